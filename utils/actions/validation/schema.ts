/**
 * The record `urgent-action/1`: one format for the bundled catalogue, feeds, import, export and storage.
 * zod stands at the border only: the background worker and the scripts load this file, pages never do.
 */
import { z } from 'zod';
import { hasLongWord, MAX_WORD } from '../../text/long-word.ts';
import { dropUnneeded, findHidden, hasUnseen, isPlain, isVisible } from '../../text/unseen.ts';
import { isCountry } from '../countries.ts';
import { isIsoDate } from '../dates.ts';
import type { FaultCode } from './faults.ts';
import { findUnsafeHost } from './host-name.ts';
import { isPoisonous } from './inspect-tree.ts';
import { isOneScript } from './one-script.ts';
import { findUnsafe, findUnsafePlain } from './web-address.ts';

// An extension must not make code from text, and so zod must not either: nowhere, so that what is tested is what runs.
z.config({ jitless: true });

/** Longest a short text (title, name, line) may be, in UTF-16 units. */
const MAX_SHORT = 400;
/** Longest a long text (a paragraph, a post) may be, in UTF-16 units. */
const MAX_LONG = 20_000;
/** Most entries in any list; the real record's longest list has 9. */
const MAX_ENTRIES = 100;

/** What is wrong with a text, in words; nothing when it is sound. */
type Find = (value: string) => string | undefined;

interface Rule {
  /** most UTF-16 units */
  max: number;
  find?: Find | undefined;
  /** the code of what `find` finds */
  code?: FaultCode;
  /** text that people read: what nobody needs to see in it is dropped, not refused */
  isProse?: boolean;
}

/**
 * A text in NFC without invisible characters, with an optional further rule. All in one check, as a feed has a hundred
 * thousand texts and each additional check costs as much again. The lengths are repeated for the JSON Schema.
 */
const judged = ({ max, find, code, isProse }: Rule) =>
  z
    .string()
    .check((payload) => {
      const isSimple = isPlain(payload.value);
      if (!isSimple) payload.value = payload.value.normalize('NFC');
      if (!isSimple && isProse) payload.value = dropUnneeded(payload.value);
      const { value, issues } = payload;
      const push = (fault: FaultCode, message: string) => {
        issues.push({ code: 'custom', message, input: value, params: { code: fault } });
      };
      if (value.length > max) return push('too-long', `is longer than ${max} characters`);
      if (isProse && hasLongWord(value))
        return push('too-long', `has a word of more than ${MAX_WORD} characters`);
      const hidden = isSimple ? undefined : findHidden(value);
      if (hidden) return push('hidden', hidden);
      if (!isVisible(value)) return push('missing', 'is empty');
      const message = find?.(value);
      if (message) push(code ?? 'wrong', message);
    })
    .meta({ minLength: 1, maxLength: max });

export const text = (max: number) => judged({ max, isProse: true });

const LINE_END = /[\n\r\u2028\u2029]/;

/** A text on one line: in a mail, the second line of a subject or name would become another header. */
const line = (max: number) =>
  judged({
    ...{ max, isProse: true },
    find: (value) => (LINE_END.test(value) ? 'is more than one line' : undefined),
  });

interface WordRule extends Rule {
  grammar: RegExp;
  /** the message for a text that does not fit the grammar */
  fault: string;
}

/** A text that is written by a grammar. */
const word = ({ grammar, fault, find, ...rule }: WordRule) =>
  judged({
    ...rule,
    find: (value) => (grammar.test(value) ? find?.(value) : fault),
  }).meta({ pattern: grammar.source });

/** An accent on no letter, and digits of several scripts: two names could look like one. */
const ODD = /(?<![\p{L}\p{M}])\p{M}|\d.*(?!\d)\p{Nd}|(?!\d)\p{Nd}.*\d/u;

const findMixed: Find = (value) =>
  isOneScript(value) && !ODD.test(value) ? undefined : 'mixes letters that look alike';

/** A key of stored values. It must not be a property name of every object, nor look like another key. */
const key = (rule: WordRule) =>
  word({
    ...rule,
    find: (value) => (isPoisonous(value) ? 'is a forbidden name' : findMixed(value)),
  });

const id = key({
  max: 60,
  grammar: /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ./:_()#+,–-]*[\p{L}\p{M}\p{N})])?$/u,
  fault: 'is no id of letters, digits and ./:_()#+,-',
});
const networkId = key({
  ...{ max: 30, grammar: /^[a-z0-9]+$/, code: 'account' },
  fault: 'is no network’s id',
});
// Language, script, region and a variant: Intl throws on anything else, and pages name languages by it.
const LANGUAGE =
  /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))?$/;
export const languageTag = z
  .string()
  .refine((value) => LANGUAGE.test(value), {
    error: 'is no BCP 47 language',
    params: { code: 'language' },
  })
  .meta({ pattern: LANGUAGE.source });
export const isoDate = judged({
  ...{ max: 10, code: 'date' },
  find: (value) => {
    if (!isIsoDate(value)) return 'is no calendar date like 2023-03-07';
    // The first appeal of this kind was printed in 1961.
    return value >= '1961' && value < '2101' ? undefined : 'is no date between 1961 and 2100';
  },
});

const byLanguage = <T extends z.ZodType>(item: T) => z.partialRecord(languageTag, item);
const texts = byLanguage(text(MAX_LONG));
const lines = byLanguage(line(MAX_LONG));
const paragraphs = byLanguage(z.array(text(MAX_LONG)).max(MAX_ENTRIES));
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_ENTRIES).default([]);

export const httpsUrl = judged({ max: 2000, find: findUnsafe, code: 'address' });
// A plus sign, digits and the punctuation between them. Letters would dial another number.
const number = word({
  ...{ max: 60, grammar: /^\(?\+?\d[\d ()./–-]*\d$/ },
  fault: 'is no number of digits, spaces and ().-/',
});
const hashtag = word({
  ...{ max: 100, grammar: /^[#＃]?[\p{L}\p{M}\p{N}_]+$/u, fault: 'is no hashtag' },
  // A sign that chooses a letter's form counts as a letter's mark.
  find: (value) => (hasUnseen(value) ? 'holds signs that are not seen' : undefined),
});
/** Names between dots; a dot at an end, or two, would lead out of the address in which the name stands. */
const HANDLE =
  /^(?=[._·-]*[\p{L}\p{N}_])[\p{L}\p{N}_·-]+(?:\.[\p{L}\p{N}_·-]+)*(?:@[\p{L}\p{N}_·-]+(?:\.[\p{L}\p{N}_·-]+)*)?$/u;
const handle = word({
  ...{ max: 253, grammar: HANDLE, code: 'account' },
  fault: 'is no account name (no @ in front)',
  find: (value) => {
    const [, host] = value.split('@');
    return (
      (host === undefined ? undefined : findUnsafeHost(host)) ?? findMixed(value.replace('@', '-'))
    );
  },
});
/** Where a mail goes is read by people, as a web address is. */
const email = z
  .email('is no e-mail address')
  .max(254)
  .refine((value) => !findUnsafeHost(value.slice(value.lastIndexOf('@') + 1)), {
    error: 'has a host that looks like another',
    params: { code: 'email' },
  });

const addressee = z.object({
  id: key({ max: 60, grammar: /^[a-z0-9-]+$/, fault: 'is no id of a-z, 0-9 and -' }),
  name: line(MAX_SHORT),
  knownAs: line(MAX_SHORT).optional(),
  role: line(MAX_SHORT).optional(),
  salutation: texts.default({}),
  address: list(line(MAX_SHORT)),
  // zod's grammar has no %, comma, ? or white space: no header and no second recipient gets into a mail link.
  emails: list(email),
  faxes: list(number),
  phones: list(number),
  forms: list(httpsUrl),
  // Lines of the block that are not an address: postage, "hard to reach", an e-mail address that the page protects.
  notes: list(text(MAX_SHORT)),
  accounts: z.record(networkId, z.union([handle, z.array(handle).max(MAX_ENTRIES)])).default({}),
});

export const urgentActionSchema = z
  .object({
    format: z.literal('urgent-action/1').optional(),
    id,
    case: id,
    kind: z.enum(['urgent-action', 'further-information', 'closure', 'appeal']),
    reference: line(60),
    index: line(60).optional(),
    title: lines,
    summary: texts.default({}),
    background: paragraphs.default({}),
    country: z
      .array(
        z
          .string()
          .refine(isCountry, { error: 'is no ISO 3166-1 code', params: { code: 'country' } }),
      )
      .max(20),
    // Many old actions and those of other organisations print only one of the two, or neither ("as soon as possible").
    issued: isoDate.optional(),
    deadline: isoDate.optional(),
    preferredLanguages: list(languageTag),
    people: list(z.object({ name: line(MAX_SHORT), pronoun: line(60).optional() })),
    demands: list(texts),
    targets: list(addressee),
    copies: list(addressee),
    letters: list(
      z.object({
        subject: lines.default({}),
        salutation: texts.default({}),
        body: paragraphs,
        closing: texts.default({}),
      }),
    ),
    posts: list(z.object({ text: texts })),
    hashtags: list(hashtag),
    closed: z.object({ date: isoDate, outcome: texts.default({}) }).optional(),
    documents: list(
      z.object({
        title: line(MAX_SHORT),
        language: languageTag.optional(),
        format: line(60).optional(),
        bytes: z.number().int().nonnegative().optional(),
        url: httpsUrl.optional(),
      }),
    ),
    campaigns: list(
      z.object({ title: line(MAX_SHORT), text: paragraphs.default({}), url: httpsUrl.optional() }),
    ),
    guidance: z
      .object({
        safety: paragraphs.default({}),
        replies: paragraphs.default({}),
        delivery: paragraphs.default({}),
        instructions: list(texts),
      })
      .default(() => ({ safety: {}, replies: {}, delivery: {}, instructions: [] })),
    source: z.object({
      publisher: line(MAX_SHORT),
      url: httpsUrl.optional(),
      // Of a page that has no secure address: text for people, which no page makes a link of.
      page: judged({ max: 2000, find: findUnsafePlain, code: 'address' }).optional(),
      retrieved: isoDate.optional(),
    }),
  })
  // What a person corrected of an addressee is kept by its id.
  .refine(
    ({ targets, copies }) =>
      new Set([...targets, ...copies].map((one) => one.id)).size === targets.length + copies.length,
    { path: ['targets'], error: 'has two addressees of one id' },
  );

/** Longest selector that a hint may hold, in UTF-16 units; the longest of our own has 90. */
const MAX_SELECTOR = 300;

/** What a feed knows of a network whose page has changed since the last release. Selectors and flags only. */
export const hintSchema = z.object({
  network: networkId,
  composer: z.array(line(MAX_SELECTOR)).max(10).default([]),
  off: z.boolean().default(false),
});

/** Most that are taken in of one feed; what follows is left out. */
export const MAX_HINTS = MAX_ENTRIES;
export const MAX_ACTIONS = 2000;

export const feedSchema = z.object({
  format: z.literal('urgent-action-feed/1'),
  title: line(MAX_SHORT),
  publisher: line(MAX_SHORT),
  updated: isoDate,
  // A signed feed names its address and numbers its versions, so that neither can be exchanged for another.
  url: httpsUrl.optional(),
  /** another name of `url` */
  feed: httpsUrl.optional(),
  version: z.number().int().nonnegative().optional(),
  // The last day on which this version counts as the newest: later, its server may be holding newer ones back.
  until: isoDate.optional(),
  // Both are checked entry by entry in read-feed.ts, so that one that is bad never hides the others.
  hints: z.array(hintSchema).max(MAX_HINTS).default([]),
  actions: z.array(z.unknown()).max(MAX_ACTIONS),
});
