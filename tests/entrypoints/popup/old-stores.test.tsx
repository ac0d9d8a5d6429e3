// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import background from '../../../entrypoints/background.ts';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import { inNewBrowser, openPage, until } from '../page.tsx';

const here = inNewBrowser();
const load = (version: number) =>
  JSON.parse(readFileSync(`tests/utils/platform/worker/stores/${version}.json`, 'utf8'));

describe('the popup after an update', () => {
  it.each([
    [1, undefined],
    [2, undefined],
    [3, undefined],
    ...[1, 2].flatMap((version) =>
      [null, 'gone', 7, [null]].map((deeds): [number, unknown] => [version, deeds]),
    ),
  ])(
    'from store %s, with what was done as %j, shows the list and the answer to it',
    async (version, deeds) => {
      const { extension } = here;
      Object.assign(extension.local.values, load(version), deeds === undefined ? {} : { deeds });
      background.main();
      await extension.onInstalled.fire({ reason: 'update' });
      const popup = await openPage(<PopupApp />);
      await popup.get('[data-action="105/22-1"]');
      await until(() =>
        expect(popup.place.querySelectorAll('.line-done')).toHaveLength(
          deeds === undefined ? 1 : 0,
        ),
      );
      await popup.press('[data-action="105/22-1"]');
      await popup.get('#post-copy');
    },
  );

  it.each([null, 'gone', 7])(
    'with its own list of entries as %j is not blank, either',
    async (deedIds) => {
      const { extension } = here;
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      Object.assign(extension.local.values, load(3), { deedIds });
      background.main();
      const popup = await openPage(<PopupApp />);
      await popup.get('[data-action="105/22-1"]');
      await extension.send({ vigil: 'ensure-catalogue' });
      expect(extension.local.values.deedIds).toHaveLength(1);
    },
  );

  it.each([
    [7],
    [{}],
    [{ lines: [null], all: 1, fresh: 1 }],
    [{ lines: [{ title: 'x' }], all: 1, fresh: 1 }],
    [{ lines: [{ title: 'x', url: 'no', found: '2023-01-01' }], all: 1, fresh: 1 }],
    [{ lines: [{ title: {}, url: 'https://h.example/', found: '2023-01-01' }], all: 1, fresh: 1 }],
    [{ lines: [{ title: 'x', url: 'https://h.example/', found: 'x' }], all: 1, fresh: 1 }],
  ])('with the first pages of its sources as %j opens, and has them made again', async (broken) => {
    const { extension } = here;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    Object.assign(extension.local.values, load(3));
    background.main();
    await extension.onInstalled.fire({ reason: 'update' });
    const { leadFront } = extension.local.values;
    extension.local.values.leadFront = broken;
    const popup = await openPage(<PopupApp />);
    await popup.get('[data-action="105/22-1"]');
    await until(() => expect(extension.local.values.leadFront).toEqual(leadFront));
    expect(popup.find('[data-action="105/22-1"]')).not.toBeNull();
    await popup.close();
    await (await openPage(<PopupApp />)).get('[data-lead]');
  });
});
