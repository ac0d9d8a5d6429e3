import { readDom } from '../../extract/page/html.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { type ListedLead, leadKey } from '../../feeds/leads.ts';
import { leadTexts } from '../storage.ts';
import { openReview } from './capture.ts';
import { parseText } from './parse-text.ts';

/** Longest time for reading a feed's text, in milliseconds. */
const MAX_READING = 1000;

/** The text of a lead as its source sent it; undefined where none is kept. */
export async function readLead({
  from,
  url,
  title,
  date,
}: ListedLead): Promise<SourceText | undefined> {
  const key = leadKey(from, url);
  const { [key]: text } = await leadTexts.read([key]);
  if (!text) return undefined;
  const source = readDom(parseText(text), { url, timeLimit: MAX_READING });
  // Feeds have no layout that shows what is hidden, so the person should compare it with the page.
  const warnings: SourceText['warnings'] = [...source.warnings, 'from-feed'];
  return { ...source, title, ...(date ? { published: date } : {}), warnings };
}

/** Opens the form for a lead's text. @returns false where no text is kept */
export async function reviewLead(lead: ListedLead): Promise<boolean> {
  const source = await readLead(lead);
  if (!source) return false;
  await openReview(source);
  return true;
}
