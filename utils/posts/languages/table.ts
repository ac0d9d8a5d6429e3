import type { Ending } from './endings.ts';

/** The article that a name takes, with what parts it from the name: `el `, `l’`. */
export type Article = string;

/** What stands around a name. */
export interface Sentence {
  before: string;
  after: string;
  /** in a list: the text before its first name */
  head?: string | undefined;
}

/** What a name meets when it takes the place of a mention in a sentence of this language. Words are small letters. */
export interface SentenceLanguage {
  /** words between which and a mention nothing else can stand: it is part of the sentence, not an address at its end */
  leads: ReadonlySet<string>;
  /** several words that do the same: `Fragen Sie` */
  leadsTogether?: RegExp;
  /** what a name can stand right behind, where nothing parts words: `支持`; elsewhere it is apart */
  leadsGlued?: RegExp;
  /** words for people's offices; a mention after one is part of the sentence */
  roles: ReadonlySet<string>;
  /** words that address somebody: `dear` */
  dear: ReadonlySet<string>;
  /** words that join two names */
  and: ReadonlySet<string>;
  /** small words with which a call to somebody begins: `please` */
  calls: ReadonlySet<string>;
  /** how a call to somebody goes on that is known by its form: `libérez`, `lassen Sie` */
  callForm?: RegExp;
  /** what one says to somebody right before the name: `thank you` */
  thanks?: RegExp;
  /** a question, or a beginning, behind which whoever acts comes after the verb: `¿Qué hace`, `Heute schweigt` */
  asks?: RegExp;
  /** a name after one of these words needs no article */
  articles: ReadonlySet<string>;
  /** the article of an office, by its name; nothing for people */
  officeOf(name: string, sentence: Sentence): Article | undefined;
  /** may the name stand here as it is? Else the author's own word stays */
  fits?(name: string, sentence: Sentence): boolean;
  /** prepositions that are said again for each office of a list: `al Ministero e alla Procura` */
  repeated?: readonly string[];
  /** the text before a person's name, without the article at its end */
  withoutArticle?(before: string): string;
  /** what becomes of a word and the article after it: `de el` → `del` */
  contractions: readonly [apart: string, together: string][];
  /** definite articles, where they go before a person's name, and give way where an office has another one */
  definite?: readonly Article[];
  /** the genitive of a name, where an ending makes it */
  genitive?(name: string): string | undefined;
  /** changes the end of the text before a name, or the name, by how they sound or are written together */
  meet?(before: string, name: string): { before: string; name: string };
  /** the ending that the text has behind a name, where it sounds as the name does */
  ending?(name: string, after: string): Ending | undefined;
  /** surnames that are words, too, and so name nobody at a sentence's beginning */
  common?: ReadonlySet<string>;
}

export const words = (...texts: string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(' ')).filter(Boolean));

/** A word in small letters without accents. */
export const foldWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The name's words in small letters without accents. */
export const foldedWords = (text: string): string[] =>
  foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Articles by the first word of an office's name. */
export function byFirstWord(lists: Record<Article, string>): (name: string) => Article | undefined {
  const articles = new Map<string, Article>();
  for (const [article, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) articles.set(word, article);
  }
  return (name) => articles.get(foldedWords(name)[0] ?? '');
}

/** `And`, `but`, `so`: a question goes on behind it as it would alone. */
export const behindGoingOn = (sentence: string): string =>
  sentence.replace(
    /^(?:and|but|so|y|e|i|et|mais|pero|però|ma|mas|en|maar|und|aber|doch|och|men|og|a|ale|и|а|но|і|але|та|ve|ama|και|αλλά)\s+/iu,
    '',
  );

/** A language of which only these words are known. */
export const plain = (known: Partial<SentenceLanguage>): SentenceLanguage => ({
  leads: words(),
  roles: words(),
  dear: words(),
  and: words(),
  calls: words(),
  articles: words(),
  officeOf: () => undefined,
  contractions: [],
  ...known,
});
