import { fold } from '../../text/fold.ts';
import { findDates } from '../entities/find-dates.ts';
import { isPublisher } from '../entities/names.ts';
import { namesPostage } from '../entities/postage.ts';
import { findReferences } from '../entities/reference.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { anyWordOf, hasAnyOf, hasWord, startsLike } from '../languages/vocabulary.ts';
import type { Section } from '../layout/sections.ts';
import { findOwnHeading, type Paragraph, textOf, toParagraphs } from '../text/lines.ts';
import { type Extraction, inLanguage } from './extraction.ts';

/** What the page tells about the case. */
export interface FoundStory {
  summary?: Paragraph | undefined;
  background: Paragraph[];
  /** the line on which the steps begin: requests to the reader, addresses, the letter */
  firstStep: number;
  /** summary and background, one paragraph per line */
  text: string;
}

/** Are these the words of a label that heads a short text? */
const headsShortText = hasAnyOf('summaryWords');
const saysEnd = startsLike('endings');
/** Labels of the lines that stand above the story. */
const HEAD_LABELS = ['head', 'kind', 'title', 'country'] as const;
/** Labels with which the steps begin. */
const STEP_LABELS = 'action letter targets demands copies preferred posts'.split(' ');

const leadsToStory = hasWord('introWords', 'circularWords');
/** Longest sentence that only leads to the story, in UTF-16 units. */
const MAX_INTRO = 300;
const isIntro = (text: string) => text.length < MAX_INTRO && leadsToStory(text);

const isProse = ({ text }: Paragraph) =>
  !(text.length < 240 && namesPostage(text) && /\d/.test(text)) &&
  text.length > 70 &&
  (/\p{Ll}/u.test(text) || (text.length > 110 && /[.!?]$/.test(text))) &&
  !/^(?:https?:|\S+@)/.test(text) &&
  // The publisher says who it is.
  !(isPublisher(text) && text.length < 160 && !/[.!?]["”»]?$/u.test(text)) &&
  (text.length > 220 || (findReferences(text).length === 0 && /[.!?…”"»)]\s*$/u.test(text)));

/** A notice that begins with the word for an update and a date, `Update vom 3. Mai`. */
const UPDATE_NOTICE = new RegExp(
  `^[\\s*!•-]*${anyWordOf('updateNotices')}(?!\\p{L})[\\s:,(-]*(?:vom |du |del |of |van |den |am |le |il |el )?`,
  'u',
);
const isNotice = (text: string) => {
  const [day] = findDates(text);
  // `3.5.2031 / Update: …`
  if (day && day.from < 3)
    return UPDATE_NOTICE.test(fold(text.slice(day.to)).replace(/^[\s/|:–-]+/u, ''));
  const [match] = UPDATE_NOTICE.exec(fold(text)) ?? [];
  return match !== undefined && day !== undefined && day.from <= match.length + 2;
};

function joinParagraphs(all: Paragraph[]): Paragraph {
  return {
    text: textOf(all),
    first: all[0]?.first ?? 0,
    last: all.at(-1)?.last ?? 0,
  };
}

/** Finds summary and background under their labels, or else in the text before the steps. */
function findStory({ lines, sections, letters, under, inLetter }: Extraction): FoundStory {
  // A notice with posts may stand above the head itself.
  const isStory = ({ label, lines: own }: Section) =>
    label === 'head' && toParagraphs(own).some(isProse);
  const own = findOwnHeading(lines)?.at ?? 0;
  const found = sections.findLastIndex(
    (section) => isStory(section) && (section.lines.at(-1)?.at ?? 0) >= own,
  );
  const head = found < 0 ? sections.findLastIndex(({ label }) => label === 'head') : found;
  const starts = sections
    .slice(head)
    .find(({ label, lines: all }) => STEP_LABELS.includes(label) && (all[0]?.at ?? own) >= own);
  const firstStep = Math.min(
    starts?.lines[0]?.at ?? lines.length,
    letters[0]?.first ?? lines.length,
  );
  const paragraphsOf = (list: Section[]) =>
    list.flatMap((section) =>
      toParagraphs(section.lines.filter((line) => !inLetter(line) && line.kind !== 'item')),
    );
  // `What happened` heads a summary only where no lead stands above it.
  // Text above the head that the story follows is a notice.
  const heads = under('head')
    .slice(0, found < 0 ? undefined : under('head').indexOf(sections[found] as Section) + 1)
    .map((section) => section.lines[0]?.at ?? 0);
  const headAt = heads.findLast((at) => at < firstStep) ?? 0;
  const isOwn = (one: Paragraph) =>
    isProse(one) && one.first < firstStep && one.first >= Math.max(headAt, own);
  const leads = paragraphsOf(under(...HEAD_LABELS)).filter(isOwn);
  const labelled = under('summary');
  const summaries =
    leads.length > 0 ? labelled.filter(({ words }) => headsShortText(words)) : labelled;
  const others = labelled.filter((section) => !summaries.includes(section));
  const labelledSummary = paragraphsOf(summaries).filter(({ text }) => text.length > 25);
  const labelledBackground = paragraphsOf(under('background')).filter(
    ({ text }) =>
      text.length > 25 && !/^\S*https?:\S+$/.test(text) && !/[\w.-]+@[\w-]+\.\w/.test(text),
  );
  const free = [
    ...paragraphsOf(under('loose', ...HEAD_LABELS)).filter(isOwn),
    ...paragraphsOf(others).filter(({ text }) => text.length > 25),
  ]
    .sort((a, b) => a.first - b.first)
    .filter(({ text }) => !/^\(?.{0,12}(?:copy|©)/u.test(text));
  // A notice of changes stands above the story and does not sum it up.
  const unnoticed = free.filter(({ text: one }) => !isNotice(one) && !isIntro(one));
  const [summary, ...more] =
    labelledSummary.length > 0
      ? [joinParagraphs(labelledSummary), ...free]
      : unnoticed.length > 0
        ? unnoticed
        : free;
  // A sentence that ends the action does not belong to the story.
  const goesOn = ({ text }: Paragraph) => /:\s/.test(text) || !saysEnd(text.slice(0, 200));
  // The labelled background comes first, the rest of the story follows it.
  const background = [...labelledBackground, ...more.filter(goesOn)];
  const text = textOf([summary, ...background].filter((one) => one !== undefined));
  return { summary, background, firstStep, text };
}

/** Reads summary and background, and detects the page's language in them. */
export function readStory(extraction: Extraction): FoundStory {
  const { lines, options, under, action, note } = extraction;
  const story = findStory(extraction);
  const { summary, background } = story;
  const sample = story.text || textOf(lines).slice(0, 3000);
  const language = detectLanguage(sample, options.language?.slice(0, 2)) ?? 'en';
  extraction.language = language;
  const certainty = (label: Section['label'], first: number) =>
    under(label).some(({ lines: all }) => all.some(({ at }) => at === first))
      ? ('sure' as const)
      : ('likely' as const);
  if (summary) {
    action.summary = inLanguage(detectLanguage(summary.text, language) ?? language, summary.text);
    const { first, last } = summary;
    note({ path: 'summary', certainty: certainty('summary', first), first, last });
  }
  if (background.length > 0) {
    const texts = background.map(({ text }) => text);
    action.background = inLanguage(language, texts);
    const [first, last] = [background[0]?.first ?? 0, background.at(-1)?.last];
    const sureness = certainty('background', background.at(-1)?.first ?? 0);
    note({ path: 'background', certainty: sureness, first, last });
  }
  return story;
}
