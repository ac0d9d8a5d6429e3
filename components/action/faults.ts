import type { Fault } from '../../utils/actions/validation/read-feed.ts';
import type { I18n } from '../ui/i18n.ts';

/** What each field takes; by its name in the record. */
const BY_FIELD: Record<string, string> = {
  country: 'country',
  deadline: 'date',
  issued: 'date',
  emails: 'email',
  accounts: 'account',
  preferredLanguages: 'language',
  forms: 'address',
  url: 'address',
};

/** What is wrong with a field, in the person's language; the reader's own words where it has none for them. */
export function sayFault(t: I18n['t'], { path, message }: Fault): string {
  if (/received undefined|expected (?:string|record).*(?:undefined|null)|^is empty/.test(message))
    return t('faults.missing');
  if (/^Too big|^is longer than/.test(message)) return t('faults.long');
  if (/\(U\+[0-9A-F]+\)/.test(message)) return t('faults.hidden');
  const field = path.split(/[.[\]]+/).find((step) => step in BY_FIELD);
  return field ? t(`faults.${BY_FIELD[field] as 'date'}`) : t('faults.other', [message]);
}
