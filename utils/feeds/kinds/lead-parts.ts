import { z } from 'zod';
import { type Fault, toFaults } from '../../actions/validation/read-feed.ts';
import { httpsUrl, isoDate, languageTag, text } from '../../actions/validation/schema.ts';
import { decodeEntities, MAX_HTML, readLine, readParagraphs } from './html-text.ts';
import type { Lead } from './kind.ts';

/** Longest title, in UTF-16 units. */
const MAX_TITLE = 400;
/** How much visible text an item has at least that could be a whole call, in UTF-16 units. */
const MIN_TEXT = 400;
/** How often a text may have been escaped before it was put into an answer. */
const MAX_ESCAPED = 3;

const lead = z.object({
  title: text(MAX_TITLE),
  url: httpsUrl,
  date: isoDate.optional(),
  ends: isoDate.optional(),
  language: languageTag.optional(),
});

/** A lead by the schema, or what is wrong with it. What is undefined is left out. */
export function checkLead(
  parts: { [Name in keyof Lead]?: Lead[Name] | undefined },
  path: string,
): { lead?: Lead; faults: Fault[] } {
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const checked = lead.safeParse(given, { reportInput: true });
  return checked.success
    ? { lead: checked.data as Lead, faults: [] }
    : { faults: toFaults(checked.error, path) };
}

/** A language as BCP 47 has it, out of `en_US` or ` EN `; undefined where it is none. */
export function readLanguage(named: string | undefined): string | undefined {
  return languageTag.safeParse(named?.slice(0, 40).trim().replaceAll('_', '-')).data;
}

/** A host and the same with `www.` are one. */
export const siteOf = ({ host }: URL) => host.replace(/^www\./, '');

/**
 * Where a link of a source leads: https, to one of its sites. Old addresses with http are asked with https.
 * @param sites the source's own, as `siteOf` gives them
 */
export function readLink(
  link: string,
  base: string,
  sites: ReadonlySet<string>,
): { url: string } | { fault: Omit<Fault, 'path'> } {
  const written = link.trim();
  if (!URL.canParse(written, base)) return refused('is no address');
  const url = new URL(written, base);
  if (url.protocol === 'http:' && !url.port) url.protocol = 'https:';
  if (url.protocol !== 'https:') return refused('is no https address');
  if (url.username || url.password) return refused('holds a name or password for the server');
  if (!sites.has(siteOf(url))) return refused(`leads away from ${[...sites][0] ?? ''}`);
  return { url: url.href };
}

const refused = (message: string) => ({ fault: { code: 'address' as const, message } });

/** HTML, or text in which HTML was escaped once or twice, as one line of plain text. */
export function readTitle(html: string): string {
  let line = html;
  for (let time = 0; time <= MAX_ESCAPED; time += 1) {
    const read = readLine(line);
    if (read === line) break;
    line = read;
  }
  // Whoever escapes more often means it.
  return line.replace(/<(?=[a-z!/?])/gi, '‹').trim();
}

/** Signs that turn a line round or are not seen; tools put them at the ends of titles in Arabic and Hebrew. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A title without what is not seen, not longer than a title may be. */
export function shortenTitle(title: string): string {
  const line = title.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_TITLE) return line;
  const cut = line.slice(0, MAX_TITLE - 2);
  const end = cut.lastIndexOf(' ');
  return `${(end > MAX_TITLE / 2 ? cut.slice(0, end) : cut).toWellFormed().replace(/\ufffd$/, '')} …`;
}

/** The HTML of an item, where it was escaped once more than its feed says. */
export function unescapeHtml(html: string): string {
  let text = html;
  for (let time = 0; time < MAX_ESCAPED - 1; time += 1) {
    if (/<[a-z!/]/i.test(text) || !/&lt;[a-z!/]/i.test(text)) break;
    text = decodeEntities(text);
  }
  return text;
}

/** What of an item's text goes with its lead: all of it where it may be a whole call, and its first lines. */
export function readBody(html: string): { html?: string; summary?: string } {
  const shown = readParagraphs(html).join('\n');
  const summary = shown.slice(0, MAX_TITLE).toWellFormed().trim();
  const isLong = shown.length >= MIN_TEXT && html.length <= MAX_HTML;
  return { ...(isLong ? { html } : {}), ...(summary ? { summary } : {}) };
}
