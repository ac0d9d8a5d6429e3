/** What is kept while everything is attacked, without its action. */
export const DEED = {
  kind: 'post',
  how: 'inserted',
  where: 'x',
  language: 'en',
  date: '2023-01-29',
} as const;
