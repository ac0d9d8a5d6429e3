/** A page's boxes: finding them, inserting, proving the insertion. Plain DOM; knows no network. */

export type { Box } from './box.ts';
export { rememberCaret } from './caret.ts';
export type { FieldText, Filled } from './fill.ts';
export { fillFields } from './fill.ts';
export {
  findComposeBox,
  focusedBox,
  hasForeignFrame,
  isFocusInFrame,
  type ShadowOf,
} from './find.ts';
export type { Inserted, Refusal, Refused } from './insert.ts';
export { insertText } from './insert.ts';
export { readBox } from './read.ts';
