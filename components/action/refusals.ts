import type { I18n } from '../ui/i18n.ts';

/**
 * Tells the person why an insertion was refused: what happened, what is safe, what to do.
 * @param network the name of the network whose page it was
 * @param sign with `signs`, the kind of character that the box did not keep
 */
export function describeRefusal(
  t: I18n['t'],
  why: string,
  network?: string,
  sign?: string,
): string {
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
    case 'taken-out':
      return t('refused.takenOut');
    case 'elsewhere':
      return t('refused.elsewhere');
    case 'signs':
      return t('refused.signs', [nameOfSign(t, sign)]);
    case 'closed':
      return t('refused.closed');
    default:
      return t('refused.ignored');
  }
}

function nameOfSign(t: I18n['t'], sign: string | undefined): string {
  switch (sign) {
    case 'hard-space':
      return t('refused.signHardSpace');
    case 'joint':
      return t('refused.signJoint');
    case 'tab':
      return t('refused.signTab');
    default:
      return t('refused.signSpaces');
  }
}
