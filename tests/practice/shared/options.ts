export interface Options {
  /** The text that the main box starts with. */
  draft: string;
  /** Whether the main box takes the focus at the start; otherwise nothing does. */
  focus: boolean;
  has(name: string): boolean;
}

export function readOptions(): Options {
  const query = new URLSearchParams(location.search);
  const has = (name: string) => query.get(name) === '1';
  return { draft: query.get('draft') ?? '', focus: has('focus'), has };
}
