import type { ChangedDestination } from '../../utils/actions/destinations.ts';
import type { ComparedField, Difference } from '../../utils/actions/differences.ts';
import { inLanguage, languageName } from '../../utils/actions/languages.ts';
import { diffLetters, diffWords, type Stretch } from '../../utils/actions/word-diff.ts';
import { networkById } from '../../utils/posts/networks.ts';
import './Differences.css';
import { showDate, useI18n } from '../ui/i18n.ts';

interface Props {
  differences: readonly Difference[];
  /** where texts go now and did not go before; they stand first, since an imposter's handle is one letter away */
  destinations: readonly ChangedDestination[];
}

/** Unchanged words that are shown on each side of a change. */
const WORDS_AROUND = 12;

/** What a person calls the fields that are compared. */
export const COMPARED_LABELS = {
  closed: 'changes.closed',
  country: 'changes.country',
  issued: 'changes.issued',
  deadline: 'changes.deadline',
  preferredLanguages: 'changes.preferredLanguages',
  index: 'changes.index',
  reference: 'changes.reference',
  kind: 'changes.kind',
  case: 'changes.case',
  title: 'changes.title',
  summary: 'changes.summary',
  background: 'changes.background',
  people: 'changes.people',
  demands: 'changes.demands',
  targets: 'changes.targets',
  copies: 'changes.copies',
  letters: 'changes.letters',
  posts: 'changes.posts',
  hashtags: 'changes.hashtags',
  documents: 'changes.documents',
  campaigns: 'changes.campaigns',
  guidance: 'changes.guidance',
} as const satisfies Record<ComparedField, string>;

/** What an update changes, field by field: old words are struck out, new words are underlined. */
export function Differences({ differences, destinations }: Props) {
  const { t, language } = useI18n();
  return (
    <div class="differences">
      {destinations.map((one) => (
        <DestinationNote key={`${one.target} ${one.kind} ${one.network}`} change={one} />
      ))}
      <dl class="differences">
        {differences.map(({ field, language: tag, before, after }) => (
          <div key={`${field} ${tag}`} class="difference" data-changed={field}>
            <dt>
              {t(COMPARED_LABELS[field])}
              {tag && ` (${languageName(tag, language)})`}
            </dt>
            <dd {...(tag ? inLanguage(tag) : { dir: 'auto' })}>
              {isDate(field) ? (
                <Words
                  all={[
                    { how: 'out', text: before && showDate(before, language) },
                    { how: 'in', text: after && showDate(after, language) },
                  ]}
                />
              ) : (
                <Words all={shorten(diffWords(before, after))} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const SENTENCES = {
  name: 'changes.to_name',
  emails: 'changes.to_emails',
  faxes: 'changes.to_faxes',
  address: 'changes.to_address',
  forms: 'changes.to_forms',
  mentions: 'changes.to_mentions',
  links: 'changes.to_links',
} as const;

/** Warns that one way to an addressee has changed. */
function DestinationNote({ change }: { change: ChangedDestination }) {
  const { t } = useI18n();
  const { target, kind, network, before, after } = change;
  const sentence =
    kind === 'accounts'
      ? t('changes.account', [target, networkById(network ?? '')?.name ?? network ?? ''])
      : t(SENTENCES[kind], [target]);
  const sign = kind === 'accounts' ? '@' : '';
  const letters = diffLetters(before, after);
  return (
    <p class="difference-account" role="note" data-account={network} data-destination={kind}>
      {sentence}
      <br />
      {/* Letter by letter, in a typeface that shows l and I differently. */}
      {before && (
        <>
          <code>
            {sign}
            <Words all={letters.filter(({ how }) => how !== 'in')} />
          </code>
          {' → '}
        </>
      )}
      <code>
        {sign}
        <Words all={letters.filter(({ how }) => how !== 'out')} />
      </code>
    </p>
  );
}

const isDate = (field: string) => field === 'deadline' || field === 'issued';

function Words({ all }: { all: readonly Stretch[] }) {
  return (
    <>
      {all
        .filter(({ text }) => text)
        .map(({ how, text }, at) => {
          const Name = how === 'in' ? 'ins' : how === 'out' ? 'del' : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone
          return <Name key={at}>{text}</Name>;
        })}
    </>
  );
}

/** Shortens long stretches that did not change to the words next to a change. */
function shorten(all: readonly Stretch[]): Stretch[] {
  return all.map((stretch, at) => {
    const words = stretch.text.split(/(?<=\s)/u);
    const [left, right] = [at > 0 ? WORDS_AROUND : 0, at < all.length - 1 ? WORDS_AROUND : 0];
    if (stretch.how !== 'same' || words.length <= left + right + WORDS_AROUND) return stretch;
    const kept = [words.slice(0, left).join(''), words.slice(words.length - right).join('')];
    return { how: 'same', text: kept.join('… ') };
  });
}
