import { useEffect, useState } from 'preact/hooks';
import { AboutPanel } from '../../components/action/AboutPanel.tsx';
import { ActionView } from '../../components/action/ActionView.tsx';
import { type ActionChange, ChangeNote } from '../../components/action/ChangeNote.tsx';
import { isOver } from '../../utils/actions/dates.ts';
import { addDeed, type Deed, deedsFor } from '../../utils/history/history.ts';
import { deeds, drafts } from '../../utils/platform/storage.ts';
import { changeOf } from './change-of.ts';
import { OpenLetter } from './OpenLetter.tsx';
import { OpenPost } from './OpenPost.tsx';
import type { ActionProps, Doing } from './panel-context.ts';
import { useSaying } from './saying.ts';

/** An open action: its head, and the panel in front. */
export function OpenAction(props: ActionProps) {
  const { action, today, panel, done, texts } = props;
  const saying = useSaying();
  const [change, setChange] = useState<ActionChange>();
  useEffect(() => {
    void changeOf(action).then(setChange);
  }, [action]);

  const record = async (deed: Omit<Deed, 'action' | 'date'>) => {
    const next = addDeed(done, { ...deed, action: action.id, date: today });
    props.onDone(next);
    await deeds.setValue(next);
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
  const doing: Doing = { ...props, saying, record, onDrafts };
  return (
    <ActionView
      action={action}
      today={today}
      panel={panel}
      onPanel={(next) => {
        saying.clear();
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
      {panel === 'post' && <OpenPost {...doing} />}
      {panel === 'letter' && <OpenLetter {...doing} />}
      {panel === 'about' && <AboutPanel action={action} deeds={deedsFor(done, action.id)} />}
    </ActionView>
  );
}
