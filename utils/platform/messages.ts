import type { FieldText, Filled, Inserted, Refused } from '../compose/index.ts';

/** What pages ask the background worker. */
export interface WorkerRequest {
  vigil: 'ensure-catalogue';
}

/** What the popup asks the script that it put into the page. */
export type ComposeRequest =
  | { vigil: 'insert'; composer: string[]; text: string }
  | { vigil: 'fill'; fields: FieldText[] };

/** What that script answers to `insert`; `none` and `several`: no box, or no telling which. */
export type InsertAnswer = Inserted | Refused | { done: false; why: 'none' | 'several' };
export type FillAnswer = Record<string, Filled>;
