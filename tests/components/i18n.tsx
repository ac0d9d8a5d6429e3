import { readFileSync } from 'node:fs';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { parse } from 'yaml';
import { type I18n, I18nProvider } from '../../components/ui/i18n.ts';

type Messages = { [key: string]: string | Messages };

const read = new Map<string, Messages>();

/** The real strings out of the real file, which is read once. */
function messagesIn(language: string): Messages {
  const known = read.get(language);
  const messages = known ?? parse(readFileSync(`public/locales/${language}.yml`, 'utf8'));
  read.set(language, messages);
  return messages;
}

/** The real strings, filled in as the browser does it. */
export function speechIn(language: 'en' | 'es'): I18n {
  const messages = messagesIn(language);
  const find = (key: string) =>
    key
      .split('.')
      .reduce<string | Messages | undefined>(
        (at, step) => (typeof at === 'object' ? at[step] : undefined),
        messages,
      );
  const t = (key: string, second?: unknown) => {
    const found = find(key);
    if (found === undefined) throw new Error(`No string ${key} in ${language}.yml`);
    const forms = typeof found === 'object' ? found : { n: found };
    const text = String(forms[String(second)] ?? forms.n);
    const values = Array.isArray(second) ? second : [second];
    return text.replace(/\$(\d)/g, (_, at) => String(values[Number(at) - 1]));
  };
  return { t: t as I18n['t'], language };
}

/** Draws components with strings; returns where they stand. */
export async function draw(
  children: ComponentChildren,
  language: 'en' | 'es' = 'en',
): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(() =>
    render(<I18nProvider value={speechIn(language)}>{children}</I18nProvider>, place),
  );
  return place;
}
