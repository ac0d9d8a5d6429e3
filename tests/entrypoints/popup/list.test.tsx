// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import { gatherFacts } from '../../../utils/feeds/page-facts.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../../utils/feeds/actions.ts';
import { inNewBrowser, keepActions, openPage, t, until } from '../page.tsx';

const here = inNewBrowser();
const other = actionOf('7/23', { title: { en: 'Another case' } });

/** All that is asked for before the first drawing, in no order. */
const FIRST_KEYS = [
  ...['attemptIds', 'copiedText', 'deedIds', 'front', 'interests', 'leadFront', 'news'],
  ...['putAside', 'reminders', 'view'],
];

describe('the popup reads little', () => {
  it('asks for the keys of its first drawing and no others', async () => {
    const { extension } = here;
    keepActions(extension, [peru, other]);
    extension.openTab({ url: 'https://x.com/home' });
    const popup = await openPage(<PopupApp />);
    await popup.get('[data-action="105/22-1"]');
    const asked = [...extension.local.asked, ...extension.session.asked];
    // A press that waits for its answer is looked for when the list stands.
    expect(asked.filter((key) => key !== 'pendingFollow').sort()).toEqual(FIRST_KEYS);
    expect(extension.messages).toEqual([]);
  });
});

describe('the list', () => {
  it('reads every line once something is searched', async () => {
    keepActions(here.extension, [peru, other]);
    const popup = await openPage(<PopupApp />);
    await popup.type('.list-search', 'Another');
    await until(() => expect(here.extension.local.asked).toContain('index'));
    await popup.says('Another case');
    expect(popup.find('[data-action="105/22-1"]')).toBeNull();
  });

  it('reads every line at once where the first ones are of another day', async () => {
    keepActions(here.extension, [peru, other]);
    Object.assign(here.extension.local.values.front as object, { day: '2099-01-01' });
    const popup = await openPage(<PopupApp />);
    await popup.get('[data-action="7/23"]');
    expect(here.extension.local.asked).toContain('index');
  });

  it('has the worker make it where there is none', async () => {
    const { extension } = here;
    extension.onMessage.addListener(async () => keepActions(extension, [peru]));
    const popup = await openPage(<PopupApp />);
    await popup.get('[data-action="105/22-1"]');
    expect(extension.messages).toEqual([{ vigil: 'ensure-catalogue' }]);
  });

  it('opens where the person was', async () => {
    keepActions(here.extension, [peru]);
    here.extension.session.values.view = { action: peru.id, panel: 'about' };
    const popup = await openPage(<PopupApp />);
    await popup.says(t('about.summary'));
  });

  it('remembers what is open, and that nothing is', async () => {
    keepActions(here.extension, [peru]);
    const popup = await openPage(<PopupApp />);
    await popup.press('[data-action="105/22-1"]');
    await popup.press('[data-panel="about"]');
    const { values } = here.extension.session;
    await until(() => expect(values.view).toEqual({ action: peru.id, panel: 'about' }));
    await popup.press('.view-back');
    await popup.get('[data-action="105/22-1"]');
    await until(() => expect(values.view).toEqual({}));
  });

  it('says so where an action cannot be read', async () => {
    keepActions(here.extension, [peru]);
    const popup = await openPage(<PopupApp />);
    delete here.extension.local.values[`action/${peru.id}`];
    await popup.press('[data-action="105/22-1"]');
    await popup.says(t('list.broken'));
  });

  it.each([
    `action/${peru.id}`,
    `draft/${peru.id}|post 0|x|en`,
    'mailService',
    `deed/${peru.id}#x`,
  ])('says so where the browser cannot read %s of an action', async (key) => {
    const { extension } = here;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    keepActions(extension, [peru]);
    extension.onMessage.addListener(async () => undefined);
    extension.local.values.deedIds = [`${peru.id}#x`];
    const popup = await openPage(<PopupApp />);
    const get = extension.local.get;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys: unknown) => {
      if ([keys].flat().includes(key)) throw new Error('The storage is damaged.');
      return get(keys as string[]);
    });
    await popup.press('[data-action="105/22-1"]');
    await popup.says(t('list.broken'));
  });

  it('asks the worker to mend what cannot be read, and reads it again', async () => {
    const { extension } = here;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    keepActions(extension, [peru]);
    extension.local.values.deedIds = [7];
    extension.onMessage.addListener(async () => {
      extension.local.values.deedIds = [];
    });
    const popup = await openPage(<PopupApp />);
    await popup.get('[data-action="105/22-1"]');
    expect(extension.messages).toEqual([{ vigil: 'ensure-catalogue' }]);
  });

  it('says so where it stays unreadable, and where drawing fails', async () => {
    const { extension } = here;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    extension.onMessage.addListener(async () => undefined);
    keepActions(extension, [peru]);
    extension.local.values.deedIds = [7];
    await (await openPage(<PopupApp />)).says(t('list.broken'));
    extension.local.values.deedIds = [];
    (extension.local.values.front as { lines: unknown[] }).lines = [{ id: 'x' }];
    await (await openPage(<PopupApp />)).says(t('list.broken'));
  });
});

describe('what the page in front offers', () => {
  const SOURCE = { lines: [{ text: 'URGENT ACTION' }], warnings: [] };
  /** A page that the capturing script has read so, and that has no network's marks. */
  const pageRead = (source: unknown) => ({
    run: (func: unknown, args: unknown[]) =>
      args[0] === 'vigilCapture' || (args.length === 0 && func !== gatherFacts)
        ? source
        : args.length > 0
          ? []
          : undefined,
  });

  it('is read, and opened to be looked through', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const tab = extension.openTab({ url: 'https://a.example/', frames: [pageRead(SOURCE)] });
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-add');
    await popup.press('#add-action');
    await until(() => expect(extension.closed).toBe(1));
    expect(extension.local.values.reviewSource).toMatchObject({ source: SOURCE });
    expect(extension.opened).toEqual(['chrome-extension://test-extension-id/review.html']);
    expect(tab.frames[0]?.files).toEqual(['/capture.js']);
  });

  it('is a message to be read where a mail is open, and is asked for by where such a mail stands', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const given: unknown[][] = [];
    const run = (_: unknown, args: unknown[]) => {
      given.push(args);
      return args[0] === 'vigilCapture' ? SOURCE : true;
    };
    extension.openTab({ url: 'https://mail.google.com/mail/u/0/', frames: [{ run }] });
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-add');
    await popup.says(t('pass.message'));
    await popup.press('#add-action');
    await until(() => expect(extension.closed).toBe(1));
    const places = [{ body: '.a3s', subject: 'h2.hP' }];
    expect(given).toContainEqual([
      'vigilCapture',
      expect.objectContaining({ places, isMail: true }),
    ]);
    expect(given).toContainEqual([places, ['input[name="subjectbox"]']]);
  });

  it('has, below it, the way to files and texts, which closes the popup', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-add');
    await popup.press('#add-other');
    await until(() => expect(extension.closed).toBe(1));
    expect(extension.opened).toEqual(['chrome-extension://test-extension-id/options.html#add']);
  });

  it('is opened to be filled in by hand where no extension may read it', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const url = 'https://a.example/action.pdf';
    extension.openTab({ url, frames: [{ ...pageRead(SOURCE), isClosed: true }] });
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-add');
    await popup.press('#add-action');
    await until(() => expect(extension.closed).toBe(1));
    const source = { lines: [], warnings: [], url };
    expect(extension.local.values.reviewSource).toMatchObject({ source });
    expect(extension.opened).toEqual(['chrome-extension://test-extension-id/review.html']);
  });

  it('is never filled in with the address of a mailbox that no extension may read', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const url = 'https://3c.gmx.net/mail;jsessionid=SECRET?mailId=123';
    extension.openTab({ url, frames: [{ ...pageRead(SOURCE), isClosed: true }] });
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-add');
    await popup.press('#add-action');
    await until(() => expect(extension.closed).toBe(1));
    expect(extension.local.values.reviewSource).toMatchObject({
      source: { lines: [], warnings: [] },
    });
    expect(JSON.stringify(extension.local.values.reviewSource)).not.toContain('SECRET');
  });

  it('leaves the settings a press away', async () => {
    keepActions(here.extension, [peru]);
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-options');
    await until(() =>
      expect([here.extension.optionsOpened, here.extension.closed]).toEqual([1, 1]),
    );
  });
});

describe('the panel beside the page', () => {
  it('is opened for the tab in front, and the popup goes', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const tab = extension.openTab({ url: 'https://a.example/' });
    const open = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { sidePanel: { open } });
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-panel');
    await until(() => expect(extension.closed).toBe(1));
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: tab.id });
    expect(extension.opened).toEqual([]);
    Object.assign(fakeBrowser, { sidePanel: undefined });
  });

  it('is a tab where the browser has none', async () => {
    const { extension } = here;
    keepActions(extension, [peru]);
    const popup = await openPage(<PopupApp />);
    await popup.press('#open-panel');
    await until(() => expect(extension.closed).toBe(1));
    expect(extension.opened).toEqual(['chrome-extension://test-extension-id/popup.html']);
  });
});

describe('an action that a newer issue replaced', () => {
  it('leads to that issue', async () => {
    keepActions(here.extension, [peru, other]);
    Object.assign((here.extension.local.values.index as object[])[0] ?? {}, {
      superseded: other.id,
    });
    const { values } = here.extension.session;
    values.view = { action: peru.id, panel: 'about' };
    const popup = await openPage(<PopupApp />);
    await popup.press('#newer');
    await popup.says('Another case');
    await until(() => expect(values.view).toMatchObject({ action: other.id }));
  });
});

describe('news of an action', () => {
  it('are over for the list and the worker once the person has looked', async () => {
    const { extension } = here;
    keepActions(extension, [peru, other]);
    extension.local.values.news = [{ id: peru.id, kind: 'update' }];
    extension.local.values[`former/${peru.id}`] = { ...peru, title: { en: 'As it was called' } };
    extension.onMessage.addListener(async () => null);
    const popup = await openPage(<PopupApp />);
    await popup.get('.list-news');
    await popup.says(t('news.update'));
    await popup.press('[data-action="105/22-1"]');
    await popup.says('As it was called');
    await popup.press('#seen');
    await popup.press('.view-back');
    await until(() => expect(popup.find('.list-news')).toBeNull());
    expect(popup.find('[data-action="105/22-1"]')).not.toBeNull();
    expect(extension.messages).toEqual([{ vigil: 'mark-seen', id: peru.id, shown: peru }]);
  });
});

describe('an action that lacks something', () => {
  const GMAIL = 'https://mail.google.com/mail/u/0/';
  it.each([
    ['its letter', 'letter', { posts: [] }, 'https://example.org/'],
    ['a first draft of a post on a network', 'post', { posts: [] }, 'https://x.com/home'],
    ['its posts, in a webmail, too', 'post', { letters: [], demands: [] }, GMAIL],
    ['what it says', 'about', { posts: [], letters: [], demands: [] }, 'https://example.org/'],
    ['its letter in a webmail', 'letter', {}, GMAIL],
    ['its posts', 'post', {}, 'https://example.org/'],
  ])('opens with %s', async (_, panel, lacks, url) => {
    keepActions(here.extension, [{ ...peru, ...lacks }]);
    here.extension.openTab({ url });
    const popup = await openPage(<PopupApp />);
    await popup.press(`[data-action="${peru.id}"]`);
    expect((await popup.get('[aria-selected=true]')).dataset.panel).toBe(panel);
  });
});

describe('back from an action', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    ...peru,
    ...{
      id: `${at}/99-1`,
      case: `${at}/99`,
      reference: `UA ${at}/99`,
      title: { en: `Case number ${at}` },
    },
  }));
  const openFar = async () => {
    keepActions(here.extension, many);
    here.extension.openTab({ url: 'https://example.org/' });
    return openPage(<PopupApp />);
  };

  it('the search, the lines and the focus are as they were', async () => {
    const popup = await openFar();
    await popup.type('.list-search', 'number 3');
    await popup.press('[data-action="37/99-1"]');
    await popup.press('.view-back');
    await popup.get('[data-action="37/99-1"]');
    expect(popup.valueOf('.list-search')).toBe('number 3');
    expect(popup.find('[data-action="12/99-1"]')).toBeNull();
    expect(document.activeElement).toBe(popup.find('[data-action="37/99-1"]'));
  });

  it('the line stands there again, also far below the first ones', async () => {
    here.extension.session.values.view = { action: '37/99-1', panel: 'post' };
    const popup = await openFar();
    await popup.press('.view-back');
    const line = await popup.get('[data-action="37/99-1"]');
    expect(document.activeElement).toBe(line);
  });

  it('that is no longer in the list, the search has the focus', async () => {
    keepActions(here.extension, [peru]);
    here.extension.local.values['action/7/99'] = { ...peru, id: '7/99' };
    here.extension.session.values.view = { action: '7/99', panel: 'post' };
    const popup = await openPage(<PopupApp />);
    await popup.press('.view-back');
    expect(document.activeElement).toBe(await popup.get('.list-search'));
  });
});
