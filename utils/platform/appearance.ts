import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { READ_SELECTION } from './menu-lines.ts';
import { FOLLOW } from './open-follow.ts';
import { PICK } from './picker.ts';
import { buttonFace, isDiscreet, uiLanguage } from './storage.ts';
import { speakChosen } from './ui-words.ts';

/** Links that may lead to a feed, by their addresses: `/feed/`, `rss.xml`, `feed.json?all`. */
const FEED_LINKS = [
  'https://*/*/feed*',
  'https://*/feed*',
  'https://*/*format=rss*',
  ...['json', 'rss', 'xml', 'atom'].flatMap((ending) =>
    ['', '?*', '#*'].map((more) => `https://*/*.${ending}${more}`),
  ),
];

/** Sets what the browser's own window shows: the icon, its title and page, the menus; neutral ones in discreet mode. */
export async function setAppearance(): Promise<void> {
  await speakChosen();
  const [discreet, language] = await Promise.all([isDiscreet.getValue(), uiLanguage.getValue()]);
  const iconOf = (size: number) => `/icon/${discreet ? 'notes-' : ''}${size}.png`;
  await Promise.all([
    browser.action.setIcon({ path: { 16: iconOf(16), 32: iconOf(32) } }),
    browser.action.setTitle({ title: i18n.t(discreet ? 'discreet.title' : 'extName') }),
    browser.action.setPopup({ popup: discreet ? '/notes.html' : '/popup.html' }),
    setPanel(discreet, { 16: iconOf(16), 32: iconOf(32) }),
    setMenus(discreet),
    discreet || language
      ? buttonFace.setValue({ label: pickLabel(discreet), isPlain: discreet })
      : buttonFace.removeValue(),
  ]);
}

/** What the browsers call the place beside the page; the types know neither of both whole. */
interface Panels {
  sidePanel?: { setOptions(options: { path: string; enabled: boolean }): Promise<void> };
  sidebarAction?: {
    setTitle(wish: { title: string }): Promise<void>;
    setIcon(wish: { path: Record<number, string> }): Promise<void>;
  };
}

/**
 * Firefox's sidebar is called as the icon is. Over its panel, Chromium writes the extension's own name, and lets nobody change
 * it: in discreet mode there is no panel, and what would open it opens a tab.
 */
async function setPanel(discreet: boolean, path: Record<number, string>): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  await sidePanel?.setOptions({ path: '/sidepanel.html', enabled: !discreet });
  await sidebarAction?.setTitle({ title: i18n.t(discreet ? 'discreet.title' : 'extName') });
  await sidebarAction?.setIcon({ path });
}

const pickLabel = (discreet: boolean) => i18n.t(discreet ? 'discreet.menu' : 'picker.menu');

/** Of several lines, browsers make a menu with the extension's name above: in discreet mode there is only one. */
async function setMenus(discreet: boolean): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PICK, title: pickLabel(discreet), contexts: ['editable'] });
  if (discreet) return;
  browser.contextMenus.create({
    id: FOLLOW,
    title: i18n.t('sources.menu'),
    contexts: ['link'],
    targetUrlPatterns: FEED_LINKS,
  });
  browser.contextMenus.create({
    ...{ id: READ_SELECTION, title: i18n.t('pass.selection'), contexts: ['selection'] },
  });
}
