import type { ComparedField } from '../actions/differences.ts';
import type { ExtractedAction, FieldOrigin, FoundAction } from '../extract/extracted-action.ts';
import type { SourceLine } from '../extract/source-text.ts';
import { isEmpty } from './entries.ts';

/** A file that the person adds to what is in the form. */
export interface AddedFile {
  extracted: ExtractedAction;
  /** the number of its first line below the source */
  first: number;
}

/** What a file gave to the form. */
export interface Merged {
  extracted: ExtractedAction;
  /** what the form did not have */
  added: ComparedField[];
  /** what the file says differently; the form is as it was */
  differing: ComparedField[];
}

/** Fields of which a file may give the whole. */
const MERGED = [
  ...(['reference', 'title', 'country', 'deadline', 'issued', 'targets', 'copies'] as const),
  ...(['preferredLanguages', 'letters', 'posts', 'demands', 'summary', 'background'] as const),
];
/** Fields in which a difference is of no use to a person. */
const ONLY_ADDED = ['people', 'hashtags', 'index', 'guidance', 'campaigns'] as const;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Adds what a file has and the form does not have. What the form has stays; where the file differs, it is named. */
export function mergeFile(form: ExtractedAction, file: AddedFile): Merged {
  const given = file.extracted.action;
  const added: ComparedField[] = [];
  const differing: ComparedField[] = [];
  let extracted = form;
  for (const field of [...MERGED, ...ONLY_ADDED]) {
    if (isEmpty(given[field])) continue;
    if (isEmpty(form.action[field])) {
      added.push(field);
      extracted = setWhole(extracted, field, given[field]);
      extracted.fields.push(...originsIn(file, field));
    } else if (!isSame(given[field], form.action[field]) && MERGED.some((one) => one === field))
      differing.push(field);
  }
  const { id, case: series } = given;
  const isNew = !form.action.id && id && series && added.includes('reference');
  if (isNew) extracted.action = { ...extracted.action, id, case: series };
  return { extracted, added, differing };
}

/** Sets a whole field; what was read of it before counts no more. */
export function setWhole(
  { action, fields }: ExtractedAction,
  field: ComparedField,
  value: unknown,
): ExtractedAction {
  const { [field]: _, ...others } = action;
  return {
    action: (value === undefined ? others : { ...others, [field]: value }) as FoundAction,
    fields: fields.filter(({ path }) => rootOf(path) !== field),
  };
}

const rootOf = (path: string) => /^\w+/.exec(path)?.[0];

/** Where a field was read in the file, by the lines below the source. */
export const originsIn = ({ extracted, first }: AddedFile, field: ComparedField): FieldOrigin[] =>
  extracted.fields
    .filter(({ path }) => rootOf(path) === field)
    .map(({ lines: [from, to], ...rest }) => ({ ...rest, lines: [from + first, to + first] }));

/** The lines of a source, and below them those of its files, each under its name. */
export function addFileLines(
  lines: readonly SourceLine[],
  files: readonly { name: string; lines: readonly SourceLine[] }[] = [],
): SourceLine[] {
  const below = files.flatMap(({ name, lines: own }): SourceLine[] => [
    { text: '' },
    { text: name, kind: 'heading' },
    ...own,
  ]);
  return [...lines, ...below];
}
