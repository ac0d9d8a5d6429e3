import type { Page } from 'puppeteer-core';
import { peru } from '../../scripts/stage/peru.ts';
import { JANUARY_29, type Stage } from '../../scripts/stage/stage.ts';
import { forgetView } from './page-steps.ts';

/** What a person can have before her: a page of the extension, brought to one of its states. */
export interface State {
  name: string;
  open(stage: Stage): Promise<Page>;
}

/** A day on which the bundled action has long ended. */
const LATER = '2026-11-30';
const LINE = `[data-action="${peru.id}"]`;

/** The popup in a tab, where it can be looked at at any width. */
async function openList(stage: Stage, day = JANUARY_29): Promise<Page> {
  await stage.reset(day);
  await forgetView(stage);
  return stage.browser.openExtensionTab('popup.html');
}

async function openAction(stage: Stage, panel: 'post' | 'letter' | 'about'): Promise<Page> {
  const page = await openList(stage);
  await page.waitForSelector(LINE);
  await page.click(LINE);
  await page.waitForSelector(`#tab-${panel}`);
  await page.click(`#tab-${panel}`);
  await page.waitForSelector(`#tab-${panel}[aria-selected="true"]`);
  return page;
}

/** An action that ended long ago, in one of its panels. */
async function openEnded(stage: Stage, panel: 'post' | 'letter', ready: string): Promise<Page> {
  const page = await openList(stage, LATER);
  await page.waitForSelector('.list-ended summary');
  await page.click('.list-ended summary');
  await page.waitForSelector(LINE);
  await page.click(LINE);
  await page.waitForSelector(`#tab-${panel}`);
  await page.click(`#tab-${panel}`);
  await page.waitForSelector(ready);
  return page;
}

/** An action that brings no post, with the first draft of one. */
async function openDraft(stage: Stage): Promise<Page> {
  await stage.reset(JANUARY_29);
  await forgetView(stage);
  const stored = { [`action/${peru.id}`]: { ...peru, posts: [] } };
  await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(stored)})`);
  const page = await stage.browser.openExtensionTab('popup.html');
  await page.waitForSelector(LINE);
  await page.click(LINE);
  await page.waitForSelector('#tab-post');
  await page.click('#tab-post');
  await page.waitForSelector('#post-draft');
  return page;
}

/** An action that has a page, a note and a reminder, with one of its tools open. */
async function openTool(stage: Stage, tool: string, ready: string): Promise<Page> {
  await stage.reset(JANUARY_29);
  await forgetView(stage);
  const url = 'https://sections.example/urgent/105-22';
  const stored = {
    [`action/${peru.id}`]: { ...peru, source: { ...peru.source, url } },
    [`note/${peru.id}`]:
      'My group writes on Thursday, and Ann brings the stamps for all the letters',
    reminders: { [peru.id]: '2023-03-05' },
  };
  await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(stored)})`);
  const page = await stage.browser.openExtensionTab('popup.html');
  await page.waitForSelector(LINE);
  await page.click(LINE);
  const isOfMore = ['later', 'note', 'forget'].includes(tool);
  const button = isOfMore ? '#tool-more' : `#tool-${tool}`;
  await page.waitForSelector(button);
  await page.click(button);
  if (isOfMore) {
    await page.waitForSelector(`#more-${tool}`);
    await page.click(`#more-${tool}`);
  }
  await page.waitForSelector(ready);
  if (tool === 'share') {
    await page.click('#share-qr summary');
    await page.waitForSelector('.qr');
  }
  return page;
}

/** A day on which the person wanted to be reminded. */
async function openReminded(stage: Stage): Promise<Page> {
  await stage.reset(JANUARY_29);
  await forgetView(stage);
  const stored = { reminders: { [peru.id]: JANUARY_29 } };
  await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(stored)})`);
  const page = await stage.browser.openExtensionTab('popup.html');
  await page.waitForSelector('.list-reminders');
  return page;
}

async function openPage(stage: Stage, path: string, ready: string): Promise<Page> {
  await stage.reset(JANUARY_29);
  const page = await stage.browser.openExtensionTab(path);
  await page.waitForSelector(ready);
  return page;
}

const DEED = {
  ...{ action: peru.id, kind: 'letter', how: 'sent', where: 'email', language: 'es' },
  ...{ date: '2023-01-25' },
};

async function openRecord(stage: Stage): Promise<Page> {
  await stage.reset(JANUARY_29);
  const deeds = {
    'deed/a': DEED,
    'deed/b': { ...DEED, kind: 'post', where: 'x', date: '2022-12-04' },
  };
  await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(deeds)})`);
  const page = await stage.browser.openExtensionTab('record.html');
  await page.waitForSelector('.deed-buttons button');
  await page.click('.deed-buttons button');
  await page.waitForSelector('.deed-form');
  return page;
}

async function openAsked(stage: Stage): Promise<Page> {
  await stage.reset(JANUARY_29);
  await forgetView(stage);
  const id = `${peru.id}#a`;
  const attempt = { ...DEED, how: 'copied', at: Date.now() - 600_000, country: ['PE'] };
  const titled = { ...attempt, title: { text: '18 killed during protests', language: 'en' } };
  const stored = { attemptIds: [id], [`attempt/${id}`]: titled };
  await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(stored)})`);
  const page = await stage.browser.openExtensionTab('popup.html');
  await page.waitForSelector('#ask-title');
  return page;
}

export const STATES: readonly State[] = [
  {
    name: 'the list',
    open: async (stage) => {
      const page = await openList(stage);
      await page.waitForSelector(LINE);
      return page;
    },
  },
  {
    name: 'the list without anything',
    open: async (stage) => {
      const page = await openList(stage, LATER);
      await page.waitForSelector('main h2, main h1');
      return page;
    },
  },
  ...(['post', 'letter', 'about'] as const).map((panel) => ({
    name: `an action, ${panel}`,
    open: (stage: Stage) => openAction(stage, panel),
  })),
  { name: 'an action without posts', open: openDraft },
  ...(
    [
      ['post', '#post-read'],
      ['letter', '#letter-read'],
    ] as const
  ).map(([panel, ready]) => ({
    name: `an action that has ended, ${panel}`,
    open: (stage: Stage) => openEnded(stage, panel, ready),
  })),
  ...(
    [
      ['remind', '#remind-how'],
      ['share', '#share-text'],
      ['more', '#more-note'],
      ['later', '#aside-good'],
      ['note', '#note-text'],
      ['forget', '#forget-yes'],
    ] as const
  ).map(([tool, ready]) => ({
    name: `a tool of an action, ${tool}`,
    open: (stage: Stage) => openTool(stage, tool, ready),
  })),
  { name: 'the list with a reminder', open: openReminded },
  { name: 'the settings', open: (stage) => openPage(stage, 'options.html', 'main h2') },
  {
    name: 'the letter on paper',
    open: (stage) =>
      openPage(stage, `letter.html?action=${encodeURIComponent(peru.id)}&language=es`, '.sheet'),
  },
  { name: 'the first page', open: (stage) => openPage(stage, 'welcome.html', '[data-publisher]') },
  { name: 'what is kept', open: (stage) => openPage(stage, 'safety.html', 'main h1') },
  { name: 'the record without anything', open: (stage) => openPage(stage, 'record.html', 'main') },
  { name: 'the record, with a line that is being changed', open: openRecord },
  { name: 'the question whether it was posted', open: openAsked },
  { name: 'nothing to look through', open: (stage) => openPage(stage, 'review.html', 'main') },
];
