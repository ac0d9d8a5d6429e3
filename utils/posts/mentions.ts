import type { Addressee, LanguageTag, UrgentAction } from '../actions/types.ts';
import { accountOn, asList, correctTarget, type OwnAccounts } from './accounts.ts';
import { genitiveOf, joinName, listOf } from './grammar.ts';
import { firstNetwork, type Network } from './networks.ts';
import { isHandle } from './profiles.ts';

/** `@name`, `@name.host`, `@name@host`; a point at the end belongs to the sentence. */
const MENTION =
  /(?<![\p{L}\p{N}_@/.])\.?@([A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)?)/gu;

/** A mention only tags along when nothing but mentions, tags and links follows it. */
const ONLY_TAGS_FOLLOW = /^(?:\s|[)\]]|[@#＃][\p{L}\p{M}\p{N}_.@-]+|https?:\/\/\S+)*[.!]?$/u;

/** What introduces mentions that only tag along; it is removed with them. */
const LEAD_IN = /(?:^|\s)(?:\/?cc|via|vía|c\.c\.|[-–—|·/])[:.]?\s*$/iu;

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The target that a mention means: by its account on the network that posts are written for, else by any account. */
function targetOf(handle: string, targets: readonly Addressee[]): Addressee | undefined {
  const has = (held: string | string[] | undefined) =>
    asList(held).some((one) => isSame(one, handle));
  return (
    targets.find(({ accounts }) => has(accounts[firstNetwork.id])) ??
    targets.find(({ accounts }) => Object.values(accounts).some(has))
  );
}

/** The name used inside a sentence. */
const nameOf = (target: Addressee): string => target.knownAs ?? target.name;

/** Does the text name the target already, by the whole name or by its last word? */
function isNamed(text: string, target: Addressee): boolean {
  const names = [target.name, nameOf(target)];
  const last = nameOf(target).split(/\s+/).at(-1) ?? '';
  // A short last word could be anybody's; offices have a common one.
  if (target.knownAs && last.length > 4) names.push(last);
  return names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
}

/** One mention in a text, with its target. */
interface Mention {
  start: number;
  end: number;
  handle: string;
  target?: Addressee;
  /** does an ending make a genitive of the handle? The handle with it would be somebody else's */
  isGenitive?: boolean;
}

function readMentions(
  text: string,
  targets: readonly Addressee[],
  language: LanguageTag,
): Mention[] {
  return [...text.matchAll(MENTION)].map((match) => {
    const [whole, handle = ''] = match;
    const start = match.index + (whole.startsWith('.') ? 1 : 0);
    const mention = { start, end: match.index + whole.length, handle };
    const target = targetOf(handle, targets);
    if (target) return { ...mention, target };
    // `@DinaErcilia.Please`: a space forgotten.
    const [bare = ''] = handle.split(/[.-]/);
    const cut = bare === handle ? undefined : targetOf(bare, targets);
    if (cut) return { ...mention, handle: bare, end: start + 1 + bare.length, target: cut };
    const nominative = /s$/.test(handle) ? targetOf(handle.slice(0, -1), targets) : undefined;
    return nominative && genitiveOf('', language) !== undefined
      ? { ...mention, target: nominative, isGenitive: true }
      : mention;
  });
}

/** Mentions with nothing but white space between them. */
function inRows(text: string, mentions: readonly Mention[]): [Mention, ...Mention[]][] {
  const rows: [Mention, ...Mention[]][] = [];
  for (const mention of mentions) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && /^\s+$/.test(text.slice(last.end, mention.start))) row.push(mention);
    else rows.push([mention]);
  }
  return rows;
}

/** A mention of an account outside of the record; it stays where it can mean only that account. */
function strangerOn(handle: string, network: Network): string {
  const isUnique = network.isFirst || /[.@]/.test(handle);
  return isUnique && isHandle(network, handle) ? `@${handle}` : handle;
}

/** A post on its way to one network. */
interface Scene {
  action: UrgentAction;
  network: Network;
  language: LanguageTag;
  /** accounts that the person added or corrected */
  own: OwnAccounts;
}

/** The replacement of a mention. */
interface Part {
  text: string;
  /** true: a name, which must fit into the sentence; false: a handle */
  isName: boolean;
}

/** The replacement of a mention; undefined where the text in front of it already names the target. */
function partFor(
  { handle, target, isGenitive }: Mention,
  { action, network, language, own }: Scene,
  textBefore: string | undefined,
): Part | undefined {
  if (!target) return { text: strangerOn(handle, network), isName: false };
  const account = accountOn(correctTarget({ action, target, own }), network);
  if (account && !isGenitive) return { text: `@${account}`, isName: false };
  if (textBefore !== undefined && !isGenitive && isNamed(textBefore, target)) return undefined;
  const name = nameOf(target);
  return { text: (isGenitive && genitiveOf(name, language)) || name, isName: true };
}

/** Puts these parts behind a text, in the grammar of the language. */
function writeParts(before: string, parts: readonly Part[], language: LanguageTag): string {
  const [first, ...others] = parts.map(({ text }) => text);
  if (first === undefined) return before;
  if (!parts[0]?.isName) {
    const hasName = parts.some(({ isName }) => isName);
    const texts = [first, ...others];
    return before + (hasName ? listOf(texts, language) : texts.join(' '));
  }
  const joined = joinName(before, first, language);
  if (others.length === 0) return joined;
  // The list joins the parts as they are now, with their articles.
  const kept = joined.slice(0, joined.length - first.length);
  return kept + listOf([joined.slice(kept.length), ...others], language);
}

/** The text without what led up to mentions that are gone: `cc`, a dash, white space. */
const withoutLeadIn = (text: string) => text.replace(LEAD_IN, '').replace(/[^\S\n]+$/, '');

/**
 * The post's text with each mention as it is right on this network:
 * the handle that the target has there; else the target's name where the mention is part of the
 * sentence, and nothing where it only tags along after a text that already names the target.
 * A handle is never carried over to a network on which it may be somebody else's, and never changed.
 */
export function resolveMentions(text: string, scene: Scene): string {
  const { action, language } = scene;
  const targets = [...action.targets, ...action.copies];
  let result = '';
  let at = 0;
  for (const row of inRows(text, readMentions(text, targets, language))) {
    const [start, end] = [row[0].start, row.at(-1)?.end ?? row[0].end];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    result += text.slice(at, start);
    at = end;
    const bracket = /[([]\s*$/.test(before) ? /^\s*[)\]]/.exec(after)?.[0] : undefined;
    const tagsAlong = bracket !== undefined || ONLY_TAGS_FOLLOW.test(after);
    const parts = row.flatMap((one) => partFor(one, scene, tagsAlong ? before : undefined) ?? []);
    if (parts.length > 0) {
      result = writeParts(result, parts, language);
      continue;
    }
    if (bracket !== undefined) {
      result = result.replace(/\s*[([]\s*$/, '');
      at += bracket.length;
    }
    result = withoutLeadIn(result);
  }
  return (result + text.slice(at)).trimEnd();
}
