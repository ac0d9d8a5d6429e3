import type { Doubt } from '../../utils/extract/extracted-action.ts';
import type { SourceWarning } from '../../utils/extract/source-text.ts';
import type { EntryList } from '../../utils/review/entries.ts';
import type { FieldName } from '../../utils/review/form-fields.ts';
import type { I18n } from '../ui/i18n.ts';

/** The keys of the strings that the form shows. The types let the compiler find a missing one. */

export const FIELD_LABELS = {
  reference: 'review.reference',
  title: 'review.title',
  country: 'review.country',
  deadline: 'review.deadline',
  issued: 'review.issued',
  preferredLanguages: 'review.preferredLanguages',
  index: 'review.index',
  summary: 'review.summary',
  background: 'review.background',
  name: 'review.name',
  knownAs: 'review.knownAs',
  role: 'review.role',
  salutation: 'review.salutation',
  address: 'review.address',
  emails: 'review.emails',
  faxes: 'review.faxes',
  phones: 'review.phones',
  forms: 'review.forms',
  accounts: 'review.accounts',
  notes: 'review.notes',
  subject: 'review.subject',
  body: 'review.body',
  closing: 'review.closing',
  text: 'review.text',
  hashtags: 'review.hashtags',
  demand: 'review.demands',
  closed: 'review.closed',
  publisher: 'review.publisher',
} as const satisfies Record<FieldName, string>;

/** Headings of entries, each with the number of the entry. */
export const GROUP_LABELS: Record<
  Exclude<EntryList, 'demands'>,
  (t: I18n['t'], number: string) => string
> = {
  targets: (t, number) => t('review.group_targets', [number]),
  copies: (t, number) => t('review.group_copies', [number]),
  letters: (t, number) => t('review.group_letters', [number]),
  posts: (t, number) => t('review.group_posts', [number]),
};

export const DOUBTS = {
  'bare-reference': 'review.doubt_bare_reference',
  'day-or-month': 'review.doubt_day_or_month',
  counted: 'review.doubt_counted',
  'no-salutation': 'review.doubt_no_salutation',
  'from-index': 'review.doubt_from_index',
  guessed: 'review.doubt_guessed',
  'free-mail': 'review.doubt_free_mail',
  organiser: 'review.doubt_organiser',
  'no-official': 'review.doubt_no_official',
  'person-at-risk': 'review.doubt_person_at_risk',
  'stray-line': 'review.doubt_stray_line',
  'perhaps-copy': 'review.doubt_perhaps_copy',
  'only-copies': 'review.doubt_only_copies',
  'other-case': 'review.doubt_other_case',
  'other-country': 'review.doubt_other_country',
  'first-issue': 'review.doubt_first_issue',
  'day-order': 'review.doubt_day_order',
  'event-day': 'review.doubt_event_day',
  'no-title': 'review.doubt_no_title',
  'no-letter': 'review.doubt_no_letter',
  'other-language': 'review.doubt_other_language',
  'other-greeting': 'review.doubt_other_greeting',
  step: 'review.doubt_step',
  'own-post': 'review.doubt_own_post',
} as const satisfies Record<Doubt, string>;

export const WARNINGS = {
  'hidden-text': 'review.warn_hidden_text',
  'unsure-text': 'review.warn_unsure_text',
  'direction-characters': 'review.warn_direction_characters',
  'deceptive-link': 'review.warn_deceptive_link',
  'mixed-scripts': 'review.warn_mixed_scripts',
  'encoding-guessed': 'review.warn_encoding_guessed',
  cut: 'review.warn_cut',
  'from-feed': 'review.warn_from_feed',
  scanned: 'review.warn_scanned',
  'passed-damaged': 'pass.damaged',
  'not-a-page': 'review.warn_not_a_page',
} as const satisfies Record<SourceWarning, string>;
