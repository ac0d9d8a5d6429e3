import { useState } from 'preact/hooks';
import { describeRefusal } from '../../components/action/refusals.ts';
import { areEmpty } from '../../components/letter/empty-fields.ts';
import { addressesLeftOut, mailServiceOf } from '../../components/letter/letter-way.ts';
import { toastWords } from '../../components/picker/toast-words.ts';
import { type I18n, useI18n } from '../../components/ui/i18n.ts';
import type { AttemptPart } from '../../utils/history/attempts.ts';
import { type WithoutEmail, withoutEmail } from '../../utils/letters/addressees.ts';
import { composeLink, systemOf } from '../../utils/letters/compose-links.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import { framesAt, letterFields, type MailField } from '../../utils/letters/webmails.ts';
import type { FillRequest } from '../../utils/platform/messages.ts';
import { openMail, openTab } from '../../utils/platform/pages/open.ts';
import { pressFill } from '../../utils/platform/pages/press.ts';
import { allowHosts } from '../../utils/platform/pages/worker-client.ts';
import {
  noteOutcome,
  outcomeOf,
  pressedAt,
  siteOf,
} from '../../utils/platform/press/site-health.ts';
import { noteCopied } from '../ask/use-paste-note.ts';
import type { PanelContext } from './panel-context.ts';

const FIELD_NAMES = {
  to: 'letter.to',
  cc: 'about.copies',
  subject: 'letter.subject',
  body: 'letter.body',
} as const satisfies Record<MailField['name'], string>;

/** What is said at the message: which fields are empty, and which did not take their part. */
function fillWords(t: I18n['t'], missing: WithoutEmail): Pick<FillRequest, 'words' | 'unfilled'> {
  const words = toastWords(t, 'letter');
  const empty = areEmpty(t, missing);
  const done = missing.to
    ? [t('toast.letterIn'), empty, t('toast.letterNoTo')].join(' ')
    : [words.done, empty].filter(Boolean).join(' ');
  const unfilled = Object.entries(FIELD_NAMES).map(([name, key]) => [
    name,
    t('toast.check', [t(key)]),
  ]);
  return {
    words: { ...words, done, ...(empty && { ownForm: done }) },
    unfilled: Object.fromEntries(unfilled),
  };
}

/** Which fields did not take their part, and which are empty anyway. */
function partlyText(t: I18n['t'], failed: readonly string[], empty: string): string {
  const names = failed.map((name) => t(FIELD_NAMES[name as MailField['name']]));
  return [t('refused.partly', [names.join(', ')]), empty].filter(Boolean).join(' ');
}

/** The actions of a letter's buttons. */
export interface LetterUses {
  insert(letter: Letter): Promise<void>;
  /** asks for access to the frame of the message; undefined unless the browser refused us that frame */
  allow: ((letter: Letter) => Promise<void>) | undefined;
  copy(letter: Letter): Promise<void>;
  /** opens it in a mail program or a webmail, by its id */
  open(letter: Letter, service: string): Promise<void>;
}

export function useLetters(context: PanelContext): LetterUses {
  const { action, today, page, feedback, record, keeping } = context;
  const { showNotice: say, showRefusal, copy } = feedback;
  const { t } = useI18n();
  /** is the message in a frame that the browser does not let us into? */
  const [isShut, setShut] = useState(false);
  /** A page may have frames of others besides the message, so the frame must be in the webmail's record. */
  const framesHere = page.webmail ? framesAt(page.webmail, page.tab?.url?.hostname ?? '') : [];
  const describeNotFilled = (why: string) => {
    if (why === 'elsewhere' && framesHere.length > 0) {
      setShut(true);
      return t('refused.inFrame');
    }
    return why === 'none' || why === 'elsewhere' ? t('refused.noFields') : describeRefusal(t, why);
  };

  const insert = async (letter: Letter) => {
    if (!page.webmail || !page.tab) return;
    const where = page.webmail.id;
    const part: AttemptPart = {
      ...{ kind: 'letter', how: 'inserted', where, language: letter.language },
    };
    const site = siteOf(page);
    const missing = withoutEmail(action, letter);
    const empty = areEmpty(t, missing);
    const words = fillWords(t, missing);
    const { answer: answers, end } = await pressFill({
      tabId: page.tab.id,
      request: { vigil: 'fill', fields: letterFields(page.webmail, letter), ...words },
      ...{ date: today, site },
      kept: keeping(part, pressedAt(site)),
    });
    await noteOutcome(site, outcomeOf(answers.body ?? { done: false, why: 'none' }, today));
    const failed = Object.keys(answers).filter((name) => !answers[name]?.done);
    if (!answers.body?.done) {
      const why = answers.body?.why ?? 'none';
      if (await copy(letter.body)) showRefusal(describeNotFilled(why));
      end({ isRead: false });
      return;
    }
    const isKept = await record(part);
    end();
    if (failed.length === 0 && !isKept) return;
    // Whoever is not told would send it to nobody.
    if (failed.length === 0) return empty ? say(`${t('toast.letterIn')} ${empty}`) : window.close();
    if (await copy(letter.body)) showRefusal(partlyText(t, failed, empty));
  };
  // The request must come first: browsers grant it only during the click.
  const allow = async (letter: Letter) => {
    if (!(await allowHosts(framesHere))) return showRefusal(t('letter.frameDenied'));
    setShut(false);
    await insert(letter);
  };
  return {
    insert,
    allow: isShut ? allow : undefined,
    copy: async (letter) => {
      if (!(await feedback.copyLetter(letter))) return;
      feedback.showDone(t('said.copied'));
      await record({ kind: 'letter', how: 'copied', language: letter.language });
    },
    open: (letter, service) => openInMail(t, context, letter, service),
  };
}

async function openInMail(
  t: I18n['t'],
  { feedback, record }: PanelContext,
  letter: Letter,
  serviceId: string,
): Promise<void> {
  const { showNotice: say, showRefusal, copy } = feedback;
  const service = mailServiceOf(serviceId);
  const link = composeLink(letter, service, systemOf(navigator.platform));
  const addresses = addressesLeftOut(letter, link);
  if (!link.isFilled) {
    if (!(await copy(letter.body))) return;
    if (link.isAddressed) say(t('said.mailCopied'));
    else showRefusal(t('said.mailTooMany'));
  } else if (!link.isAddressed) {
    if (!(await copy(addresses))) return;
    showRefusal(t('said.mailAddressesCopied'));
  }
  await record({ kind: 'letter', how: 'opened', language: letter.language });
  const { name } = service;
  if (!link.isFilled) {
    await noteCopied({ kind: 'letter', name, ...(addresses ? { addresses } : {}) });
  } else if (!link.isAddressed) await noteCopied({ kind: 'addresses', name });
  await (link.url.startsWith('mailto:') ? openMail(link.url) : openTab(link.url));
}
