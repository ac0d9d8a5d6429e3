import { useI18n } from './i18n.ts';
import { namesIn } from './names-in.tsx';

/** The address of a page that is not secure, as text. */
export function PlainPage({ page }: { page: string }) {
  const { t } = useI18n();
  return <p class="soft">{namesIn([page], (names) => t('about.plainPage', names))}</p>;
}
