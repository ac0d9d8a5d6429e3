import { inLanguage } from '../../utils/actions/languages.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';
import { type CurrentPost, meaningOf } from './current-post.ts';
import { PostChoices } from './PostChoices.tsx';
import { PostMeaning } from './PostMeaning.tsx';
import type { PostChoice } from './post-choice.ts';

interface Props {
  /** an action that has ended */
  action: UrgentAction;
  post: CurrentPost;
  onChoice(part: Partial<PostChoice>): void;
}

/** The posts of an action that has ended: to be read, with what they mean. */
export function PostReading({ action, post, onChoice }: Props) {
  const { language: uiLanguage } = useI18n();
  const { text, language, network, message } = post.use;
  const meaning = meaningOf(action, post, uiLanguage);
  return (
    <>
      <PostChoices
        {...{ network, language, message }}
        here={undefined}
        languages={post.languages}
        messages={action.posts.length}
        onLanguage={(next) => onChoice({ language: next })}
        onMessage={(next) => onChoice({ message: next })}
      />
      <div class="card-text">
        <p id="post-read" class="text-read" {...inLanguage(language)}>
          {text}
        </p>
        {meaning && <PostMeaning meaning={meaning} />}
      </div>
    </>
  );
}
