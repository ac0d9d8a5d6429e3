import type { FieldOrigin, FoundAction } from '../extract/extracted-action.ts';
import type { FieldName } from './form-fields.ts';

/** What became of lines that a person put into a field. */
export type PutResult =
  /** the fields that have a part of the lines now, and the paths of those that have nothing else */
  | { action: FoundAction; names: FieldName[]; paths: string[] }
  /** the lines hold nothing that the field can take */
  | { refused: 'no-text' | 'no-date' | 'no-country' | 'no-language' };

/** Is this the origin of one of these fields, or of a part of it? */
const isCovered = ({ path }: FieldOrigin, paths: readonly string[]) =>
  paths.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));

/** Notes that a person chose these lines for the fields, which is certain. */
export const notePut = (
  fields: readonly FieldOrigin[],
  paths: readonly string[],
  lines: FieldOrigin['lines'],
): FieldOrigin[] =>
  overlayOrigins(
    fields,
    paths.map((path) => ({ path, certainty: 'sure', lines })),
  );

/** Lays the origins of what a person changed over those of the reading. */
export function overlayOrigins(
  read: readonly FieldOrigin[],
  own: readonly FieldOrigin[],
): FieldOrigin[] {
  const paths = own.map(({ path }) => path);
  return [...own, ...read.filter((one) => !isCovered(one, paths))];
}
