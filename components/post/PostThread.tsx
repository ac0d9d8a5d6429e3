import { inLanguage } from '../../utils/actions/languages.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PostPreview.css';

interface Props {
  posts: readonly string[];
  next: number;
  lang: string;
  onJoin(): void;
}

/** A text in several posts, one of them next. */
export function PostThread({ posts, next, lang, onJoin }: Props) {
  const { t } = useI18n();
  return (
    <>
      <ol class="thread">
        {posts.map((post, at) => (
          <li
            key={post}
            class="thread-part"
            {...inLanguage(lang)}
            aria-current={at === next ? 'step' : undefined}
          >
            {post}
          </li>
        ))}
      </ol>
      <p class="note">
        {next < posts.length
          ? t('post.threadNext', [String(next + 1), String(posts.length)])
          : t('post.threadDone')}{' '}
        <button type="button" class="button-plain" id="thread-join" onClick={onJoin}>
          {t('post.threadJoin')}
        </button>
      </p>
    </>
  );
}
