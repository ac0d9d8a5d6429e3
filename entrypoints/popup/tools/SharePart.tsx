import { SharePanel } from '../../../components/tools/SharePanel.tsx';
import { copyText } from '../../../components/ui/copy-text.ts';
import { useI18n } from '../../../components/ui/i18n.ts';
import { textIn } from '../../../utils/actions/languages.ts';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { shareLanguages, writeShareText } from '../../../utils/pass/share-text.ts';
import { PassOnPart } from './PassOnPart.tsx';

/** Tells an action to others. */
export function SharePart({ action }: { action: UrgentAction }) {
  const { language } = useI18n();
  const first = textIn(action.title, [language])?.language;
  const others = shareLanguages(action).filter((one) => one !== first);
  const title = textIn(action.title, [language])?.text ?? action.reference;
  return (
    <SharePanel
      link={action.source.url}
      page={action.source.page}
      languages={[...(first ? [first] : []), ...others]}
      textIn={(one) => writeShareText(action, one, navigator.languages)}
      onCopy={copyText}
      onSend={
        'share' in navigator
          ? (text) =>
              navigator.share({ title, text }).catch((error: unknown) => {
                // Expected: the person closed the list of programs (AbortError).
                console.error(error);
              })
          : undefined
      }
      passOn={<PassOnPart action={action} />}
    />
  );
}
