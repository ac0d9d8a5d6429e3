import { browser } from 'wxt/browser';
import type { SourceText } from '../../extract/source-text.ts';
import { type ReviewSource, reviewSource } from '../storage.ts';
import type { CurrentTab } from './inject.ts';

/** The text of the page in the tab; undefined on pages where no extension may run, PDFs among them. */
export async function captureTab(tab: CurrentTab): Promise<SourceText | undefined> {
  const target = { tabId: tab.id };
  try {
    await browser.scripting.executeScript({ target, files: ['/capture.js'] });
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings, PDF viewers).
    return undefined;
  }
  try {
    const [frame] = await browser.scripting.executeScript({
      target,
      func: () => (globalThis as { vigilCapture?: () => unknown }).vigilCapture?.(),
    });
    return (frame?.result as SourceText | undefined) ?? undefined;
  } catch (error) {
    // The page went away while it was read, or the capturing script has a bug.
    console.error(error);
    return undefined;
  }
}

/** Opens the review form for a source. The source stays stored until the review is finished. */
export async function openReview(
  source: SourceText,
  more: Omit<ReviewSource, 'source' | 'id'> = {},
): Promise<void> {
  const before = await reviewSource.getValue();
  // Whoever comes back to the same page goes on where the form was left.
  const isSame = before && JSON.stringify(before.source) === JSON.stringify(source);
  if (!isSame || more.records)
    await reviewSource.setValue({ ...more, source, id: crypto.randomUUID() });
  await browser.tabs.create({ url: browser.runtime.getURL('/review.html') });
}
