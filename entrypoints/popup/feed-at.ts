/** The address of the feed that is open in the tab, as far as an address tells: a file of JSON, over https. */
export function feedAt(url: URL | undefined): string | undefined {
  return url?.protocol === 'https:' && /\.json$/i.test(url.pathname) ? url.href : undefined;
}
