/**
 * What is wrong. `missing`, `too-long`, `hidden` (invisible characters) occur in any field; the next ones name the kind
 * of field that is malformed; `full`: this machine has no room left; `failed`: a bug of ours; `wrong`: all else.
 */
export type FaultCode =
  | 'missing'
  | 'too-long'
  | 'hidden'
  | 'country'
  | 'date'
  | 'email'
  | 'account'
  | 'language'
  | 'address'
  | 'full'
  | 'failed'
  | 'wrong';

/** One thing that is wrong, and where: `actions[3].deadline`. Path and message are safe to show, whatever a feed holds. */
export interface Fault {
  path: string;
  /** for a page, which has a sentence for it in the person's language */
  code: FaultCode;
  /** in English, for logs and the command line */
  message: string;
}

/** Longest path and message, in UTF-16 units. */
const MAX_TEXT = 200;
/** Longest name in a path; the record's own longest has 18. */
const MAX_NAME = 40;

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** A step on the way to a value; a name that is not the record's own is quoted, and nothing in it is left unseen. */
function showStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const name = cut(String(step), MAX_NAME);
  if (/^[\w-]+…?$/.test(name)) return `.${name}`;
  const plain = name.replace(
    /[^\x20-\x7e…]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
  return `["${plain}"]`;
}

/** The path to a value from a prefix, and what is wrong there. */
export interface FaultAt {
  prefix: string;
  steps?: readonly PropertyKey[];
  code?: FaultCode;
  message: string;
}

export function toFault({ prefix, steps = [], code = 'wrong', message }: FaultAt): Fault {
  const path = (prefix + steps.slice(0, 40).map(showStep).join('')).replace(/^\./, '');
  return { path: cut(path || '(the whole)', MAX_TEXT), code, message: cut(message, MAX_TEXT) };
}

/** The first few, and how many more there were. */
export function limitFaults(faults: readonly Fault[], most: number, path: string): Fault[] {
  if (faults.length <= most) return [...faults];
  const more = faults.length - most;
  return [
    ...faults.slice(0, most),
    { path, code: 'wrong', message: `and ${more} more fault${more > 1 ? 's' : ''}` },
  ];
}
