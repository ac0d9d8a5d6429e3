import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DOUBTS } from '../components/review/review-words.ts';
import type { Addressee } from '../utils/actions/types.ts';
import { readAction } from '../utils/actions/validation/read-feed.ts';
import { readOwnText } from '../utils/actions/validation/read-own.ts';
import type { Doubt, FoundAction } from '../utils/extract/extracted-action.ts';
import { decode } from '../utils/extract/file/decode.ts';
import { namesOtherKind, readActions } from '../utils/extract/read-actions.ts';
import { toRecord } from '../utils/extract/to-record.ts';
import { readSource } from './read-source.ts';

/** The records of a file with what to check in them, or the reason why the file gave no record. */
export interface Parsed {
  records: unknown[];
  /** doubts and faults, with their paths */
  notes: string[];
  failed?: string;
}

const FAILURES = {
  'too-large': 'the file is larger than 10 MB, or becomes so when it is unpacked.',
  'too-slow': 'reading it took longer than 20 seconds.',
  stopped: 'it was stopped.',
  broken: 'the file is broken, or is not what its name says.',
  locked: 'the file is locked with a password.',
  'old-word':
    'it is a file of an old Office program. Save it as .docx or PDF in Word or LibreOffice.',
  outlook: 'it is a file of Outlook. Save the mail as .eml, or its text as .txt.',
  pages: 'it is a file of Pages, Numbers or Keynote. Export it as Word or PDF.',
  picture: 'it is a picture. Vigil reads no text in pictures.',
  archive: 'it is an archive. Unpack it, and take the file in it.',
};

const REFUSALS = {
  empty: 'there is no text in it.',
  nothing: 'the text is there, but no urgent action was found in it.',
};

/** Said where nothing but what was read makes it look like an action. */
const DOUBT = 'Is this an action? Nothing in it says so; read what follows before you use it.';

const OTHERS = {
  backup: 'this is a backup of a person’s own things; no action is in it.',
  unknown: 'this is JSON, but neither an urgent action nor a feed.',
};

/** Is there a way to reach this addressee? */
const isReachable = ({ address, emails, faxes, phones, forms, accounts }: Addressee) =>
  [address, emails, faxes, phones, forms, Object.keys(accounts)].some(({ length }) => length > 0);

/** Is there something to send or to ask for, or a case to look up? */
const isOfUse = ({ targets = [], copies = [], letters, demands, posts, ...rest }: FoundAction) =>
  Boolean(letters ?? demands ?? posts) ||
  [...targets, ...copies].some(isReachable) ||
  Boolean(rest.reference && (rest.country ?? rest.title));

const words: Record<string, Record<string, string>> = parse(
  readFileSync(new URL('../public/locales/en.yml', import.meta.url), 'utf8'),
);

/** A doubt with its sentence, as the form words it: `free-mail — Check whose …`. */
function describeDoubt(doubt: Doubt): string {
  const [section = '', key = ''] = DOUBTS[doubt].split('.');
  return `${doubt} — ${words[section]?.[key]}`;
}

const none = (failed: string, notes: string[] = []): Parsed => ({ records: [], notes, failed });

/** The record or records that a file holds, whatever it is: our own format, a page, a document, a text. */
export async function parseFile(bytes: Uint8Array, name: string): Promise<Parsed> {
  return parseOwn(decode(bytes).text, name) ?? (await parseDocument(bytes, name));
}

/** The records of a text in our own format; nothing when it is another text. */
function parseOwn(text: string, name: string): Parsed | undefined {
  const isNamed = /\.json$/i.test(name);
  if (!isNamed && !/^\s*[{[]/.test(text.replace(/^\ufeff/, ''))) return undefined;
  const own = readOwnText(text);
  if ('other' in own) {
    if (own.other !== 'not-json') return none(OTHERS[own.other]);
    return isNamed ? none(`it is no JSON: ${own.message}.`) : undefined;
  }
  const notes = own.faults.map(({ path, message }) => `${path}: ${message}`);
  if (own.actions.length === 0) return none('every action in it has faults.', notes);
  return { records: own.actions, notes };
}

async function parseDocument(bytes: Uint8Array, name: string): Promise<Parsed> {
  const source = await readSource(bytes, name);
  if ('failed' in source) return none(FAILURES[source.failed]);
  const notes = source.warnings.map((warning) => `warning: ${warning}`);
  const result = readActions(source);
  if ('refused' in result) return none(REFUSALS[result.refused], notes);
  const actions = result.extracted.map(({ action }) => action);
  if (result.isDoubted) {
    const isOther = namesOtherKind(source.lines) && !actions.some(({ letters }) => letters);
    if (isOther || !actions.some(isOfUse)) return none(REFUSALS.nothing, notes);
    notes.push(DOUBT);
  }
  const records = actions.map(toRecord);
  for (const [at, { action, fields }] of result.extracted.entries()) {
    const before = records.length > 1 ? `actions[${at}].` : '';
    for (const key of ['reference', 'kind'] as const)
      if (action[key] === undefined) notes.push(`${before}${key}: ${describeDoubt('guessed')}`);
    for (const { path, certainty, doubt = 'guessed' } of fields)
      if (certainty === 'doubtful') notes.push(`${before}${path}: ${describeDoubt(doubt)}`);
    for (const { path, message } of readAction(records[at]).faults)
      notes.push(`${before}${path}: ${message}`);
  }
  return { records, notes };
}
