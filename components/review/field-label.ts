import type { FormField } from '../../utils/review/form-fields.ts';
import type { I18n } from '../ui/i18n.ts';
import { FIELD_LABELS, GROUP_LABELS } from './review-words.ts';

/** What a field is called away from its group, `Addressee 1 · Name`. */
export function labelOf(t: I18n['t'], { path: [list, at], name }: FormField): string {
  const label = t(FIELD_LABELS[name]);
  const group = Object.entries(GROUP_LABELS).find(([one]) => one === list)?.[1];
  return group && typeof at === 'number' ? `${group(t, String(at + 1))} · ${label}` : label;
}
