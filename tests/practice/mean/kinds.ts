/** The names of the pages, for the tests: the pages themselves need a browser. */

/** What the person has written before. */
export const OWN = 'Mine.';

/** fields whose pages change, move, count or guard what arrives */
export const FIELD_KINDS = [
  'decomposes',
  'folds',
  'splits',
  'keeps-draft',
  'hides-away',
  'opens-at-focus',
  'opens-at-press',
  'signs',
  'five-words',
  'guards',
  'grows-up',
  'captures',
  'overlaid',
  'own-value',
  'moves-on',
  'clones',
  'saves',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** editable elements whose pages take the writing into their own hands */
export const RICH_KINDS = [
  'draws-itself',
  'cancels-all',
  'watches',
  'two-lines',
  'virtual',
  'links',
  'suggests',
  'turns-rich',
  'design-mode',
  'directs',
  'rewraps',
  'nested',
  'clones-itself',
  'hardens',
] as const;
export type RichKind = (typeof RICH_KINDS)[number];

/** boxes in places that nobody thinks of */
export const PLACE_KINDS = [
  'three-roots',
  'internals',
  'zoomed',
  'turned',
  'snaps',
  'not-drawn',
  'for-paper',
  'no-selection',
  'disclosed',
  'popover',
  'upright',
  'wanders',
  'unseen-twins',
  'closed-in-frame',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** texts put into a form of the page’s */
export const TIDY_KINDS = [
  'tidy-timer',
  'tidy-observer',
  'tidy-frame',
  'tidy-capture',
  'tidy-react',
  'tidy-prosemirror',
] as const;
export type TidyKind = (typeof TIDY_KINDS)[number];

/** hints that nobody can write in */
export const HINT_KINDS = [
  'hint-span',
  'hint-block',
  'hint-beside-paragraph',
  'hint-at-focus',
  'hint-as-text',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** emoji that become nodes */
export const EMOJI_NODE_KINDS = [
  'emoji-tiptap',
  'emoji-prosemirror',
  'emoji-lexical',
  'emoji-quill',
  'emoji-quill-span',
  'emoji-late',
] as const;
export type EmojiKind = (typeof EMOJI_NODE_KINDS)[number];

/** frames of another host */
export const FOREIGN_KINDS = [
  'beside a field',
  'beside an editable element',
  'beside a line of a form',
  'in a shadow root',
  'in a dialog over the box',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];
