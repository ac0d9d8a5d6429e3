import { useEffect, useState } from 'preact/hooks';
import { AboutPanel } from '../../components/action/AboutPanel.tsx';
import { ActionView } from '../../components/action/ActionView.tsx';
import { type ActionChange, ChangeNote } from '../../components/action/ChangeNote.tsx';
import { isOver } from '../../utils/actions/dates.ts';
import { type ActivityEntry, activityFor, addActivity } from '../../utils/history/activity.ts';
import { activity, drafts } from '../../utils/platform/storage.ts';
import { changeOf } from './change-of.ts';
import { useFeedback } from './feedback.ts';
import { OpenLetter } from './OpenLetter.tsx';
import { OpenPost } from './OpenPost.tsx';
import type { ActionProps, PanelContext } from './panel-context.ts';

/** An open action: its head, and the panel in front. */
export function OpenAction(props: ActionProps) {
  const { action, today, panel, done, texts } = props;
  const feedback = useFeedback();
  const [change, setChange] = useState<ActionChange>();
  useEffect(() => {
    void changeOf(action).then(setChange);
  }, [action]);

  const record = async (entry: Omit<ActivityEntry, 'action' | 'date'>) => {
    const next = addActivity(done, { ...entry, action: action.id, date: today });
    props.onDone(next);
    await activity.setValue(next);
  };
  const onDrafts = (changes: Record<string, string | undefined>) => {
    const next = { ...texts };
    for (const [key, text] of Object.entries(changes)) {
      if (text === undefined) delete next[key];
      else next[key] = text;
    }
    props.onTexts(next);
    void drafts.setValue(next);
  };
  const context: PanelContext = { ...props, feedback, record, onDrafts };
  return (
    <ActionView
      action={action}
      today={today}
      panel={panel}
      onPanel={(next) => {
        feedback.clear();
        props.onPanel(next);
      }}
      onBack={props.onBack}
      isOver={change?.line && isOver(change.line)}
      note={
        change && (
          <ChangeNote
            action={action}
            change={change}
            onOpen={props.onOpen}
            onSettled={(id) => {
              setChange({ ...change, former: undefined, isNews: false });
              props.onSettled(id);
            }}
          />
        )
      }
    >
      {panel === 'post' && <OpenPost {...context} />}
      {panel === 'letter' && <OpenLetter {...context} />}
      {panel === 'about' && <AboutPanel action={action} activity={activityFor(done, action.id)} />}
    </ActionView>
  );
}
