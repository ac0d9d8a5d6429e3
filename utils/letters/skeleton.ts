import { languagesOf } from '../actions/languages.ts';
import type { LanguageTag, ModelLetter, UrgentAction } from '../actions/types.ts';
import { formulasOf, hasFormulas, salutationTo } from './formulas.ts';

/** What a letter is written from: the action's own, or a frame for the person's words. */
export interface LetterModel {
  model: ModelLetter;
  /** only a frame: the person must replace the text in brackets */
  isSkeleton: boolean;
}

/**
 * A letter made from the demands, which is all that actions before 2018 give: salutation, a place for the person's own
 * words, the points to make, and a closing. The action itself does not print it as a letter.
 */
function skeletonOf(action: UrgentAction): ModelLetter | undefined {
  const languages = [...new Set(action.demands.flatMap(languagesOf))];
  const model: ModelLetter = { subject: {}, salutation: {}, body: {}, closing: {} };
  for (const language of languages) {
    const points = action.demands.flatMap((demand) => demand[language] ?? []);
    const { frame, closing, salutation } = formulasOf(language);
    const [target] = action.targets;
    model.salutation[language] =
      withMark(salutationIn(action, language), language) ??
      (target ? salutationTo(target, language) : salutation.office);
    model.body[language] = [
      frame.opening,
      [frame.points, ...points.map((point) => `– ${point.replace(/[;.]\s*$/, '')}`)].join('\n'),
      frame.own,
    ];
    if (hasFormulas(language)) model.closing[language] = closing;
  }
  return languages.length > 0 ? model : undefined;
}

const salutationIn = ({ targets }: UrgentAction, language: LanguageTag) =>
  targets[0]?.salutation[language];

/** A salutation with the mark that its language sets there; German of Switzerland sets none. */
function withMark(salutation: string | undefined, language: LanguageTag): string | undefined {
  if (!salutation || !hasFormulas(language)) return salutation;
  const [mark = ''] = /[,:!،]$/.exec(formulasOf(language).salutation.office) ?? [];
  const text = salutation.trim();
  return /[\p{L}\p{M}\p{N})\]]$/u.test(text) ? text + mark : text;
}

/** The action's first letter, else a frame made from its demands; undefined without demands. */
export function letterModel(action: UrgentAction): LetterModel | undefined {
  const [model] = action.letters;
  if (model) return { model, isSkeleton: false };
  const skeleton = skeletonOf(action);
  return skeleton && { model: skeleton, isSkeleton: true };
}
