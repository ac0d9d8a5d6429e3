import { type FoundIndex, findIndex } from '../entities/ai-index.ts';
import { caseOf, findReferences, idOf, type Reference } from '../entities/reference.ts';
import type { Labelled } from '../layout/sections.ts';
import type { Line } from '../text/lines.ts';
import { isInBlock } from '../text/place.ts';
import type { Extraction } from './extraction.ts';

/** A reference with the line it stands on. */
export interface OwnReference extends Reference {
  line: Line;
}

/** `EGY 005 / 1117 / OBS 114.1`, of the Observatory; its last part names the case and the appeal. */
const OBSERVATORY = /\b[A-Z]{3} \d{3} ?\/ ?\d{4} ?\/ ?(OBS \d{2,4}(?:\.\d+)?)/;
/** `UA-001-2006`, `AHRC-UAC-031-2026`, of the Asian Human Rights Commission and its members: appeal, case, hunger. */
const COMMISSION = /\b((?:[A-Z]{2,8}-)?(?:UA[CGU]?|HU[AC]|FUA)-\d{2,4}-(?:19|20)\d{2})(?!\d)/;

/** Finds the number that an organisation with a manner of its own gives an action. */
function findOwnCode(lines: readonly Line[]) {
  for (const line of lines.slice(0, 40)) {
    const match = OBSERVATORY.exec(line.text) ?? COMMISSION.exec(line.text);
    if (match?.[1]) return { printed: match[0], id: match[1], line };
  }
  return undefined;
}

/** Finds the document's own reference; one with a series, near the beginning, wins. */
function findOwnReference(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  title: number | undefined,
): OwnReference | undefined {
  const previous = new Set(
    labelled.filter(({ label }) => label === 'previous').map(({ line }) => line.at),
  );
  const all = lines.flatMap((line) =>
    previous.has(line.at) || line.text.length > 2000
      ? []
      : findReferences(line.text).map((found): OwnReference => ({ ...found, line })),
  );
  const isLabelled = (line: Line) =>
    labelled.some((one) => one.label === 'reference' && one.line.at === line.at);
  const score = ({ isNamed, line, from }: OwnReference) =>
    (isNamed ? 40 : 0) -
    Math.min(line.at, 60) / 2 -
    (line.text.length > 200 ? 25 : 0) -
    (from > 60 ? 5 : 0) -
    // The subject of a mail; the action names itself below.
    (line.isMailSubject ? 25 : 0) +
    (isLabelled(line) ? 15 : 0) +
    (isInBlock(line, title, lines) ? 20 : 0);
  const scored = all.map((one) => ({ one, points: score(one) }));
  const best = scored.sort((a, b) => b.points - a.points)[0]?.one;
  if (!best) return undefined;
  // `First UA: 30/19` and `FI 038/17-6` name one case, and only one of them numbers the update.
  const same = all.find(
    (one) => caseOf(one) === caseOf(best) && one.update !== undefined && one.line.at < 40,
  );
  return best.update === undefined && same ? { ...best, update: same.update } : best;
}

/** Reads reference, identity and AI index. @param title the line of the title */
export function readIdentity(
  { lines, labelled, action, note }: Extraction,
  title: number | undefined,
): {
  reference: OwnReference | undefined;
  index: FoundIndex | undefined;
} {
  const reference = findOwnReference(lines, labelled, title);
  // The numbers of an action often share a line, and so do those of another one.
  const isOthers = ({ text }: Line) =>
    reference !== undefined &&
    findReferences(text).some((one) => caseOf(one) !== caseOf(reference));
  const index = findIndex(lines.filter((line) => !isOthers(line))) ?? findIndex(lines);
  const code = reference ? undefined : findOwnCode(lines);
  if (reference) {
    const { printed, isNamed, line } = reference;
    Object.assign(action, { reference: printed, id: idOf(reference), case: caseOf(reference) });
    const certainty = isNamed ? 'sure' : 'likely';
    const doubt = isNamed ? undefined : 'bare-reference';
    note({ path: 'reference', certainty, first: line.at, doubt });
  }
  if (code) {
    const { printed, id, line } = code;
    Object.assign(action, { reference: printed, id, case: id.replace(/\.\d+$/, '') });
    note({ path: 'reference', certainty: 'sure', first: line.at });
  }
  if (index) {
    action.index = index.index;
    note({ path: 'index', certainty: 'sure', first: index.line.at });
  }
  return { reference, index };
}
