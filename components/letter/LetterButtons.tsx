import { useState } from 'preact/hooks';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { withoutEmail } from '../../utils/letters/addressees.ts';
import { type MailService, mailServices } from '../../utils/letters/compose-links.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import type { MailLink } from '../../utils/letters/mailto.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type I18n, useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import { onePress } from '../ui/one-press.ts';
import { pasteKeys } from '../ui/paste-keys.ts';
import { willBeEmpty } from './empty-fields.ts';
import { type LetterWay, type OpenWay, openWay, openWayOf } from './letter-way.ts';

interface Props {
  action: UrgentAction;
  letter: Letter;
  /** the webmail of the tab in front */
  here: Webmail | undefined;
  way: LetterWay;
  /** what opens the letter in the person's mail */
  link: MailLink;
  notice: NoticeText | undefined;
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
  const { here, way, notice } = props;
  const { t } = useI18n();
  const [isMore, setMore] = useState(false);
  const main = {
    insert: { id: 'letter-insert', onPress: props.onInsert },
    open: { id: 'letter-open', onPress: props.onOpen },
    'list-open': { id: 'letter-open', onPress: props.onOpen },
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
          {...onePress(main.onPress)}
        >
          {way === 'print' && <Icon sign="print" />}
          {mainText(t, props)}
        </button>
        <BesideMain {...props} />
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
        {noteText(t, props)}
      </p>
    </div>
  );
}

/** Without an e-mail address, paper is what reaches somebody, whatever stands in the message. */
const isPrintBeside = ({ way, letter }: Props) => way === 'insert' && letter.to.length === 0;

/** The second button where there are two, and what copies. */
function BesideMain(props: Props) {
  const { here, way } = props;
  const { t } = useI18n();
  const isInsertBeside = way === 'print' && here !== undefined;
  if (!isInsertBeside && !isPrintBeside(props))
    return (
      <button type="button" id="letter-copy" class="button" onClick={props.onCopy}>
        <Icon sign="copy" small />
        {t('letter.copy')}
      </button>
    );
  return (
    <>
      {isInsertBeside ? (
        // Beside the main button, and two others, there is no room for more words.
        <button
          type="button"
          id="letter-insert"
          class="button"
          aria-label={t('post.putInto', [here.name])}
          {...onePress(props.onInsert)}
        >
          {t('letter.into', [here.name])}
        </button>
      ) : (
        <button type="button" id="letter-print" class="button" onClick={props.onPrint}>
          <Icon sign="print" small />
          {t('record.print')}
        </button>
      )}
      <IconButton id="letter-copy" sign="copy" label={t('letter.copy')} onPress={props.onCopy} />
    </>
  );
}

/** What the main button says: what will happen. */
function mainText(t: I18n['t'], { way, here, service }: Props): string {
  if (way === 'insert') return t('post.putInto', [here?.name ?? '']);
  if (way === 'print') return t('letter.print');
  return openText(t, way, service);
}

const OPEN_IN = {
  open: 'letter.openIn',
  'list-open': 'letter.listOpenIn',
  'copy-open': 'letter.copyOpenIn',
} as const satisfies Record<OpenWay, string>;
const OPEN_PROGRAM = {
  open: 'letter.openProgram',
  'list-open': 'letter.listOpenProgram',
  'copy-open': 'letter.copyOpenProgram',
} as const satisfies Record<OpenWay, string>;
/** The small button, beside the name of where. */
const OPEN = {
  open: 'letter.open',
  'list-open': 'letter.listOpen',
  'copy-open': 'letter.copyOpen',
} as const satisfies Record<OpenWay, string>;

function openText(t: I18n['t'], way: OpenWay, service: string): string {
  const name = mailServices.find(({ id }) => id === service)?.name;
  return name ? t(OPEN_IN[way], [name]) : t(OPEN_PROGRAM[way]);
}

/** What one does after it, said before, as the popup may close with the press. */
function noteText(t: I18n['t'], { action, letter, here, way, link }: Props): string {
  const missing = withoutEmail(action, letter);
  const empty = here ? willBeEmpty(t, missing) : '';
  if (way === 'print') return [empty, t('letter.printNote')].filter(Boolean).join(' ');
  if (way === 'insert') {
    return missing.to ? empty : [t('letter.neverSends'), empty].filter(Boolean).join(' ');
  }
  if (way === 'open') return t('letter.neverSends');
  return pasteText(t, way, link);
}

/** What does not fit into the link, and where it is pasted. */
function pasteText(t: I18n['t'], way: OpenWay, link: MailLink): string {
  if (way === 'list-open') {
    const key = link.leftOut.includes('to') ? 'letter.pasteList' : 'letter.pasteCopies';
    return t(key, [pasteKeys(t)]);
  }
  return t(link.isAddressed ? 'letter.pasteThere' : 'letter.pasteAll', [pasteKeys(t)]);
}

/** In the list of places: those that do not take the whole letter say so. */
function serviceText(t: I18n['t'], letter: Letter, service: MailService): string {
  const name = service.name || t('letter.program');
  const way = openWayOf(letter, service);
  if (way === 'open') return name;
  return t(way === 'copy-open' ? 'letter.placePaste' : 'letter.placeList', [name]);
}

/** All other ways of sending it. */
function OtherWays({ isOpen, ...props }: Props & { isOpen: boolean }) {
  const { letter, here, way, link, service } = props;
  const { t } = useI18n();
  const isMain = way !== 'insert' && way !== 'print';
  const thisWay = openWay(link);
  return (
    <div class="letter-ways" id="letter-ways" hidden={!isOpen}>
      <div class="letter-open">
        <select
          id="letter-service"
          aria-label={t('letter.where')}
          value={service}
          onChange={(event) => props.onService(event.currentTarget.value)}
        >
          {mailServices.map((one) => (
            <option key={one.id} value={one.id}>
              {serviceText(t, letter, one)}
            </option>
          ))}
        </select>
        {!isMain && (
          <button
            type="button"
            id="letter-open"
            class="button"
            {...(thisWay === 'open' ? {} : { 'aria-describedby': 'letter-open-note' })}
            onClick={props.onOpen}
          >
            {t(OPEN[thisWay])}
          </button>
        )}
      </div>
      {!isMain && thisWay !== 'open' && letter.to.length > 0 && (
        <p class="note" id="letter-open-note">
          {pasteText(t, thisWay, link)}
        </p>
      )}
      {way !== 'print' && !isPrintBeside(props) && (
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
