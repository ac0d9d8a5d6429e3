/** How a letter was sent, by the keys of its words. */
export const WAY_NAMES = {
  email: 'letter.email',
  post: 'letter.mail',
  fax: 'letter.faxed',
} as const;
