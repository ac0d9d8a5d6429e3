import type { LanguageTag, UrgentAction } from '../actions/types.ts';
import type { Network } from './networks.ts';

/** The key of a post that the person changed. Suggested messages have no names, so `message` is a number, from 0. */
export function draftKey(
  action: UrgentAction,
  { message, network, language }: { message: number; network: Network; language: LanguageTag },
): string {
  return `${action.id}|post ${message}|${network.id}|${language}`;
}
