import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leadKey } from '../../../../../utils/feeds/leads.ts';
import { judgeLeads } from '../../../../../utils/platform/worker/reading/judge-leads.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';

const FEED = 'https://feeds.example/rss';
const item = (name: string, html = `<p>${name}</p>`) => ({
  ...{ title: name, url: `https://feeds.example/${name}`, html },
});
const contentOf = (leads: ReturnType<typeof item>[]) => ({
  ...{ title: 'A feed', publisher: 'x', hints: [], actions: [], faults: [] },
  leads,
});

let extension: FakeExtension;
/** the items that the reader room was asked about, and which of them it calls whole */
let asked: string[];
let whole: string[] | undefined;
beforeEach(() => {
  extension = installExtension();
  asked = [];
  whole = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const offscreen = { createDocument: async () => undefined, closeDocument: async () => undefined };
  const sendMessage = async ({ texts }: { texts: { url: string }[] }) => {
    asked.push(...texts.map(({ url }) => url));
    if (!whole) throw new Error('The room is gone.');
    return whole;
  };
  Object.assign(fakeBrowser, { offscreen });
  Object.assign(fakeBrowser.runtime, { sendMessage });
});
afterEach(() => vi.restoreAllMocks());
const urlOf = (name: string) => `https://feeds.example/${name}`;

describe('the texts of a feed’s items', () => {
  it('count as whole calls only where the reader says so', async () => {
    whole = [urlOf('one')];
    const judged = await judgeLeads(contentOf([item('one'), item('two')]), { url: FEED });
    expect(judged.whole).toEqual([urlOf('one')]);
    expect(asked).toEqual([urlOf('one'), urlOf('two')]);
  });

  it('are not looked at again where they are kept as they are', async () => {
    const kept = ['same', 'changed'].map((name) => ({
      ...{ title: name, url: urlOf(name), found: '2023-01-20', isWhole: true },
    }));
    Object.assign(extension.local.values, {
      [`leads/${FEED}`]: kept,
      [`leadText/${leadKey(FEED, urlOf('same'))}`]: '<p>same</p>',
      [`leadText/${leadKey(FEED, urlOf('changed'))}`]: '<p>before</p>',
    });
    const judged = await judgeLeads(contentOf([item('same'), item('changed')]), { url: FEED });
    expect(judged.whole).toEqual([urlOf('same')]);
    expect(asked).toEqual([urlOf('changed')]);
  });

  it('are none where nobody can look', async () => {
    whole = undefined;
    expect((await judgeLeads(contentOf([item('one')]), { url: FEED })).whole).toEqual([]);
  });

  it('are looked at only where the person wants the item, twenty at most', async () => {
    const many = Array.from({ length: 30 }, (_, at) => item(`n${at}`, '<p>Urgent action</p>'));
    const filter = { calls: true as const };
    await judgeLeads(contentOf([item('other'), ...many]), { url: FEED, filter });
    expect(asked).toHaveLength(20);
    expect(asked).not.toContain(urlOf('other'));
  });

  it('are not asked about where there are none', async () => {
    const content = contentOf([item('one', '')]);
    expect(await judgeLeads(content, { url: FEED })).toBe(content);
    expect(asked).toEqual([]);
  });
});
