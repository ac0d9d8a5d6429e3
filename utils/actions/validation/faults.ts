/** One thing that is wrong, and where: `actions[3].deadline`. Both are safe to show, whatever the feed holds. */
export interface Fault {
  path: string;
  message: string;
}

/** Longest path and message, in UTF-16 units. */
const LONGEST = 200;
/** Longest name in a path; the record's own longest has 18. */
const NAME = 40;

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** A step on the way to a value; a name that is not the record's own is quoted, and nothing in it is left unseen. */
function showStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const name = cut(String(step), NAME);
  if (/^[\w-]+…?$/.test(name)) return `.${name}`;
  const plain = name.replace(
    /[^\x20-\x7e…]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
  return `["${plain}"]`;
}

export function toFault(prefix: string, steps: readonly PropertyKey[], message: string): Fault {
  const path = (prefix + steps.slice(0, 40).map(showStep).join('')).replace(/^\./, '');
  return { path: cut(path || '(the whole)', LONGEST), message: cut(message, LONGEST) };
}

/** The first few, and how many more there were. */
export function limitFaults(faults: readonly Fault[], most: number, path: string): Fault[] {
  if (faults.length <= most) return [...faults];
  const more = faults.length - most;
  return [
    ...faults.slice(0, most),
    { path, message: `and ${more} more fault${more > 1 ? 's' : ''}` },
  ];
}
