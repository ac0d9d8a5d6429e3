import type { Addressee, LanguageTag } from '../../actions/types.ts';
import { asList } from '../accounts.ts';
import { genitiveOf, has } from '../grammar.ts';
import { germanGender } from '../languages/de.ts';
import { languageOf } from '../languages/index.ts';
import { findLinks, isDomain, X_GOES_ON } from '../marks.ts';
import { firstNetwork } from '../networks.ts';

/** One mention in a text, with its target; UTF-16 offsets. */
export interface Mention {
  start: number;
  end: number;
  handle: string;
  target?: Addressee;
  /** does an ending make a genitive of the handle? The handle with it would be somebody else's */
  isGenitive?: boolean;
  /** does X link it? What is glued to a word is none there, and may be one on other networks */
  isOnX: boolean;
}

/** `@name`, `@name.host`, `@name@host`, whatever stands before it. */
const AT = /[@＠]([A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)?)/g;

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** German articles, and the genders that they can have. */
const GENDERS: Record<string, string> = {
  der: 'mf',
  die: 'f',
  das: 'n',
  den: 'm',
  dem: 'mn',
  des: 'mn',
};

/** Of several with the same account, the one whom the article before the mention can mean. */
function byArticle(
  all: readonly Addressee[],
  before: string,
  tag: LanguageTag,
): Addressee | undefined {
  const last = /([\p{L}\p{M}]+)(?:\s+|[’'])$/u.exec(before)?.[1] ?? '';
  const language = languageOf(tag);
  if (all.length < 2 || !has(language.articles, last)) return all[0];
  const genders = GENDERS[last.toLowerCase()] ?? '';
  const fitting = all.find(({ name }) => {
    const gender = germanGender(name);
    if (tag.startsWith('de')) return gender !== undefined && genders.includes(gender);
    const article = language.officeOf(name, { before: '', after: '' })?.trim();
    return (
      article !== undefined && (last.toLowerCase() === article || language.definite === undefined)
    );
  });
  return fitting ?? all.find(({ knownAs }) => knownAs === undefined) ?? all[0];
}

/** Everybody whom a handle can mean: by the account on the network that posts are written for, else by any account. */
function targetsOf(handle: string, targets: readonly Addressee[]): Addressee[] {
  const isIn = (held: string | string[] | undefined) =>
    asList(held).some((one) => isSame(one, handle));
  const first = targets.filter(({ accounts }) => isIn(accounts[firstNetwork.id]));
  return first.length > 0
    ? first
    : targets.filter(({ accounts }) => Object.values(accounts).some(isIn));
}

/** Reads the mentions of a suggested post, as X finds them, and those of targets that X does not find. */
export function readMentions(
  text: string,
  targets: readonly Addressee[],
  language: LanguageTag,
): Mention[] {
  const links = findLinks(text);
  let link = 0;
  return [...text.matchAll(AT)].flatMap(({ index, 1: handle = '' }) => {
    while (link < links.length && (links[link]?.end ?? 0) <= index) link += 1;
    if (index >= (links[link]?.start ?? Number.POSITIVE_INFINITY)) return [];
    // `_@name_`: the sign of slanted letters.
    const isSlanted = text[index - 1] === '_' && handle.endsWith('_');
    const mention = whoIsMeant(isSlanted ? handle.replace(/_+$/, '') : handle, {
      before: text.slice(Math.max(0, index - 40), index),
      targets,
      language,
    });
    const end = index + 1 + mention.length;
    const [ahead = '', after] = [text[index - 1], text.slice(end, end + 3)];
    const isRetweet = /(?:^|[^a-zA-Z0-9_+~.-])rt:?$/i.test(
      text.slice(Math.max(0, index - 4), index),
    );
    const isOnX = (isRetweet || !/[a-zA-Z0-9_!#$%&*@＠]/.test(ahead)) && !X_GOES_ON.test(after);
    const { target, isGenitive, name } = mention;
    const known = target && { target, ...(isGenitive && { isGenitive }) };
    // An address of mail, a word with the sign in it: nobody is meant.
    const isWord = !isRetweet && /[a-zA-Z0-9+]/.test(ahead);
    if (isWord && (!known || isDomain(handle))) return [];
    // A name that goes on in another letter is somebody else's.
    const goesOn = X_GOES_ON.test(after) && !/^[@＠]/.test(after);
    const start = index - (ahead === '@' || ahead === '＠' ? 1 : 0);
    return [{ start, end, handle: name, isOnX, ...(!goesOn && known) }];
  });
}

interface Meant {
  /** the handle without what belongs to the sentence */
  name: string;
  /** how much of the text is the mention, without its sign */
  length: number;
  target?: Addressee | undefined;
  isGenitive?: boolean;
}

function whoIsMeant(
  handle: string,
  {
    before,
    targets,
    language,
  }: { before: string; targets: readonly Addressee[]; language: LanguageTag },
): Meant {
  const find = (name: string) => byArticle(targetsOf(name, targets), before, language);
  const target = find(handle);
  if (target) return { name: handle, length: handle.length, target };
  const hasGenitive = genitiveOf('', language) !== undefined;
  // `@rosa.example.orgs`, as German writes it.
  const owner = hasGenitive && /\.\p{L}+s$/u.test(handle) ? find(handle.slice(0, -1)) : undefined;
  if (owner) return { name: handle, length: handle.length, target: owner, isGenitive: true };
  // `@DinaErcilia.Please`: a space forgotten. `@rosa.example.org` is an account of another kind.
  const [bare = ''] = handle.split(/[.-]/);
  const isWhole = handle.includes('@') || (isDomain(handle) && handle.split('.').length > 2);
  const name = isWhole ? handle : bare;
  const cut = isWhole ? undefined : find(bare);
  if (cut) return { name, length: name.length, target: cut };
  const nominative = !isWhole && /s$/.test(name) ? find(name.slice(0, -1)) : undefined;
  if (nominative && hasGenitive) {
    return { name, length: name.length, target: nominative, isGenitive: true };
  }
  const known = isDomain(handle) ? handle : name;
  return { name: known, length: known.length };
}
