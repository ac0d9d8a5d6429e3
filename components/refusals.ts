import type { Speech } from './i18n.ts';

/** Why an insertion was refused, for a person: what happened, what is safe, what to do. */
export function sayRefusal(t: Speech['t'], why: string): string {
  switch (why) {
    case 'none':
      return t('refused.none');
    case 'several':
      return t('refused.several');
    case 'read-only':
      return t('refused.readOnly');
    case 'gone':
      return t('refused.gone');
    case 'too-long':
      return t('refused.tooLong');
    case 'changed':
      return t('refused.changed');
    case 'closed':
      return t('refused.closed');
    default:
      return t('refused.ignored');
  }
}
