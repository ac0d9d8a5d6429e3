import type { ComponentChildren } from 'preact';
import { SettingsIndex } from '../../components/settings/SettingsIndex.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Mark } from '../../components/ui/Mark.tsx';
import { DiscreetChoice } from '../safety/DiscreetChoice.tsx';
import { AboutPart } from './AboutPart.tsx';
import { DataPart } from './DataPart.tsx';
import { LanguagesPart } from './LanguagesPart.tsx';
import { LettersPart } from './LettersPart.tsx';
import { NetworksPart } from './NetworksPart.tsx';
import { NotificationPart } from './NotificationPart.tsx';
import { OwnActions } from './OwnActions.tsx';
import { PublishersPart } from './PublishersPart.tsx';
import { PublishPart } from './PublishPart.tsx';
import { Sources } from './Sources.tsx';
import { useCurrentPart } from './use-current-part.ts';

/** The parts by the names of their places, in the order in which they stand: what one needs every day comes first. */
const PARTS = [
  ['letters', 'options.letters', 'letter'],
  ['languages', 'options.languages', 'globe'],
  ['networks', 'options.networks', 'post'],
  ['sources', 'sources.title', 'feed'],
  ['notifications', 'tell.title', 'bell'],
  ['safety', 'options.safety', 'shield'],
  ['data', 'options.data', 'chart'],
  ['about', 'options.about', 'info'],
] as const;

const IDS = PARTS.map(([id]) => id);

/** The settings, part by part, with an index that follows. */
export function Options() {
  const { t } = useI18n();
  const current = useCurrentPart(IDS);
  return (
    <main class="options">
      <header>
        <Mark size={24} />
        <h1>{t('options.short')}</h1>
      </header>
      <SettingsIndex
        label={t('options.short')}
        parts={PARTS.map(([id, title, sign]) => ({ id, title: t(title), sign }))}
        current={current}
      />
      <div class="options-parts">
        <Part id="letters" title={t('options.letters')} text={t('options.lettersText')}>
          <LettersPart />
        </Part>
        <Part id="languages" title={t('options.languages')} text={t('options.languagesText')}>
          <LanguagesPart />
        </Part>
        <Part id="networks" title={t('options.networks')} text={t('options.networksText')}>
          <NetworksPart />
        </Part>
        <Part id="sources" title={t('sources.title')} text={t('sources.text')}>
          <WaysOn />
          <Sources />
          <Below id="publishers" title={t('offers.title')} text={t('offers.text')}>
            <PublishersPart />
          </Below>
          <Below id="add" title={t('options.actions')} text={t('options.actionsText')}>
            <OwnActions />
          </Below>
          <Below id="publish" title={t('pass.feed')} text={t('pass.feedText')}>
            <PublishPart />
          </Below>
        </Part>
        <Part id="notifications" title={t('tell.title')} text={t('tell.text')}>
          <NotificationPart />
        </Part>
        <Part id="safety" title={t('options.safety')} text={t('options.safetyText')}>
          <div>
            <h3>{t('discreet.name')}</h3>
            <p class="soft">{t('discreet.text')}</p>
          </div>
          <DiscreetChoice />
          <p>
            <a href="/safety.html">{t('discreet.read')}</a>
          </p>
        </Part>
        <Part id="data" title={t('options.data')} text={t('options.dataText')}>
          <DataPart />
        </Part>
        <Part id="about" title={t('options.about')} text={t('options.aboutText')}>
          <AboutPart />
        </Part>
      </div>
    </main>
  );
}

/** What else stands under the sources, which is the longest part: ways to it. */
function WaysOn() {
  const { t } = useI18n();
  const ways = [
    ['publishers', t('offers.title')],
    ['add', t('options.actions')],
    ['publish', t('pass.feed')],
  ];
  return (
    <nav class="options-ways" aria-label={t('sources.title')}>
      {ways.map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

interface PartProps {
  id: string;
  title: string;
  text: string;
  children: ComponentChildren;
}

function Part({ id, title, text, children }: PartProps) {
  return (
    <section class="options-part" id={id}>
      <h2 tabIndex={-1}>{title}</h2>
      <p class="soft">{text}</p>
      <div class="options-card">{children}</div>
    </section>
  );
}

/** A part of a part, which other pages open by its own name. */
function Below({ id, title, text, children }: PartProps) {
  return (
    <section class="options-below" id={id}>
      <h3 tabIndex={-1}>{title}</h3>
      <p class="soft">{text}</p>
      {children}
    </section>
  );
}
