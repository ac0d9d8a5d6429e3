import type { Addressee, UrgentAction } from '../actions/types.ts';
import type { Network } from './networks.ts';

/** `@name`, `@name.host`, `@name@host`; a point at the end belongs to the sentence. */
const MENTION =
  /(?<![\p{L}\p{N}_@/.])@([A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)?)/gu;

/** After a mention that only tags along, nothing but more of its kind and tags and links. */
const ONLY_TAGS_FOLLOW = /^(?:\s|[@#＃][\p{L}\p{M}\p{N}_.@-]+|https?:\/\/\S+)*$/u;

const asList = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** The target's account on this network, without `@`, if it is one that the network can have. */
export function accountOn(target: Addressee, network: Network): string | undefined {
  return asList(target.accounts[network.id]).find((handle) => network.handle.test(handle));
}

/** The target whom a mention in a suggested post means, whatever network it was written for. */
function targetOf(handle: string, targets: readonly Addressee[]): Addressee | undefined {
  const wanted = handle.toLowerCase();
  return targets.find(({ accounts }) =>
    Object.values(accounts).some((held) => asList(held).some((h) => h.toLowerCase() === wanted)),
  );
}

/** The name used inside a sentence. */
const nameOf = (target: Addressee): string => target.knownAs ?? target.name;

/**
 * The post's text with each mention as it is right on this network:
 * the handle that the target has there; else the target's name where the mention is part of the
 * sentence, and nothing where it only tags along after a text that already names the target.
 * A handle is never carried over to a network on which it may be somebody else's.
 */
export function resolveMentions(text: string, action: UrgentAction, network: Network): string {
  const targets = [...action.targets, ...action.copies];
  const resolved = text.replace(MENTION, (mention, handle: string, at: number, whole: string) => {
    const target = targetOf(handle, targets);
    // A mention of nobody whom the record knows: suggested posts are written for X.
    if (!target) return network.id === 'x' ? mention : (handle.split('@')[0] ?? handle);
    const account = accountOn(target, network);
    if (account) return `@${account}`;
    const tagsAlong = ONLY_TAGS_FOLLOW.test(whole.slice(at + mention.length));
    const named = whole.slice(0, at).toLowerCase().includes(nameOf(target).toLowerCase());
    return tagsAlong && named ? '\0' : nameOf(target);
  });
  // A mention that goes takes the space in front of it along.
  return resolved.replace(/[^\S\n]*\0/gu, '').trimEnd();
}
