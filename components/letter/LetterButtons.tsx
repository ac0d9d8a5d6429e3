import { useState } from 'preact/hooks';
import { mailServices } from '../../utils/letters/compose-links.ts';
import type { MailLink } from '../../utils/letters/mailto.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type I18n, useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import { onePress } from '../ui/one-press.ts';
import { pasteKeys } from '../ui/paste-keys.ts';
import type { LetterWay } from './letter-way.ts';

interface Props {
  /** the webmail of the tab in front */
  here: Webmail | undefined;
  way: LetterWay;
  /** what opens the letter in the person's mail */
  link: MailLink;
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
  onCopySubject(): void;
  onPrint(): void;
  onOpen(): void;
}

/** What happens to the letter here, as one wide button, and what came of it. */
export function LetterButtons(props: Props) {
  const { here, way, link, notice, isOver } = props;
  const { t } = useI18n();
  const [isMore, setMore] = useState(false);
  const main = {
    insert: { id: 'letter-insert', onPress: props.onInsert },
    open: { id: 'letter-open', onPress: props.onOpen },
    'copy-open': { id: 'letter-open', onPress: props.onOpen },
    print: { id: 'letter-print', onPress: props.onPrint },
  }[way];
  return (
    <div class="deeds-bar">
      <Notice notice={notice} />
      <OtherWays {...props} isOpen={isMore} />
      {props.onAllow && (
        <p class="buttons">
          <button type="button" id="letter-allow" class="button" onClick={props.onAllow}>
            {t('letter.allowFrame', [here?.name ?? ''])}
          </button>
        </p>
      )}
      <div class="bar-row">
        <button
          type="button"
          id={main.id}
          class="button button-main bar-main"
          aria-describedby="action-title action-time letter-main-note"
          disabled={isOver && way !== 'print'}
          {...onePress(main.onPress)}
        >
          {way === 'print' && <Icon sign="print" />}
          {mainText(t, props)}
        </button>
        <button type="button" id="letter-copy" class="button" onClick={props.onCopy}>
          <Icon sign="copy" small />
          {t('letter.copy')}
        </button>
        <IconButton
          id="letter-more"
          sign="more"
          label={t('letter.more')}
          expanded={isMore}
          controls="letter-ways"
          onPress={() => setMore(!isMore)}
        />
      </div>
      <p class="bar-note" id="letter-main-note">
        {noteText(t, way, link)}
      </p>
    </div>
  );
}

/** What the main button says: what will happen. */
function mainText(t: I18n['t'], { way, here, service }: Props): string {
  if (way === 'insert') return t('post.putInto', [here?.name ?? '']);
  if (way === 'print') return t('letter.print');
  return openText(t, way, service);
}

function openText(t: I18n['t'], way: 'open' | 'copy-open', service: string): string {
  const name = mailServices.find(({ id }) => id === service)?.name;
  if (name) return t(way === 'open' ? 'letter.openIn' : 'letter.copyOpenIn', [name]);
  return t(way === 'open' ? 'letter.openProgram' : 'letter.copyOpenProgram');
}

/** What one does after it, said before, as the popup may close with the press. */
function noteText(t: I18n['t'], way: LetterWay, link: MailLink): string {
  if (way === 'print') return t('letter.printNote');
  if (way !== 'copy-open') return t('letter.neverSends');
  return t(link.isAddressed ? 'letter.pasteThere' : 'letter.pasteAll', [pasteKeys(t)]);
}

/** All other ways of sending it. */
function OtherWays({ isOpen, ...props }: Props & { isOpen: boolean }) {
  const { here, way, link, isOver, service } = props;
  const { t } = useI18n();
  const isMain = way === 'open' || way === 'copy-open';
  return (
    <div class="letter-ways" id="letter-ways" hidden={!isOpen}>
      <div class="letter-open">
        <select
          id="letter-service"
          aria-label={t('letter.where')}
          value={service}
          onChange={(event) => props.onService(event.currentTarget.value)}
        >
          {mailServices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name || t('letter.program')}
            </option>
          ))}
        </select>
        {!isMain && (
          <button
            type="button"
            id="letter-open"
            class="button"
            disabled={isOver}
            onClick={props.onOpen}
          >
            {t(link.isFilled ? 'letter.open' : 'letter.copyOpen')}
          </button>
        )}
      </div>
      {way !== 'print' && (
        <p>
          <button type="button" id="letter-print" class="button-plain" onClick={props.onPrint}>
            {t('letter.paper')}
          </button>
        </p>
      )}
      <p>
        <button
          type="button"
          id="letter-copy-subject"
          class="button-plain"
          onClick={props.onCopySubject}
        >
          {t('letter.copySubject')}
        </button>
      </p>
      {way === 'print' && <p class="note">{t('letter.paperToo')}</p>}
      {!here && <p class="note">{t('letter.insertHint')}</p>}
    </div>
  );
}
