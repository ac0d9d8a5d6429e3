import { storage } from 'wxt/utils/storage';
import { markSuperseded } from '../actions/cases.ts';
import { summarise } from '../actions/list.ts';
import { readAction } from '../actions/read-feed.ts';
import { readers } from './captured.ts';
import type { KeepAnswer } from './messages.ts';
import { actionIndex, captured } from './storage.ts';

/** Checks an action that the person read in and keeps it, whole or not at all. In the worker, which has the schema. */
export async function keepCaptured(value: unknown): Promise<KeepAnswer> {
  const { action, faults } = readAction(value);
  if (!action) return { done: false, faults };
  const [index, ids] = await Promise.all([actionIndex.getValue(), captured.getValue()]);
  const others = (index ?? []).filter(({ id }) => id !== action.id);
  await storage.setItems([
    { key: `local:action/${action.id}`, value: action },
    { key: 'local:index', value: markSuperseded([...others, summarise(action, readers())]) },
    { key: 'local:captured', value: [...new Set([...ids, action.id])] },
  ]);
  return { done: true, id: action.id };
}
