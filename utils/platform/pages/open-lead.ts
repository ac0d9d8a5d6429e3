import { readDom } from '../../extract/page/html.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { leadKey, type StoredLead } from '../../feeds/leads.ts';
import { leadTexts } from '../storage.ts';
import { openReview } from './capture.ts';

/** Longest time for reading a feed's text, in milliseconds. */
const MAX_READING = 1000;

/** A text without any tag is plain: its lines stand as they are. */
const isHtml = (text: string) => /<[a-z][^<>]*>/i.test(text);

/** HTML or plain text as a document that runs nothing and loads nothing. */
function parse(text: string): Document {
  const page = new DOMParser().parseFromString(isHtml(text) ? text : '', 'text/html');
  if (isHtml(text)) return page;
  const lines = page.createElement('pre');
  lines.textContent = text;
  page.body.append(lines);
  return page;
}

/** The text of a lead as its source sent it; undefined where none is kept. */
export async function readLead({ url, title, date }: StoredLead): Promise<SourceText | undefined> {
  const key = leadKey(url);
  const { [key]: text } = await leadTexts.read([key]);
  if (!text) return undefined;
  const source = readDom(parse(text), { url, timeLimit: MAX_READING });
  // Feeds have no layout that shows what is hidden, so the person should compare it with the page.
  const warnings: SourceText['warnings'] = [...source.warnings, 'from-feed'];
  return { ...source, title, ...(date ? { published: date } : {}), warnings };
}

/** Opens the form for a lead's text. @returns false where no text is kept */
export async function reviewLead(lead: StoredLead): Promise<boolean> {
  const source = await readLead(lead);
  if (!source) return false;
  await openReview(source);
  return true;
}
