import type { LanguageTag, UrgentAction } from '../actions/types.ts';
import type { Network } from './networks.ts';

/** Under what a post that the person changed is kept: message by number, as messages have no names. */
export function draftKey(
  action: UrgentAction,
  message: number,
  network: Network,
  language: LanguageTag,
): string {
  return `${action.id}|post ${message}|${network.id}|${language}`;
}
