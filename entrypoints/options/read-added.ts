import { describeFault } from '../../components/action/faults.ts';
import type { I18n } from '../../components/ui/i18n.ts';
import type { Fault } from '../../utils/actions/validation/faults.ts';
import type { NotOwn, OwnReading } from '../../utils/actions/validation/read-own.ts';
import type { NotRead } from '../../utils/extract/file/limits.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';

/** Most faults that the message lists. */
const MAX_FAULTS = 8;

const UNREAD_TEXT = {
  'too-large': 'options.failed_too_large',
  'too-slow': 'options.failed_too_slow',
  stopped: 'options.failed_stopped',
  broken: 'options.failed_broken',
  locked: 'options.failed_locked',
  'old-word': 'options.failed_old_word',
  outlook: 'options.failed_outlook',
  pages: 'options.failed_pages',
  picture: 'options.failed_picture',
  archive: 'options.failed_archive',
} as const satisfies Record<NotRead['failed'], string>;

/** JSON that the person chose, but that holds no actions. */
const OTHER_TEXT = {
  unknown: 'options.failed_unknown',
  backup: 'options.failed_backup',
} as const satisfies Record<Exclude<NotOwn['other'], 'not-json'>, string>;

/** What a file that the person added holds; `failure`: what to tell the person instead. */
export type Added =
  | { source: SourceText }
  | { actions: OwnReading['actions']; faults: Fault[] }
  | { failure: string };

interface AddedFile {
  file: Blob;
  name: string;
  options: { signal: AbortSignal; onProgress(share: number): void };
}

/** Reads a file that the person added, or a text that they pasted. */
export async function readAdded({ t }: I18n, { file, name, options }: AddedFile): Promise<Added> {
  // The readers of files, with the words of all languages, are loaded when there is a file.
  const { readDocument, readOwnFile, readPassed } = await import('./read-files.ts');
  const own = await readOwnFile(file, name);
  if (own) return judgeOwn(t, own);
  const source = await readDocument(file, name, options);
  if ('failed' in source) return { failure: t(UNREAD_TEXT[source.failed]) };
  const isEmpty = !source.lines.some(({ text }) => text.trim());
  if (isEmpty) return { failure: t('options.failed_empty') };
  const passed = await readPassed(source);
  if (passed && passed.actions.length > 0)
    return { actions: passed.actions, faults: passed.faults };
  return { source: passed?.source ?? source };
}

/** Has a file in our own format an action? */
function judgeOwn(t: I18n['t'], own: OwnReading | NotOwn): Added {
  if ('other' in own) {
    if (own.other === 'not-json')
      return { failure: t('options.failed_not_json', [own.message ?? '']) };
    return { failure: t(OTHER_TEXT[own.other]) };
  }
  const { actions, faults } = own;
  if (actions.length > 0) return { actions, faults };
  if (faults.length === 0) return { failure: t('options.failed_no_action') };
  const faultLines = faults
    .slice(0, MAX_FAULTS)
    .map((one) => `${one.path}: ${describeFault(t, one)}`);
  return { failure: t('options.failed_faults', [faultLines.join(' ')]) };
}
