import type { ExtractionResult, FoundAction } from './extracted-action.ts';

type Target = NonNullable<FoundAction['targets']>[number];

const hasText = (texts: object) => Object.values(texts).flat().some(Boolean);

/** Can something be sent to this addressee, on any way? */
const isReachable = ({ address, emails, faxes, phones, forms, accounts }: Target) =>
  // One line without a number or a comma may be a name that was misread.
  address.length > 1 ||
  /[\d,]/.test(address.join()) ||
  [emails, faxes, phones, forms].some((list) => list.length > 0) ||
  Object.keys(accounts).length > 0;

const hasLetter = ({ letters = [], demands = [] }: FoundAction) =>
  letters.some(({ body }) => hasText(body)) || demands.some(hasText);

/** Does a text hold a call whole: somebody who can be reached, and what to write to them? */
export const isWholeCall = (result: ExtractionResult): boolean =>
  'extracted' in result &&
  !result.isDoubted &&
  result.extracted.some(
    ({ action }) => action.targets?.some(isReachable) === true && hasLetter(action),
  );

/** Does a page look like an action itself, and not like a list that only leads to some? */
export const looksLikeAction = (result: ExtractionResult, linked: readonly unknown[]): boolean =>
  linked.length < 2 ? 'extracted' in result && !result.isDoubted : isWholeCall(result);
