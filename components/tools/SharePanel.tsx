import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inLanguage, languageName } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, useNotice } from '../ui/Notice.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';

interface Props {
  /** the action's page; undefined: it has none */
  link: string | undefined;
  /** the address of its page that is not secure, and so is no link */
  page?: string | undefined;
  /** the languages of the text, the person's first where it has it */
  languages: readonly LanguageTag[];
  textIn(language: LanguageTag): string;
  /** @returns was it copied? */
  onCopy(text: string): Promise<boolean>;
  /** hands a text to another program; undefined: the browser cannot */
  onSend: ((text: string) => Promise<void>) | undefined;
  /** the ways for who has Vigil, too */
  passOn: ComponentChildren;
}

/** Tells an action to others: its link, a text, a QR code, a file. */
export function SharePanel({ link, page, languages, textIn, onCopy, onSend, passOn }: Props) {
  const { t, language: uiLanguage } = useI18n();
  const [language, setLanguage] = useState(languages[0] ?? uiLanguage);
  const [text, setText] = useState(() => textIn(language));
  const [notice, setNotice] = useNotice();
  const copy = async (what: string, said: 'tools.linkCopied' | 'tools.textCopied') => {
    const isCopied = await onCopy(what);
    setNotice({
      text: t(isCopied ? said : 'said.copyFailed'),
      done: isCopied,
      refused: !isCopied,
    });
  };
  const turn = (to: LanguageTag) => {
    setLanguage(to);
    setText(textIn(to));
  };
  return (
    <>
      <Link link={link} page={page} onCopy={(what) => void copy(what, 'tools.linkCopied')} />
      <div class="tool-line">
        <label class="tool-label" for="share-text">
          {t('tools.text')}
        </label>
        {languages.length > 1 && (
          <select
            id="share-language"
            aria-label={t('tools.textLanguage')}
            value={language}
            onChange={(event) => turn(event.currentTarget.value)}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {languageName(one, uiLanguage)}
              </option>
            ))}
          </select>
        )}
      </div>
      <textarea
        id="share-text"
        class="tool-text"
        rows={5}
        {...inLanguage(language)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="buttons">
        <button
          type="button"
          class="button"
          id="share-copy"
          onClick={() => void copy(text, 'tools.textCopied')}
        >
          {t('tools.copyText')}
        </button>
        {onSend && (
          <button type="button" class="button" id="share-send" onClick={() => void onSend(text)}>
            {t('tools.sendText')}
          </button>
        )}
      </div>
      <Notice notice={notice} />
      {link && <QrPart link={link} />}
      <details class="tool-fold">
        <summary>{t('tools.forVigil')}</summary>
        {passOn}
      </details>
    </>
  );
}

type LinkProps = Pick<Props, 'link' | 'page'> & { onCopy(link: string): void };

function Link({ link, page, onCopy }: LinkProps) {
  const { t } = useI18n();
  if (!link && page) return <PlainPage page={page} />;
  if (!link) return <p class="soft">{t('tools.noLink')}</p>;
  return (
    <div class="tool-line">
      <a class="tool-link" href={link} target="_blank" rel="noreferrer" dir="ltr" translate={false}>
        {link.replace(/^https:\/\/(?:www\.)?/, '')}
      </a>
      <button type="button" class="button" id="share-link" onClick={() => onCopy(link)}>
        {t('tools.copyLink')}
      </button>
    </div>
  );
}

/** The QR code, which is drawn when somebody wants it: a library does it. */
function QrPart({ link }: { link: string }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [Code, setCode] = useState<typeof import('./QrCode.tsx').default>();
  useEffect(() => {
    if (!isOpen) return;
    import('./QrCode.tsx').then((one) => setCode(() => one.default), console.error);
  }, [isOpen]);
  return (
    <details
      class="tool-fold"
      id="share-qr"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('tools.qrShow')}</summary>
      {Code && <Code link={link} />}
      <p class="soft">{t('tools.qrHint')}</p>
    </details>
  );
}
