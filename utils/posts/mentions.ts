import type { Addressee, LanguageTag } from '../actions/types.ts';
import { accountOn, correctTarget } from './accounts.ts';
import { genitiveOf, has, listOf, meet, OWN_ARTICLE, REPLY_POINT } from './grammar.ts';
import { languageOf } from './languages/index.ts';
import { isBeside } from './sentences/beside.ts';
import { type Chain, chainsOf, POINT_BETWEEN } from './sentences/chains.ts';
import { nameOf } from './sentences/names.ts';
import {
  type Part,
  partFor,
  type Scene,
  setApart,
  spaceBefore,
  writeParts,
} from './sentences/parts.ts';
import { type Mention, readMentions } from './sentences/read-mentions.ts';
import { commaAfter, LEAD_IN, Writing } from './sentences/writing.ts';

interface Kept {
  part: Part;
  mention: Mention;
}

/** Those of a chain outside of the sentence who are not named already. */
function whoStays(writing: Writing, chain: Chain): Kept[] {
  const { text, scene } = writing;
  const seen = new Set<Addressee>();
  const isNamed = (mention: Mention, target: Addressee) =>
    writing.isNamedBefore(mention) ||
    (chain.start < 2 && writing.namingOf(target).isAfter(chain.end));
  const kept: Kept[] = [];
  for (const mention of chain.mentions) {
    const { target } = mention;
    const part = partFor(mention, text, scene);
    if (target && seen.has(target)) continue;
    if (target) seen.add(target);
    if (part.kind === 'name' && target && !mention.isGenitive && isNamed(mention, target)) continue;
    kept.push({ part, mention });
  }
  return kept;
}

/** The mentions of a chain that stands outside of the sentence: handles, names, and nothing for who is named. */
function writeLoose(writing: Writing, chain: Chain): void {
  const { text, scene } = writing;
  const kept = whoStays(writing, chain);
  const isWhole = kept.length === chain.mentions.length;
  writing.copyTo(chain.start);
  if (kept.length === 0) {
    writing.at = chain.end;
    writing.closeGap();
    if (/[([（]\s*$/.test(writing.result.slice(-4)) && writing.skip(/^\s*[)\]）]/)) {
      writing.changeEnd(/\s*[([（]\s*$/, '');
      writing.closeGap();
    }
    return;
  }
  const comma = commaAfter(writing.result, scene.language);
  const hasName = kept.some(({ part }) => part.kind === 'name');
  if (isWhole && takesArticle(writing, kept)) {
    writeInSentence(writing, chain);
    return;
  }
  const [first] = kept;
  if (first?.part.kind === 'name') {
    const isLed =
      LEAD_IN.test(writing.result.slice(-40)) || LIST_SIGN.test(writing.result.slice(-8));
    if (!isLed && !endsWithTag(writing.result, scene.language)) {
      // Behind a picture or a line break, nothing has to part them.
      writing.changeEnd(
        /([\p{L}\p{M}\p{N}”"»)’])(?<![\ufe0e\ufe0f])[^\S\n]*$/u,
        `$1${comma.beforeName}`,
      );
    }
    writing.changeEnd(REPLY_POINT, '');
  }
  if (first) {
    writing.result += spaceBefore(writing.result, first.part);
    writing.result = setApart(writing.result, first.part, scene.network);
  }
  const texts = kept.map(({ part }) => nameAlone(part));
  if (isWhole && (!hasName || chain.hasAnd)) {
    for (const [place, { mention, part }] of kept.entries()) {
      writing.copyTo(mention.start);
      if (place > 0 && !scene.network.isFirst) writing.changeEnd(POINT_BETWEEN, '');
      // Names need more than a space between them.
      const gap = text
        .slice(kept[place - 1]?.mention.end ?? mention.start, mention.start)
        .replace(POINT_BETWEEN, '');
      if (hasName && /^[^\S\n]+$/.test(gap)) writing.changeEnd(/[^\S\n]+$/u, comma.inList);
      writing.result =
        place > 0 && part.kind === 'name'
          ? meet(writing.result, texts[place] ?? '', scene.language)
          : setApart(writing.result, part, scene.network) + texts[place];
      writing.at = mention.end;
    }
  } else {
    const commas = hasName || /[,،、]/u.test(text.slice(chain.start, chain.end));
    const between = text.slice(kept[0]?.mention.end ?? 0, kept[1]?.mention.start ?? 0);
    const own = /^\s*[|·•/+]\s*$/u.test(between) ? between : undefined;
    const sign = own ?? (chain.isColumn ? '\n' : commas ? comma.inList : ' ');
    if (chain.hasAnd) writing.result += listOf(texts, scene.language);
    else {
      for (const [place, { part }] of kept.entries()) {
        if (place > 0) writing.result = setApart(writing.result + sign, part, scene.network);
        writing.result += texts[place];
      }
    }
    writing.at = chain.end;
  }
  for (const { mention, part } of kept) if (part.kind === 'name') writing.note(mention.target);
}

/** Is the first an office that has an article behind `via`? `Foto vía la Fiscalía`; the name alone where nothing stands before. */
function takesArticle({ result, scene }: Writing, [first]: readonly Kept[]): boolean {
  if (first?.part.kind !== 'name' || !/\S\s+\(?v[ií]a\s*$/iu.test(result.slice(-12))) return false;
  const name = first.part.text.replace(OWN_ARTICLE, '');
  return languageOf(scene.language).officeOf(name, { before: result, after: '' }) !== undefined;
}

/** A name without an article, as it stands outside of a sentence. */
const nameAlone = ({ text, kind, isOffice }: Part): string =>
  kind === 'name' && isOffice ? text.replace(OWN_ARTICLE, '') : text;

/** `1) ` at a line's beginning. */
const LIST_SIGN = /(?:^|\n)\s*[\p{L}\p{N}]{1,3}[.)]\s*$/u;

/** Does the text end with a link, or with tags that are no words of its sentence? */
function endsWithTag(text: string, tag: LanguageTag): boolean {
  const end = text.slice(-120);
  if (/https?:\S+\s*$/.test(end)) return true;
  const found = /(\S*)\s+[#＃][^\s#＃]+\s*$/u.exec(end) ?? /()[#＃][^\s#＃]+\s*$/u.exec(end);
  return found !== null && !has(languageOf(tag).leads, found[1] ?? '');
}

/** Mentions of a chain with nothing but white space between them, and the point that is for X alone. */
function rowsOf({ text, scene }: Writing, { mentions }: Chain): [Mention, ...Mention[]][] {
  const rows: [Mention, ...Mention[]][] = [];
  for (const mention of mentions) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const gap = last && text.slice(last.end, mention.start);
    if (row && gap !== undefined && (scene.network.isFirst ? /^\s*$/ : /^\s*(?:\s\.)?$/).test(gap))
      row.push(mention);
    else rows.push([mention]);
  }
  return rows;
}

/** The mentions of a chain that is part of its sentence. */
function writeInSentence(writing: Writing, chain: Chain): void {
  const { text, scene } = writing;
  let head: string | undefined;
  let isAmongOffices = false;
  for (const row of rowsOf(writing, chain)) {
    const end = (row.at(-1) ?? row[0]).end;
    writing.copyTo(row[0].start);
    const seen = new Set<Addressee>();
    const parts = row.flatMap((mention) => {
      if (mention.target && seen.has(mention.target)) return [];
      if (mention.target) seen.add(mention.target);
      return [{ ...partFor(mention, text, scene), mention }];
    });
    const [first] = parts;
    const isName = first?.kind === 'name';
    if (
      isName &&
      chain.opens &&
      parts.every(({ mention }) => isNamedAfter(writing, mention, chain))
    ) {
      writing.at = end;
      writing.skip(/^\s+/);
      continue;
    }
    if (isName && row.length === 1 && isBeside(writing, row[0])) {
      writing.note(row[0].target);
      continue;
    }
    if (isName || scene.network.mentionForm !== 'x') writing.changeEnd(REPLY_POINT, '');
    const after = text.slice(chain.end, chain.end + 120);
    const place = { after, isSpokenTo: chain.isSpokenTo, head, isAmongOffices };
    if (isName) writing.closeUp(first.text);
    head ??= writing.result;
    isAmongOffices ||= parts.some(({ isOffice }) => isOffice);
    if (first) {
      writing.result += spaceBefore(writing.result, first);
      writing.result = setApart(writing.result, first, scene.network);
    }
    writing.result = writeParts(writing.result, parts, scene.language, place);
    writing.at = end;
    writeEnding(writing, parts.at(-1));
    if (parts.at(-1)?.kind === 'name') writing.closeUpBehind(chain.start);
    for (const { kind, mention } of parts) if (kind === 'name') writing.note(mention.target);
    if (end === chain.end && chain.opens && parts.some(({ kind }) => kind === 'name')) {
      writing.result += chain.opens === 'call' ? colonOf(text, scene.language) : ',';
    }
  }
}

/** What the text has written onto a name, as it sounds behind this one. */
function writeEnding(writing: Writing, part: Part | undefined): void {
  if (part?.kind !== 'name' || !writing.result.endsWith(part.text)) return;
  // `@RosaX’ police`: the apostrophe is for the handle's last letter.
  const { text, at, scene } = writing;
  const isOpen = /(?:^|[\s(])['‘][\p{L}@＠][^'’]*$/u.test(text.slice(Math.max(0, at - 120), at));
  if (
    /[sxz]$/i.test(text.slice(at - 1, at)) &&
    /^['’](?=\s\p{L}|[.!?,;])/u.test(writing.after(4)) &&
    !isOpen
  ) {
    const owned = genitiveOf(part.text, scene.language);
    if (owned === undefined) return;
    writing.result = writing.result.slice(0, writing.result.length - part.text.length) + owned;
    writing.at += 1;
    return;
  }
  const ending = languageOf(writing.scene.language).ending?.(part.text, writing.after(8));
  if (!ending) return;
  writing.result += ending.text;
  writing.at += ending.length;
}

/** The colon; French has a space before it, which is the one that its author uses. */
function colonOf(text: string, tag: LanguageTag): string {
  if (!tag.startsWith('fr')) return ':';
  return `${/\S([ \u00a0\u202f])[!?:;»]/u.exec(text)?.[1] ?? '\u00a0'}:`;
}

function isNamedAfter(writing: Writing, { target }: Mention, { end }: Chain): boolean {
  return target !== undefined && writing.namingOf(target).isAfter(end);
}

/** Is the chain in brackets behind a text that names everybody in it? */
function isRepeated(writing: Writing, { mentions, start, end }: Chain): boolean {
  const { text } = writing;
  const isInBrackets =
    /[([（]\s*(?:(?:b?cc|c\/c|v[ií]a|h\/t|ht):?\s*)?$/iu.test(
      text.slice(Math.max(0, start - 12), start),
    ) && /^\s*[)\]）]/.test(text.slice(end, end + 12));
  return isInBrackets && mentions.every((mention) => writing.isNamedBefore(mention));
}

/**
 * The post's text with each mention as it is right on this network:
 * the handle that the target has there; else the target's name where the mention is part of the
 * sentence, and nothing where it only tags along after a text that already names the target.
 * A handle is never carried over to a network on which it may be somebody else's, and never changed.
 */
export function resolveMentions(text: string, scene: Scene): string {
  const { action, network, language } = scene;
  const all = readMentions(text, [...action.targets, ...action.copies], language);
  const mentions = network.isFirst ? all.filter(({ isOnX }) => isOnX) : all;
  const writing = new Writing(text, scene);
  for (const chain of chainsOf(text, mentions, language)) {
    const hasTarget = chain.mentions.some(({ target }) => target);
    if (hasTarget && (chain.isLoose || isRepeated(writing, chain))) writeLoose(writing, chain);
    else writeInSentence(writing, chain);
    // `@name.Please`: a space forgotten.
    if (!network.isFirst && /^[.!?,;:]\p{Lu}/u.test(writing.after(4))) {
      writing.copyTo(writing.at + 1);
      writing.result += ' ';
    } else if (!network.isFirst) splitFromWord(writing);
  }
  writing.copyTo(text.length);
  return writing.result.trimEnd();
}

/** A space between a handle and a letter that would be part of it to a network of another script. */
function splitFromWord(writing: Writing): void {
  const isHandle = /[@/][\w.@-]+$/.test(writing.result.slice(-80));
  if (isHandle && /^(?![\x00-\x7f])\p{L}/u.test(writing.after(2))) writing.result += ' ';
}

/** Somebody whom the person picks from the network's list, as typing a name makes no mention there. */
export interface Pick {
  name: string;
  /** the account there, without `@` */
  handle: string;
}

/**
 * Whom a post mentions and who has an account on this network, where mentions are picked from a list.
 * @param text the post as it was suggested
 */
export function mentionsToPick(text: string, { action, network, language, own }: Scene): Pick[] {
  if (network.mentions !== 'picked') return [];
  const picks = new Map<string, Pick>();
  for (const { target } of readMentions(text, [...action.targets, ...action.copies], language)) {
    const handle = target && accountOn(correctTarget({ action, target, own }), network);
    if (target && handle) picks.set(target.id, { name: nameOf(target), handle });
  }
  return [...picks.values()];
}
