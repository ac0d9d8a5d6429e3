import { mailServices } from '../../utils/letters/compose-links.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';

interface Props {
  /** the webmail of the tab in front */
  here: Webmail | undefined;
  notice: NoticeText | undefined;
  /** the action is over: the person can read and copy its texts, but not send them */
  isOver: boolean;
  /** the id of the service in which letters are opened */
  service: string;
  onService(id: string): void;
  /** asks the browser for the frame in which the message stands; not there where that is not needed */
  onAllow: (() => void) | undefined;
  onInsert(): void;
  onCopy(): void;
  onPrint(): void;
  onOpen(): void;
}

/** What can be done with the letter, and what came of it. */
export function LetterButtons({ here, notice, isOver, service, ...props }: Props) {
  const { t } = useI18n();
  return (
    <div class="deeds-bar">
      <Notice notice={notice} />
      {props.onAllow && (
        <button type="button" id="letter-allow" class="button" onClick={props.onAllow}>
          {t('letter.allowFrame', [here?.name ?? ''])}
        </button>
      )}
      <div class="buttons">
        {here && (
          <button
            type="button"
            id="letter-insert"
            class="button button-main"
            disabled={isOver}
            onClick={props.onInsert}
          >
            {t('letter.insert', [here.name])}
          </button>
        )}
        <button
          type="button"
          id="letter-copy"
          class={here ? 'button' : 'button button-main'}
          onClick={props.onCopy}
        >
          {t('letter.copy')}
        </button>
        <button type="button" id="letter-print" class="button" onClick={props.onPrint}>
          {t('letter.print')}
        </button>
        <select
          id="letter-service"
          class="button"
          aria-label={t('letter.openIn')}
          value={service}
          onChange={(event) => props.onService(event.currentTarget.value)}
        >
          {mailServices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name || t('letter.program')}
            </option>
          ))}
        </select>
        <button type="button" id="letter-open" class="button" onClick={props.onOpen}>
          {t('letter.open')}
        </button>
      </div>
    </div>
  );
}
