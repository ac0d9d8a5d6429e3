import { useState } from 'preact/hooks';
import { COMPARED_LABELS } from '../../components/action/Differences.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { useNotice } from '../../components/ui/Notice.tsx';
import type { ComparedField } from '../../utils/actions/differences.ts';
import type { ExtractedAction, FoundAction } from '../../utils/extract/extracted-action.ts';
import type { SourceLine } from '../../utils/extract/source-text.ts';
import { today } from '../../utils/platform/clock.ts';
import { extractActions } from '../../utils/platform/pages/extract.ts';
import {
  type AddedFile,
  addFileLines,
  mergeFile,
  originsIn,
  setWhole,
} from '../../utils/review/merge-file.ts';
import { type Added, readAdded } from '../options/read-added.ts';
import type { Waiting } from './read-waiting.ts';

interface Options {
  waiting: Waiting | null | undefined;
  lines: readonly SourceLine[];
  newest(): ExtractedAction | undefined;
  put(next: ExtractedAction): void;
  extend(more: Partial<Waiting>): Promise<void>;
  replace(next: Partial<Waiting>): Promise<void>;
}

/** What a file says differently from the form, and which of the two the person chose. */
interface Choices {
  file: AddedFile;
  fields: ComparedField[];
  /** what the choice has that is not in the form now */
  others: FoundAction;
  fromFile: ReadonlySet<ComparedField>;
}

/** Takes a file or pasted text: in the place of a source without text, else beside what the form has. */
export function useFile({ waiting, lines, newest, put, extend, replace }: Options) {
  const i18n = useI18n();
  const { t } = i18n;
  const [choices, setChoices] = useState<Choices>();
  const [said, setSaid] = useNotice();

  const add = async (name: string, added: Exclude<Added, { failure: string }>) => {
    const own = 'source' in added ? added.source.lines : [];
    const first = addFileLines(lines, [{ name, lines: [] }]).length;
    if (own.length > 0) await extend({ files: [...(waiting?.files ?? []), { name, lines: own }] });
    const read = await readAll(added);
    const now = newest();
    const extracted = now && pickSame(read, now.action);
    if (!now || !extracted) return setSaid({ text: t('review.fileNothing', [name]) });
    const file = { extracted, first };
    const merged = mergeFile(now, file);
    put(merged.extracted);
    const { differing: fields } = merged;
    const others: FoundAction = Object.fromEntries(
      fields.map((field) => [field, extracted.action[field]]),
    );
    setChoices(fields.length > 0 ? { file, fields, others, fromFile: new Set() } : undefined);
    const names = merged.added.map((field) => t(COMPARED_LABELS[field]));
    if (names.length === 0) return setSaid({ text: t('review.fileSame', [name]) });
    setSaid({ text: t('review.fileAdded', [name, names.join(', ')]) });
  };
  /** @returns what to tell the person when it could not be read */
  const read = async (
    file: Blob,
    name: string,
    options: { signal: AbortSignal; onProgress(share: number): void },
  ): Promise<string | undefined> => {
    const added = await readAdded(i18n, { file, name, options });
    if ('failure' in added) return added.failure;
    const isPasted = !(file instanceof File);
    if (waiting?.refused !== 'empty') await add(isPasted ? t('review.pasted') : name, added);
    else if ('actions' in added) await replace({ records: added.actions, faults: added.faults });
    else await replace({ source: { ...withAddress(waiting), ...added.source } });
    return undefined;
  };
  /** Chooses between the form and the file; what the form had comes back unchanged. */
  const choose = (field: ComparedField, isFile: boolean) => {
    const now = newest();
    if (!choices || !now || choices.fromFile.has(field) === isFile) return;
    const fromFile = new Set(choices.fromFile);
    if (isFile) fromFile.add(field);
    else fromFile.delete(field);
    const next = setWhole(now, field, choices.others[field]);
    const origins = isFile ? originsIn(choices.file, field) : [];
    put({ ...next, fields: [...origins, ...next.fields] });
    setChoices({
      ...choices,
      fromFile,
      others: { ...choices.others, [field]: now.action[field] },
    });
  };
  const hush = () => setSaid(undefined);
  const forget = () => {
    setChoices(undefined);
    hush();
  };
  return { read, choices, choose, said, hush, forget };
}

/** Keeps the address of a page that gave no text. */
const withAddress = ({ source: { url } }: Waiting) => (url ? { url } : {});

async function readAll(added: Exclude<Added, { failure: string }>): Promise<ExtractedAction[]> {
  if ('actions' in added) return added.actions.map((action) => ({ action, fields: [] }));
  const result = await extractActions(added.source, { viewed: await today() });
  return 'refused' in result ? [] : result.extracted;
}

/** Of several actions in a file, the one in the form; else the first. */
const pickSame = (all: readonly ExtractedAction[], { id }: FoundAction) =>
  all.find(({ action }) => id !== undefined && action.id === id) ?? all[0];
