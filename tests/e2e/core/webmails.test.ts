import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { peruLetter } from '../../../scripts/stage/texts.ts';
import { GMAIL, SHUT_WEBMAILS, WEBMAILS } from '../../../scripts/stage/webmails.ts';
import { keepPeruWithEmails, OpenMessage } from '../open-message.ts';
import { forgetView } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';
import { tryHere } from '../try-here.ts';
import {
  isLeftAloneWhereShut,
  takesEnglishLetterBack,
  takesLetterOnceLetIn,
  takesSpanishLetter,
} from '../webmail-tests.ts';

describe('webmails', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
    await keepPeruWithEmails(stage);
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => stage.browser.closePages());

  // Each kind once: what differs between the two letters is tried where the editors differ most.
  takesSpanishLetter(
    () => stage,
    tryHere(WEBMAILS, ({ name }) => /^(?:gmail|outlook|roundcube|proton)$/.test(name)),
  );
  takesEnglishLetterBack(
    () => stage,
    WEBMAILS.filter(({ name }) => /^(?:gmail|outlook|roundcube, HTML)$/.test(name)),
  );
  isLeftAloneWhereShut(() => stage, SHUT_WEBMAILS);
  takesLetterOnceLetIn(() => stage, SHUT_WEBMAILS);

  describe(`any of them in ${browserName}`, () => {
    it('keeps the markup of a signature whole below the letter', async () => {
      const message = await OpenMessage.open(stage, { address: `${GMAIL}?signature=1`, draft: '' });
      await message.insertLetter('es');
      const held = await message.model();
      expect(held.startsWith(`${peruLetter('es').body}\n`)).toBe(true);
      expect(await message.page.$eval('.gmail_signature', (one) => one.textContent)).toBe(
        'A. Activist, Bern',
      );
    });

    it('keeps a subject that the person wrote, and says so', async () => {
      const message = await OpenMessage.open(stage, { address: GMAIL, draft: '' });
      await message.focusBox('subject');
      await message.page.keyboard.type('My own subject');
      expect(await message.insertLetter('es')).toContain('Subject');
      await message.expectModel('My own subject', 'subject');
      await message.expectModel(peruLetter('es').body);
      await message.expectRecipients();
    });

    it('is left alone where no message is open, and it is said', async () => {
      const message = await OpenMessage.open(stage, { address: GMAIL, draft: '' });
      await message.page.evaluate(() => document.querySelector('#body')?.remove());
      expect(await message.insertLetter('es')).toMatch(/found no open message/);
      await message.expectModel('', 'subject');
      await message.expectModel('', 'to');
    });
  });
});
