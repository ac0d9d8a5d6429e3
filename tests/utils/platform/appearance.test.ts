import { beforeEach, expect, it } from 'vitest';
import { setAppearance } from '../../../utils/platform/appearance.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});

it('names the toolbar, the menu and the place beside the page by the extension', async () => {
  await setAppearance();
  expect([extension.icon.title, extension.panel.title]).toEqual(['Vigil', 'Vigil']);
  expect([extension.icon.popup, extension.panel.enabled]).toEqual(['/popup.html', true]);
  expect(extension.menus).toHaveLength(3);
});

it('names none of them in discreet mode, and has no panel that the browser would name', async () => {
  extension.local.values.isDiscreet = true;
  await setAppearance();
  expect([extension.icon.title, extension.panel.title]).toEqual(['Notes', 'Notes']);
  expect([extension.icon.popup, extension.panel.enabled]).toEqual(['/notes.html', false]);
  expect(extension.panel.path).toEqual({ 16: '/icon/notes-16.png', 32: '/icon/notes-32.png' });
  expect(extension.menus.map(({ title }) => title)).toEqual(['Notes']);
});
