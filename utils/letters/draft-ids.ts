import { languagesOf } from '../actions/languages.ts';
import type { UrgentAction } from '../actions/types.ts';
import { letterTargets } from './addressees.ts';
import { letterDraftKey } from './drafts.ts';
import { letterLanguages } from './letter.ts';
import { letterModel } from './skeleton.ts';

/** Every key under which a changed part of this action's letter can be kept. */
export function letterDraftIds(action: UrgentAction): string[] {
  const model = letterModel(action)?.model;
  const languages = new Set([
    ...(model ? letterLanguages(action, model) : []),
    ...action.letters.flatMap(({ body }) => languagesOf(body)),
  ]);
  const targets = [undefined, ...letterTargets(action)];
  const ids = [...languages].flatMap((language) =>
    targets.flatMap((target) =>
      (['subject', 'body'] as const).map((part) =>
        letterDraftKey(action, { part, language, target }),
      ),
    ),
  );
  return [...new Set(ids)];
}
