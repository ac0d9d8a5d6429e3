import { useEffect, useState } from 'preact/hooks';
import { AboutPanel } from '../../components/AboutPanel.tsx';
import { ActionView, type PanelId } from '../../components/ActionView.tsx';
import { type ActionChange, ChangeNote } from '../../components/ChangeNote.tsx';
import { isOver } from '../../utils/actions/dates.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { addDeed, type Deed, deedsFor } from '../../utils/history/history.ts';
import type { Sender } from '../../utils/letters/paper.ts';
import { deeds, drafts, type Threads } from '../../utils/platform/storage.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import { changeOf } from './change-of.ts';
import { OpenLetter } from './OpenLetter.tsx';
import { OpenPost } from './OpenPost.tsx';
import type { Place } from './place.ts';
import { type Saying, useSaying } from './saying.ts';

interface Props {
  action: UrgentAction;
  today: IsoDate;
  place: Place;
  panel: PanelId;
  done: Deed[];
  texts: Record<string, string>;
  ownServers: Record<string, string>;
  own: OwnAccounts;
  threads: Threads;
  /** the id of the service in which letters are opened */
  service: string;
  sender: Sender;
  /** do letters carry initials and the place only? */
  initials: boolean;
  onPanel(panel: PanelId): void;
  onBack(): void;
  /** opens another issue of the case */
  onOpen(id: string): void;
  /** the person has looked at what changed */
  onSettled(id: string): void;
  onDone(done: Deed[]): void;
  onTexts(texts: Record<string, string>): void;
  onServers(servers: Record<string, string>): void;
  onService(id: string): void;
  onInitials(initials: boolean): void;
  onOwn(own: OwnAccounts): void;
  onThreads(threads: Threads): void;
}

/** What a panel of an open action works with. */
export interface Doing extends Props {
  saying: Saying;
  /** keeps what was done today */
  record(deed: Omit<Deed, 'action' | 'date'>): Promise<void>;
  /** keeps texts by their keys; undefined: back to the suggested one */
  onDrafts(changes: Record<string, string | undefined>): void;
}

/** An open action: its head, and the panel in front. */
export function OpenAction(props: Props) {
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
