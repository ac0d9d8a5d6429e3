import { languagesOf } from '../actions/languages.ts';
import type { UrgentAction } from '../actions/types.ts';
import { draftKey } from './drafts.ts';
import { ELSEWHERE, networks } from './networks.ts';

/** Every key under which a changed post of this action, or its thread, can be kept. */
export function postDraftIds(action: UrgentAction): string[] {
  return action.posts.flatMap(({ text }, message) =>
    languagesOf(text).flatMap((language) =>
      [...networks, ELSEWHERE].map((network) => draftKey(action, { message, network, language })),
    ),
  );
}
