// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { PageBoundary } from '../../components/ui/PageBoundary.tsx';
import background from '../../entrypoints/background.ts';
import { LetterPage } from '../../entrypoints/letter/LetterPage.tsx';
import { Options } from '../../entrypoints/options/Options.tsx';
import { PopupApp } from '../../entrypoints/popup/App.tsx';
import { RecordPage } from '../../entrypoints/record/RecordPage.tsx';
import { Review } from '../../entrypoints/review/Review.tsx';
import { SafetyPage } from '../../entrypoints/safety/SafetyPage.tsx';
import { Panel } from '../../entrypoints/sidepanel/Panel.tsx';
import { Welcome } from '../../entrypoints/welcome/Welcome.tsx';
import { LOCAL_GROUPS, LOCAL_ITEMS } from '../../utils/platform/storage.ts';
import { peru } from '../peru.ts';
import { inNewBrowser, keepActions, openPage, t, until } from './page.tsx';

const here = inNewBrowser();
const isAll = Boolean(process.env.VIGIL_ALL);

/** What a crash, another program or a broken update may leave in the place of a value. */
const BROKEN: Record<string, unknown> = {
  nothing: null,
  'a number': 7,
  'a text': 'abc',
  'no text': '',
  truth: true,
  'no list': [],
  'a list of holes': [null, null],
  'a list of lists': [[[]], 7, 'x'],
  'an empty object': {},
  'names that every object has': JSON.parse(
    '{"__proto__":{"a":1},"constructor":null,"toString":7,"hasOwnProperty":"x"}',
  ),
  'an object of everything': {
    id: 1,
    key: [],
    url: {},
    lines: 7,
    open: 'x',
    source: null,
    title: 3,
  },
  'a very long text': 'x'.repeat(1_000_000),
};
/** With `npm run test:all` each of them in each place; else each place with two of them, in turn. */
const brokenFor = (at: number) => {
  const all = Object.entries(BROKEN);
  return isAll ? all : [0, 6].map((step) => all[(at + step) % all.length] as [string, unknown]);
};

const PAGES: Record<string, () => ComponentChildren> = {
  popup: () => <PopupApp />,
  panel: () => <Panel />,
  settings: () => <Options />,
  letter: () => <LetterPage id={peru.id} wish="es" to="" />,
  record: () => <RecordPage />,
  review: () => <Review />,
  safety: () => <SafetyPage />,
  welcome: () => <Welcome />,
};

/** What the worker is asked without anything being changed by it. */
const ASKED = [
  { vigil: 'ensure-catalogue' },
  { vigil: 'export' },
  { vigil: 'refresh' },
  { vigil: 'read-own', text: '{}' },
  { vigil: 'remind', id: peru.id, on: '2023-02-01' },
  { vigil: 'put-aside', id: peru.id },
  { vigil: 'bring-back', id: peru.id },
];

const KEYS = [
  ...Object.values(LOCAL_ITEMS).map(({ key }) => key.replace('local:', '')),
  ...Object.values(LOCAL_GROUPS).flatMap(({ prefix }) => [
    `${prefix}${peru.id}`,
    `${prefix}${peru.id}#x`,
  ]),
];

describe.each(KEYS.map((key, at) => [key, at] as const))('with %s broken', (key, at) => {
  it.each(brokenFor(at))(
    'as %s, each page has words, and the worker answers',
    async (_, broken) => {
      vi.spyOn(console, 'error').mockReturnValue();
      background.main();
      keepActions(here.extension, [peru]);
      const { values } = here.extension.local;
      values.sender = { name: 'Ada Example', address: '', place: 'Lima' };
      values[key] = broken;
      for (const make of Object.values(PAGES)) {
        const page = await openPage(
          <PageBoundary onReload={() => undefined}>{make()}</PageBoundary>,
        );
        await until(() => expect(page.text.trim().length).toBeGreaterThan(10));
        // Its own record aside, no value takes a whole page with it.
        expect(page.text).not.toContain(t('page.failed'));
        await page.close();
      }
      for (const message of ASKED) await here.extension.send(message);
      const text = await here.extension.send({ vigil: 'export' });
      // What else the person has is in the backup.
      if (key !== 'sender') expect(text).toContain('Ada Example');
    },
  );
});
