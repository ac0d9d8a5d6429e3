/**
 * The record `urgent-action/1`: one format for the bundled catalogue, feeds, import, export and storage.
 * zod stands at the border only: the background worker and the scripts load this file, pages never do.
 */
import { z } from 'zod';
import { isIsoDate } from './dates.ts';

/** Longest a short text (title, name, line) may be, in UTF-16 units. */
const SHORT = 400;
/** Longest a long text (a paragraph, a post) may be, in UTF-16 units. */
const LONG = 20_000;
/** Most entries in any list; the real record's longest list has 9. */
const MANY = 100;

// Control characters and bidi overrides can hide what a text really says (Unicode TR 36).
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u202a-\u202e\u2066-\u2069]/u;

/** A text that a person reads: of this length at most, and nothing in it that cannot be seen. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !HIDDEN.test(value), 'holds hidden control or direction characters');

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no BCP 47 language');
export const isoDate = z.string().refine(isIsoDate, 'is no calendar date like 2023-03-07');
const texts = z.partialRecord(languageTag, text(LONG));
const paragraphs = z.partialRecord(languageTag, z.array(text(LONG)).max(MANY));
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MANY).default([]);

export const httpsUrl = z
  .string()
  .max(2000)
  .refine(
    (value) => URL.canParse(value) && new URL(value).protocol === 'https:',
    'is no https address',
  );

const handle = z.string().regex(/^[\p{L}\p{N}._@-]{1,253}$/u, 'is no account name (no @ in front)');

const addressee = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'is no id of a-z, 0-9 and -'),
  name: text(SHORT),
  knownAs: text(SHORT).optional(),
  role: text(SHORT).optional(),
  salutation: texts.default({}),
  address: list(text(SHORT)),
  emails: list(z.email().max(254)),
  faxes: list(text(60)),
  phones: list(text(60)),
  forms: list(httpsUrl),
  // What stands in the block and is no address: postage, "hard to reach", an e-mail address that the page protects.
  notes: list(text(SHORT)),
  accounts: z
    .record(z.string().regex(/^[a-z0-9]{1,30}$/), z.union([handle, z.array(handle)]))
    .default({}),
});

export const urgentActionSchema = z.object({
  format: z.literal('urgent-action/1').optional(),
  id: text(60),
  case: text(60),
  kind: z.enum(['urgent-action', 'further-information', 'closure', 'appeal']),
  reference: text(60),
  index: text(60).optional(),
  title: texts,
  summary: texts.default({}),
  background: paragraphs.default({}),
  country: z.array(z.string().regex(/^[A-Z]{2}$/, 'is no ISO 3166-1 code')).max(20),
  // Many actions of the past and of other organisations print one of the two only, or none ("as soon as possible").
  issued: isoDate.optional(),
  deadline: isoDate.optional(),
  preferredLanguages: list(languageTag),
  people: list(z.object({ name: text(SHORT), pronoun: text(60).optional() })),
  demands: list(texts),
  targets: list(addressee),
  copies: list(addressee),
  letters: list(
    z.object({
      subject: texts.default({}),
      salutation: texts.default({}),
      body: paragraphs,
      closing: texts.default({}),
    }),
  ),
  posts: list(z.object({ text: texts })),
  hashtags: list(text(100)),
  closed: z.object({ date: isoDate, outcome: texts.default({}) }).optional(),
  documents: list(
    z.object({
      title: text(SHORT),
      language: languageTag.optional(),
      format: text(60).optional(),
      bytes: z.number().int().nonnegative().optional(),
      url: httpsUrl.optional(),
    }),
  ),
  campaigns: list(
    z.object({ title: text(SHORT), text: paragraphs.default({}), url: httpsUrl.optional() }),
  ),
  guidance: z
    .object({
      safety: paragraphs.default({}),
      replies: paragraphs.default({}),
      delivery: paragraphs.default({}),
      instructions: list(texts),
    })
    .default({ safety: {}, replies: {}, delivery: {}, instructions: [] }),
  source: z.object({
    publisher: text(SHORT),
    url: httpsUrl.optional(),
    retrieved: isoDate.optional(),
  }),
});

/** Longest selector that a hint may hold, in UTF-16 units; the longest of our own has 90. */
const SELECTOR = 300;

/** What a feed knows of a network whose page has changed since the last release. Selectors and flags only. */
const networkHint = z.object({
  network: z.string().regex(/^[a-z0-9]{1,30}$/, 'is no network’s id'),
  composer: z.array(z.string().min(1).max(SELECTOR)).max(10).default([]),
  off: z.boolean().default(false),
});

export const feedSchema = z.object({
  format: z.literal('urgent-action-feed/1'),
  title: text(SHORT),
  publisher: text(SHORT),
  updated: isoDate,
  hints: z.array(networkHint).max(MANY).default([]),
  // Checked entry by entry in read-feed.ts, so that one bad action never hides the others.
  actions: z.array(z.unknown()).max(2000),
});
