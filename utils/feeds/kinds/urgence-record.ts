import type { LanguageTag, UrgentAction } from '../../actions/types.ts';
import { type Fault, readAction } from '../../actions/validation/read-feed.ts';
import { isObject } from '../../text/json.ts';
import { countryIn } from './country-names.ts';
import { readParagraphs } from './html-text.ts';
import type { ReadingContext } from './kind.ts';
import { guessLanguage } from './languages.ts';
import { stableId } from './stable-id.ts';
import { hasPlaceholder, readTemplate } from './template.ts';
import { isBlank, MAX_ENTRIES, PieceReader, pieces } from './urgence-schema.ts';

/** The section writes for the French. */
const LANGUAGE: LanguageTag = 'fr';

/** The page for people, by the host of its service; the page's source names both. */
const PAGES: Record<string, string> = { 'rapide.amnesty.fr': 'https://urgent.amnesty.fr/ua/' };

/** Most lines of an address, and most e-mail addresses in one field. */
const MAX_LINES = 20;

const NOT_FILLED = 'has a place that somebody is to fill in';

/** One entry, its pieces, and where they stand. */
interface Entry {
  take: PieceReader;
  path: string;
}

/** A part that every action needs. */
function need({ take }: Entry, schema: typeof pieces.title, value: unknown, path: string) {
  return isBlank(value)
    ? take.add({ path, code: 'missing', message: 'is not there' })
    : take.read(schema, value, path);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of one field of HTML. */
function readText({ take }: Entry, value: unknown, path: string): string[] {
  const html = take.read(pieces.html, value, path);
  const paragraphs = take.atMost(readParagraphs(html ?? ''), path);
  return paragraphs.flatMap((one) => take.read(pieces.text, one, path) ?? []);
}

function readStory(entry: Entry, story: unknown): string[] {
  const path = `${entry.path}.story`;
  const steps = entry.take.read(pieces.list, story, path) ?? [];
  return steps.flatMap((one, at) => {
    const step = entry.take.read(pieces.object, one, `${path}[${at}]`);
    return readText(entry, step?.content, `${path}[${at}].content`);
  });
}

/** Addresses as they stand in one field, commas between them. */
function readEmails({ take }: Entry, value: unknown, path: string): string[] {
  const line = take.read(pieces.html, value, path) ?? '';
  const each = take.atMost(line.split(/[,;\s]+/).filter(Boolean), path, MAX_LINES);
  return [...new Set(each.flatMap((one) => take.read(pieces.email, one, path) ?? []))];
}

/**
 * The targets, and who gets a copy. We do not request the hidden copy (`cci`), as people would not see that their
 * letter also goes there.
 */
function readRecipients(entry: Entry, value: unknown) {
  const path = `${entry.path}.message.recipient`;
  const recipient = entry.take.read(pieces.object, value, path);
  const emails = readEmails(entry, recipient?.mail, `${path}.mail`);
  const copies = readEmails(entry, recipient?.copies_to, `${path}.copies_to`);
  const postal = `${path}.postal_address`;
  const lines = readText(entry, recipient?.postal_address, postal).flatMap((one) =>
    one.split('\n'),
  );
  const address = entry.take
    .atMost(lines, postal, MAX_LINES)
    .flatMap((line) => entry.take.read(pieces.line, line, postal) ?? []);
  const name = address[0] ?? emails[0];
  return {
    targets: name ? [{ id: 'target', name, address: address.slice(1), emails }] : [],
    copies: copies.map((email, at) => ({ id: `copy-${at + 1}`, name: email, emails: [email] })),
  };
}

function readLetter(entry: Entry, message: Record<string, unknown>) {
  const path = `${entry.path}.message.message_template`;
  const list = entry.take.read(pieces.list, message.message_template, path) ?? [];
  if (list.length === 0) return [];
  const paragraphs = list.map((one, at) => {
    const holder = entry.take.read(pieces.object, one, `${path}[${at}]`);
    return holder && entry.take.read(pieces.text, holder.value, `${path}[${at}].value`);
  });
  // A letter that lacks a paragraph is not the section's letter any more.
  if (paragraphs.some((one, at) => one === undefined && !isEmpty(list[at]))) return [];
  const written = paragraphs.map((one) => one ?? '');
  const letter = readTemplate(written);
  if ('refused' in letter) {
    if (letter.refused >= 0) entry.take.fault(`${path}[${letter.refused}].value`, NOT_FILLED);
    return [];
  }
  if (letter.body.length > MAX_ENTRIES) {
    entry.take.fault(path, `makes more than ${MAX_ENTRIES} paragraphs`);
    return [];
  }
  const language = guessLanguage(letter.body.join('\n')) ?? LANGUAGE;
  const subject = entry.take.read(
    pieces.line,
    message.object_example,
    `${entry.path}.message.object_example`,
  );
  const isWhole = subject !== undefined && !hasPlaceholder(subject);
  if (subject && !isWhole) entry.take.fault(`${entry.path}.message.object_example`, NOT_FILLED);
  return [
    {
      subject: isWhole ? { [language]: oneLine(subject) } : {},
      salutation: letter.salutation ? { [language]: letter.salutation } : {},
      body: { [language]: letter.body },
      closing: letter.closing ? { [language]: letter.closing } : {},
    },
  ];
}

/** A paragraph's holder with nothing in it, as forms leave them. */
const isEmpty = (holder: unknown) => holder === null || (isObject(holder) && isBlank(holder.value));

/** The post, put together as the section's own page does for X: title, message, address and hashtags. */
function readPost(entry: Entry, value: unknown) {
  const path = `${entry.path}.call_to_action.twitter_action`;
  const tweet = entry.take.read(pieces.object, value, path);
  const message = entry.take.read(pieces.post, tweet?.message, `${path}.message`);
  if (!tweet || !message) return { posts: [], hashtags: [] };
  const title = entry.take.read(pieces.line, tweet.title, `${path}.title`);
  const url = entry.take.read(pieces.https, tweet.url, `${path}.url`);
  const words = (entry.take.read(pieces.line, tweet.hashtags, `${path}.hashtags`) ?? '')
    .split(/[,\s]+/)
    .filter(Boolean);
  const tags = entry.take
    .atMost(words, `${path}.hashtags`, MAX_LINES)
    .map((tag) => tag.replace(/^#/, ''))
    .flatMap((tag) => entry.take.read(pieces.hashtag, tag, `${path}.hashtags`) ?? [])
    .map((tag) => `#${tag}`);
  const titleAndMessage = [title, message].filter(Boolean).join(' - ').trim();
  if (hasPlaceholder(titleAndMessage)) {
    entry.take.fault(`${path}.message`, NOT_FILLED);
    return { posts: [], hashtags: [] };
  }
  const missing = tags.filter((tag) => !titleAndMessage.toLowerCase().includes(tag.toLowerCase()));
  const text = [titleAndMessage, url, ...missing].filter(Boolean).join(' ');
  return {
    posts: [{ text: { [guessLanguage(titleAndMessage) ?? LANGUAGE]: text } }],
    hashtags: tags,
  };
}

/**
 * One action of the French section's service as a record. We add nothing that the service lacks: no reference, no
 * deadline, no account. The day of reading is left out as well, or the record would change with every reading.
 * @param faults collects the parts that are left out
 */
export function readUrgence(
  value: unknown,
  path: string,
  { url, today }: ReadingContext,
  faults: Fault[],
): UrgentAction | undefined {
  const take = new PieceReader(faults);
  const entry = { take, path };
  const fields = take.read(pieces.object, value, path);
  if (!fields) return undefined;
  const title = need(entry, pieces.title, fields.title, `${path}.title`);
  if (!title) return undefined;
  // It becomes the subject of a letter without a subject.
  if (hasPlaceholder(title)) return take.fault(`${path}.title`, NOT_FILLED);
  const slug = need(
    entry,
    pieces.slug,
    isBlank(fields.slug) ? fields.id : fields.slug,
    `${path}.slug`,
  );
  if (!slug) return undefined;
  const id = stableId('urgence/', slug);
  const created = take.read(pieces.day, fields.creation_date, `${path}.creation_date`);
  const call = take.read(pieces.object, fields.call_to_action, `${path}.call_to_action`) ?? {};
  const message = take.read(pieces.object, fields.message, `${path}.message`) ?? {};
  const modePath = `${path}.call_to_action.interpelation_mode`;
  const mode = take.read(pieces.mode, call.interpelation_mode, modePath);
  const [summary, ...story] = readStory(entry, fields.story);
  const background = take.atMost(story, `${path}.story`);
  const askedPath = `${path}.call_to_action.message`;
  const asked = take.atMost(readText(entry, call.message, askedPath), askedPath);
  const host = new URL(url).hostname;
  const page = Object.hasOwn(PAGES, host) && fields.slug === slug ? PAGES[host] : undefined;
  const record = {
    id,
    case: id,
    kind: 'urgent-action',
    reference: id,
    title: { [LANGUAGE]: oneLine(title) },
    summary: summary ? { [LANGUAGE]: summary } : {},
    background: background.length > 0 ? { [LANGUAGE]: background } : {},
    country: countryIn(title, LANGUAGE),
    // The day on which the section set it up, which is the nearest to a day of issue that there is.
    ...(created && created <= today ? { issued: created } : {}),
    ...readRecipients(entry, message.recipient),
    // The section's page offers only one of the two, but the service keeps old texts for the other.
    letters: mode === 'rs' ? [] : readLetter(entry, message),
    ...(mode === 'email' ? {} : readPost(entry, call.twitter_action)),
    guidance: { instructions: asked.map((one) => ({ [LANGUAGE]: one })) },
    source: { publisher: host, ...(page ? { url: page + encodeURIComponent(slug) } : {}) },
  };
  const read = readAction(record, path);
  faults.push(...read.faults);
  return read.action;
}
