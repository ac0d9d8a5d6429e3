import { inLanguage } from '../../utils/actions/languages.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { segmentPost } from '../../utils/posts/segments.ts';
import { useI18n } from '../ui/i18n.ts';
import './PostPreview.css';

/** The post as the network will show it, with its links highlighted. */
export function PostPreview({
  text,
  network,
  lang,
}: {
  text: string;
  network: Network;
  lang: string;
}) {
  const { t } = useI18n();
  return (
    <details class="preview">
      <summary>{t('post.preview', [network.name])}</summary>
      <p class="preview-text" {...inLanguage(lang)}>
        {segmentPost(text, network).map(({ kind, start, text: part }) =>
          kind === 'text' ? (
            part
          ) : (
            <span key={start} class="preview-link" data-kind={kind}>
              {part}
            </span>
          ),
        )}
      </p>
    </details>
  );
}
