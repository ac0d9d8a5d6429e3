import { isObject } from '../../text/json.ts';
import type { IsoDate, UrgentAction } from '../types.ts';
import { type Fault, readAction, readFeed } from './read-feed.ts';

/** What a text in our own formats holds; an entry with a fault is left out and reported. */
export interface OwnReading {
  actions: UrgentAction[];
  faults: Fault[];
}

/** Why a text is not an action or a feed: `not-json`, other JSON, or a backup, which is read elsewhere. */
export interface NotOwn {
  other: 'not-json' | 'unknown' | 'backup';
  /** what the parser says */
  message?: string;
}

function readEntry(entry: unknown, prefix: string): OwnReading {
  const { action, faults } = readAction(entry, prefix);
  return { actions: action ? [action] : [], faults };
}

/**
 * A feed, a bare list of actions, or one action. Never throws.
 * @param latest see `readFeed`
 */
export function readOwn(value: unknown, latest?: IsoDate): OwnReading {
  if (!isObject(value) || !('actions' in value)) return readEntry(value, '');
  if ('format' in value) {
    const { feed, faults } = readFeed(value, latest === undefined ? {} : { latest });
    return { actions: feed?.actions ?? [], faults };
  }
  if (!Array.isArray(value.actions))
    return { actions: [], faults: [{ path: 'actions', code: 'wrong', message: 'is no list' }] };
  const all = value.actions.map((entry, at) => readEntry(entry, `actions[${at}]`));
  const actions: UrgentAction[] = [];
  const faults: Fault[] = [];
  for (const [at, one] of all.entries()) {
    faults.push(...one.faults);
    for (const action of one.actions) {
      const isTwice = actions.some(({ id }) => id === action.id);
      if (isTwice)
        faults.push({
          ...{ path: `actions[${at}].id`, code: 'wrong' },
          message: `${action.id} is there twice`,
        });
      else actions.push(action);
    }
  }
  return { actions, faults };
}

/** The same from a file's or the clipboard's text. Never throws. */
export function readOwnText(text: string): OwnReading | NotOwn {
  let value: unknown;
  try {
    // Editors on Windows put a mark of the encoding before it.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { other: 'not-json', message: (error as Error).message.split('\n')[0] ?? '' };
  }
  if (!isObject(value)) return { other: 'unknown' };
  if (String(value.format).startsWith('vigil-backup/')) return { other: 'backup' };
  const isOurs =
    'actions' in value || /^urgent-action/.test(String(value.format)) || 'reference' in value;
  return isOurs ? readOwn(value) : { other: 'unknown' };
}
