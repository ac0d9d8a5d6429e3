import { addDays } from '../actions/dates.ts';
import type { Addressee } from '../actions/types.ts';
import { fold } from '../text/fold.ts';
import type { FoundIndex } from './entities/ai-index.ts';
import type { Certainty, Doubt, ExtractedAction } from './extracted-action.ts';
import { readTargets } from './fields/addressees/find-addressees.ts';
import type { FoundAddressee } from './fields/addressees/read-addressee.ts';
import { findCountry } from './fields/country.ts';
import { findCountdown, findDeadline, guessDeadline } from './fields/deadline.ts';
import { readDemands } from './fields/demands.ts';
import { readEnd } from './fields/ending.ts';
import {
  beginExtraction,
  type Extraction,
  type ExtractionOptions,
  inLanguage,
  MAX_ENTRIES,
} from './fields/extraction.ts';
import { readGuidance, readOfferedFiles } from './fields/guidance.ts';
import { readIdentity } from './fields/identity.ts';
import { findIssued } from './fields/issued.ts';
import { readMessages } from './fields/messages.ts';
import { findPeople } from './fields/people.ts';
import { readLabelledPeople, readPeopleInHead } from './fields/people-labels.ts';
import { findPreferredLanguages } from './fields/preferred-languages.ts';
import { type FoundStory, readStory } from './fields/story.ts';
import { findTitle } from './fields/title.ts';
import { guardAction } from './guards/guard.ts';
import { detectLanguage } from './languages/detect-language.ts';
import { tables } from './languages/index.ts';
import { anyWordOf } from './languages/vocabulary.ts';
import { valuesOf } from './layout/sections.ts';
import { pageAddress } from './page-address.ts';
import { publisherOf } from './publishers/publisher-of.ts';
import { findOwnHeading, type Line, textOf } from './text/lines.ts';

/** Words of an address that goes through an embassy: it may lie in another country than the action. */
const CARE_OF = new RegExp(`c/o|mission|${anyWordOf('embassyWords')}`, 'u');

/** Reads one action from a piece of a source. The lines of its fields count from the first line of the source. */
export function extractAction(piece: readonly Line[], options: ExtractionOptions): ExtractedAction {
  const base = piece[0]?.at ?? 0;
  const lines = piece.map((line, at) => ({ ...line, at }));
  const read = readPiece(beginExtraction(lines, options));
  const { action, fields } = guardAction(read, {
    ...{ lines, url: options.url, page: options.title, published: options.published },
  });
  return {
    action,
    fields: fields.map((field) => ({
      ...field,
      lines: [field.lines[0] + base, field.lines[1] + base],
    })),
  };
}

function readPiece(extraction: Extraction): Extraction {
  const { lines, action, options } = extraction;
  const story = readStory(extraction);
  const { summary, firstStep } = story;
  const steps = Math.min(firstStep, extraction.letters[0]?.first ?? lines.length);
  const end = Math.min(summary?.first ?? lines.length, steps);
  const title = readTitle(extraction, end);
  const at = extraction.fields.find(({ path }) => path === 'title')?.lines[0];
  const { reference, index } = readIdentity(extraction, at);
  const viewed = readDates(extraction, { end, title: at });
  readMessages(extraction);
  const targets = readTargets(extraction);
  readPreferredLanguages(extraction);
  readCountry(extraction, { title, index, targets });
  readDemands(extraction);
  readPeopleConcerned(extraction, story);
  readGuidance(extraction);
  readOfferedFiles(extraction);
  readEnd(extraction, reference);
  if (action.kind === 'closure') dropStoryDeadline(extraction);
  const publisher = publisherOf(options.url, textOf(lines));
  action.source = {
    publisher: publisher?.name ?? '',
    ...pageAddress(options.url),
    ...(viewed ? { retrieved: viewed } : {}),
  };
  return extraction;
}

/** Removes the deadline of a closed action, unless a label gave it: it was a day in the story. */
function dropStoryDeadline({ action, fields, labelled, lines }: Extraction): void {
  const at = fields.findIndex(({ path }) => path === 'deadline');
  const given = valuesOf('deadline', { labelled, lines });
  if (at < 0 || given.some(({ line }) => line.at === fields[at]?.lines[0])) return;
  delete action.deadline;
  fields.splice(at, 1);
}

/** @param end the line on which the head ends */
function readTitle(extraction: Extraction, end: number) {
  const { lines, labelled, language, options, action, note, isInMessage } = extraction;
  const { title: page, isEntry } = options;
  const own = findOwnHeading(lines)?.at ?? 0;
  const title = findTitle(lines, labelled, Math.max(end, own + 1), { page, isEntry, isInMessage });
  if (!title?.text) return undefined;
  const { text, line, certainty } = title;
  // A few words do not show their language, so take the story's.
  const isShort = text.split(/\s+/).length < 9;
  action.title = inLanguage(
    isShort ? language : (detectLanguage(text, language) ?? language),
    text,
  );
  const doubt = certainty === 'doubtful' ? 'guessed' : undefined;
  note({ path: 'title', certainty, first: line.at, doubt });
  return text;
}

interface NotedDate {
  certainty: Certainty;
  line: Line;
  doubt?: Doubt | undefined;
}

/** Reads deadline and day of issue. @returns the day on which somebody viewed the page, given or deduced */
function readDates(
  { lines, labelled, language, options, action, note, isInMessage }: Extraction,
  { end, title }: { end: number; title: number | undefined },
) {
  const noteDate = (path: string, { certainty, line, doubt = 'day-or-month' }: NotedDate) =>
    note({
      ...{ path, certainty, first: line.at },
      doubt: certainty === 'doubtful' ? doubt : undefined,
    });
  const isKnown = tables.some((table) => table.language === language);
  const found = findDeadline(lines, labelled, isInMessage);
  const deadline = found ?? guessDeadline(lines, { isKnown, isInMessage });
  if (deadline) {
    action.deadline = deadline.value;
    noteDate('deadline', { ...deadline, doubt: found ? undefined : 'guessed' });
  }
  const issued = findIssued(lines, labelled, {
    ...{ end, title, deadline, isInMessage },
    ...{ published: options.published, mailed: options.mailed },
  });
  if (issued) {
    action.issued = issued.date;
    noteDate('issued', issued);
  }
  const { viewed } = options;
  const countdown = findCountdown(lines);
  if (countdown && deadline && !viewed) return addDays(deadline.value, -countdown.value);
  if (countdown && !deadline && viewed) {
    action.deadline = addDays(viewed, countdown.value);
    const first = countdown.line.at;
    note({ path: 'deadline', certainty: 'doubtful', first, doubt: 'counted' });
  }
  return viewed;
}

function readCountry(
  { lines, labelled, action, fields, note, under, isInMessage }: Extraction,
  found: {
    title: string | undefined;
    index: FoundIndex | undefined;
    targets: FoundAddressee[];
  },
): void {
  const { title, index, targets } = found;
  const addresses = targets.flatMap(({ lines: read, addressee }) =>
    read
      .slice(0, MAX_ENTRIES)
      .filter(({ text }) =>
        addressee.address.slice(0, MAX_ENTRIES).some((line) => text.includes(line)),
      ),
  );
  const isCareOf = ({ address }: Addressee) => CARE_OF.test(fold(address.join(' ')));
  const isElsewhere = targets.some(({ addressee }) => isCareOf(addressee));
  // `in English or Spanish` names languages, not countries.
  const spoken = fields.find(({ path }) => path === 'preferredLanguages')?.lines[0];
  const inBlocks = new Set(under('targets', 'copies').flatMap((section) => section.lines));
  const country = findCountry(
    lines.filter((line) => !isInMessage(line) && !inBlocks.has(line) && line.at !== spoken),
    labelled,
    {
      ...{ title, index, addresses: isElsewhere ? [] : addresses },
      offices: targets.map(({ addressee: { name, role } }) => `${name}\n${role ?? ''}`).join('\n'),
      messages: textOf(lines.filter(isInMessage)),
    },
  );
  if (!country) return;
  const { codes, certainty, line } = country;
  action.country = codes;
  const reason = line === index?.line ? 'from-index' : 'guessed';
  const doubt = certainty === 'doubtful' ? reason : undefined;
  note({ path: 'country', certainty, first: line.at, doubt });
}

function readPreferredLanguages({ lines, labelled, action, note, isInMessage }: Extraction): void {
  const preferred = findPreferredLanguages(lines, labelled, isInMessage);
  if (preferred) {
    action.preferredLanguages = preferred.tags;
    note({ path: 'preferredLanguages', certainty: 'sure', first: preferred.line.at });
  }
}

/** Reads the people the action is for: from labels, else from the names that both story and appeal use. */
function readPeopleConcerned(
  { lines, labelled, action, note }: Extraction,
  story: FoundStory,
): void {
  const listed = readLabelledPeople(labelled, lines) ?? readPeopleInHead(lines);
  if (listed) {
    action.people = listed.people;
    note({ path: 'people', certainty: 'sure', first: listed.line.at });
    return;
  }
  const textsOf = (all: object[]) => all.flatMap((texts) => Object.values(texts).flat()).join('\n');
  const appeal = textsOf([
    ...(action.demands ?? []),
    ...(action.letters ?? []).map(({ body }) => body),
    ...(action.posts ?? []).map(({ text }) => text),
  ]);
  const officials = [...(action.targets ?? []), ...(action.copies ?? [])].map(({ name }) => name);
  const storyText = `${Object.values(action.title ?? {}).join()}\n${story.text}`;
  const { people, isGuess } = findPeople({ story: storyText, appeal, others: officials });
  const line = lines.find(({ text }) => people[0] && text.includes(people[0].name));
  if (people.length === 0 || !line) return;
  action.people = people;
  note({ path: 'people', certainty: isGuess ? 'doubtful' : 'likely', first: line.at });
}
