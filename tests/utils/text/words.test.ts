import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { UI_LANGUAGES } from '../../../utils/platform/ui-words.ts';
import { speak } from '../../../utils/text/words.ts';

const TEXTS = { list_ended: 'Vorbei ($1)', deadline_days: 'noch 1 Tag | noch $1 Tage' };
beforeEach(() => {
  const getMessage = (name: string) => `the browser’s ${name}`;
  Object.assign(fakeBrowser.i18n, { getMessage });
});
afterEach(() => speak(undefined));

describe('the words of a chosen language', () => {
  it('are given with what is filled in, and in the form for the number', () => {
    speak({ language: 'de', version: '1', texts: TEXTS });
    expect(i18n.t('list.ended', ['3'])).toBe('Vorbei (3)');
    expect(i18n.t('deadline.days', 1)).toBe('noch 1 Tag');
    expect(i18n.t('deadline.days', 5)).toBe('noch 5 Tage');
  });

  it('leave to the browser what they do not have, and everything when they go', () => {
    speak({ language: 'de', version: '1', texts: { list_add: 'Dazu' } });
    expect(i18n.t('list.ended', ['3'])).toBe('the browser’s list_ended');
    speak(undefined);
    expect(i18n.t('list.add')).toBe('the browser’s list_add');
  });

  it('are there for each language of the interface', () => {
    const files = readdirSync('public/locales').map((name) => name.replace('.yml', ''));
    expect([...UI_LANGUAGES].sort()).toEqual(files.sort());
  });
});
