import { useEffect, useErrorBoundary, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NO_FILTER } from '../../components/list/ListFilters.tsx';
import { ListFrame } from '../../components/list/ListFrame.tsx';
import type { ListPlace } from '../../components/list/list-place.ts';
import { Icon } from '../../components/ui/Icon.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { useSteps } from './here/use-steps.ts';
import { ListView } from './ListView.tsx';
import { type Popup, usePopup } from './popup-state.ts';
import { useOwnMarks } from './tools/use-own-marks.ts';

/** The popup, which reads what it shows. */
export function PopupApp({ isInTab = false }: { isInTab?: boolean }) {
  const popup = usePopup();
  useSteps(popup, isInTab);
  const isMoved = useFollowed(popup, !isInTab);
  return (
    <>
      {isMoved && <Moved />}
      <App popup={popup} isPopup />
    </>
  );
}

/** The page in front is another one than the popup was opened on, and the browser lets nobody see it without a click. */
function Moved() {
  const { t } = useI18n();
  return (
    <p class="private-note" id="page-moved" role="status">
      {t('panel.moved')}
    </p>
  );
}

/** Follows the tab in front while the popup stays open. @returns whether it shows a page now that cannot be seen */
function useFollowed({ state, followTab }: Popup, isOn: boolean): boolean {
  const isRead = state !== undefined;
  const first = useRef(state?.tab);
  first.current ??= state?.tab;
  useEffect(() => {
    if (!isOn || !isRead) return;
    let end: (() => void) | undefined;
    let isGone = false;
    const watch = async () => {
      const { watchFrontTab } = await import('./here/front-tab.ts');
      if (!isGone) end = watchFrontTab(followTab, first.current);
    };
    // The popup is whole without it.
    watch().catch(console.error);
    return () => {
      isGone = true;
      end?.();
    };
  }, [isOn, isRead, followTab]);
  return isOn && first.current?.url !== undefined && state?.tab?.url === undefined;
}

interface Props {
  popup: Popup;
  /** it can go on in the panel beside the page */
  isPopup?: boolean;
}

/** What the popup shows; in a private window it says first that nothing is remembered. */
export function App(props: Props) {
  return (
    <>
      {props.popup.state?.tab?.isPrivate && <PrivateNote at={props.popup.state.view.action} />}
      <Shown {...props} />
    </>
  );
}

/** It is said once, until the person goes on. `at`: the action that is open. */
function PrivateNote({ at }: { at: string | undefined }) {
  const { t } = useI18n();
  const [first] = useState(at);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (at !== first) setSaid(true);
  }, [at, first]);
  if (isSaid || at !== first) return null;
  return (
    <p class="private-note" id="private-note">
      <Icon sign="hidden" small />
      {t('list.private')}
    </p>
  );
}

/** The list, or the action that is open. */
function Shown({ popup, isPopup = false }: Props) {
  const { t } = useI18n();
  const { state } = popup;
  const place = useRef<ListPlace>(undefined);
  const own = useOwnMarks(popup);
  const [hasFailed, setFailed] = useState(false);
  useErrorBoundary((error) => {
    console.error(error);
    setFailed(true);
    // The worker quarantines what is broken, so that the popup works when it is opened again.
    void askWorker('ensure-catalogue');
  });
  useLayoutEffect(() => {
    if (state) performance.mark('vigil-ready');
  }, [state]);

  if (hasFailed || popup.isBroken) {
    return (
      <div class="list-empty" role="alert">
        <h2>{t('list.broken')}</h2>
        <p>{t('list.brokenHint')}</p>
      </div>
    );
  }
  // No spinner for a few hundredths of a second: it would only flash.
  if (!state) return <ListFrame />;
  const { action, view, page, panels, day } = state;
  if (!action) {
    const onPlace = (from: ListPlace) => {
      place.current = from;
    };
    return <ListView {...{ popup, state, own, onPlace, isPopup }} place={place.current} />;
  }
  if (!page || !panels) return null;
  const { OpenAction } = panels;
  return (
    <OpenAction
      key={action.id}
      action={action}
      today={day}
      page={page}
      panel={view.panel ?? panels.firstPanel(action, page)}
      onPanel={(panel) => void popup.open(action.id, panel)}
      onBack={() => {
        place.current ??= { id: action.id, query: '', filter: NO_FILTER };
        void popup.open(undefined);
      }}
      onOpen={(id) => void popup.open(id)}
      onSeen={(id) => void popup.markSeen(id)}
      onDone={popup.noteDone}
      asks={state}
      onQuestions={popup.setQuestions}
      onSaid={() => void popup.readWhole()}
      changes={own}
    />
  );
}
