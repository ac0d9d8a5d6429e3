/** The address in the tab, if it looks like a feed: a JSON file over https. */
export function feedAt(url: URL | undefined): string | undefined {
  return url?.protocol === 'https:' && /\.json$/i.test(url.pathname) ? url.href : undefined;
}
