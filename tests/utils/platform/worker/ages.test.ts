import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { today } from '../../../../utils/platform/clock.ts';
import { actionIndex, listPreview } from '../../../../utils/platform/storage.ts';
import { noteAge } from '../../../../utils/platform/worker/ages.ts';
import { saveCaptured } from '../../../../utils/platform/worker/captured-actions.ts';
import { actionOf } from '../../feeds/actions.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  await saveCaptured(actionOf('1/23', { deadline: undefined }));
});

const line = async () => (await actionIndex.getValue())?.[0];

describe('what a person found out about an old action', () => {
  it('is noted with its day, in the list and in its first drawing', async () => {
    await noteAge('1/23', 'stillRuns');
    expect(await line()).toMatchObject({ stillRuns: await today() });
    expect((await listPreview.getValue())?.lines).toMatchObject([{ stillRuns: await today() }]);
  });

  it('ends it for this person, until they say that it still runs', async () => {
    await noteAge('1/23', 'saidOver');
    expect(await listPreview.getValue()).toMatchObject({ lines: [], ended: 1 });
    await noteAge('1/23', 'stillRuns');
    expect((await line())?.saidOver).toBeUndefined();
    expect(await listPreview.getValue()).toMatchObject({ lines: [{ id: '1/23' }], ended: 0 });
  });

  it('is nothing where the action is gone', async () => {
    await noteAge('2/23', 'saidOver');
    expect((await line())?.saidOver).toBeUndefined();
  });
});
