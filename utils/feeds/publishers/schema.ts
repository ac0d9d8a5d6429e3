import { z } from 'zod';
import { httpsUrl, isoDate, languageTag, text } from '../../actions/validation/schema.ts';

/**
 * What a record of `public/publishers.json` must look like. Only the tool, the build and the tests read by it: the pages
 * and the worker take the file as it was built, and so never load this library.
 */

/** A day, a month or a year: copies of pages often tell no more. */
const roughDay = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no day, month or year');
const line = text(300);
const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'is no host name');

const evidence = z.strictObject({
  what: line,
  /** where it was found: a file of a public repository, a stored copy of a page */
  where: line,
  /** the day on which one of us looked at it */
  seen: isoDate,
  /** the day of the thing itself, which may be years older; absent where it has none */
  from: roughDay.optional(),
  /** `source`: the publisher's own code; `copy`: a stored copy; `probed`: somebody else asked the server */
  how: z.enum(['source', 'copy', 'probed']),
});

/** What the address gave when one of us opened it. */
const sight = z.strictObject({
  status: z.number().int(),
  /** the content type as its server names it */
  type: z.string().max(100),
  kind: z.string().max(20),
  items: z.number().int().nonnegative(),
  /** where the answer came from in the end */
  address: httpsUrl,
});

export const publisherSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id'),
  /** by language; the first one is its own */
  name: z.record(languageTag, line).refine((names) => Object.keys(names).length > 0, 'has no name'),
  /** a page for people: one that was seen, or the site's first page */
  home: httpsUrl,
  /** exactly those that are asked, or opened where it cannot be followed */
  hosts: z.array(host).min(1),
  /** of what stands at `url` */
  languages: z.array(languageTag).min(1),
  /** for whom its calls are; empty: for anybody */
  countriesOfWriters: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** `action`: whole and checked; `full-text`: whole, to look through; `lead`: pages to open; `page`: only the page itself */
  brings: z.enum(['action', 'full-text', 'lead', 'page']),
  /** what people are asked for, as far as it is known; `form`: on its own site */
  does: z.array(z.enum(['letter', 'email', 'post', 'petition', 'form'])),
  /** how it can be followed; absent where it can only be opened */
  kind: z.enum(['feed', 'urgence', 'wordpress', 'web-feed', 'page']).optional(),
  url: httpsUrl,
  /** where a WordPress site keeps what we need: the post type, and the names in its `acf` */
  fields: z
    .strictObject({
      type: line,
      end: line.optional(),
      addressee: line.optional(),
      letter: line.optional(),
    })
    .optional(),
  /** which of its leads people want at first */
  filter: z
    .strictObject({
      categories: z.array(line).optional(),
      paths: z.array(line).optional(),
      calls: z.literal(true).optional(),
      words: z.array(line).optional(),
    })
    .optional(),
  /** how one learns that a call is over */
  endsBy: z.enum(['date-field', 'disappears', 'nobody']),
  rhythm: z.enum(['weekly', 'twice a month', 'monthly', 'now and then']).optional(),
  evidence: z.array(evidence).min(1),
  /** A: content seen or asked within two years; B: only its address seen; C: a page seen, old or undated */
  confidence: z.enum(['A', 'B', 'C']),
  /** the last time that one of us opened it, and what came */
  checkedLive: z.strictObject({ day: isoDate, by: line, saw: sight }).nullable(),
  /** whether it allows what we do: a link, or that none was found; the day on which it was asked */
  terms: z.strictObject({
    found: z.union([httpsUrl, z.literal('not found')]),
    asked: isoDate.nullable(),
  }),
  /** the day on which it was seen to refuse programs */
  blocksPrograms: isoDate.optional(),
  /** its own advice on safety for those who write */
  advice: httpsUrl.optional(),
  /** why it is never among the first that are offered */
  notOffered: line.optional(),
  retired: z.strictObject({ day: isoDate, why: line }).optional(),
});

export const publishersSchema = z.array(publisherSchema).superRefine((all, { addIssue }) => {
  const fault = (message: string, path: (string | number)[]) =>
    addIssue({ code: 'custom', message, path });
  for (const [at, { id, url, hosts, brings, kind }] of all.entries()) {
    const before = all[at - 1];
    if (before && before.id >= id)
      fault(`does not come after ${before.id}: sort by id`, [at, 'id']);
    if (!URL.canParse(url)) continue;
    const { hostname } = new URL(url);
    if (hosts.length !== 1 || hosts[0] !== hostname)
      fault(`are not exactly ${hostname}`, [at, 'hosts']);
    if (new URL(url).hash) fault('has a fragment, which is never sent', [at, 'url']);
    if (brings !== 'page' && !kind)
      fault('is missing: what brings something is followed', [at, 'kind']);
    if (brings === 'page' && kind && kind !== 'page')
      fault('brings more than its page', [at, 'brings']);
  }
});

export type Publisher = z.infer<typeof publisherSchema>;
