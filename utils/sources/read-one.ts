import type { Addressee, LanguageTag, Paragraphs, Texts } from '../actions/types.ts';
import { readAddressees } from './addressees.ts';
import { hasContacts } from './contacts.ts';
import { findDates } from './dates.ts';
import { addDays } from './days.ts';
import { languageOf } from './detect.ts';
import { findCountdown, findDeadline, findEnd } from './ends.ts';
import {
  findPublisher,
  isSafety,
  looseDemands,
  peopleInHead,
  readCampaign,
  readDemands,
  readDocuments,
  readPeople,
} from './extras.ts';
import { fold, toSlug } from './fold.ts';
import { documentAddress, findCountry, findIndex, findTitle } from './head.ts';
import { readLanguages } from './language-names.ts';
import { isPlaceAndDate, joinLetters, readLetters } from './letters.ts';
import { isSeparator, type Line, type Paragraph, toParagraphs } from './lines.ts';
import { isTitled } from './names.ts';
import { hashtagsIn, readPosts } from './posts.ts';
import type { Certainty, FieldReading, FoundAction, Reading } from './reading.ts';
import { caseOf, findReferences, idOf, type Reference } from './reference.ts';
import { type Labelled, readValue, type Section, toSections } from './sections.ts';
import { anyOf, matchLabels, wordsOf } from './vocabulary.ts';

/** Most entries of any list of the record. */
const MOST = 100;

const PREFERRED = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(wordsOf('preferred'))})\\s*`, 'gu');

interface Found extends Reference {
  line: Line;
}

/** The Observatory's codes, `EGY 005 / 1117 / OBS 114.1`: the last part names the case and the appeal. */
function peerCode(lines: readonly Line[]) {
  for (const line of lines.slice(0, 40)) {
    const match = /\b[A-Z]{3} \d{3} ?\/ ?\d{4} ?\/ ?(OBS \d{2,4}(?:\.\d+)?)/.exec(line.text);
    if (match?.[1]) return { printed: match[0], id: match[1], line };
  }
  return undefined;
}

/** The document's own reference: a named one near the beginning before any other. */
export function ownReference(
  lines: readonly Line[],
  labelled: readonly Labelled[],
): Found | undefined {
  const previous = new Set(
    labelled.filter(({ label }) => label === 'previous').map(({ line }) => line.at),
  );
  const all = lines.flatMap((line) =>
    previous.has(line.at) || line.text.length > 2000
      ? []
      : findReferences(line.text).map((found): Found => ({ ...found, line })),
  );
  const score = ({ isNamed, line, from }: Found) =>
    (isNamed ? 40 : 0) -
    Math.min(line.at, 60) / 2 -
    (line.text.length > 200 ? 25 : 0) -
    (from > 60 ? 5 : 0);
  const labelledLines = new Set(
    labelled.filter(({ label }) => label === 'reference').map(({ line }) => line.at),
  );
  const best = [...all].sort(
    (a, b) =>
      score(b) +
      (labelledLines.has(b.line.at) ? 15 : 0) -
      score(a) -
      (labelledLines.has(a.line.at) ? 15 : 0),
  )[0];
  if (!best) return undefined;
  // `First UA: 30/19` and `FI 038/17-6` of one case: which update it is may stand in another place.
  const same = all.find(
    (one) => caseOf(one) === caseOf(best) && one.update !== undefined && one.line.at < 40,
  );
  return best.update === undefined && same ? { ...best, update: same.update } : best;
}

const inLanguage = <T>(language: LanguageTag, value: T): { [tag: LanguageTag]: T } => ({
  [language]: value,
});

export interface OneOptions {
  viewed?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

/** Reads one action out of a piece of a source; where its fields were read is counted from the source's own first line. */
export function readOne(piece: readonly Line[], options: OneOptions): Reading {
  const base = piece[0]?.at ?? 0;
  const { action, fields } = readPiece(
    piece.map((line, at) => ({ ...line, at })),
    options,
  );
  return {
    action,
    fields: fields.map((field) => ({
      ...field,
      lines: [field.lines[0] + base, field.lines[1] + base],
    })),
  };
}

function readPiece(lines: readonly Line[], options: OneOptions): Reading {
  const { sections, labelled } = toSections(lines);
  const action: FoundAction = {};
  const fields: FieldReading[] = [];
  const note = (path: string, certainty: Certainty, first: number, last = first, doubt?: string) =>
    fields.push({ path, certainty, lines: [first, last], ...(doubt ? { doubt } : {}) });
  const under = (...labels: Section['label'][]) =>
    sections.filter(({ label }) => labels.includes(label));

  // Letters first: what stands in them says nothing about the action.
  const letters = readLetters(sections);
  const inLetter = (line: Line) =>
    letters.some(({ first, last }) => line.at >= first && line.at <= last);
  const postLines = new Set(under('posts').flatMap((section) => section.lines.map(({ at }) => at)));
  const isStory = (line: Line) => inLetter(line) || postLines.has(line.at);

  // Reference, index, kind.
  const reference = ownReference(lines, labelled);
  const index = findIndex(lines);
  if (reference) {
    Object.assign(action, {
      reference: reference.printed,
      id: idOf(reference),
      case: caseOf(reference),
    });
    note(
      'reference',
      reference.isNamed ? 'sure' : 'likely',
      reference.line.at,
      undefined,
      reference.isNamed ? undefined : 'bare-reference',
    );
  }
  const code = reference ? undefined : peerCode(lines);
  if (code) {
    Object.assign(action, {
      reference: code.printed,
      id: code.id,
      case: code.id.replace(/\.\d+$/, ''),
    });
    note('reference', 'sure', code.line.at);
  }
  if (index) {
    action.index = index.index;
    note('index', 'sure', index.line.at);
  }

  // The story: summary and background, before the steps, or under their labels.
  const starts = sections.find(({ label }) =>
    ['action', 'letter', 'targets', 'demands', 'copies', 'preferred', 'posts'].includes(label),
  );
  const firstStep = Math.min(
    starts?.lines[0]?.at ?? lines.length,
    letters[0]?.first ?? lines.length,
  );
  const isProse = ({ text }: Paragraph) =>
    text.length > 70 &&
    /\p{Ll}/u.test(text) &&
    !/^(?:https?:|\S+@)/.test(text) &&
    (text.length > 220 || (findReferences(text).length === 0 && /[.!?…”"»)]\s*$/u.test(text)));
  const paragraphsOf = (list: Section[]) =>
    list.flatMap((section) =>
      toParagraphs(section.lines.filter((line) => !inLetter(line) && line.kind !== 'item')),
    );
  const labelledSummary = paragraphsOf(under('summary')).filter(({ text }) => text.length > 25);
  const labelledBackground = paragraphsOf(under('background')).filter(
    ({ text }) => text.length > 25,
  );
  const free = paragraphsOf(under('head', 'loose', 'kind', 'title', 'country'))
    .filter(({ first }) => first < firstStep)
    .filter(isProse)
    .filter(({ text }) => !/^\(?.{0,12}(?:copy|©)/u.test(text));
  const [summary, ...more] =
    labelledSummary.length > 0
      ? [mergeParagraphs(labelledSummary), ...(labelledBackground.length > 0 ? [] : free)]
      : free;
  const background =
    labelledBackground.length > 0
      ? [...(labelledSummary.length > 0 ? [] : more), ...labelledBackground]
      : labelledSummary.length > 0
        ? []
        : more;
  const story = [summary, ...background]
    .filter((one) => one !== undefined)
    .map(({ text }) => text)
    .join('\n');
  const language =
    languageOf(
      story ||
        lines
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 3000),
      options.language?.slice(0, 2),
    ) ?? 'en';
  if (summary) {
    action.summary = inLanguage(languageOf(summary.text, language) ?? language, summary.text);
    note('summary', labelledSummary.length > 0 ? 'sure' : 'likely', summary.first, summary.last);
  }
  if (background.length > 0) {
    action.background = inLanguage(
      language,
      background.map(({ text }) => text),
    );
    note(
      'background',
      labelledBackground.length > 0 ? 'sure' : 'likely',
      background[0]?.first ?? 0,
      background.at(-1)?.last,
    );
  }

  // Title.
  const end = Math.min(
    summary?.first ?? lines.length,
    firstStep,
    letters[0]?.first ?? lines.length,
  );
  const title = findTitle(lines, labelled, Math.max(end, 1));
  if (title?.text) {
    action.title = inLanguage(languageOf(title.text, language) ?? language, title.text);
    // A few words are too few to tell a language by: the story's is the likelier one.
    if (title.text.split(/\s+/).length < 9) action.title = inLanguage(language, title.text);
    note('title', title.certainty, title.line.at);
  }

  // Dates.
  const deadline = findDeadline(lines, labelled, isStory);
  if (deadline) {
    action.deadline = deadline.value;
    note(
      'deadline',
      deadline.certainty,
      deadline.line.at,
      undefined,
      deadline.certainty === 'doubtful' ? 'day-or-month' : undefined,
    );
  }
  const issued = findIssued(lines, labelled, { end, deadline: deadline?.line });
  if (issued) {
    action.issued = issued.date;
    note(
      'issued',
      issued.certainty,
      issued.line.at,
      undefined,
      issued.certainty === 'doubtful' ? 'day-or-month' : undefined,
    );
  }
  const countdown = findCountdown(lines);
  let viewed = options.viewed;
  if (countdown && deadline && !viewed) viewed = addDays(deadline.value, -countdown.value);
  if (countdown && !deadline && options.viewed) {
    action.deadline = addDays(options.viewed, countdown.value);
    note('deadline', 'doubtful', countdown.line.at, undefined, 'counted');
  }

  // Whom to write to.
  const usedByLetters = (line: Line) => inLetter(line);
  const linesUnder = (label: Section['label']) =>
    under(label).flatMap((section) => [
      ...section.lines.filter((line) => !usedByLetters(line)),
      { at: section.lines.at(-1)?.at ?? 0, text: '' },
    ]);
  let targets = readAddressees(
    trimBlock(linesUnder('targets')).filter(({ text }) => !isPlaceAndDate(text)),
  );
  if (targets.length === 0) targets = readAddressees(aboveLetter(sections, letters, inLetter));
  if (targets.length === 0)
    targets = readAddressees(
      unlabelledBlocks(under('head', 'loose', 'demands', 'action', 'kind'), inLetter),
    );
  const copies = readAddressees(trimBlock(linesUnder('copies')));
  const own = new Set(copies.map(({ addressee }) => addressee.name));
  targets = targets.filter(({ addressee }) => !own.has(addressee.name));

  const models = joinLetters(letters);
  if (models.length > 0) {
    action.letters = models.map(({ model }) => model);
    for (const [at, { parts }] of models.entries()) {
      for (const part of parts)
        note(
          `letters[${at}].body.${part.language}`,
          part.salutation || part.isLabelled ? 'sure' : 'doubtful',
          part.first,
          part.last,
          part.salutation ? undefined : 'no-salutation',
        );
    }
  }
  const campaign = readCampaign(
    under('posts', 'campaign', 'loose').flatMap((section) => section.lines),
  );
  if (campaign) {
    action.campaigns = [campaign.campaign];
    note('campaigns', 'likely', campaign.lines[0]?.at ?? 0, campaign.lines.at(-1)?.at);
  }
  // What is said of a campaign, and the files offered, stand below the posts and are none of them.
  const isPostLine = (line: Line) => line.at < (campaign?.lines[0]?.at ?? Number.POSITIVE_INFINITY);
  const posts = under('posts').flatMap((section) =>
    readPosts(section.lines.filter(isPostLine), language),
  );
  if (posts.length > 0) {
    action.posts = posts.map(({ post }) => post);
    for (const [at, { parts }] of posts.entries()) {
      for (const { language: tag, paragraph } of parts)
        note(`posts[${at}].text.${tag}`, 'likely', paragraph.first, paragraph.last);
    }
  }
  const tagged = hashtagsIn(
    posts
      .flatMap(({ post }) => Object.values(post.text).map((text) => text ?? ''))
      .concat(labelled.filter(({ label }) => label === 'hashtags').map(({ value }) => value)),
  );
  if (tagged.length > 0) action.hashtags = tagged;

  const spoken = [
    ...models.flatMap(({ model }) => [
      ...Object.values(model.salutation),
      ...Object.values(model.body).flatMap((one) => one ?? []),
    ]),
    ...posts.flatMap(({ post }) => Object.values(post.text)),
  ].map((text) => text ?? '');
  for (const [at, found] of targets.entries()) {
    const { addressee } = found;
    const known = knownAs(addressee.name, spoken);
    if (known) {
      addressee.knownAs = known;
      addressee.id = toSlug(known) || addressee.id;
    }
    const greeted = models[0]?.model.salutation;
    if (at === 0 && greeted && Object.keys(addressee.salutation).length === 0)
      addressee.salutation = { ...greeted };
    note(
      `targets[${at}]`,
      found.isNamed ? 'sure' : 'likely',
      found.lines[0]?.at ?? 0,
      found.lines.at(-1)?.at,
    );
  }
  if (targets.length > 0) action.targets = targets.map(({ addressee }) => addressee);
  if (copies.length > 0) action.copies = copies.map(({ addressee }) => addressee);
  for (const [at, { lines: read }] of copies.entries())
    note(`copies[${at}]`, 'sure', read[0]?.at ?? 0, read.at(-1)?.at);

  // Country.
  const addresses = targets.flatMap(({ lines: read, addressee }) =>
    read.filter(({ text }) => addressee.address.some((line) => text.includes(line))).reverse(),
  );
  const isCareOf = (addressee: Addressee) =>
    /c\/o|embass|mission|botschaft|embajada/iu.test(addressee.address.join(' '));
  const country = findCountry(
    lines.filter((line) => !isStory(line)),
    labelled,
    {
      ...{ title: title?.text, index, story },
      addresses: targets.some(({ addressee }) => isCareOf(addressee)) ? [] : addresses,
    },
  );
  if (country) {
    action.country = country.codes;
    note(
      'country',
      country.certainty,
      country.line.at,
      undefined,
      country.certainty === 'doubtful' ? 'from-index' : undefined,
    );
  }

  // Languages.
  const preferred = findPreferred(lines, labelled, isStory);
  if (preferred) {
    action.preferredLanguages = preferred.tags;
    note('preferredLanguages', 'sure', preferred.line.at);
  }
  const people = readPeople(labelled, lines) ?? peopleInHead(lines);
  if (people) {
    action.people = people.people;
    note('people', 'sure', people.line.at);
  }
  const labelledDemands = under('demands').flatMap(readDemands);
  const demands = (labelledDemands.length > 0 ? labelledDemands : looseDemands(sections))
    .slice(0, MOST)
    .filter(
      ({ first }) => !letters.some((letter) => first >= letter.first && first <= letter.last),
    );
  if (demands.length > 0) {
    action.demands = demands.map(
      ({ text }) => inLanguage(languageOf(text, language) ?? language, text) as Texts,
    );
    note('demands', 'sure', demands[0]?.first ?? 0, demands.at(-1)?.last);
  }

  readRest(action, { sections, lines, language, note, index: index?.index, labelled });

  // What is over.
  const over = findEnd(lines, isStory);
  const isStop = reference?.stage === 'final' || reference?.stage === 'stop';
  if (over && (over.isFinal || over.date)) {
    const date = over.date ?? (isStop || over.isFinal ? action.issued : undefined);
    if (date && over.isFinal) {
      action.closed = {
        date,
        outcome: over.outcome
          ? (inLanguage(languageOf(over.outcome, language) ?? language, over.outcome) as Texts)
          : {},
      };
      note('closed', 'sure', over.line.at);
    }
  } else if (isStop && action.issued) action.closed = { date: action.issued, outcome: {} };
  action.kind = kindOf(reference, Boolean(over?.isFinal) || isStop, lines);
  const publisher = findPublisher(lines.map(({ text }) => text).join('\n'), options.url);
  action.source = {
    publisher: publisher ?? '',
    ...(options.url ? { url: options.url } : {}),
    ...(viewed ? { retrieved: viewed } : {}),
  };
  return { action, fields };
}

function mergeParagraphs(all: Paragraph[]): Paragraph {
  return {
    text: all.map(({ text }) => text).join('\n'),
    first: all[0]?.first ?? 0,
    last: all.at(-1)?.last ?? 0,
  };
}

function kindOf(
  reference: Found | undefined,
  isOver: boolean,
  lines: readonly Line[],
): NonNullable<FoundAction['kind']> {
  if (isOver) return 'closure';
  if (
    reference?.update ||
    reference?.stage === 'update' ||
    /^fi\b/iu.test(reference?.printed ?? '')
  )
    return 'further-information';
  const head = fold(
    lines
      .slice(0, 15)
      .map(({ text }) => text)
      .join('\n'),
  );
  if (
    /further information|follow-up on|urgent action update|action complementaire|update on ua|mas informacion sobre au|informations? complementaires? sur|weitere informationen zu ua/u.test(
      head,
    )
  )
    return 'further-information';
  return reference ||
    /urgent action|accion urgente|action urgente|eilaktion|azione urgente|spoedactie|acao urgente|pilna akcja|blixtaktion|pikavetoomus|urgentni/u.test(
      head,
    )
    ? 'urgent-action'
    : 'appeal';
}

/** The day it was published: labelled, or alone on its line at the top, or with the reference (`issued on …`). */
function findIssued(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  { end, deadline }: { end: number; deadline: Line | undefined },
) {
  for (const one of labelled.filter(({ label }) => label === 'issued')) {
    const value = readValue(one, lines);
    const [date] = value && value.line !== deadline ? findDates(value.text) : [];
    if (value && date)
      return {
        ...date,
        line: value.line,
        certainty: date.ambiguous ? ('doubtful' as const) : ('sure' as const),
      };
  }
  const words = new RegExp(
    `(?:${anyOf(['issued', 'issue date', 'date', 'datum', 'fecha(?: de emision)?', 'aktiv seit', 'lancee? le', 'active depuis(?: le)?', 'published', 'publication date', 'posted', 'veroffentlicht', 'publiee? le', 'data', 'attiva dal', 'emitida', 'publicado', 'gepubliceerd', 'gestartet', 'gestart', 'publicerad', 'emise? le', 'lanciert', 'lanciat[ao]', 'activa desde', 'active since', 'lancement', 'edite le'])})\\s*(?:on|le|el|il|am|den|op|il giorno)?\\s*[:(]*\\s*$`,
    'u',
  );
  for (const line of lines.slice(0, 60)) {
    if (line === deadline && findDates(line.text).length < 2) continue;
    for (const date of findDates(line.text)) {
      if (words.test(fold(line.text).slice(0, date.from)))
        return { ...date, line, certainty: 'sure' as const };
    }
  }
  for (const line of lines.slice(0, 40)) {
    const [date] = line === deadline || line.text.length > 140 ? [] : findDates(line.text);
    if (date && line.at < end && (findReferences(line.text).length > 0 || findIndex([line]))) {
      return { ...date, line, certainty: 'likely' as const };
    }
  }
  for (const line of lines) {
    if (line.at > Math.max(end, 12) || line === deadline) continue;
    const [date] = findDates(line.text);
    const rest = date && line.text.slice(0, date.from) + line.text.slice(date.to);
    if (date && rest !== undefined && rest.replace(/[^\p{L}]/gu, '').length < 3)
      return { ...date, line, certainty: 'likely' as const };
    if (
      date &&
      rest &&
      /^[\p{L} ]{2,25},?\s*$/u.test(line.text.slice(0, date.from)) &&
      line.text.length < 50 &&
      line.text.slice(date.to).trim() === '' &&
      !/good|update|nov|end/iu.test(rest)
    )
      return { ...date, line, certainty: 'likely' as const };
  }
  return undefined;
}

function findPreferred(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  isOutside: (line: Line) => boolean,
) {
  for (const one of labelled.filter(({ label }) => label === 'preferred')) {
    const value = readValue(one, lines);
    const tags = value ? readLanguages(value.text) : [];
    if (value && tags.length > 0) return { tags, line: value.line };
  }
  for (const line of lines) {
    if (isOutside(line)) continue;
    for (const match of fold(line.text).matchAll(PREFERRED)) {
      const tags = readLanguages(line.text.slice(match.index + match[0].length));
      if (tags.length > 0) return { tags, line };
    }
  }
  return undefined;
}

/** A block of addressees without the page's last words below it. */
function trimBlock(lines: Line[]): Line[] {
  const end = lines.findIndex(
    (line, at) => at > 0 && line.text.length > 220 && line.text.split(/[,;]/).length < 5,
  );
  return end < 0 ? lines : lines.slice(0, end);
}

/** Since 2018 the addressee stands right above the model letter, under no label of its own. */
function aboveLetter(
  sections: readonly Section[],
  letters: readonly { first: number }[],
  inLetter: (line: Line) => boolean,
): Line[] {
  const [letter] = letters;
  const home = letter && sections.find(({ lines }) => lines.some(({ at }) => at === letter.first));
  if (!home || !letter) return [];
  const above = home.lines.filter((line) => line.at < letter.first && !inLetter(line));
  const start = above.findLastIndex((line) => line.text.length > 130 || isSeparator(line));
  return above
    .slice(start + 1)
    .filter(
      ({ text }) =>
        !isPlaceAndDate(text) &&
        findDates(text).length === 0 &&
        (text.length < 45 || /\p{Ll}/u.test(text)),
    );
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Blocks that are addressees by what stands in them, a salutation or a fax number, under no label at all. */
function unlabelledBlocks(sections: readonly Section[], inLetter: (line: Line) => boolean): Line[] {
  const blocks: Line[][] = [[]];
  for (const line of sections.flatMap(({ lines }) => [
    ...lines,
    { at: lines.at(-1)?.at ?? 0, text: '' },
  ])) {
    if (!line.text.trim()) blocks.push([]);
    else if (!inLetter(line)) blocks.at(-1)?.push(line);
  }
  const isAddress = (block: Line[]) =>
    block.length > 1 &&
    block.every(({ text, kind }) => text.length < 130 && kind === undefined) &&
    block.some(
      ({ text }) =>
        hasContacts(text) || matchLabels(text).some(({ label }) => label === 'salutation'),
    );
  return blocks
    .filter(isAddress)
    .flatMap((block) => [...block, { at: block.at(-1)?.at ?? 0, text: '' }]);
}

/** The name by which others speak of somebody: some words of the whole name, in its order. */
function knownAs(name: string, texts: readonly string[]): string | undefined {
  const words = name.split(/\s+/);
  if (words.length < 3) return undefined;
  let best: { text: string; count: number } | undefined;
  // One is called by one's first name and one of the others.
  const [first, ...others] = words.filter(
    (_, at) => !isTitled(words.slice(at).join(' ')) || at > 1,
  );
  for (const other of others) {
    if (!first || !/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(other)) continue;
    const text = `${first} ${other}`;
    const inside = new RegExp(`(?<!\\p{L})${escapePattern(text)}(?!\\p{L})`, 'u');
    const count = texts.filter((one) => inside.test(one)).length;
    if (count > (best?.count ?? 0)) best = { text, count };
  }
  const whole = texts.filter((one) => one.includes(name)).length;
  return best && best.count > whole ? best.text : undefined;
}

interface Rest {
  sections: readonly Section[];
  lines: readonly Line[];
  language: LanguageTag;
  index: string | undefined;
  labelled: readonly Labelled[];
  note(path: string, certainty: Certainty, first: number, last?: number): void;
}

/** Guidance, documents and campaign. */
function readRest(
  action: FoundAction,
  { sections, lines, language, index, labelled, note }: Rest,
): void {
  const paragraphs = (label: Section['label']) =>
    sections
      .filter((section) => section.label === label)
      .flatMap((section) => toParagraphs(section.lines));
  const say = (all: Paragraph[]): Paragraphs => {
    const texts: { [tag: LanguageTag]: string[] } = {};
    for (const { text } of all) {
      const tag = languageOf(text, language) ?? language;
      texts[tag] = [...(texts[tag] ?? []), text];
    }
    return texts;
  };
  const replies = paragraphs('replies').filter(({ text }) => text.length > 30);
  const safety = [
    ...paragraphs('safety'),
    ...replies.filter(isSafety),
    ...paragraphs('delivery').filter(isSafety),
  ];
  const steps = sections
    .filter(({ label }) => label === 'action')
    .flatMap((section) =>
      section.lines.filter(({ kind, text }) => kind === 'item' && text.trim().length > 5),
    )
    .slice(0, MOST);
  const guidance = {
    safety: say(safety),
    replies: say(replies.filter((one) => !isSafety(one))),
    delivery: say(paragraphs('delivery').filter((one) => !isSafety(one) && one.text.length > 25)),
    instructions: steps.map(
      ({ text }): Texts => inLanguage(languageOf(text, language) ?? language, text.trim()),
    ),
  };
  if (
    guidance.instructions.length +
      Object.keys(guidance.safety).length +
      Object.keys(guidance.replies).length +
      Object.keys(guidance.delivery).length >
    0
  ) {
    action.guidance = guidance;
    if (steps[0]) note('guidance.instructions', 'sure', steps[0].at, steps.at(-1)?.at);
    if (safety[0]) note('guidance.safety', 'likely', safety[0].first, safety.at(-1)?.last);
  }
  const { documents, lines: used } = readDocuments(lines);
  const previous = labelled.find(({ label }) => label === 'previous');
  const link = previous && /https:\/\/\S+/.exec(readValue(previous, lines)?.text ?? '')?.[0];
  if (link)
    documents.push({
      title:
        previous.line.text
          .slice(0, 400)
          .replace(/:?\s*https?:.*$/, '')
          .trim() || link,
      url: link,
    });
  const address = index && documentAddress(index);
  if (address && documents.length === 0) documents.push({ title: index, url: address });
  if (documents.length > 0) {
    action.documents = documents;
    if (used[0]) note('documents', 'sure', used[0].at, used.at(-1)?.at);
  }
}
