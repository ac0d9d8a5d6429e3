import type { WithoutEmail } from '../../utils/letters/addressees.ts';
import type { I18n } from '../ui/i18n.ts';

const copiesText = (t: I18n['t'], { copies }: WithoutEmail) =>
  copies.length > 0 ? [t('letter.copyNoEmail', [copies.join(', ')])] : [];

/** Which fields will stay empty, said before the letter is put into a message; nothing where none will. */
export function willBeEmpty(t: I18n['t'], missing: WithoutEmail): string {
  if (missing.to && missing.cc) return t('letter.bothStayEmpty');
  return [...(missing.to ? [t('letter.toStaysEmpty')] : []), ...copiesText(t, missing)].join(' ');
}

/** Which fields are empty, said afterwards; nothing where none is. */
export function areEmpty(t: I18n['t'], missing: WithoutEmail): string {
  if (missing.to && missing.cc) return t('letter.bothAreEmpty');
  return [...(missing.to ? [t('letter.toIsEmpty')] : []), ...copiesText(t, missing)].join(' ');
}
