/**
 * What a browser with Trusted Types (MDN, Trusted Types API) lets become HTML or a script's address in pages of Vigil, whose
 * policy asks for it (`scripts/release/page-policy.ts`): the HTML of documents that run nothing, and the package's own files.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      createHTML?(text: string): string;
      createScriptURL?(url: string): string | null;
    },
  ): { createHTML(text: string): string };
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

const inert = trustedTypes?.createPolicy('vigil-inert', { createHTML: (text) => text });

/** HTML for a `DOMParser`, whose documents run nothing; it is for nothing else. */
export const forInertDocument = (html: string): string => inert?.createHTML(html) ?? html;

// Whatever a library starts by its address, a worker above all, is one of the package's files. `null` is refused.
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
});
