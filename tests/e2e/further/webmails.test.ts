import { afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { MORE_SHUT_WEBMAILS, MORE_WEBMAILS, WEBMAILS } from '../../../scripts/stage/webmails.ts';
import { keepPeruWithEmails } from '../open-message.ts';
import { forgetView } from '../page-steps.ts';
import { sharedStage } from '../shared-stage.ts';
import {
  isLeftAloneBehindDialog,
  isLeftAloneWhereShut,
  makesChips,
  takesEnglishLetterBack,
  takesLetterOnceLetIn,
  takesSpanishLetter,
} from '../webmail-tests.ts';

const ALL = [...WEBMAILS, ...MORE_WEBMAILS];
/** Their rows make chips. */
const CHIPS = /^(?:gmail|outlook|proton|yahoo|fastmail|tuta|sogo|snappymail|open-xchange)$/;

describe('further webmails', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
    await keepPeruWithEmails(stage);
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => stage.browser.closePages());

  takesSpanishLetter(() => stage, MORE_WEBMAILS);
  takesEnglishLetterBack(
    () => stage,
    ALL.filter(({ name }) => !/^(?:gmail|outlook|roundcube, HTML)$/.test(name)),
  );
  makesChips(
    () => stage,
    [
      ...ALL.filter(({ name }) => CHIPS.test(name)).flatMap((one) => [
        { ...one, chips: 'leave' as const },
        { ...one, chips: 'change' as const },
      ]),
      // Their records name the key.
      ...ALL.filter(({ name }) => /^(?:gmail|outlook)$/.test(name)).map((one) => ({
        ...one,
        chips: 'key' as const,
      })),
    ],
  );
  isLeftAloneBehindDialog(
    () => stage,
    ALL.filter(({ name }) => /^(?:snappymail|sogo|yahoo)/.test(name)).flatMap((one) =>
      (['native', 'trap', 'inert'] as const).map((dialog) => ({ ...one, dialog })),
    ),
  );
  isLeftAloneWhereShut(() => stage, MORE_SHUT_WEBMAILS);
  takesLetterOnceLetIn(() => stage, MORE_SHUT_WEBMAILS);
});
