import { fold } from '../../../text/fold.ts';
import { type Contacts, contactsOf, hasContacts } from '../../entities/contacts.ts';
import { isBody, isEmbassy, isHead } from '../../entities/names.ts';
import { anyOf, matchLabels, salutationLanguage, wordsOf } from '../../languages/vocabulary.ts';
import type { Section } from '../../layout/sections.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';
import type { Extraction } from '../extraction.ts';

/** Where a line stands: under a label of targets or copies, elsewhere, or where no addressee can stand. */
export type Place = 'targets' | 'copies' | 'open' | 'closed';

/** A line, or a part of one, that may belong to an addressee. */
export interface Unit {
  line: Line;
  /** the text without contacts; of a labelled part its value */
  text: string;
  contacts?: Contacts;
  place: Place;
  /** what its own label calls it */
  label?: 'salutation' | 'name' | 'role' | 'address';
  /** do blank lines stand before it: one, or several? */
  gap: 0 | 1 | 2;
  /** do blank lines stand between most lines around it? Then they part nothing. */
  isSpread: boolean;
  /** is it the first below a label of addressees? */
  isFirst: boolean;
  /** does a short line that ends in a colon stand right above? */
  isLed: boolean;
  /** does it stand far to the right of a line of the address? */
  isAside: boolean;
  /** does one of the next lines repeat one of its words, as `Ministry of Justice` repeats `Minister of Justice`? */
  isEchoed: boolean;
  /** does a letter begin right below, or below the next line? Its subject may stand between. */
  isAboveLetter: boolean;
  /** does a letter begin here? Such a unit has no text. */
  isLetter: boolean;
}

/** A unit of which nothing is known. */
const PLAIN = {
  ...{ text: '', gap: 0 as const, isSpread: false, isFirst: false, isLed: false, isAside: false },
  ...{ isEchoed: false, isAboveLetter: false, isLetter: false },
};

const PLACES: Partial<Record<Section['label'], Place>> = {
  ...{ targets: 'targets', copies: 'copies' },
  ...{ head: 'open', loose: 'open', demands: 'open', action: 'open', kind: 'open', letter: 'open' },
  ...{ preferred: 'open', documents: 'open', subject: 'open', deadline: 'open', people: 'open' },
};

/** Labels that may stand alone above their value, as in tables and lists of terms. */
const JOINED_LABELS = new Set(['salutation', 'holder', 'position', 'email', 'fax', 'phone']);

const LABELS = { salutation: 'salutation', holder: 'name', position: 'role', post: 'address' };

/** Most parts of a source that are weighed; a long action has three hundred. */
const MAX_UNITS = 2500;

/** A label that no table knows, before a contact: `E-posta:`. */
const UNKNOWN_LABEL = /^[\p{L}\s.-]{1,20}[:：]$/u;

/** A label that no table knows, before a short value that may greet. */
const UNKNOWN_GREETING = /^[\p{L} ]{3,25}[:：]\s*(\P{N}{4,70})$/u;

const blankAfter = (line: Line | undefined): Line => ({ at: line?.at ?? 0, text: '' });

/** Puts columns that stand side by side one below the other. */
function unfoldColumns(lines: readonly Line[]): Line[] {
  const split = lines.filter(({ text }) => /\S {3,}\S/.test(text));
  const filled = lines.filter((line) => !isBlank(line));
  if (split.length < 2 || split.length < filled.length * 0.5) return [...lines];
  const [left, right]: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    const [one = '', ...rest] = line.text.trimEnd().split(/ {3,}/).filter(Boolean);
    const onRight = /^ {12,}\S/.test(line.text);
    left.push({ ...line, text: onRight ? '' : one });
    right.push({ ...line, text: onRight ? one : rest.join(' ') });
  }
  return [...left, blankAfter(lines.at(-1)), ...right];
}

/** Joins each entry of a list of addressees into one line, where a margin broke the entries. */
function joinEntries(lines: readonly Line[]): Line[] {
  const items = lines.filter(({ kind }) => kind === 'item');
  const long = items.filter(({ text }) => text.length > 45 || /[,;].*[,;]/.test(text));
  if (items.length < 2 || long.length < items.length * 0.6) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.kind === 'item' && line.kind !== 'item' && !isBlank(line) && !isSeparator(line))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else joined.push(line);
  }
  return joined;
}

const CARE_OF = /\s+(?=c\/o\s)/iu;
/** An embassy behind a person's name on one line, which has lost its breaks. */
const EMBASSY = new RegExp(`(?<=\\p{L}{3}) (?=(?:${anyOf(wordsOf('embassies'))})\\s)`, 'iu');

/** Splits a text at the first place that fits, behind a head of some letters. */
function splitAt(pattern: RegExp, text: string): string[] {
  const { index } = pattern.exec(text.slice(6)) ?? {};
  return index === undefined ? [text] : [text.slice(0, index + 6), text.slice(index + 6).trim()];
}

/** Splits a long line that holds a whole address: its parts, then its contacts. */
function splitLine(line: Line): Line[] {
  const { rest } = contactsOf(line);
  const pieces = rest.split(/\s*[,;]\s+|(?<=\p{L}{4})\.\s+(?=\p{Lu})/u).filter(Boolean);
  if (pieces.length < 3 || rest.length < 40) {
    const [person = '', embassy] = rest.length < 60 ? [] : splitAt(EMBASSY, line.text);
    const isBoth = embassy !== undefined && /^\p{Lu}/u.test(embassy);
    return isBoth ? [person, embassy].map((text) => ({ ...line, text })) : [line];
  }
  const [head = '', ...others] = pieces;
  if (!isHead(head) && !isBody(head) && !isEmbassy(head)) return [line];
  const tail = line.text.slice(Math.max(0, line.text.indexOf(rest.slice(-12)) + 12));
  const heads = splitAt(CARE_OF, head);
  return [...heads, ...others, tail]
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text, at) => ({
      at: line.at,
      text,
      ...(at === 0 && line.kind ? { kind: line.kind } : {}),
    }));
}

/** Does this label lead to a mail address only, `Copies to: press@…`, in the middle of an address? */
const isOnlyContact = ({ lines }: Section) => {
  const [first, second] = lines;
  if (!first || !second || isBlank(first) || isBlank(second)) return false;
  const { rest, emails } = contactsOf(first);
  return rest === '' && emails.length > 0;
};

/** Collects the lines outside of the letters, and sorts what each of them holds. */
export function toUnits({ sections, labelled, letters, inLetter }: Extraction): Unit[] {
  const postage = new Set(
    labelled.filter(({ label }) => label === 'delivery').map(({ line }) => line.at),
  );
  const units: Unit[] = [];
  const begun = new Set<number>();
  let place: Place = 'open';
  let [gap, isFirst, isLed] = [0, false, false];
  let pending = '';
  const add = (one: Line, isAside: boolean) => {
    const alone = matchLabels(one.text).find(({ end }) => end >= one.text.length)?.label ?? '';
    if (JOINED_LABELS.has(alone) && !hasAny(contactsOf(one))) {
      pending = `${one.text.replace(/[:\s]+$/, '')}: `;
      return;
    }
    const line = pending ? { ...one, text: pending + one.text } : one;
    pending = '';
    const match = matchLabels(line.text).find(({ label }) => label in LABELS);
    const greeting = match ? undefined : UNKNOWN_GREETING.exec(line.text)?.[1];
    const isGreeting = greeting !== undefined && salutationLanguage(greeting) !== undefined;
    const known = match && (LABELS[match.label as keyof typeof LABELS] as Unit['label']);
    const label = isGreeting ? 'salutation' : known;
    const value = isGreeting ? greeting : match ? line.text.slice(match.end).trim() : '';
    const found =
      label === 'salutation' ? undefined : contactsOf(value ? { ...line, text: value } : line);
    const contacts = found && hasAny(found) ? found : undefined;
    const rest = found ? found.rest : value.replace(/\)\s*$/, '');
    const text = contacts && UNKNOWN_LABEL.test(rest) ? '' : rest;
    units.push({
      ...{ ...PLAIN, line, text, place, isFirst, isLed, isAside },
      ...(label && value ? { label } : {}),
      ...(contacts ? { contacts } : {}),
      gap: gap > 1 ? 2 : gap > 0 ? 1 : 0,
    });
    [gap, isFirst, isLed] = [0, false, /[:：]\s*$/u.test(line.text) && line.text.length < 90];
  };
  for (const section of sections) {
    const own = PLACES[section.label] ?? 'closed';
    // The price of a stamp, or a second mail address, may stand in the middle of an address.
    const isPostage = section.label === 'delivery' && (place === 'targets' || place === 'copies');
    const isInner = isPostage || (own === 'copies' && place !== 'closed' && isOnlyContact(section));
    if (!isInner) place = own;
    if (!isInner && (own === 'targets' || own === 'copies')) isFirst = true;
    const isList = own === 'targets' || own === 'copies';
    const outside = section.lines.filter((line) => !inLetter(line));
    const lines = isList ? joinEntries(outside) : outside;
    const letter = letters.find(({ first }) => section.lines.some(({ at }) => at === first));
    let isBegin = true;
    for (const line of place === 'closed' ? [] : unfoldColumns(lines)) {
      if (letter && line.at > letter.first && !begun.has(letter.first)) beginLetter(letter.first);
      if (isBlank(line)) gap += 1;
      else if (isSeparator(line)) gap = 2;
      else {
        const [near = '', aside] = line.text.split(/(?<=\S) {4,}(?=\S)/u);
        const isPrice = isPostage && postage.has(line.at);
        const main = aside === undefined ? line : { ...line, text: near };
        const parts = isBegin || line.kind === 'item' ? splitLine(main) : [main];
        for (const part of parts) add(part, isPrice);
        // What stands far to the right belongs to the address only when it reaches somebody.
        if (aside && hasContacts(aside)) add({ ...line, text: aside }, true);
      }
      isBegin = isBlank(line) || isSeparator(line);
    }
    if (letter && !begun.has(letter.first)) beginLetter(letter.first);
  }
  return units.slice(0, MAX_UNITS).map(lookAround);

  function beginLetter(at: number) {
    begun.add(at);
    units.push({ ...PLAIN, line: { at, text: '' }, place, isLetter: true });
    // A list of addressees ends at the letter.
    place = place === 'closed' ? 'closed' : 'open';
    [gap, isFirst, isLed] = [2, false, false];
  }
}

const hasAny = ({ rest: _, ...lists }: Contacts) =>
  Object.values(lists).some((list) => list.length > 0);

/** Units before and after one that show whether blank lines part something. */
const NEAR = 3;
/** Length of the beginning that two forms of a word share. */
const STEM = 5;

const stemsOf = (text: string) =>
  (fold(text).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, STEM));

/** Notes what only the units around one show. */
function lookAround(unit: Unit, at: number, units: readonly Unit[]): Unit {
  const near = units
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .filter(({ isAside, line }, place) => place > 0 && !isAside && line.text.length < 90);
  const apart = near.filter(({ gap }) => gap > 0).length;
  const own = unit.text.length < 90 ? stemsOf(unit.text) : [];
  const [next, second] = units.slice(at + 1, at + 3);
  const isAboveLetter = next?.isLetter === true || second?.isLetter === true;
  const below = [next, second].flatMap((one) => (one ? stemsOf(one.text) : []));
  const isEchoed = own.some((stem) => below.includes(stem));
  return {
    ...unit,
    isEchoed,
    isAboveLetter,
    isSpread: near.length > 2 && apart >= near.length * 0.75,
  };
}
