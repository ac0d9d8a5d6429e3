import { fieldsOf, listOf, matching, oneOf, type Rule, recordOf } from './shape.ts';
import { findUnseen, findUnseenInName, hasMixedScripts } from './unseen.ts';

const isSeen = (text: string) => findUnseen(text) === undefined && /[^\s\u00ad]/.test(text);
const isName = (text: string) => findUnseenInName(text) === undefined;
const isOneLine = (text: string) => text.split(/[\n\r\u2028\u2029]/).length === 1;
const isPlainName = (text: string) => !(text in {});
const isAlike = (text: string) => text === text.normalize('NFKC') && !hasMixedScripts(text);

const unescapeBytes = (url: string) =>
  url.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** On the public web, nothing in it is unseen, raw or decoded, and its host is what it looks like. */
function isSafeAddress(url: string): boolean {
  if (!/^https:\/\/[^/@\s\\?#]+\.[^/@\s\\?#]+(?:[/?#]|$)/i.test(url) || !isName(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  const shown = Buffer.from(unescapeBytes(url.replace(/[^\x20-\x7e]/gu, 'x')), 'latin1');
  return (
    protocol === 'https:' &&
    username === '' &&
    password === '' &&
    !/^[\d.]+$|^\[|localhost$|\.local$/.test(hostname) &&
    !/[\0-\x1f\x7f]/.test(unescapeBytes(url)) &&
    findUnseen(shown.toString('utf8')) === undefined &&
    (/^https:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '').split('.').every(isAlike)
  );
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return (
    date.getUTCDate() === Number(day) &&
    date.getUTCMonth() === Number(month) - 1 &&
    Number(year) >= 1961 &&
    Number(year) <= 2100
  );
}

/** What no part of a page that names languages throws on. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const text = matching(20_000, isSeen);
const line = (most: number) => matching(most, isSeen, isOneLine);
const id = matching(60, isSeen, isOneLine, isPlainName, isAlike, (one) => !/[@<>"\\]/.test(one));
const language = matching(25, isLanguage);
const date = matching(10, isDate);
const url = matching(2000, isSafeAddress);
const phone = matching(
  60,
  (one) => /^[^a-z]*$/i.test(one) && /^[\d+() ./–-]+$/.test(one) && one.lastIndexOf('+') < 2,
);
const email = matching(
  254,
  (one) =>
    /^[\x21-\x7e]+$/.test(one) && one.split('@').length === 2 && !/[%,;:?&<>"()[\]\\/=#]/.test(one),
);
const handle = matching(
  253,
  isName,
  isAlike,
  (one) => !one.startsWith('@') && !/[^\p{L}\p{N}._·@-]/u.test(one),
);
const hashtag = matching(100, isSeen, (one) => !/[\s/:.@&]/.test(one));
const texts = recordOf(language, text);
const lines = recordOf(language, line(20_000));
const paragraphs = recordOf(language, listOf(text));

const addressee = fieldsOf({
  id: matching(60, isPlainName, (one) => /^[a-z0-9-]+$/.test(one)),
  name: line(400),
  'knownAs?': line(400),
  'role?': line(400),
  salutation: texts,
  address: listOf(line(400)),
  emails: listOf(email),
  faxes: listOf(phone),
  phones: listOf(phone),
  forms: listOf(url),
  notes: listOf(matching(400, isSeen)),
  accounts: recordOf(
    matching(30, isPlainName, (one) => /^[a-z0-9]+$/.test(one)),
    (value, path) => (Array.isArray(value) ? listOf(handle) : handle)(value, path),
  ),
});

const action = fieldsOf({
  'format?': oneOf('urgent-action/1'),
  id,
  case: id,
  kind: oneOf('urgent-action', 'further-information', 'closure', 'appeal'),
  reference: line(60),
  'index?': line(60),
  title: lines,
  summary: texts,
  background: paragraphs,
  country: listOf(
    matching(2, (code) => regions.of(code) !== undefined && code !== 'ZZ'),
    20,
  ),
  'issued?': date,
  'deadline?': date,
  preferredLanguages: listOf(language),
  people: listOf(fieldsOf({ name: line(400), 'pronoun?': line(60) })),
  demands: listOf(texts),
  targets: listOf(addressee),
  copies: listOf(addressee),
  letters: listOf(
    fieldsOf({ subject: lines, salutation: texts, body: paragraphs, closing: texts }),
  ),
  posts: listOf(fieldsOf({ text: texts })),
  hashtags: listOf(hashtag),
  'closed?': fieldsOf({ date, outcome: texts }),
  documents: listOf(
    fieldsOf({
      title: line(400),
      'language?': language,
      'format?': line(60),
      'bytes?': (value, path) =>
        Number.isSafeInteger(value) && (value as number) >= 0 ? [] : [`${path} is ${value}`],
      'url?': url,
    }),
  ),
  campaigns: listOf(fieldsOf({ title: line(400), text: paragraphs, 'url?': url })),
  guidance: fieldsOf({
    safety: paragraphs,
    replies: paragraphs,
    delivery: paragraphs,
    instructions: listOf(texts),
  }),
  source: fieldsOf({ publisher: line(400), 'url?': url, 'retrieved?': date }),
});

const unique = (values: unknown[]) => new Set(values).size === values.length;

const feed: Rule = fieldsOf({
  title: line(400),
  publisher: line(400),
  updated: date,
  'url?': url,
  'version?': (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= 0 ? [] : [`${path} is ${value}`],
  hints: listOf(
    fieldsOf({
      network: matching(30, isPlainName, (one) => /^[a-z0-9]+$/.test(one)),
      composer: listOf(line(300), 10),
      off: oneOf(true, false),
    }),
  ),
  actions: listOf(action, 2000),
});

/** Everything that must never have been let in, in words with paths; nothing when all is well. */
export function judgeFeed(read: {
  actions: { id: string; targets: { id: string }[]; copies: { id: string }[] }[];
}): string[] {
  const wrong = feed(read, 'feed');
  if (wrong.length > 0) return wrong;
  if (!unique(read.actions.map((one) => one.id))) wrong.push('an id stands there twice');
  for (const one of read.actions) {
    if (!unique([...one.targets, ...one.copies].map((who) => who.id)))
      wrong.push(`${one.id} has an addressee twice`);
    if (JSON.stringify(one).length > 900_000) wrong.push(`${one.id} is too long`);
  }
  return wrong;
}

/** What of the faults is not fit to be shown to a person. */
export function judgeFaults(faults: { path: string; message: string }[]): string[] {
  const wrong = faults
    .flatMap(({ path, message }) => [path, message])
    .filter((one) => one.length === 0 || one.length > 200 || findUnseen(one) || !isOneLine(one));
  return faults.length > 201 ? [...wrong, `${faults.length} faults`] : wrong;
}
