import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ListPreview } from '../../../../utils/actions/list-preview.ts';
import { ensureCatalogue, refreshPreview } from '../../../../utils/platform/worker/catalogue.ts';
import { peru } from '../../../peru.ts';
import { actionOf } from '../../feeds/actions.ts';

const BUNDLED_FEED = readFileSync('public/catalogue.json', 'utf8');
const local = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;
const preview = async () => (await local()).front as ListPreview;
let version: string;
const serve = vi.fn(async () => new Response(BUNDLED_FEED));

beforeEach(() => {
  fakeBrowser.reset();
  version = '1.0';
  serve.mockClear();
  vi.stubGlobal('fetch', serve);
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  // As in a browser without it; the stand-in's throws.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version }),
    getURL: (path: string) => `extension:/${path}`,
  });
});

describe('the bundled feed', () => {
  it('is taken in once for each version', async () => {
    await ensureCatalogue();
    const all = await local();
    expect(all.index).toMatchObject([{ id: peru.id, from: 'bundled', owner: 'bundled' }]);
    expect(all[`action/${peru.id}`]).toMatchObject({ id: peru.id });
    expect(all.bundledVersion).toBe('1.0');
    await ensureCatalogue();
    expect(serve).toHaveBeenCalledTimes(1);
    version = '1.1';
    await ensureCatalogue();
    expect(serve).toHaveBeenCalledTimes(2);
    expect((await local()).index).toEqual(all.index);
  });

  it('gives the popup its first drawing, also where nothing else is new', async () => {
    await ensureCatalogue();
    const before = await preview();
    await fakeBrowser.storage.local.remove('front');
    await ensureCatalogue();
    expect(await preview()).toEqual(before);
  });

  it('that cannot be read is a fault of ours', async () => {
    serve.mockResolvedValueOnce(new Response('{"format":"other/1"}'));
    await expect(ensureCatalogue()).rejects.toThrow('The bundled feed cannot be read');
  });

  it('comes after the removal that a change before did not get to', async () => {
    await fakeBrowser.storage.local.set({ leaving: ['9/23'], 'action/9/23': actionOf('9/23') });
    await ensureCatalogue({ thorough: false });
    const all = await local();
    expect(all['action/9/23']).toBeUndefined();
    expect(all.leaving).toBeUndefined();
  });
});

it('the first drawing follows what the person wants to see', async () => {
  const line = { id: '1/23', title: {}, country: ['PE'], languages: [], deadline: '2099-01-01' };
  await fakeBrowser.storage.local.set({ index: [line] });
  await refreshPreview();
  expect((await preview()).lines.map(({ id }) => id)).toEqual(['1/23']);
  await fakeBrowser.storage.local.set({ interests: { countries: ['HN'], languages: [] } });
  await refreshPreview();
  expect((await preview()).lines).toEqual([]);
});
