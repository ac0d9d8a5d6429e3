import type { I18n } from '../ui/i18n.ts';

/** What a source brought, in numbers. */
interface Brought {
  actions: number;
  leads: number;
  whole: number;
  leftOut: number;
}

/** What a source brought, in a sentence: also that there is nothing now. */
export function describeBrought(t: I18n['t'], { actions, leads, whole, leftOut }: Brought): string {
  const parts = [
    actions > 0 ? t('sources.actions', actions) : '',
    leads > 0 ? t('sources.leadCount', leads) : '',
    whole > 0 ? t('sources.wholeCount', whole) : '',
    leftOut > 0 ? t('sources.leftOut', leftOut) : '',
  ].filter(Boolean);
  return actions + leads > 0 ? parts.join(' · ') : [t('sources.nothingNow'), ...parts].join(' ');
}
