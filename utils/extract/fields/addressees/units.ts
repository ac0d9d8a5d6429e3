import { fold } from '../../../text/fold.ts';
import { type Contacts, contactsOf, hasContacts } from '../../entities/contacts.ts';
import { isHead, isPublisher } from '../../entities/names.ts';
import { closingLanguage, matchLabels, salutationLanguage } from '../../languages/vocabulary.ts';
import type { Section } from '../../layout/sections.ts';
import { isBlank, isSeparator, type Line } from '../../text/lines.ts';
import type { Extraction } from '../extraction.ts';
import { isSenderRow } from '../letter-lines.ts';
import { joinEntries, splitLine } from './part-lines.ts';

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
  /** does it stand below a heading of its list, which names an addressee, so that gaps part nothing? */
  isHeaded: boolean;
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
  ...{ isEchoed: false, isAboveLetter: false, isLetter: false, isHeaded: false },
};

const PLACES: Partial<Record<Section['label'], Place>> = {
  ...{ targets: 'targets', copies: 'copies' },
  ...{ head: 'open', loose: 'open', demands: 'open', action: 'open', kind: 'open', letter: 'open' },
  ...{ preferred: 'open', documents: 'open', subject: 'open', deadline: 'open', people: 'open' },
};

/** Labels that may stand alone above their value, as in tables and lists of terms. */
const JOINED_LABELS = new Set(['salutation', 'holder', 'position', 'email', 'fax', 'phone']);

const LABELS = {
  salutation: 'salutation',
  holder: 'name',
  position: 'role',
  post: 'address',
} as const;

/** Most parts of a source that are weighed; a long action has three hundred. */
const MAX_UNITS = 2500;

/** A label that no table knows, before a contact: `E-posta:`. */
const BARE_LABEL = /^[\p{L}\s.-]{1,20}[:：]$/u;

/** A label that no table knows, before a short value that may greet. */
const UNKNOWN_GREETING = /^[\p{L} ]{3,25}[:：]\s*(\P{N}{4,70})$/u;

/** Does this label lead to a mail address only, `Copies to: press@…`, in the middle of an address? */
const isOnlyContact = ({ lines }: Section) => {
  const [first, second] = lines;
  if (!first || !second || isBlank(first) || isBlank(second)) return false;
  const { rest, emails } = contactsOf(first);
  return rest === '' && emails.length > 0;
};

/** Is this a label whose value stands on the next line? */
function isLabelAlone(line: Line): boolean {
  const isLabel = matchLabels(line.text).some(
    ({ label, end }) => JOINED_LABELS.has(label) && end >= line.text.length,
  );
  return isLabel && !hasAny(contactsOf(line));
}

/** Reads what a line holds: a value behind its own label, contacts, other text. */
function readParts(line: Line): Pick<Unit, 'text' | 'label' | 'contacts'> {
  const match = matchLabels(line.text).find(({ label }) => label in LABELS);
  const greeting = match ? undefined : UNKNOWN_GREETING.exec(line.text)?.[1];
  if (greeting !== undefined && salutationLanguage(greeting))
    return { text: greeting, label: 'salutation' };
  const value = match ? line.text.slice(match.end).trim() : '';
  const label = value && match ? LABELS[match.label as keyof typeof LABELS] : undefined;
  if (label === 'salutation') return { text: value.replace(/\)\s*$/, ''), label };
  const contacts = contactsOf(value ? { ...line, text: value } : line);
  const isReach = hasAny(contacts);
  return {
    text: isReach && BARE_LABEL.test(contacts.rest) ? '' : contacts.rest,
    ...(label ? { label } : {}),
    ...(isReach ? { contacts } : {}),
  };
}

/** Does the publisher's own address begin here, `Amnesty International, 1 Sample Street, London`? */
const isImprint = (text: string) =>
  isPublisher(text) && text.length < 160 && /\d.*,|,.*,/u.test(text);

/** Does the sender take leave here: `Thank you.`, `Mit freundlichen Grüßen`? */
const isFarewell = ({ text }: Line) => text.length < 60 && closingLanguage(text) !== undefined;

/** Goes through the sections of a source and collects what may belong to addressees. */
class UnitCollector {
  readonly units: Unit[] = [];
  private place: Place = 'open';
  private gap = 0;
  private isFirst = false;
  private isLed = false;
  /** does the publisher's own address stand here? */
  private isOwn = false;
  /** a label whose value comes next */
  private pending = '';
  private readonly begun = new Set<number>();
  private readonly extraction: Extraction;
  /** lines with the price of a stamp, and lines that end a list: thanks, share bars, links */
  private readonly postage: Set<number>;
  private readonly ends: number[];

  constructor(extraction: Extraction) {
    this.extraction = extraction;
    const linesOf = (label: Section['label']) =>
      extraction.labelled.filter((one) => one.label === label).map(({ line }) => line.at);
    this.postage = new Set(linesOf('delivery'));
    this.ends = linesOf('skip');
  }

  readSection(section: Section): void {
    const { letters, inLetter } = this.extraction;
    const own = PLACES[section.label] ?? 'closed';
    const wasListed = this.place === 'targets' || this.place === 'copies';
    // The price of a stamp, or a second mail address, may stand in the middle of an address.
    const isPostage = section.label === 'delivery' && wasListed;
    const isInner =
      isPostage || (own === 'copies' && this.place !== 'closed' && isOnlyContact(section));
    const isList = own === 'targets' || own === 'copies';
    if (!isInner) [this.place, this.isOwn] = [own, false];
    if (!isInner && isList) [this.isFirst, this.pending] = [true, ''];
    const outside = section.lines.filter((line) => !inLetter(line));
    const lines = isList ? joinEntries(outside) : outside;
    const held = new Set(section.lines.map(({ at }) => at));
    const begins = letters.map(({ first }) => first).filter((at) => held.has(at));
    let isBegin = true;
    for (const line of this.place === 'closed' ? [] : lines) {
      for (const at of begins) if (line.at > at) this.beginLetter(at);
      const last = this.units.at(-1)?.line.at ?? line.at;
      const from = Math.max(last, section.lines[0]?.at ?? 0);
      if (this.ends.some((at) => at < line.at && at > from)) this.endList();
      this.readLine(line, isBegin);
      isBegin = isBlank(line) || isSeparator(line);
    }
    for (const at of begins) this.beginLetter(at);
  }

  /** @param isBegin does it stand below a gap, where a line may hold a whole address? */
  private readLine(line: Line, isBegin: boolean): void {
    if (isBlank(line)) [this.gap, this.isOwn] = [this.gap + 1, false];
    else if (isSeparator(line)) this.gap = 2;
    else if (isFarewell(line)) {
      // A signature follows, whoever it is.
      this.place = 'closed';
      this.endList();
    } else if (this.isOwn || isImprint(line.text) || isSenderRow(line.text)) {
      // All lines up to the gap are the publisher's or the sender's own address.
      this.isOwn = true;
      this.endList();
    } else {
      const [near = '', aside] = line.text.split(/(?<=[^\s:：]) {4,}(?=\S)/u);
      const main = aside === undefined ? line : { ...line, text: near };
      const isWhole = main.text.length > 70 && hasContacts(main.text);
      const parts = isBegin || isWhole || line.kind === 'item' ? splitLine(main) : [main];
      for (const part of parts) this.add(part, this.postage.has(line.at));
      // What stands far to the right belongs to the address only when it reaches somebody.
      if (aside && hasContacts(aside)) this.add({ ...line, text: aside }, true);
    }
  }

  private add(one: Line, isAside: boolean): void {
    if (isLabelAlone(one)) {
      this.pending = `${one.text.replace(/[:\s]+$/, '')}: `;
      return;
    }
    const { gap, place, isFirst, isLed } = this;
    const line = this.pending ? { ...one, text: this.pending + one.text } : one;
    this.units.push({
      ...{ ...PLAIN, ...readParts(line), line, place, isFirst, isLed, isAside },
      gap: gap > 1 ? 2 : gap > 0 ? 1 : 0,
    });
    this.pending = '';
    [this.gap, this.isFirst] = [0, false];
    this.isLed = /[:：]\s*$/u.test(line.text) && line.text.length < 90;
  }

  private beginLetter(at: number): void {
    if (this.begun.has(at)) return;
    this.begun.add(at);
    this.units.push({ ...PLAIN, line: { at, text: '' }, place: this.place, isLetter: true });
    this.endList();
  }

  /** A list of addressees ends at the letter, and where the sender takes leave of the reader. */
  private endList(): void {
    this.place = this.place === 'closed' ? 'closed' : 'open';
    [this.gap, this.isFirst, this.isLed] = [2, false, false];
  }
}

/** Collects the lines outside of the letters, and sorts what each of them holds. */
export function toUnits(extraction: Extraction): Unit[] {
  const collector = new UnitCollector(extraction);
  for (const section of extraction.sections) collector.readSection(section);
  return collector.units.slice(0, MAX_UNITS).map(lookAround);
}

const hasAny = ({ rest: _, ...lists }: Contacts) =>
  Object.values(lists).some((list) => list.length > 0);

/** Units before and after one that show whether blank lines part something. */
const NEAR = 3;
/** Length of the beginning that two forms of a word share. */
const STEM = 5;

const stemsOf = (text: string) =>
  (fold(text).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, STEM));

/** Most units that an addressee has below its heading. */
const MAX_HEADED = 12;

/** Does a heading of the same list stand above, `<h3>Minister of Justice</h3>` below `Write to`? */
function isHeaded(units: readonly Unit[], at: number): boolean {
  const own = units[at];
  const isListed = own?.place === 'targets' || own?.place === 'copies';
  if (!isListed || own.line.kind === 'heading') return false;
  for (let above = at - 1; above >= Math.max(0, at - MAX_HEADED); above -= 1) {
    const unit = units[above];
    if (unit?.place !== own.place) return false;
    if (unit.line.kind === 'heading') return isHead(unit.text);
    if (unit.isFirst) return false;
  }
  return false;
}

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
    isHeaded: isHeaded(units, at),
    isSpread: near.length > 2 && apart >= near.length * 0.75,
  };
}
