import { type FormField, formatPath } from '../../utils/review/form-fields.ts';
import { Icon } from '../ui/Icon.tsx';
import { showDate, useI18n } from '../ui/i18n.ts';
import './CheckFirst.css';
import { labelOf } from './field-label.ts';
import { DOUBTS } from './review-words.ts';
import { shownValue } from './shown-value.ts';

interface Props {
  /** the fields that were in doubt when the form opened, in its order */
  fields: readonly FormField[];
  /** is there nothing left to look at in it? */
  isLooked(field: FormField): boolean;
  onGo(field: FormField): void;
}

/** Longest value that is shown, in characters: it is read in the field itself. */
const MAX_VALUE = 60;

/** What a person should check, as a list of ways to the fields, which stand with all else of their entry. */
export function CheckFirst({ fields, isLooked, onGo }: Props) {
  const { t, language } = useI18n();
  if (fields.length === 0) return null;
  return (
    <section class="check-first" id="check-first" aria-labelledby="check-first-title">
      <h2 id="check-first-title">{t('review.checkFirst')}</h2>
      <ul>
        {fields.map((field) => {
          const id = `field-${formatPath(field.path)}`;
          const shown = shownValue(field, language);
          const value = (field.kind === 'date' ? showDate(shown, language) : shown)
            .replace(/\s+/g, ' ')
            .trim();
          const isDone = isLooked(field);
          return (
            <li key={id} class={isDone ? 'check-done' : undefined}>
              <a
                href={`#${id}`}
                data-check={formatPath(field.path)}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(field);
                }}
              >
                {labelOf(t, field)}
              </a>
              {isDone && (
                <>
                  {' '}
                  <Icon sign="check" small />
                  <span class="check-said">{t('review.looked')}</span>
                </>
              )}
              <span class="check-value" dir="auto">
                {value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE).trimEnd()}…` : value}
              </span>
              {/* It stays when the field was looked at: the field would move from under the pointer. */}
              <span class="note">
                {t(field.doubt ? DOUBTS[field.doubt] : 'review.doubt_place')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
