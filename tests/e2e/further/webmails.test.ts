import { afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { MORE_SHUT_WEBMAILS, MORE_WEBMAILS, WEBMAILS } from '../../../scripts/stage/webmails.ts';
import { keepPeruWithEmails } from '../open-message.ts';
import { forgetView } from '../page-steps.ts';
import { sharedStage } from '../shared-stage.ts';
import {
  isLeftAloneWhereShut,
  takesEnglishLetterBack,
  takesLetterOnceLetIn,
  takesSpanishLetter,
} from '../webmail-tests.ts';

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
    [...WEBMAILS, ...MORE_WEBMAILS].filter(
      ({ name }) => !/^(?:gmail|outlook|roundcube, HTML)$/.test(name),
    ),
  );
  isLeftAloneWhereShut(() => stage, MORE_SHUT_WEBMAILS);
  takesLetterOnceLetIn(() => stage, MORE_SHUT_WEBMAILS);
});
