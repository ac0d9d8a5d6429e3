import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

let messages: Record<string, string> | undefined;

/** The strings, read once, as the build writes them: a name's steps joined by `_`, plural forms by ` | `. */
export function readMessages(): Record<string, string> {
  if (messages) return messages;
  const all: Record<string, string> = {};
  const walk = (value: Record<string, unknown>, before: string) => {
    for (const [name, one] of Object.entries(value)) {
      if (typeof one === 'string') all[before + name] = one;
      else if (one && typeof one === 'object') {
        const forms = Object.entries(one as Record<string, string>);
        if ('n' in one) all[before + name] = forms.map(([, text]) => text).join(' | ');
        else walk(one as Record<string, unknown>, `${before}${name}_`);
      }
    }
  };
  walk(parse(readFileSync('public/locales/en.yml', 'utf8')), '');
  messages = all;
  return all;
}
