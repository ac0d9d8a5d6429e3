// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LetterPage } from '../../../entrypoints/letter/LetterPage.tsx';
import { pageOf } from '../../../entrypoints/letter/Sheets.tsx';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { paperForms } from '../../../utils/letters/paper.ts';
import { peru } from '../../peru.ts';
import { readZip } from '../../read-zip.ts';
import { inNewBrowser, keepActions, openPage, t, until } from '../page.tsx';

const here = inNewBrowser();
const SENDER = { name: 'Ada Example', address: 'Street 1\n3000 Bern', place: 'Bern' };

/** Peru's action with an address for its second target, too. */
const twoTargets: UrgentAction = {
  ...peru,
  targets: peru.targets.map((one) => ({ ...one, address: [...one.address, 'Lima'] })),
};

async function open({ action = twoTargets, wish = 'en', to = 'dina-boluarte' } = {}) {
  keepActions(here.extension, [action]);
  const page = await openPage(<LetterPage id={action.id} wish={wish} to={to} />);
  await page.get('#print');
  return page;
}
const printed = (value: string) => `input[name="printed"][value="${value}"]`;
const values = () => here.extension.local.values;

describe('what is chosen to be printed', () => {
  it('is what the person chose the last time', async () => {
    const page = await open();
    await page.press(printed('envelope'));
    await until(() => expect(values().printedAs).toBe('envelope'));
    await page.close();
    const next = await open();
    expect(next.find<HTMLInputElement>(printed('envelope'))?.checked).toBe(true);
    expect(next.find('.sheet-date')).toBeNull();
  });

  it('is the letter where something else is kept that cannot be printed', async () => {
    values().printedAs = 'a cake';
    expect((await open()).find<HTMLInputElement>(printed('letter'))?.checked).toBe(true);
  });
});

describe('the letter as it is printed', () => {
  it('is for the target and in the language that were asked for', async () => {
    const page = await open();
    expect(page.find('.sheet-recipient')?.textContent).toContain('Lima 15001');
    expect(page.find('.sheet')?.lang).toBe('en');
    expect(page.valueOf('#letter-target')).toBe('dina-boluarte');
    expect(page.find('.sheet-date')?.textContent).toContain('January 29, 2023');
  });

  it('is for the first target where the one asked for is none', async () => {
    expect((await open({ to: 'nobody' })).valueOf('#letter-target')).toBe('dina-boluarte');
  });

  it('says that an action is missing', async () => {
    const page = await openPage(<LetterPage id="7/23" wish="en" to="" />);
    await page.says(t('action.missing'));
  });

  it('is for another target, in another language, once they are chosen', async () => {
    const page = await open();
    await page.choose('#letter-target', 'presidency');
    expect(page.find('.sheet-recipient')?.textContent).toContain('Presidency of Peru');
    await page.choose('#letter-language', 'es');
    expect(page.find('.sheet')?.lang).toBe('es');
  });

  it('has what it says in the person’s language beside it, where it is in another', async () => {
    const page = await open({ wish: 'es' });
    await page.says(t('paper.beside'));
  });
});

describe('what is printed', () => {
  it('is the letter with its copies, or without them', async () => {
    const page = await open();
    const sheets = () => page.place.querySelectorAll('.sheets .sheet').length;
    expect(sheets()).toBe(2);
    await page.press('#with-copies');
    expect(sheets()).toBe(1);
  });

  it('is an envelope, labels, or a fax with its number', async () => {
    // The stand-in for a browser drops `@page`; what is printed is tried in real ones.
    const asked = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
    const page = await open();
    await page.choose(printed('envelope'), 'envelope');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(asked.mock.lastCall?.[0]).toMatch(/size: [\d.]+mm [\d.]+mm/);
    expect(page.find('.sheet-subject')).toBeNull();
    await page.choose(printed('labels'), 'labels');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(asked.mock.lastCall?.[0]).toContain('size: A4');
  });

  it('is a fax to the target where it has a number', async () => {
    const targets = peru.targets.map((target) => ({ ...target, faxes: ['+51 1 5550100'] }));
    const page = await open({ action: { ...peru, targets } });
    await page.choose(printed('fax'), 'fax');
    await page.says('+51 1 5550100');
    expect(page.find('#with-copies') ?? page.find('#fax-to-copy')).toBeNull();
  });

  it('is a fax to the embassy where the target has no number, and says so', async () => {
    const page = await open();
    await page.choose(printed('fax'), 'fax');
    expect((await page.get('#fax-to-copy')).textContent).toContain('Botschaft von Peru');
    expect(page.find('.fax')?.textContent).toContain('031 351 85 70');
    const recipients = [...page.place.querySelectorAll('.sheet-recipient')];
    expect(recipients.map((one) => one.textContent?.split('\n')[0])).toEqual([
      'Botschaft von Peru',
    ]);
  });

  it('cannot be a fax where nobody has a number, and says why, also where a fax was the last', async () => {
    values().printedAs = 'fax';
    const page = await open({ action: { ...peru, copies: [] } });
    expect(page.find<HTMLInputElement>(printed('fax'))?.disabled).toBe(true);
    expect(page.find<HTMLInputElement>(printed('letter'))?.checked).toBe(true);
    await page.says(t('paper.noFax'));
    expect(page.find('.fax')).toBeNull();
  });

  it('is on the paper that was chosen, which stays chosen', async () => {
    const page = await open();
    await page.choose('#paper-form', 'us');
    expect(page.find('.sheet')?.dataset.paper).toBe('letter');
    await until(() => expect(values().letterForm).toBe('us'));
    expect((await open()).valueOf('#paper-form')).toBe('us');
  });

  it.each([
    ['en-US', 'us', 'letter'],
    ['de-CH', 'swiss', 'A4'],
    ['de', 'din', 'A4'],
    ['it-IT', 'din', 'A4'],
  ])(
    'is on the form that is usual where one speaks %s, before anything was chosen',
    async (language, form, paper) => {
      vi.spyOn(navigator, 'languages', 'get').mockReturnValue([language]);
      const page = await open();
      expect(page.valueOf('#paper-form')).toBe(form);
      expect(page.find('.sheet')?.dataset.paper).toBe(paper);
    },
  );

  it('asks for no paper for labels, which have their own', async () => {
    const page = await open();
    await page.choose(printed('labels'), 'labels');
    expect(page.find('#paper-form')).toBeNull();
  });

  it('goes to the person’s own embassy, which is remembered for the country', async () => {
    const page = await open();
    const copyTo = () => page.place.querySelectorAll('.sheet-recipient')[1]?.textContent;
    // The browser does not say where its person lives.
    expect(copyTo()).toMatch(/3005 Bern\nSWITZERLAND$/);
    await page.type('#own-embassy', 'Embassy of Peru\nPractice Street 7\nLondon');
    expect(copyTo()).toBe('Embassy of Peru\nPractice Street 7\nLondon');
    await until(() => expect(Object.keys(values().ownEmbassies as object)).toEqual(['PE']));
    await page.close();
    const next = await open();
    expect(next.text).toContain(t('paper.copies', ['Embassy of Peru']));
    await next.type('#own-embassy', '');
    await until(() => expect(values().ownEmbassies).toEqual({}));
    expect(next.place.querySelectorAll('.sheet-recipient')[1]?.textContent).toContain('Bern');
  });

  it('says that an address is too long for its window, on letters only', async () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(500);
    const page = await open();
    await page.says(t('paper.addressLong'));
    await page.choose(printed('labels'), 'labels');
    expect(page.text).not.toContain(t('paper.addressLong'));
    await page.choose(printed('letter'), 'letter');
    await page.says(t('paper.addressLong'));
  });

  it.each(paperForms.map((form) => [form.id, form] as const))('has the size of %s', (_, form) => {
    expect(pageOf(form, 'letter')).toBe(form.paper);
    expect(pageOf(form, 'fax')).toBe(form.paper);
    expect(pageOf(form, 'labels')).toBe('A4');
    expect(pageOf(form, 'envelope')).toBe(`${form.envelope.width}mm ${form.envelope.height}mm`);
  });

  it('goes to the printer', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await (await open()).press('#print');
    expect(print).toHaveBeenCalledOnce();
  });
});

describe('who writes', () => {
  it('is kept in this browser, and stands on the letter', async () => {
    const page = await open();
    await page.press('#add-name');
    expect(document.activeElement?.id).toBe('sender-name');
    await page.type('#sender-name', SENDER.name);
    expect(page.find('#unsigned')).toBeFalsy();
    await page.type('#sender-place', SENDER.place);
    await page.type('#sender-address', SENDER.address);
    await until(() => expect(values().sender).toEqual(SENDER));
    expect(page.find('.sheet-sender')?.textContent).toBe('Ada Example\nStreet 1\n3000 Bern');
    expect(page.find('.sheet-signature')?.textContent).toBe('Ada Example');
    expect(page.find('.sheet-date')?.textContent).toMatch(/^Bern/);
  });

  it('keeps what is typed while the browser’s echoes arrive late', async () => {
    const page = await open();
    here.extension.local.hold();
    for (const text of ['A', 'Ad', 'Ada']) await page.type('#sender-name', text);
    const shown: unknown[] = [];
    await here.extension.local.release(() => shown.push(page.valueOf('#sender-name')));
    expect([...new Set(shown)]).toEqual(['Ada']);
  });

  it('can be initials and the place only', async () => {
    values().sender = SENDER;
    const page = await open();
    await page.press('#safety-initials');
    expect(page.find('.sheet-sender')?.textContent).not.toContain('Street 1');
    expect(page.find('.sheet-signature')?.textContent).toBe('A. E.');
    await page.says(t('paper.initialsOn'));
    await until(() => expect(values().initialsOnly).toBe(true));
  });
});

describe('its text', () => {
  it('can be changed for this target, and be as it was', async () => {
    const page = await open({ to: 'presidency' });
    const suggested = page.valueOf('#letter-subject');
    await page.type('#letter-subject', 'My subject');
    await page.type('#letter-body', 'My letter');
    const key = (part: string) => `draft/${peru.id}|letter ${part}|en|presidency`;
    const kept = () => [values()[key('subject')], values()[key('body')]];
    await until(() => expect(kept()).toEqual(['My subject', 'My letter']));
    expect(page.find('.sheet-subject')?.textContent).toBe('My subject');
    await page.press('.under-text button');
    await until(() =>
      expect(Object.keys(values()).filter((one) => one.startsWith('draft/'))).toEqual([]),
    );
    expect(page.valueOf('#letter-subject')).toBe(suggested);
  });
});

describe('the Word file', () => {
  it('is saved under the action’s reference and language', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const page = await open({ wish: 'es' });
    await page.press('#save-docx');
    await until(() => expect(names).toEqual(['FI-105-22-1-es.docx']));
    await page.says(t('paper.docxSaved', ['FI-105-22-1-es.docx']));
  });

  it('has the copies of the letter, unless they are not wanted', async () => {
    const files: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:1';
    });
    const page = await open();
    await page.type('#letter-subject', 'My subject');
    await page.press('#save-docx');
    await until(() => expect(files).toHaveLength(1));
    await page.press('#with-copies');
    await page.press('#save-docx');
    await until(() => expect(files).toHaveLength(2));
    const letters = files.map(async (file) => {
      const text = readZip(new Uint8Array(await file.arrayBuffer())).get('word/document.xml') ?? '';
      return text.split('My subject').length - 1;
    });
    expect(await Promise.all(letters)).toEqual([2, 1]);
  });

  it('that cannot be written is said, until it can', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    const page = await open();
    await page.press('#save-docx');
    await page.says(t('paper.docxFailed', ['no room']));
    make.mockReturnValue('blob:1');
    await page.press('#save-docx');
    await until(() => expect(page.text).not.toContain('no room'));
  });
});
