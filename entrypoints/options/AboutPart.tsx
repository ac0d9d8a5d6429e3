import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useI18n } from '../../components/ui/i18n.ts';
import { namesIn } from '../../components/ui/names-in.tsx';
import { pickerShortcut } from '../../utils/platform/picker.ts';

/** The keys, the pages that explain, and which Vigil this is. */
export function AboutPart() {
  const { t } = useI18n();
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void pickerShortcut().then(setShortcut);
  }, []);
  return (
    <>
      <section id="keys">
        <h3 tabIndex={-1}>{t('options.keys')}</h3>
        <p>
          {shortcut
            ? namesIn([shortcut], (keys) => t('options.keysText', keys))
            : t('options.keysNone')}
        </p>
        <p class="soft">{t('options.keysChange')}</p>
      </section>
      <ul class="options-links">
        <li>
          <a id="welcome-again" href="/welcome.html">
            {t('welcome.again')}
          </a>
        </li>
        <li>
          <a href="/record.html">{t('record.title')}</a>
        </li>
        <li>
          <a href="/safety.html">{t('discreet.heading')}</a>
        </li>
        <li>
          <a id="notices" href="/notices.txt">
            {t('options.notices')}
          </a>
        </li>
      </ul>
      <p class="soft">{t('options.version', [browser.runtime.getManifest().version])}</p>
    </>
  );
}
