import { EVERYTHING } from '../../utils/actions/interests.ts';
import { summarise } from '../../utils/actions/list.ts';
import { makePreview } from '../../utils/actions/list-preview.ts';
import { inFollowedOrder, makeLeadPreview, mergeLeads } from '../../utils/feeds/leads.ts';
import { blankSubscription } from '../../utils/feeds/subscription.ts';
import { peru } from '../stage/peru.ts';
import { JANUARY_29, type Stage } from '../stage/stage.ts';

/** Without its long texts, which no list reads: so that the bench takes a minute and not ten. */
const SHORT = { ...peru, letters: [], background: {}, guidance: {}, campaigns: [] };

/** Puts so many actions into the storage, records included, as the worker would have. */
export async function fillStorage(stage: Stage, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, at) => `${at + 1}/23`);
  const lines = ids.map((id) =>
    summarise({ ...peru, id, case: id, reference: `UA ${id}` }, ['en']),
  );
  const front = makePreview(lines, JANUARY_29, EVERYTHING);
  for (let at = 0; at < ids.length; at += 500) {
    await stage.browser.inExtension(`browser.storage.local.set(Object.fromEntries(
      ${JSON.stringify(ids.slice(at, at + 500))}.map((id) =>
        ['action/' + id, { ...${JSON.stringify(SHORT)}, id, case: id, reference: 'UA ' + id }])))`);
  }
  // In pieces: one message of all lines is more than the pipe takes.
  await stage.browser.inExtension(`void (globalThis.lines = [])`);
  for (let at = 0; at < lines.length; at += 2000) {
    await stage.browser.inExtension(
      `void globalThis.lines.push(...${JSON.stringify(lines.slice(at, at + 2000))})`,
    );
  }
  await stage.browser.inExtension(`browser.storage.local.set({ index: globalThis.lines })`);
  await stage.browser.inExtension(`browser.storage.local.set({ front: ${JSON.stringify(front)} })`);
}

/** Has the person follow so many sources, each of which gave so many items, as the worker would keep them. */
export async function fillSources(stage: Stage, count: number, items: number): Promise<void> {
  const sources = Array.from({ length: count }, (_, at) => `https://site${at}.example/feed/`);
  const leads = Object.fromEntries(
    sources.map((url) => {
      const given = Array.from({ length: items }, (_, at) => ({
        title: `Urgent action ${at}: somebody is held without a charge, and in danger`,
        url: `${url}${at}/`,
        date: JANUARY_29,
      }));
      return [url, mergeLeads([], given, { today: JANUARY_29, whole: new Set() })];
    }),
  );
  for (const [url, list] of Object.entries(leads)) {
    await stage.browser.inExtension(
      `browser.storage.local.set({ ['leads/${url}']: ${JSON.stringify(list)} })`,
    );
  }
  const subscriptions = sources.map((url) => ({ ...blankSubscription(url), kind: 'web-feed' }));
  const leadFront = makeLeadPreview(inFollowedOrder(subscriptions, leads));
  await stage.browser.inExtension(
    `browser.storage.local.set(${JSON.stringify({ subscriptions, leadFront })})`,
  );
}
