import type { ComponentChildren } from 'preact';
import '../../components/ui/Buttons.css';
import { useI18n } from '../../components/ui/i18n.ts';
import { Mark } from '../../components/ui/Mark.tsx';
import { LanguageChoice } from '../options/LanguageChoice.tsx';
import { DiscreetChoice } from '../safety/DiscreetChoice.tsx';
import { FirstSources } from './FirstSources.tsx';
import { PinHint } from './PinHint.tsx';
import { PracticeBox } from './PracticeBox.tsx';

/** The page that opens once after the installation: three steps, none of which is needed. */
export function Welcome() {
  const { t } = useI18n();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <div class="welcome-top">
          <Mark size={40} />
          <LanguageChoice id="welcome-language" />
        </div>
        <h1>{t('welcome.heading')}</h1>
        <p>{t('welcome.text')}</p>
      </header>
      <PinHint />
      <Step number={1} title={t('welcome.sources')}>
        <FirstSources />
      </Step>
      <Step number={2} id="practice" title={t('welcome.practice')}>
        <PracticeBox />
      </Step>
      <Step number={3} title={t('welcome.safety')}>
        <p class="soft">{t('welcome.safetyText')}</p>
        <p class="soft">
          <b>{t('discreet.name')}.</b> {t('discreet.text')}
        </p>
        <DiscreetChoice />
        <a href="/safety.html">{t('discreet.read')}</a>
      </Step>
      <footer class="welcome-foot">
        <p class="soft">{t('welcome.optional')}</p>
        <a class="button button-main" id="show-actions" href="/popup.html?list">
          {t('welcome.done')}
        </a>
      </footer>
    </main>
  );
}

interface StepProps {
  number: number;
  id?: string;
  title: string;
  children: ComponentChildren;
}

function Step({ number, id, title, children }: StepProps) {
  return (
    <section class="welcome-step" id={id}>
      <span class="welcome-number" aria-hidden="true">
        {number}
      </span>
      <h2>{title}</h2>
      <div class="welcome-body">{children}</div>
    </section>
  );
}
