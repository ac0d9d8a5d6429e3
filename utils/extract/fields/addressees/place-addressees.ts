import { isBody, isEmbassy, namesOffice } from '../../entities/names.ts';
import { hasWord } from '../../languages/vocabulary.ts';
import { findBestPath } from './best-path.ts';
import type { Unit } from './units.ts';
import { type Part, weighUnit } from './weigh-units.ts';

/** A unit that belongs to an addressee, as what it does. */
export interface PlacedUnit {
  unit: Unit;
  part: Part;
  /** how much better this is than any other meaning; near 0 it is a guess */
  margin: number;
}

/** The units of one addressee, in order. */
export interface PlacedBlock {
  list: 'targets' | 'copies';
  units: PlacedUnit[];
}

const INNER_PARTS = [
  ...(['role', 'name', 'named', 'ranked', 'both', 'body'] as const),
  ...(['address', 'contact', 'salutation', 'note', 'aside'] as const),
];

interface State {
  list: 'targets' | 'copies' | 'none';
  part: Part;
  /** outside: did a list end before? */
  isAfter: boolean;
}

const STATES: readonly State[] = [
  { list: 'none', part: 'out', isAfter: false },
  { list: 'none', part: 'out', isAfter: true },
  ...(['targets', 'copies'] as const).flatMap((list) =>
    INNER_PARTS.map((part): State => ({ list, part, isAfter: false })),
  ),
];

const namesHouse = hasWord('institutions', 'bodies');

const BEGINNINGS = new Set<Part>(['role', 'name', 'both', 'body']);
const NEVER = Number.POSITIVE_INFINITY;

/** What it costs that one part follows another within an addressee; a missing pair never does. */
const WITHIN: Partial<Record<Part, Partial<Record<Part, number>>>> = (() => {
  const rest = { address: 0, contact: 0, salutation: 0, note: 0.3, aside: 0.2 };
  return {
    // An office stands above a name more often than two names stand above each other.
    role: { ...rest, named: -0.5, both: 0.3 },
    name: { ...rest, ranked: 0 },
    // Between its name here and its own, `Minister of Justice`, `Ministro de Justicia`.
    named: { ...rest, ranked: 0.4 },
    ranked: rest,
    both: { ...rest, ranked: 0.5 },
    // Who works there: the embassy stays the addressee.
    body: { ...rest, named: 0, both: 0 },
    address: rest,
    contact: { ...rest, address: 1.5 },
    salutation: { contact: 0.5, salutation: 1, note: 0.5, aside: 0.3 },
    note: { ...rest, address: 0.3, named: 1.5 },
    aside: { ...rest, named: 2.5 },
  };
})();

/** What it costs to end an addressee here, who may have a name only. */
function costOfEnd({ part }: State, isListed: boolean): number {
  if (part === 'role' || part === 'name' || part === 'body') return isListed ? 1.2 : 4;
  if (part === 'named' || part === 'ranked' || part === 'both') return isListed ? 0.6 : 3;
  return 0;
}

/** What it costs to begin an addressee where none was before. */
function costOfBeginning(unit: Unit, isAfter: boolean, hasList: boolean): number {
  if (unit.place !== 'open') return unit.isFirst ? 0.3 : isAfter ? 6 : 1.5;
  return (isAfter ? 6.5 : unit.isLed ? 2.5 : 5) + (hasList ? 3 : 0);
}

/** What a gap costs within an addressee. */
function costOfGap({ gap, isSpread, isAboveLetter, isHeaded, label }: Unit, part: Part): number {
  if (gap === 0) return 0;
  // Rows of a table, each with its label, may stand apart.
  if (isHeaded || label) return 0.2;
  // A subject stands between address and letter, with gaps around it.
  if (isSpread || (isAboveLetter && part === 'aside')) return 0.2;
  if (part === 'contact' || part === 'salutation') return 0.6;
  return gap > 1 ? 3.5 : 2.2;
}

/** What it costs that another addressee begins right behind one. */
function costOfNext(from: State, unit: Unit, before: Unit | undefined): number {
  if (unit.isFirst) return costOfEnd(from, true) + 0.3;
  const isItem = unit.line.kind === 'item' ? 0.8 : 0;
  const isParted = unit.gap > 0 && !unit.isSpread && !unit.isHeaded;
  switch (before?.contacts ? 'contact' : from.part) {
    case 'salutation':
      return 0;
    case 'contact':
      return 0.4;
    case 'address':
    case 'note':
    case 'aside':
      return (isParted ? 0.7 : isEmbassy(unit.text) ? 1 : 2.5) - isItem;
    default:
      return (isParted ? 1.5 : 5) - isItem;
  }
}

/** Reward for the addressee right above a letter, who needs no label. */
const ABOVE_LETTER = 3.5;

/** What it costs that a text with this part stands right below an office or a description. */
function costOfRole(role: string, part: Part, text: string): number {
  const isOffice = namesOffice(role);
  // Who is no official may be described, `Community council`, with a name below.
  if (part === 'both') return isOffice ? 0 : 3;
  if (part !== 'named') return 0;
  // Below an office stands no institution.
  if (isOffice) return isBody(text) ? 2.5 : 0;
  return -0.7;
}

/** What it costs to go from one state to another, whose part is the one of `unit`. */
function costOfStep(
  { from, to, unit, before }: { from: State; to: State; unit: Unit; before: Unit | undefined },
  hasList: boolean,
): number {
  const { place } = unit;
  const isListed = place !== 'open';
  if (to.list === 'none') {
    if (from.list === 'none') return unit.isFirst ? 0 : from.isAfter === to.isAfter ? 0 : NEVER;
    if (!to.isAfter && !unit.isFirst) return NEVER;
    const wasListed = before?.place !== 'open';
    const reward = unit.isLetter && from.list === 'targets' && !wasListed ? ABOVE_LETTER : 0;
    const isWhole = from.part === 'named' && unit.isLetter === true;
    return costOfEnd(from, wasListed || isWhole) - reward;
  }
  const begins = BEGINNINGS.has(to.part);
  const allowed =
    place === 'copies' ? to.list === 'copies' : to.list === 'targets' || from.list === 'copies';
  if (from.list === 'none')
    return begins && allowed && (place !== 'targets' || to.list === 'targets')
      ? costOfBeginning(unit, from.isAfter, hasList)
      : NEVER;
  const inner = WITHIN[from.part]?.[to.part];
  if (inner !== undefined && from.list === to.list && !unit.isFirst) {
    const isLead = before && from.part === 'role' && /[:：]$/u.test(before.text);
    const fitsRole = from.part === 'role' ? costOfRole(before?.text ?? '', to.part, unit.text) : 0;
    const leads = isLead ? (to.part === 'named' && isListed ? -2 : 3) : 0;
    // Who works there follows an embassy, not a group or a heading.
    const isStaff = from.part === 'body' && (to.part === 'named' || to.part === 'both');
    const staff = isStaff && !isEmbassy(before?.text ?? '') ? 3 : 0;
    // The house of an office is the first line of its address.
    const isHouse = from.part === 'named' && to.part === 'ranked' && namesHouse(unit.text) ? 3 : 0;
    const isItem = unit.line.kind === 'item';
    const isNewItem = isItem && (before?.contacts || before?.line.kind !== 'item') ? 2 : 0;
    const leaves = before && before.place !== place ? 1.5 : 0;
    return (
      inner + fitsRole + staff + isHouse + leads + leaves + isNewItem + costOfGap(unit, to.part)
    );
  }
  if (!begins || !allowed) return NEVER;
  if (!unit.isFirst && from.list !== to.list) return NEVER;
  // The list has ended, so this would begin anew.
  if (!unit.isFirst && before && before.place !== place)
    return costOfEnd(from, before.place !== 'open') + costOfBeginning(unit, true, hasList);
  return costOfNext(from, unit, before) + (isListed ? 0 : 0.5);
}

/** Finds the addressees among these units: the way to read all of them that weighs most. */
export function placeAddressees(units: readonly Unit[], hasList: boolean): PlacedBlock[] {
  if (units.length === 0) return [];
  const weights = units.map(weighUnit);
  const { states, margins } = findBestPath(
    {
      ...{ states: STATES.length, length: units.length },
      weigh: (at, state) => {
        const weight = weights[at]?.[(STATES[state] as State).part];
        return weight === undefined || weight < -5 ? Number.NEGATIVE_INFINITY : weight;
      },
      cost: (at, from, to) => {
        const [one, other] = [STATES[from], STATES[to]];
        const unit = units[at];
        if (!unit) return one ? costOfEnd(one, units.at(-1)?.place !== 'open') : 0;
        if (!one)
          return other?.list === 'none'
            ? 0
            : costOfStep(
                { from: STATES[0] as State, to: other as State, unit, before: undefined },
                hasList,
              );
        return costOfStep({ from: one, to: other as State, unit, before: units[at - 1] }, hasList);
      },
    },
    (state) => {
      const { list, part } = STATES[state] as State;
      const same = { named: 'name', ranked: 'role' } as Partial<Record<Part, string>>;
      return `${list} ${same[part] ?? part}`;
    },
  );
  const blocks: PlacedBlock[] = [];
  let open: PlacedBlock | undefined;
  for (const [at, number] of states.entries()) {
    const { list, part } = STATES[number] as State;
    if (list === 'none') {
      open = undefined;
      continue;
    }
    const goesOn = part === 'both' && ['role', 'body'].includes(open?.units.at(-1)?.part ?? '');
    if (!open || (BEGINNINGS.has(part) && !goesOn)) {
      open = { list, units: [] };
      blocks.push(open);
    }
    open.units.push({ unit: units[at] as Unit, part, margin: margins[at] ?? 0 });
  }
  return blocks;
}
