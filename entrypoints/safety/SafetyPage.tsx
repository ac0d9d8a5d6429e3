import type { ComponentChildren } from 'preact';
import '../../components/ui/Buttons.css';
import { useI18n } from '../../components/ui/i18n.ts';
import { DiscreetChoice } from './DiscreetChoice.tsx';

/** In plain words, what is kept and who sees what; `PRIVACY.md` says it in full. */
export function SafetyPage() {
  const { t } = useI18n();
  return (
    <main class="safety-page">
      <h1>{t('discreet.heading')}</h1>
      <Part title={t('discreet.kept')}>
        <p>{t('discreet.keptWhat')}</p>
        <p>{t('discreet.keptWhere')}</p>
      </Part>
      <Part title={t('discreet.sees')}>
        <p>{t('discreet.seesUs')}</p>
        <p>{t('discreet.seesSource')}</p>
        <p>{t('discreet.seesPost')}</p>
      </Part>
      <Part title={t('discreet.name')}>
        <p>{t('discreet.text')}</p>
        <p>{t('discreet.limits')}</p>
        <DiscreetChoice />
      </Part>
      <Part title={t('discreet.gone')}>
        <p>{t('discreet.goneExit')}</p>
        <p>{t('discreet.goneErase')}</p>
        <div class="buttons">
          <a class="button" href="/options.html#data">
            {t('options.data')}
          </a>
        </div>
      </Part>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
