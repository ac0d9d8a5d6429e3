import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeLine } from './fake-line.ts';
import { installLocks } from './fake-locks.ts';
import { clone, FakeArea, FakeEvent, type Values } from './fake-storage.ts';
import { readMessages } from './fake-strings.ts';

/**
 * A browser around the extension, as MDN describes it, for tests that run in Node: one store for all pages, tabs with
 * frames, permissions, scripts, messages. What it does not know is `fakeBrowser`'s, which throws where it knows nothing.
 */

/** A frame of a tab: 0 is the page itself. */
export interface FakeFrame {
  frameId: number;
  /** may no extension enter it? */
  isClosed?: boolean;
  /** what a script of ours in it answers; `undefined`: nobody listens there */
  answer?(message: unknown): unknown;
  /** what a function returns that is run there; without it, it runs here */
  run?(func: (...args: never[]) => unknown, args: unknown[]): unknown;
  /** the files that were put into it */
  files: string[];
  /** and the sheets */
  sheets: string[];
}
export interface FakeTab {
  id: number;
  /** not readable for an extension that may not see it */
  url?: string | undefined;
  active: boolean;
  frames: FakeFrame[];
}

interface Target {
  tabId: number;
  allFrames?: boolean;
  frameIds?: number[];
}
interface Injection {
  target: Target;
  css?: string;
  files?: string[];
  func?: (...args: never[]) => unknown;
  args?: unknown[];
}
/** A registered content script (MDN, `scripting.RegisteredContentScript`). */
export type FakeScript = { id: string; matches: string[] } & Values;
interface Wanted {
  origins?: string[];
  permissions?: string[];
}

const ID = 'test-extension-id';
/** The part of the manifest that the code reads. */
const MANIFEST = {
  version: '1.0.0',
  permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};
const getURL = (path: string) => `chrome-extension://${ID}/${path.replace(/^\//, '')}`;

const matchesPattern = (url: string | undefined, pattern: string) =>
  url?.startsWith(pattern.replace(/\*$/, '')) ?? false;

/** What a test sets and looks at. */
export class FakeExtension {
  readonly local = new FakeArea();
  readonly session = new FakeArea();
  readonly tabs: FakeTab[] = [];
  readonly origins = new Set<string>();
  readonly permissions = new Set<string>(MANIFEST.permissions);
  /** what the person answers when the browser asks them; an error: it does not ask */
  saysYes: boolean | Error = true;
  /** what the browser asked the person for */
  readonly requests: Wanted[] = [];
  scripts: FakeScript[] = [];
  /** addresses of the tabs that were opened */
  readonly opened: string[] = [];
  /** what the icon shows, is called and opens, where that was set */
  readonly icon: Values = {};
  /** what the place beside the page shows, is called and opens, where that was set */
  readonly panel: Values = {};
  /** what was sent to tabs */
  readonly told: { tabId: number; message: unknown; frameId?: number | undefined }[] = [];
  /** the lines that pages hold open to the worker */
  readonly lines: FakeLine[] = [];
  /** what pages asked the worker */
  readonly messages: unknown[] = [];
  optionsOpened = 0;
  shortcut = '';
  readonly menus: Values[] = [];
  readonly notifications = new Map<string, Values>();
  readonly copied: unknown[] = [];
  /** does the clipboard take nothing? */
  isClipboardShut = false;
  closed = 0;
  readonly onMessage = new FakeEvent<[unknown, Values]>();
  readonly onConnect = new FakeEvent<[FakeLine['far']]>();
  readonly onPermissionsAdded = new FakeEvent<[Wanted]>();
  readonly onPermissionsRemoved = new FakeEvent<[Wanted]>();
  readonly onMenu = new FakeEvent<[Values, Values | undefined]>();
  readonly onCommand = new FakeEvent<[string, Values | undefined]>();
  readonly onInstalled = new FakeEvent<[Values]>();
  readonly onStartup = new FakeEvent<[]>();
  readonly onNotified = new FakeEvent<[string]>();

  /** A tab in front, or behind; its frames are open and silent unless they say otherwise. */
  openTab({
    frames = [{}],
    ...tab
  }: {
    url?: string;
    active?: boolean;
    incognito?: boolean;
    frames?: Partial<FakeFrame>[];
  }) {
    const made: FakeTab = {
      ...{ id: this.tabs.length + 1, active: true, ...tab },
      frames: frames.map((frame, frameId) => ({ frameId, files: [], sheets: [], ...frame })),
    };
    this.tabs.push(made);
    return made;
  }

  /** Sends as a page of this extension does, or as whoever else. */
  async send(message: unknown, sender: Values = { id: ID, url: getURL('/popup.html') }) {
    if (this.onMessage.listeners.size === 0) throw new Error('Receiving end does not exist.');
    const answers = [...this.onMessage.listeners].map((listen) => listen(clone(message), sender));
    return clone(await answers.find((answer) => answer !== undefined));
  }

  private framesOf({ tabId, allFrames, frameIds = [0] }: Target): FakeFrame[] {
    const tab = this.tabs.find(({ id }) => id === tabId);
    const wanted =
      tab?.frames.filter(({ frameId }) => allFrames || frameIds.includes(frameId)) ?? [];
    // A page that may not be entered is an error; frames inside one that may are left out.
    const isRefused = wanted.length === 0 || wanted.every(({ isClosed }) => isClosed);
    if (isRefused || (!allFrames && wanted.some(({ isClosed }) => isClosed))) {
      throw new Error('Cannot access contents of the page.');
    }
    if (allFrames && tab?.frames[0]?.isClosed)
      throw new Error('Cannot access contents of the page.');
    return wanted.filter(({ isClosed }) => !isClosed);
  }

  readonly scripting = {
    insertCSS: async ({ target, css = '' }: Injection) => {
      for (const frame of this.framesOf(target)) frame.sheets.push(css);
    },
    executeScript: async ({ target, files = [], func, args = [] }: Injection) =>
      Promise.all(
        this.framesOf(target).map(async (frame) => {
          frame.files.push(...files);
          const run =
            frame.run ??
            ((work: (...given: never[]) => unknown, given: unknown[]) =>
              work(...(given as never[])));
          return { frameId: frame.frameId, result: func && clone(await run(func, args)) };
        }),
      ),
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      clone(this.scripts.filter(({ id }) => ids.includes(id))),
    registerContentScripts: async (added: FakeScript[]) => {
      if (added.some(({ id }) => this.scripts.some((one) => one.id === id)))
        throw new Error('Duplicate script ID');
      this.scripts.push(...clone(added));
    },
    updateContentScripts: async (changed: FakeScript[]) => {
      this.scripts = this.scripts.map((one) => ({
        ...one,
        ...changed.find(({ id }) => id === one.id),
      }));
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      this.scripts = this.scripts.filter(({ id }) => !ids.includes(id));
    },
  };

  readonly permissionsApi = {
    contains: async ({ origins = [], permissions = [] }: Wanted) =>
      origins.every((one) => this.origins.has(one)) &&
      permissions.every((one) => this.permissions.has(one)),
    request: async (wanted: Wanted) => {
      this.requests.push(wanted);
      if (this.saysYes instanceof Error) throw this.saysYes;
      if (!this.saysYes) return false;
      for (const one of wanted.origins ?? []) this.origins.add(one);
      for (const one of wanted.permissions ?? []) this.permissions.add(one);
      void this.onPermissionsAdded.fire(wanted);
      return true;
    },
    remove: async (given: Wanted) => {
      if (given.permissions?.some((one) => MANIFEST.permissions.includes(one))) {
        throw new Error('You cannot remove required permissions.');
      }
      for (const one of given.origins ?? []) this.origins.delete(one);
      for (const one of given.permissions ?? []) this.permissions.delete(one);
      await this.onPermissionsRemoved.fire(given);
      return true;
    },
    getAll: async () => ({ origins: [...this.origins], permissions: [...this.permissions] }),
    onAdded: this.onPermissionsAdded,
    onRemoved: this.onPermissionsRemoved,
  };

  readonly tabsApi = {
    query: async ({ url, active }: { url?: string[]; active?: boolean }) =>
      this.tabs
        // No patterns at all are as good as no wish.
        .filter((tab) => !url?.length || url.some((pattern) => matchesPattern(tab.url, pattern)))
        .filter((tab) => active === undefined || tab.active === active)
        .map(({ frames: _, ...tab }) => tab),
    create: async ({ url }: { url: string }) => void this.opened.push(url),
    sendMessage: async (
      tabId: number,
      message: unknown,
      { frameId }: { frameId?: number } = {},
    ) => {
      this.told.push({ tabId, message: clone(message), frameId });
      const frames = this.tabs.find(({ id }) => id === tabId)?.frames ?? [];
      const there = frames.filter((one) => one.answer && (frameId ?? one.frameId) === one.frameId);
      if (there.length === 0) throw new Error('Receiving end does not exist.');
      return clone(await there[0]?.answer?.(clone(message)));
    },
  };

  readonly notificationsApi = {
    create: async (id: string, what: Values) => void this.notifications.set(id, what),
    clear: async (id: string) => this.notifications.delete(id),
    getAll: async () => Object.fromEntries([...this.notifications.keys()].map((id) => [id, true])),
    onClicked: this.onNotified,
  };
}

/** Puts a new extension in place of the last test's; one that the test has not touched is as it was installed. */
export function installExtension(): FakeExtension {
  const extension = new FakeExtension();
  const strings = readMessages();
  fakeBrowser.reset();
  const { local, session } = extension;
  const areas: Record<string, FakeArea> = { local, session };
  for (const [name, area] of Object.entries(areas)) {
    const { get, getKeys, set, remove, clear, onChanged } = area;
    Object.assign(fakeBrowser.storage[name as 'local'], {
      ...{ get, getKeys, set, remove, clear, onChanged },
      setAccessLevel: async () => undefined,
    });
  }
  const api = {
    scripting: extension.scripting,
    permissions: extension.permissionsApi,
    tabs: extension.tabsApi,
    notifications: extension.notificationsApi,
    runtime: {
      ...{ id: ID, getURL, getManifest: () => MANIFEST, onMessage: extension.onMessage },
      ...{ onInstalled: extension.onInstalled, onStartup: extension.onStartup },
      sendMessage: async (message: unknown) => {
        extension.messages.push(clone(message));
        return extension.send(message);
      },
      connect: ({ name }: { name: string }) => {
        const line = new FakeLine(name, { id: ID, url: getURL('/popup.html') });
        extension.lines.push(line);
        void extension.onConnect.fire(line.far);
        return line.near;
      },
      onConnect: extension.onConnect,
      openOptionsPage: async () => void extension.optionsOpened++,
    },
    action: {
      setIcon: async (wanted: Values) => void Object.assign(extension.icon, wanted),
      setTitle: async (wanted: Values) => void Object.assign(extension.icon, wanted),
      setPopup: async (wanted: Values) => void Object.assign(extension.icon, wanted),
    },
    sidePanel: {
      setOptions: async (wanted: Values) => void Object.assign(extension.panel, wanted),
    },
    sidebarAction: {
      setIcon: async (wanted: Values) => void Object.assign(extension.panel, wanted),
      setTitle: async (wanted: Values) => void Object.assign(extension.panel, wanted),
    },
    commands: {
      // With another command besides, so that the name must be looked for.
      getAll: async () => [
        { name: '_execute_action', shortcut: 'Alt+Shift+V' },
        { name: 'pick', shortcut: extension.shortcut },
      ],
      onCommand: extension.onCommand,
    },
    contextMenus: {
      create: (menu: Values) => void extension.menus.push(menu),
      removeAll: async () => void extension.menus.splice(0),
      onClicked: extension.onMenu,
    },
    extension: {
      getViews: ({ type }: { type?: string }) => (type === 'popup' ? [globalThis.window] : []),
    },
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (name: string, values: string[] = []) =>
        (strings[name] ?? '').replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? ''),
    },
  };
  for (const [name, part] of Object.entries(api)) {
    // It knows Chromium's parts only.
    const known = fakeBrowser as unknown as Record<string, object>;
    known[name] = Object.assign(known[name] ?? {}, part);
  }
  installPage(extension);
  return extension;
}

/** What stands around the extension's own pages: its files, the clipboard, the window that closes. */
function installPage(extension: FakeExtension): void {
  const take = async (what: unknown) => {
    if (extension.isClipboardShut) throw new Error('Document is not focused.');
    extension.copied.push(what);
  };
  const clipboard = { writeText: take, write: take };
  installLocks();
  Object.defineProperties(navigator, {
    clipboard: { value: clipboard, configurable: true },
  });
  vi.stubGlobal('close', () => void extension.closed++);
  vi.stubGlobal('fetch', async (url: string) => {
    if (!url.startsWith(getURL('/'))) throw new TypeError('Failed to fetch');
    return new Response(readFileSync(`public/${url.slice(getURL('/').length)}`));
  });
}
