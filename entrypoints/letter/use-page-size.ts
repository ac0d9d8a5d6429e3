import { useLayoutEffect } from 'preact/hooks';

/**
 * The paper's size is the print dialog's, and this is how a page asks for it. In a sheet that a script makes: the page's
 * policy lets no style stand in the page itself.
 *
 * @param size as CSS has it for `@page`; undefined while it is not known
 */
export function usePageSize(size: string | undefined): void {
  // Before anything is drawn: the print dialog may open at once.
  useLayoutEffect(() => {
    if (size === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${size}; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [size]);
}
