import { useState } from 'preact/hooks';
import { Icon } from '../../components/ui/Icon.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { QUICK_EXIT, QuickExit } from '../../components/ui/QuickExit.tsx';
import { hideName } from '../../components/ui/show-page.tsx';
import { useStored } from '../../components/ui/use-stored.ts';
import { chooseDiscreet } from '../../utils/platform/own-choices.ts';
import { isDiscreet } from '../../utils/platform/storage.ts';

/** Switches discreet mode on and off, and says what is to be seen now. */
export function DiscreetChoice() {
  const { t } = useI18n();
  const [on, setOn] = useStored(isDiscreet);
  const [notice, show] = useNotice();
  /** does this page need a way out, as it was open before the mode was on? */
  const [hasExit, setExit] = useState(false);
  const turn = async () => {
    await setOn(!on);
    await chooseDiscreet(!on);
    // The page that is open has its name already; each further one is neutral from the beginning.
    if (!on) hideName();
    setExit(!on && (hasExit || !document.getElementById(QUICK_EXIT)));
    show({ text: t(on ? 'discreet.isOff' : 'discreet.isOn'), done: true });
  };
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="button"
          id="discreet"
          disabled={on === undefined}
          onClick={() => void turn()}
        >
          <Icon sign="hidden" small />
          {t(on ? 'discreet.off' : 'discreet.on')}
        </button>
      </div>
      <Notice notice={notice} />
      {hasExit && <QuickExit />}
    </>
  );
}
