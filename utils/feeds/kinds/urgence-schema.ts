/** The border of the French section's service: every piece of an action by itself, so that one spoils no other. */
import { z } from 'zod';
import { type Fault, toFaults } from '../../actions/validation/read-feed.ts';
import { isoDate, text } from '../../actions/validation/schema.ts';
import { MAX_HTML } from './html-text.ts';

/** Longest a text of the record may be, in UTF-16 units, and most entries in any list. */
const MAX_TEXT = 20_000;
export const MAX_ENTRIES = 100;

const html = z.string().max(MAX_HTML);
const list = z.array(z.unknown()).max(MAX_ENTRIES);

export const pieces = {
  title: text(400),
  // Half a surrogate pair cannot stand in an address.
  slug: z
    .string()
    .max(400)
    .refine((value) => !/\p{Surrogate}/u.test(value), 'is no text'),
  // A moment in UTC; its day is all that is wanted.
  day: z
    .string()
    .max(40)
    .transform((moment) => moment.slice(0, 10))
    .pipe(isoDate),
  html,
  list,
  /** text that came out of HTML, or was none */
  text: text(MAX_TEXT),
  /** with its address and hashtags it must still be a text of the record */
  post: text(5000),
  line: text(400),
  object: z.record(z.string(), z.unknown()),
  mode: z.enum(['email', 'rs']),
  email: z.email().max(254),
  https: z
    .string()
    .max(500)
    .refine(
      (value) => URL.canParse(value) && new URL(value).protocol === 'https:',
      'is no https address',
    )
    .transform((value) => new URL(value).href),
  hashtag: z.string().regex(/^[\p{L}\p{M}\p{N}_]{1,99}$/u, 'is no hashtag'),
};

/** Is nothing there? GraphQL says null, and forms leave a blank text. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** Pieces of an entry, read one by one; what is wrong with them is kept with its path. */
export class PieceReader {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    this.faults = faults;
  }

  /** The piece; nothing where none is there, or a faulty one. */
  read<T>(schema: z.ZodType<T>, value: unknown, path: string): T | undefined {
    if (isBlank(value)) return undefined;
    const read = schema.safeParse(value, { reportInput: true });
    if (read.success) return read.data;
    for (const fault of toFaults(read.error, path)) this.add(fault);
    return undefined;
  }

  /** As many of a list as the record takes. */
  atMost<T>(list: T[], path: string, most = MAX_ENTRIES): T[] {
    if (list.length > most)
      this.add({ path, code: 'too-long', message: `holds more than ${most}` });
    return list.slice(0, most);
  }

  fault(path: string, message: string): undefined {
    this.add({ path, code: 'wrong', message });
  }

  add(fault: Fault): undefined {
    // Nobody reads more of them, and a server could send a million.
    if (this.faults.length < MAX_ENTRIES) this.faults.push(fault);
  }
}
