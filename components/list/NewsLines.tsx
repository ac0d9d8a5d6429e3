import { useState } from 'preact/hooks';
import { textIn } from '../../utils/actions/languages.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { showDayMonth, useI18n } from '../ui/i18n.ts';
import { countriesOf, type LineContext } from './ActionLine.tsx';
import { ActionLines } from './ActionLines.tsx';
import './NewsLines.css';

interface Props extends LineContext {
  actions: readonly ActionSummary[];
  /** is the first of them still being read? Then an empty place stands for it, so that nothing moves later */
  isAwaited: boolean;
}

const WHAT = { update: 'news.update', outcome: 'news.outcome' } as const;

/** News of what the person took part in, as one line above the list; the other news unfold. */
export function NewsLines({ actions, isAwaited, ...context }: Props) {
  const { t, language } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = actions;
  if (!first) {
    return isAwaited ? (
      <section class="list-news">
        <span class="news-text" />
        <span class="news-ways" />
      </section>
    ) : null;
  }
  const title = textIn(first.title, [language]);
  const { letter, post } = context.done.get(first.id) ?? {};
  const kind = context.news.get(first.id) ?? 'update';
  return (
    <section
      class={first.isGood ? 'list-news is-good' : 'list-news'}
      aria-label={t('list.news')}
      data-news={first.id}
    >
      <Icon sign={first.isGood ? 'done' : 'info'} />
      <p class="news-text">
        <b>
          {t('list.newsOf', [
            countriesOf(first, language),
            t(first.isGood ? 'list.leadGood' : WHAT[kind]),
          ])}
        </b>{' '}
        {letter
          ? t('list.youWrote', [showDayMonth(letter, language)])
          : post
            ? t('list.youPosted', [showDayMonth(post, language)])
            : ''}{' '}
        <span lang={title?.language} dir="auto">
          {title?.text}
        </span>
      </p>
      <p class="news-ways">
        <button
          type="button"
          class="button-plain"
          id="news-first"
          onClick={() => context.onOpen(first.id)}
        >
          {t('list.readMore')}
        </button>
        {others.length > 0 && (
          <button
            type="button"
            class="button-plain"
            id="news-others"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('list.moreNews', others.length)}
          </button>
        )}
      </p>
      {isOpen && (
        <div class="news-others">
          <ActionLines actions={others} {...context} />
        </div>
      )}
    </section>
  );
}
