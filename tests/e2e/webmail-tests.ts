import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { choose, openPeru } from '../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import { peruLetter } from '../../scripts/stage/texts.ts';
import type { ShutWebmail, WebmailPage } from '../../scripts/stage/webmails.ts';
import { OpenMessage, SIGNATURE } from './open-message.ts';
import { expectModel, pressWithControl } from './page-steps.ts';
import { browserName } from './shared-stage.ts';

/** A stage that the file's `beforeAll` sets. */
type GetStage = () => Stage;

export function takesSpanishLetter(getStage: GetStage, cases: WebmailPage[]): void {
  it.each(cases)(
    `webmail $name in ${browserName} takes the Spanish letter before the signature, and lets the person type on`,
    async ({ noCc, ...where }) => {
      const message = await OpenMessage.open(getStage(), where);
      const said = await message.insertLetter('es');
      const { body } = peruLetter('es');
      await message.expectModel(body + SIGNATURE);
      await message.expectHeader('es', noCc);
      expect(said).toMatch(noCc ? /not everything. Please check Copies to/ : /^$/);
      await message.page.keyboard.type(' Ana');
      await message.expectModel(`${body} Ana${SIGNATURE}`);
      await message.expectNothingSent();
    },
  );
}

export function takesEnglishLetterBack(getStage: GetStage, cases: WebmailPage[]): void {
  it.each(cases)(
    `webmail $name in ${browserName} takes the English letter behind a draft, and gives it back with one undo`,
    async ({ noCc, ...where }) => {
      const message = await OpenMessage.open(getStage(), where);
      await message.focusBox();
      await pressWithControl(message.page, 'Home');
      await message.page.keyboard.type('Mine.');
      await message.expectModel(`Mine.${SIGNATURE}`);
      expect(await message.insertLetter('en')).toMatch(noCc ? /check Copies to/ : /^$/);
      await message.expectModel(`Mine.\n\n${peruLetter('en').body}${SIGNATURE}`);
      await message.expectHeader('en', noCc);
      await pressWithControl(message.page, 'z');
      await message.expectModel(`Mine.${SIGNATURE}`);
      await message.expectNothingSent();
    },
  );
}

/** The ways in which sites come to make chips of addresses, and pages on which each is tried. */
export interface ChipCase extends WebmailPage {
  chips: 'leave' | 'change' | 'key';
}

const withQuery = (address: string, name: string, value: string) => {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
};

export function makesChips(getStage: GetStage, cases: ChipCase[]): void {
  it.each(cases)(
    `webmail $name in ${browserName} has its chips, and lets one send, where they come by: $chips`,
    async ({ noCc, address, chips, ...where }) => {
      const message = await OpenMessage.open(getStage(), {
        ...where,
        address: withQuery(address, 'chips', chips),
      });
      expect(await message.ground.evaluate(() => window.practice.sendEnabled())).toBe(false);
      expect(await message.insertLetter('es')).toMatch(noCc ? /check Copies to/ : /^$/);
      await message.expectHeader('es', noCc);
      await message.expectModel(peruLetter('es').body + SIGNATURE);
      expect(await message.ground.evaluate(() => window.practice.sendEnabled())).toBe(true);
      await message.expectNothingSent();
    },
  );
}

export interface DialogCase extends WebmailPage {
  dialog: 'native' | 'trap' | 'inert';
}

export function isLeftAloneBehindDialog(getStage: GetStage, cases: DialogCase[]): void {
  it.each(cases)(
    `webmail $name in ${browserName} stays as it is behind a dialog: $dialog`,
    async ({ address, dialog }) => {
      const message = await OpenMessage.open(getStage(), {
        address: withQuery(address, 'dialog', dialog),
      });
      expect(await message.insertLetter('es')).toMatch(/dialog of the page covers the box/);
      await message.expectModel(SIGNATURE);
      for (const box of ['to', 'subject', 'dialog']) expect(await message.model(box)).toBe('');
      await message.expectNothingSent();
    },
  );
}

export function isLeftAloneWhereShut(getStage: GetStage, cases: ShutWebmail[]): void {
  it.each(cases)(
    `webmail $name in ${browserName}, whose frame the click does not open, is left alone: the letter is on the clipboard, and the person is told`,
    async (where) => {
      const message = await OpenMessage.open(getStage(), where);
      expect(await message.insertLetter('es')).toMatch(
        /in a part of this page that Vigil may not enter/,
      );
      await message.expectModel(SIGNATURE);
      expect(await message.model('to')).toBe('');
      expect(await message.model('subject')).toBe('');
      const other = await getStage().browser.open('https://plain.example/');
      await other.click('#plain');
      await pressWithControl(other, 'v');
      await expectModel(other, peruLetter('es').body);
      await other.close();
      await message.expectNothingSent();
    },
  );
}

/** Chromium's question cannot be answered without a display; in a frame that is open to us, both are tried. */
export function takesLetterOnceLetIn(getStage: GetStage, cases: ShutWebmail[]): void {
  it.runIf(browserName === 'firefox').each(cases)(
    `webmail $name in ${browserName} takes the letter once the person has let Vigil in`,
    async (where) => {
      const message = await OpenMessage.open(getStage(), where);
      const popup = await getStage().browser.clickToolbarIcon(message.page);
      await openPeru(popup, 'letter');
      await choose(popup, '#letter-language', 'es');
      await popup.click('#letter-insert');
      await popup.waitFor(`document.querySelector('#letter-allow')`, 'the way in');
      await popup.click('#letter-allow');
      await until(() => popup.closed(), 'the popup to close', 8000);
      await message.expectModel(peruLetter('es').body + SIGNATURE);
      await message.expectHeader('es');
      await message.expectNothingSent();
    },
  );
}
