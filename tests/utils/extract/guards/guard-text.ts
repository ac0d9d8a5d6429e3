import type { Addressee } from '../../../../utils/actions/types.ts';
import type {
  ExtractedAction,
  FieldOrigin,
  FoundAction,
} from '../../../../utils/extract/extracted-action.ts';
import { guardAction } from '../../../../utils/extract/guards/guard.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';

/** An addressee with these values and no others. */
export const addressee = (values: Partial<Addressee>): Addressee => ({
  ...{ id: 'x', name: 'Ana Muestra', salutation: {}, address: [], emails: [], faxes: [] },
  ...{ phones: [], forms: [], notes: [], accounts: {}, ...values },
});

/** Guards a record that was read from this text, each of its fields from the whole text. */
export function guardRecord(
  action: FoundAction,
  context: Context = {},
): ExtractedAction & { doubts: Record<string, string | undefined> } {
  // A few lines without a page around them have nothing that could speak for a value, and no offices.
  const { doubts, ...guarded } = guardWhole(action, context);
  const isOwn = ([path, doubt]: [string, string | undefined]) =>
    doubt !== 'other-case' && !(path.endsWith('.role') && doubt === 'guessed');
  return { ...guarded, doubts: Object.fromEntries(Object.entries(doubts).filter(isOwn)) };
}

/** What is known of the text of a record. */
interface Context {
  text?: string;
  url?: string;
  page?: string;
  origins?: FieldOrigin[];
}

/** Guards a record as `guardRecord` does, and tells also which values nothing else speaks for. */
export function guardWhole(
  action: FoundAction,
  { text = '', url, page, origins }: Context = {},
): ExtractedAction & { doubts: Record<string, string | undefined> } {
  const lines = toLines({ lines: text.split('\n').map((line) => ({ text: line })), warnings: [] });
  const all = Object.entries(action).flatMap(([key, value]) =>
    key === 'targets' || key === 'copies'
      ? (value as Addressee[]).map((_, at) => `${key}[${at}]`)
      : [key],
  );
  const fields: FieldOrigin[] =
    origins ?? all.map((path) => ({ path, certainty: 'likely', lines: [0, lines.length - 1] }));
  const guarded = guardAction({ action, fields }, { lines, url, page });
  const doubtful = guarded.fields.filter(({ certainty }) => certainty === 'doubtful');
  return {
    ...guarded,
    doubts: Object.fromEntries(doubtful.map(({ path, doubt }) => [path, doubt])),
  };
}

/** Guards one target of a text; by default, the text has nothing but its values. */
export const guardTarget = (
  values: Partial<Addressee>,
  context: Parameters<typeof guardRecord>[1] = {},
) => {
  const one = addressee(values);
  const { name, role = '', address, emails, phones, faxes, forms } = one;
  const text = [name, role, ...address, ...emails, ...phones, ...faxes, ...forms].join('\n');
  return guardRecord({ targets: [one] }, { text, ...context });
};
