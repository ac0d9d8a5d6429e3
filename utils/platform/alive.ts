interface Names {
  browser?: { runtime?: { id?: string } };
  chrome?: { runtime?: { id?: string } };
}

/**
 * Is the extension still there that put this script into the page? After an update or its removal its API has no id. Asked
 * of the browser's own object: what was read from it before stays as it was.
 */
export function isExtensionHere(): boolean {
  const { browser, chrome } = globalThis as Names;
  return Boolean((browser ?? chrome)?.runtime?.id);
}
