import { baseLanguage } from '../actions/languages.ts';
import type { LanguageTag } from '../actions/types.ts';

/** What a name meets when it takes the place of a mention in a sentence of this language. */
interface Grammar {
  /** a name after one of these words needs no article; contractions count */
  articles: RegExp;
  /** the article of an office, by the first word of its name; people's names have no article */
  offices: Record<string, string>;
  /** the contraction of a word and the article after it: `de el` → `del` */
  contractions: [RegExp, string][];
  /** the genitive of a name, where an ending makes it */
  genitive?: (name: string) => string;
}

const by = (article: string, words: string): Record<string, string> =>
  Object.fromEntries(words.split(' ').map((word) => [word, article]));

const GRAMMARS: Record<string, Grammar> = {
  en: {
    articles: /(?:^|[^\p{L}])(?:the|a|an|this|his|her|their|our|your)$/iu,
    offices: by(
      'the',
      'presidency ministry government office embassy department police army parliament senate congress court commission council prosecutor attorney supreme national federal',
    ),
    contractions: [],
    genitive: (name) => `${name}’s`,
  },
  es: {
    articles: /(?:^|[^\p{L}])(?:el|la|los|las|al|del|un|una|su|sus|este|esta|nuestro|nuestra)$/iu,
    offices: {
      ...by(
        'el',
        'ministerio gobierno departamento ejército congreso senado parlamento tribunal consejo poder',
      ),
      ...by(
        'la',
        'presidencia oficina embajada policía fiscalía defensoría corte comisión secretaría procuraduría',
      ),
    },
    contractions: [
      [/(^|[^\p{L}])de el $/iu, '$1del '],
      [/(^|[^\p{L}])a el $/iu, '$1al '],
    ],
  },
  fr: {
    articles:
      /(?:^|[^\p{L}])(?:(?:le|la|les|du|des|au|aux|un|une|son|sa|leur|ce|cette)|[ld][’'])$/iu,
    offices: {
      ...by('le ', 'ministère gouvernement parlement sénat tribunal conseil parquet'),
      ...by('la ', 'présidence police cour commission préfecture'),
      ...by('l’', 'ambassade armée assemblée office'),
    },
    contractions: [
      [/(^|[^\p{L}])de le $/iu, '$1du '],
      [/(^|[^\p{L}])à le $/iu, '$1au '],
    ],
  },
  it: {
    articles:
      /(?:^|[^\p{L}])(?:il|lo|la|i|gli|le|un|una|suo|sua|(?:d|n|s|a|da)(?:el|ello|ella|ei|egli|elle|al|allo|alla|ai|agli|alle|ul|ullo|ulla|l|llo|lla|lle|gli)|[^\s]*l[’'])$/iu,
    offices: {
      ...by('il ', 'ministero governo parlamento senato tribunale consiglio'),
      ...by('la ', 'presidenza polizia corte commissione procura'),
      ...by('l’', 'ambasciata esercito ufficio'),
    },
    contractions: [
      [/(^|[^\p{L}])di il $/iu, '$1del '],
      [/(^|[^\p{L}])di la $/iu, '$1della '],
      [/(^|[^\p{L}])di l’$/iu, '$1dell’'],
      [/(^|[^\p{L}])a il $/iu, '$1al '],
      [/(^|[^\p{L}])a la $/iu, '$1alla '],
      [/(^|[^\p{L}])a l’$/iu, '$1all’'],
    ],
  },
  // The article's form depends on the case, which no table contains: German texts keep the author's words.
  de: {
    articles:
      /(?:^|[^\p{L}])(?:der|die|das|den|dem|des|ein\p{L}*|ihr\p{L}*|sein\p{L}*|am|im|zum|zur|vom|beim)$/iu,
    offices: {},
    contractions: [],
    genitive: (name) => (/[sßxz]$/i.test(name) ? `${name}’` : `${name}s`),
  },
};

const NONE: Grammar = { articles: /(?!)/, offices: {}, contractions: [] };
const grammarOf = (language: LanguageTag): Grammar => GRAMMARS[baseLanguage(language)] ?? NONE;

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];

/** A name without the words with which the text before it ends: `President` + `President Dina Boluarte`. */
function withoutOverlap(before: string, name: string): string {
  const ahead = wordsOf(before).map(fold);
  const own = wordsOf(name);
  for (let length = Math.min(4, own.length - 1); length > 0; length -= 1) {
    const head = own.slice(0, length).map(fold).join(' ');
    // Side by side only: no punctuation between the two.
    if (ahead.slice(-length).join(' ') !== head || !/[\p{L}\p{N}] $/u.test(before)) continue;
    return name.slice(name.indexOf(own[length] ?? '', (own[length - 1] ?? '').length));
  }
  return name;
}

/** Does a new sentence begin here? */
const opensSentence = (before: string): boolean => /(?:^|[.!?…]\s+|\n\s*)[¡¿"“«(]*$/u.test(before);

/** An article that a name brings along itself: `the Presidency`, `La Moneda`. */
const OWN_ARTICLE = /^(?:the|el|la|los|las|le|les|il|lo|gli|der|die|das) (?=\p{L})/iu;

/**
 * Puts a name behind a text and fits it into the sentence: with an article where the office needs one and the text
 * lacks it, contracted, elided, and with a capital at the start of the sentence.
 * @returns the text with the name
 */
export function joinName(before: string, name: string, language: LanguageTag): string {
  const { articles, offices, contractions } = grammarOf(language);
  // A point in front of a mention only keeps X from taking the post for a reply.
  let ahead = before.replace(/(^|\s)\.$/, '$1');
  let own = withoutOverlap(ahead, name);
  const hasArticle = articles.test(ahead.trimEnd()) && /[\s’']$/.test(ahead);
  if (hasArticle) own = own.replace(OWN_ARTICLE, '');
  const office =
    offices[fold(wordsOf(own)[0] ?? '')] ?? offices[wordsOf(own)[0]?.toLowerCase() ?? ''];
  if (!hasArticle && office && own === name) {
    const article = /[’ ]$/.test(office) ? office : `${office} `;
    ahead += opensSentence(ahead) ? article[0]?.toUpperCase() + article.slice(1) : article;
    for (const [pattern, together] of contractions) ahead = ahead.replace(pattern, together);
  } else if (opensSentence(ahead)) {
    own = (own[0]?.toUpperCase() ?? '') + own.slice(1);
  }
  return elide(ahead, own, language) + own;
}

/** French `de Emmanuel` → `d’Emmanuel` and back, Spanish `y Ignacio` → `e Ignacio`. */
function elide(ahead: string, name: string, language: LanguageTag): string {
  const first = fold(name);
  if (language.startsWith('fr')) {
    return /^[aeiouyh]/.test(first) && !/^(?:y[aeiou]|h)/.test(first)
      ? ahead.replace(/(^|[^\p{L}])(d|qu)e $/iu, '$1$2’')
      : ahead.replace(/(^|[^\p{L}])(d|qu)[’']$/iu, '$1$2e ');
  }
  if (language.startsWith('es')) {
    if (/^h?i(?![aeo])/.test(first)) return ahead.replace(/(^|[^\p{L}])y $/u, '$1e ');
    if (/^h?o/.test(first)) return ahead.replace(/(^|[^\p{L}])o $/u, '$1u ');
  }
  return ahead;
}

/** The genitive of a name, where the language makes it by an ending; nothing elsewhere. */
export function genitiveOf(name: string, language: LanguageTag): string | undefined {
  return grammarOf(language).genitive?.(name);
}

/** Several of them in a row, as one says them: `A, B y C`. */
export function listOf(parts: readonly string[], language: LanguageTag): string {
  return new Intl.ListFormat([language, 'en'], { type: 'conjunction' }).format(parts);
}
