import type { LanguageTag, UrgentAction } from '../../actions/types.ts';
import { accountOn, correctTarget, type OwnAccounts } from '../accounts.ts';
import { genitiveOf, has, joinName, listOf, OWN_ARTICLE, type Place } from '../grammar.ts';
import { languageOf } from '../languages/index.ts';
import { findMarks, isDomain } from '../marks.ts';
import type { Network } from '../network.ts';
import { isHandle } from '../profiles.ts';
import { nameOf } from './names.ts';
import type { Mention } from './read-mentions.ts';

/** A post on its way to one network. */
export interface Scene {
  action: UrgentAction;
  network: Network;
  language: LanguageTag;
  /** accounts that the person added or corrected */
  own: OwnAccounts;
}

/** What stands for a mention. */
export interface Part {
  text: string;
  /** a name, which must fit into the sentence; a handle; what a stranger's handle leaves */
  kind: 'name' | 'handle' | 'word';
  isPerson: boolean;
  /** does it have an article in this language? */
  isOffice?: boolean;
  /** what the author wrote, without its sign: where no name fits into the sentence, it stays */
  own?: string;
}

/** A mention of an account outside of the record; it stays where it can mean only that account. */
function strangerOn(text: string, { handle }: Mention, network: Network): string {
  if (network.mentionForm === 'x') return isHandle(network, handle) ? text : handle;
  const form = handle.includes('@') ? 'server' : isDomain(handle) ? 'domain' : 'x';
  return form === network.mentionForm && isHandle(network, handle) ? `@${handle}` : handle;
}

/** The account as a mention on this network; nothing where one picks it from a list, or what follows runs into it. */
function accountFor(
  mention: Mention,
  after: string,
  { action, network, own }: Scene,
): string | undefined {
  const { target, isGenitive } = mention;
  if (!target || isGenitive || network.mentions === 'picked') return undefined;
  const account = accountOn(correctTarget({ action, target, own }), network);
  if (account === undefined) return undefined;
  const written = network.mentionForm === 'u/' ? `u/${account}` : `@${account}`;
  const endOf = (text: string) => {
    const [first] = findMarks(text, network);
    return first?.kind === 'mention' ? first.end : undefined;
  };
  const end = endOf(written + after.slice(0, 60));
  const runsOn = end !== undefined ? end > written.length : endOf(written) !== undefined;
  // Latin letters right behind a handle are part of it to a reader, even where the network takes none.
  return runsOn && !/^\.\p{Lu}/u.test(after) ? undefined : written;
}

/** What stands for a mention on this network. */
export function partFor(mention: Mention, text: string, scene: Scene): Part {
  const { target, isGenitive } = mention;
  const whole = text.slice(mention.start, mention.end);
  if (!target) {
    return { text: strangerOn(whole, mention, scene.network), kind: 'word', isPerson: false };
  }
  const account = accountFor(mention, text.slice(mention.end, mention.end + 60), scene);
  if (account) return { text: account, kind: 'handle', isPerson: false };
  const name = nameOf(target);
  const [first = ''] = name.split(/\s+/);
  const { roles, officeOf } = languageOf(scene.language);
  const alone = { before: '', after: '' };
  const isOffice = officeOf(name.replace(OWN_ARTICLE, ''), alone) !== undefined;
  const isPerson = target.knownAs !== undefined && !has(roles, first) && !isOffice;
  const own = whole.replace(/^[@＠]+/u, '');
  const found = isGenitive ? genitiveOf(name, scene.language) : name;
  if (found === undefined) return { text: own, kind: 'word', isPerson };
  return { text: found, kind: 'name', isPerson, isOffice, own };
}

/** Words that Arabic and Hebrew write onto the next one, and scripts without spaces. */
const GLUES =
  /(?:(?:^|[^\p{L}\p{M}])(?:[وفبك]{0,2}ال\u0640*|[وفبلكس]{1,2}\u0640*|(?!של|כל|מה|לה|בה|לו|בו)[ובכלמשה]{1,2})|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])$/u;

/** A space between a text and what comes behind it, where they would run into each other. */
export function spaceBefore(before: string, part: Part): string {
  const end = before.slice(-6);
  if (/(?:^|[\s\p{P}])[.…]+$/u.test(end) || end === '') return '';
  if (/[\p{L}\p{M}\p{N}]$/u.test(end)) {
    // A handle is one only behind white space; a name follows as words follow there.
    return part.kind === 'handle' || !GLUES.test(end) ? ' ' : '';
  }
  return /[.!?…:;,]$/.test(end) ? ' ' : '';
}

const HAIR_SPACE = '\u200a';

/**
 * A text with a handle coming behind it, so that the network links the handle: Bluesky does so behind white space alone.
 * The thinnest space cannot be seen behind `“`, `¡` or a dash. A slash joins what the author joined.
 */
export function setApart(before: string, { kind, text }: Part, network: Network): string {
  const ahead = before.slice(-12);
  if (kind !== 'handle' || network.isFirst || /(?:^|[\s/])$/.test(ahead)) return before;
  const isLinked = findMarks(ahead + text, network).some(
    (mark) => mark.kind === 'mention' && mark.start === ahead.length,
  );
  return isLinked ? before : before + HAIR_SPACE;
}

/** The text with this part behind it; with the author's own word where no name fits. */
function writePart(before: string, part: Part, language: LanguageTag, place: Place): string {
  if (part.kind !== 'name') return before + part.text;
  const { after = '', isSpokenTo, head } = place;
  const { fits } = languageOf(language);
  const isFitting = isSpokenTo || (fits?.(part.text, { before, after, head }) ?? true);
  if (!isFitting && part.own !== undefined) return before + part.own;
  return joinName(before, part.text, language, { ...place, isPerson: part.isPerson });
}

/** Puts these parts behind a text, in the grammar of the language. */
export function writeParts(
  before: string,
  parts: readonly Part[],
  language: LanguageTag,
  place: Place,
): string {
  const [first, ...others] = parts;
  if (!first) return before;
  const start = before + spaceBefore(before, first);
  const opened = writePart(start, first, language, place);
  if (others.length === 0) return opened;
  if (!parts.some(({ kind }) => kind === 'name')) {
    return [opened, ...others.map(({ text }) => text)].join(' ');
  }
  const head = place.head ?? start;
  // A word ahead, as none of them begins a sentence.
  const AHEAD = 'x ';
  const listed = others.map((part, at) => {
    const isAmongOffices =
      place.isAmongOffices || parts.slice(0, at + 1).some(({ isOffice }) => isOffice);
    const inList = { ...place, head, isAmongOffices };
    return writePart(AHEAD, part, language, inList).slice(AHEAD.length);
  });
  // The list joins the parts as they are now, with their articles.
  const kept = opened.slice(0, opened.length - first.text.length);
  return kept + listOf([opened.slice(kept.length), ...listed], language);
}
