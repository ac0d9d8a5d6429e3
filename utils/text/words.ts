import { i18n } from '#i18n';

/** The interface's words in a language that the person chose. */
export interface Words {
  language: string;
  /** of the extension whose words they are */
  version: string;
  /** by the names that the browser's own message files have: a key's steps joined by `_` */
  texts: Record<string, string>;
}

let chosen: Words | undefined;
const ofBrowser = i18n.t;

/**
 * From here on, all that asks for words gets them in this language; undefined: in the browser's own, which also gives what
 * is missing. Browsers offer no other way than their own language (`i18n.getMessage`).
 */
export function speak(words: Words | undefined): void {
  chosen = words;
}

// The one object that all of the code asks.
i18n.t = ((key: string, ...values: unknown[]) => {
  const text = chosen?.texts[key.replaceAll('.', '_')];
  return text === undefined ? ofBrowser(key as never, ...(values as [])) : fill(text, values);
}) as typeof ofBrowser;

/** Fills in as the browser does: forms are parted by ` | `, for one and for others, or for none, one and others. */
function fill(text: string, values: readonly unknown[]): string {
  const count = values.find((one) => typeof one === 'number');
  const given = values.find((one) => Array.isArray(one)) ?? (count === undefined ? [] : [count]);
  const forms = count === undefined ? [text] : text.split(' | ');
  const at = forms.length === 2 ? Number(count !== 1) : Math.min(count ?? 0, forms.length - 1);
  return (forms[at] ?? text).replace(/\$(\d)/g, (_, place) =>
    String(given[Number(place) - 1] ?? ''),
  );
}
