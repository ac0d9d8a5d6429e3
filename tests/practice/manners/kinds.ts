/** The names of what pages do to their boxes whatever editor these have, for the tests: the pages need a browser. */
export const HARD_KINDS = [
  // drawn anew, with what it holds
  'drawn-at-once',
  'drawn-in-frames',
  'drawn-late',
  'drawn-at-return',
  'remounted',
  'remounted-late',
  'remounted-at-return',
  'remounted-twice',
  // taken back
  'remounted-old',
  'back-at-once',
  'back-150',
  'back-late',
  'back-at-blur',
  'back-at-return',
  'back-at-key',
  'leaves',
  'opens-anew',
  // pastes in the page's own hands
  'paste-50',
  'paste-1000',
  'paste-1600',
  'paste-twice',
  'paste-joined',
  'paste-trimmed',
  'paste-cut',
  'paste-loud',
  'paste-throws',
  'paste-trusted',
  'paste-by-lines',
  'paste-asks',
  'paste-unheard',
  // the focus and the caret
  'thief-once',
  'thief-at-focus',
  'thief-often',
  'blurs',
  'caret-home',
  'caret-held-home',
  'hides-meanwhile',
  'inert-meanwhile',
  'locks-meanwhile',
  'asks-at-input',
  'asks-meanwhile',
  // events and undo
  'cancels-input',
  'own-undo',
  // the text
  'cuts-at-40',
  'adds-a-sign',
  // a page that has other things to do
  'busy',
  'busy-at-focus',
  'reloads',
  // others beside it
  'two-alike',
  'mirrored',
  'slides-in',
] as const;
export type HardKind = (typeof HARD_KINDS)[number];

/** The same of pages that do what the ones above do not. */
export const ODD_KINDS = [
  // the text in another form, sooner or later
  'straight-100',
  'straight-500',
  'straight-2000',
  'titles-500',
  'joins-lines',
  'cuts-at-once',
  'trusts-none',
  'paste-later-again',
  // drawn again and again, or elsewhere
  'drawn-often',
  'remounted-often',
  'drawn-at-selection',
  'recycled',
  'grows-to-dialog',
  'swaps',
  // the focus, the caret and the keys
  'fades-over',
  'inert-at-focus',
  'selects-at-focus',
  'selects-at-return',
  'saves-locked',
  'thief-frame',
  'thief-late',
  'thief-at-return',
  'letter-keys',
  'away-meanwhile',
] as const;
export type OddKind = (typeof ODD_KINDS)[number];

/** The same again: drafts that flicker, other people's extensions, pastes for other uses, boxes that are away for a while. */
export const STRANGE_KINDS = [
  // the text
  'flickers-150',
  'flickers-500',
  'wraps-at-40',
  'censors-300',
  'censors-2000',
  'cuts-2500',
  'peer-writes',
  'restores-at-return',
  'remounts-always',
  // extensions that work on the nodes of a page
  'font-tags',
  'darkens',
  'gramm',
  // pastes and keys for other uses
  'paste-2000',
  'paste-3000',
  'paste-attached',
  'paste-html-only',
  'paste-to-blocks',
  'paste-without-class',
  'spam-alert',
  'newline-sends',
  // elsewhere, or away for a while
  'saves-inert',
  'saves-unseen',
  'becomes-popover',
  'moves-to-shadow',
  'portal-at-focus',
  'unseen-below',
  'unrendered-meanwhile',
  'measures-by-clone',
  'shows-preview',
  // the focus and the caret
  'restores-caret',
  'locked-at-focus',
  'menu-takes-focus',
  'sentinels',
  'closes-when-left',
  'drawn-at-key',
  'asks-beside',
] as const;
export type StrangeKind = (typeof STRANGE_KINDS)[number];
