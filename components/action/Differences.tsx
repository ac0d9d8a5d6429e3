import type { ChangedAccount, Difference } from '../../utils/actions/differences.ts';
import { languageName } from '../../utils/actions/languages.ts';
import { diffLetters, diffWords, type Stretch } from '../../utils/actions/word-diff.ts';
import { networkById } from '../../utils/posts/networks.ts';
import './Differences.css';
import { showDate, useI18n } from '../ui/i18n.ts';

interface Props {
  differences: readonly Difference[];
  /** officials' handles that changed: they are said first, since an imposter's is one letter away */
  accounts: readonly ChangedAccount[];
}

/** Unchanged words that are shown on each side of a change. */
const AROUND = 12;

/** What an update changes, field by field: what goes struck out, what comes underlined. */
export function Differences({ differences, accounts }: Props) {
  const { t, language } = useI18n();
  return (
    <div class="differences">
      {accounts.map(({ target, network, before, after }) => (
        <p
          key={`${target} ${network}`}
          class="difference-account"
          role="note"
          data-account={network}
        >
          {t('changes.account', [target, networkById(network)?.name ?? network])}
          <br />
          {/* Letter by letter, in a type that tells l from I. */}
          <code>
            @<Words all={diffLetters(before, after).filter(({ how }) => how !== 'in')} />
          </code>
          {' → '}
          <code>
            @<Words all={diffLetters(before, after).filter(({ how }) => how !== 'out')} />
          </code>
        </p>
      ))}
      <dl class="differences">
        {differences.map(({ field, language: tag, before, after }) => (
          <div key={`${field} ${tag}`} class="difference" data-changed={field}>
            <dt>
              {t(`changes.${field as 'title'}`)}
              {tag && ` (${languageName(tag, language)})`}
            </dt>
            <dd dir="auto" lang={tag}>
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

const isDate = (field: string) => field === 'deadline' || field === 'issued';

function Words({ all }: { all: readonly Stretch[] }) {
  return (
    <>
      {all
        .filter(({ text }) => text)
        .map(({ how, text }, at) => {
          const Name = how === 'in' ? 'ins' : how === 'out' ? 'del' : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches are what they are by their place
          return <Name key={at}>{text}</Name>;
        })}
    </>
  );
}

/** Of long stretches that did not change, only what stands next to a change. */
function shorten(all: readonly Stretch[]): Stretch[] {
  return all.map((stretch, at) => {
    const words = stretch.text.split(/(?<=\s)/u);
    const [left, right] = [at > 0 ? AROUND : 0, at < all.length - 1 ? AROUND : 0];
    if (stretch.how !== 'same' || words.length <= left + right + AROUND) return stretch;
    const kept = [words.slice(0, left).join(''), words.slice(words.length - right).join('')];
    return { how: 'same', text: kept.join('… ') };
  });
}
