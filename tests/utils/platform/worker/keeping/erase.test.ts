import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything } from '../../../../../utils/platform/worker/keeping/erase.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(async () => {
  extension = installExtension();
  const { local, session, origins, permissions } = extension;
  Object.assign(local.values, {
    ...{ sender: { name: 'Ada Example' }, 'draft/a': 'b', deedIds: ['x#y'] },
    ...{ buttonSites: { 'x.com': 'x' }, buttonBoxes: { 'x.com': ['.box'] } },
  });
  session.values.view = { action: 'a' };
  origins.add('https://x.com/*').add('https://feeds.example/*');
  permissions.add('notifications');
  extension.scripts = [{ id: 'button', matches: ['https://x.com/*'] }];
  extension.notifications.set('new:1/23', { message: 'There is a new urgent action.' });
  await fakeBrowser.alarms.create('tick', { periodInMinutes: 360 });
  await fakeBrowser.action.setBadgeText({ text: '3' });
  extension.openTab({ url: 'https://x.com/home', frames: [{ answer: () => undefined }] });
  await eraseEverything();
});

it('what a page writes meanwhile goes, too', async () => {
  extension.local.values.sender = { name: 'Ada Example' };
  // It writes as it hears that its button goes.
  const answer = () => void Object.assign(extension.local.values, { 'draft/a': 'b' });
  extension.openTab({ frames: [{ answer }] });
  await eraseEverything();
  expect(extension.local.values).toEqual({});
});

describe('after everything was erased', () => {
  it('no key is left', () => {
    expect([extension.local.values, extension.session.values]).toEqual([{}, {}]);
  });

  it('no permission is left but those of the installation', () => {
    expect([...extension.origins]).toEqual([]);
    expect([...extension.permissions].sort()).toEqual([
      ...['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    ]);
  });

  it('no script comes into pages, and the buttons there are told to leave', () => {
    expect(extension.scripts).toEqual([]);
    expect(extension.told.map(({ message }) => message)).toEqual([
      { vigil: 'button-sites', hosts: [] },
    ]);
  });

  it('no alarm, no number on the icon and no notification is left', async () => {
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(extension.notifications.size).toBe(0);
  });
});
