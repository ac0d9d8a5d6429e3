import type { I18n } from '../ui/i18n.ts';

/**
 * Tells the person why an insertion was refused: what happened, what is safe, what to do.
 * @param network the name of the network whose page it was
 */
export function describeRefusal(t: I18n['t'], why: string, network?: string): string {
  // On a site that we know, a missing or unwilling box means that the site has changed its page.
  if (network !== undefined && why === 'none') return t('refused.noneAt', [network]);
  if (network !== undefined && why === 'ignored') return t('refused.ignoredAt', [network]);
  switch (why) {
    case 'none':
      return t('refused.none');
    case 'several':
      return t('refused.several');
    case 'read-only':
      return t('refused.readOnly');
    case 'blocked':
      return t('refused.blocked');
    case 'gone':
      return t('refused.gone');
    case 'too-long':
      return t('refused.tooLong');
    case 'changed':
      return t('refused.changed');
    case 'off':
      return t('refused.off', [network ?? '']);
    case 'closed':
      return t('refused.closed');
    default:
      return t('refused.ignored');
  }
}
