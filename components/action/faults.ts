import type { Fault, FaultCode } from '../../utils/actions/validation/faults.ts';
import type { I18n } from '../ui/i18n.ts';

/** The string for each fault. A fault that is not listed is shown with the message that came with it. */
const FAULT_TEXTS = {
  missing: 'faults.missing',
  'too-long': 'faults.long',
  hidden: 'faults.hidden',
  country: 'faults.country',
  date: 'faults.date',
  email: 'faults.email',
  account: 'faults.account',
  language: 'faults.language',
  address: 'faults.address',
  full: 'faults.full',
  failed: 'faults.failed',
  wrong: undefined,
} as const satisfies Record<FaultCode, string | undefined>;

/** What is wrong with a field, in the person's language. */
export function describeFault(t: I18n['t'], { code, message }: Fault): string {
  const sentence = FAULT_TEXTS[code];
  return sentence ? t(sentence) : t('faults.other', [message]);
}
