import { inLanguage } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { shortestThatFits } from '../../utils/posts/shorten.ts';
import { splitThread } from '../../utils/posts/thread.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PostPreview.css';

interface Props {
  text: string;
  network: Network;
  language: LanguageTag;
  fits(text: string): boolean;
  /** the number of another suggested message that fits, counted from 0 */
  shorter: number | undefined;
  onMessage(at: number): void;
  onText(text: string): void;
  onThread(posts: string[]): void;
  /** the person wants to shorten it by hand */
  onSelf(): void;
}

/** Ways out for a post that is too long, the one that changes least first. */
export function PostFixes({ text, network, language, fits, shorter, ...props }: Props) {
  const { t } = useI18n();
  const cut = shortestThatFits(text, fits);
  const thread = network.hasThreads && splitThread(text, language, fits);
  return (
    <div class="fixes">
      {shorter !== undefined && (
        <button
          type="button"
          class="button"
          id="fix-message"
          onClick={() => props.onMessage(shorter)}
        >
          {t('post.fixMessage', [String(shorter + 1)])}
        </button>
      )}
      {cut && (
        <div>
          <button type="button" class="button" id="fix-drop" onClick={() => props.onText(cut.text)}>
            {t('post.fixDrop')}
          </button>{' '}
          {cut.dropped.map((part) => (
            <del key={part} {...inLanguage(language)}>
              {part}{' '}
            </del>
          ))}
        </div>
      )}
      {thread && (
        <button type="button" class="button" id="fix-thread" onClick={() => props.onThread(thread)}>
          {t('post.fixThread', [String(thread.length)])}
        </button>
      )}
      <button type="button" class="button button-bare" id="fix-self" onClick={props.onSelf}>
        {t('post.fixSelf')}
      </button>
    </div>
  );
}
