import { useEffect } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { App } from '../popup/App.tsx';
import { watchFrontTab } from '../popup/here/front-tab.ts';
import { type Popup, usePopup } from '../popup/popup-state.ts';
import './Panel.css';

/** The popup's list and actions beside the page, where they stay. They follow the tab in front. */
export function Panel() {
  const popup = usePopup();
  const { followTab, state } = popup;
  useEffect(() => watchFrontTab(followTab), [followTab]);
  return (
    <>
      {state?.action && <PanelNote state={state} />}
      <App popup={popup} />
    </>
  );
}

/** What a popup need not say: that the page in front is not to be read, and that something was done. */
function PanelNote({ state }: { state: NonNullable<Popup['state']> }) {
  const { t } = useI18n();
  const [done, setDone] = useNotice();
  const isShut = state.tab !== undefined && state.tab.url === undefined;
  useEffect(() => {
    const onDone = () => setDone({ text: t('panel.done'), done: true });
    addEventListener('vigil-done', onDone);
    return () => removeEventListener('vigil-done', onDone);
  }, [t, setDone]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done was done on another page, or in another action
  useEffect(() => setDone(undefined), [state.tab, state.action?.id, setDone]);
  return (
    <div class="panel-note">
      <Notice notice={done} />
      {isShut && (
        <p class="notice" id="panel-shut">
          {t('panel.shut')}
        </p>
      )}
    </div>
  );
}
