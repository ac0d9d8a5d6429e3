import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';
import { pickerShortcut } from '../../utils/platform/picker.ts';
import { DiscreetChoice } from '../safety/DiscreetChoice.tsx';
import { DataPart } from './DataPart.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { NetworksPart } from './NetworksPart.tsx';
import { NotificationPart } from './NotificationPart.tsx';
import { OwnActions } from './OwnActions.tsx';
import { PublishersPart } from './PublishersPart.tsx';
import { PublishPart } from './PublishPart.tsx';
import { Sources } from './Sources.tsx';

/** The parts by the names of their places, in the order in which they stand. */
const INDEX = [
  ['sources', 'sources.title'],
  ['publishers', 'offers.title'],
  ['add', 'options.actions'],
  ['publish', 'pass.feed'],
  ['networks', 'options.networks'],
  ['notifications', 'tell.title'],
  ['safety', 'discreet.name'],
  ['data', 'options.data'],
  ['keys', 'options.keys'],
] as const;

/** The settings, part by part. */
export function Options() {
  const { t } = useI18n();
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void pickerShortcut().then(setShortcut);
    // The browser looked for the part that the address names before it was drawn.
    const part = document.getElementById(window.location.hash.slice(1));
    part?.scrollIntoView();
    part?.querySelector<HTMLElement>('h2')?.focus();
  }, []);
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
        <LanguageChoice id="language" />
      </header>
      <nav class="options-index" aria-label={t('options.short')}>
        {INDEX.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {t(title)}
          </a>
        ))}
      </nav>
      <Part id="sources" title={t('sources.title')} text={t('sources.text')}>
        <Sources />
      </Part>
      <Part id="publishers" title={t('offers.title')} text={t('offers.text')}>
        <PublishersPart />
      </Part>
      <Part id="add" title={t('options.actions')} text={t('options.actionsText')}>
        <OwnActions />
      </Part>
      <Part id="publish" title={t('pass.feed')} text={t('pass.feedText')}>
        <PublishPart />
      </Part>
      <Part id="networks" title={t('options.networks')} text={t('options.networksText')}>
        <NetworksPart />
      </Part>
      <Part id="notifications" title={t('tell.title')} text={t('tell.text')}>
        <NotificationPart />
      </Part>
      <section class="options-part" id="safety">
        <h2 tabIndex={-1}>{t('discreet.name')}</h2>
        <p class="soft">{t('discreet.text')}</p>
        <DiscreetChoice />
        <a href="/safety.html">{t('discreet.read')}</a>
      </section>
      <Part id="data" title={t('options.data')} text={t('options.dataText')}>
        <DataPart />
      </Part>
      <section class="options-part" id="keys">
        <h2 tabIndex={-1}>{t('options.keys')}</h2>
        <p>{shortcut ? t('options.keysText', [shortcut]) : t('options.keysNone')}</p>
        <p class="soft">{t('options.keysChange')}</p>
      </section>
      <p>
        <a id="welcome-again" href="/welcome.html">
          {t('welcome.again')}
        </a>
      </p>
      <p>
        <a id="notices" class="soft" href="/notices.txt">
          {t('options.notices')}
        </a>
      </p>
    </main>
  );
}

interface PartProps {
  id?: string;
  title: string;
  text: string;
  children: ComponentChildren;
}

function Part({ id, title, text, children }: PartProps) {
  return (
    <section class="options-part" id={id}>
      <h2 tabIndex={-1}>{title}</h2>
      <p class="soft">{text}</p>
      {children}
    </section>
  );
}
