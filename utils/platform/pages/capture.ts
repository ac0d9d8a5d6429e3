import { browser } from 'wxt/browser';
import { isHostOf, type MailKnowledge } from '../../extract/page/mailbox.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { mailHosts, mailMarks, messagePlacesAt } from '../../letters/webmails.ts';
import { handOver, keepsNothing, PRIVATE_PAGE } from '../private-memory.ts';
import { reviewEdits, reviewSource } from '../storage.ts';
import type { ReviewSource } from '../stored-types.ts';
import type { CurrentTab } from './inject.ts';

/**
 * The text of the page in the tab, or of the mail alone that is open there; undefined on pages where no extension may run,
 * PDFs among them.
 */
export const captureTab = (tab: CurrentTab): Promise<SourceText | undefined> =>
  readIn({ tabId: tab.id, frameIds: [0] }, 'vigilCapture', mailAt(tab.url));

/** What the person has selected in a frame of the tab; undefined where no extension may run, or nothing is selected. */
export const captureSelection = (
  { tabId, frameId = 0 }: { tabId: number; frameId?: number | undefined },
  url: URL | undefined,
): Promise<SourceText | undefined> =>
  readIn({ tabId, frameIds: [frameId] }, 'vigilSelection', mailAt(url));

/** Is this the page of a webmail that its host identifies? Its address is its owner's only. */
export const isMailPage = (url: URL | undefined) =>
  url !== undefined && isHostOf(url.hostname, mailHosts);

/** What the script that reads needs to know of webmails. */
const mailAt = (url: URL | undefined): MailKnowledge => ({
  places: url ? messagePlacesAt(url.hostname) : [],
  isMail: isMailPage(url),
  hosts: mailHosts,
  marks: mailMarks,
});

/** Has the script that reads pages read something in a frame. */
async function readIn(
  target: { tabId: number; frameIds: number[] },
  what: 'vigilCapture' | 'vigilSelection',
  mail: MailKnowledge,
): Promise<SourceText | undefined> {
  try {
    await browser.scripting.executeScript({ target, files: ['/capture.js'] });
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings, PDF viewers).
    return undefined;
  }
  try {
    const [frame] = await browser.scripting.executeScript({
      target,
      func: (name: string, given: unknown) =>
        (globalThis as unknown as Record<string, (mail: unknown) => unknown>)[name]?.(given),
      args: [what, mail],
    });
    return (frame?.result as SourceText | undefined) ?? undefined;
  } catch (error) {
    // The page went away while it was read, or the capturing script has a bug.
    console.error(error);
    return undefined;
  }
}

interface ReviewOptions extends Omit<ReviewSource, 'source' | 'id'> {
  /** does it come out of a private window? */
  isPrivate?: boolean;
}

/**
 * Opens the review form for a source. The source stays stored until the review is finished; out of a private window, it is
 * handed to the form alone.
 */
export async function openReview(
  source: SourceText,
  { isPrivate = keepsNothing(), ...more }: ReviewOptions = {},
): Promise<void> {
  const page = browser.runtime.getURL('/review.html');
  if (isPrivate) {
    const waiting: ReviewSource = { ...more, source, id: crypto.randomUUID() };
    await handOver({ [reviewSource.key]: waiting, [reviewEdits.key]: null });
    await browser.tabs.create({ url: `${page}?${PRIVATE_PAGE}` });
    return;
  }
  const before = await reviewSource.getValue();
  // Whoever comes back to the same page goes on where the form was left.
  const isSame = before && JSON.stringify(before.source) === JSON.stringify(source);
  if (!isSame || more.records)
    await reviewSource.setValue({ ...more, source, id: crypto.randomUUID() });
  await browser.tabs.create({ url: page });
}
