import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AboutPanel } from '../../components/action/AboutPanel.tsx';
import { ActionView, type PanelId } from '../../components/action/ActionView.tsx';
import type { ActionChange, ChangeNote } from '../../components/action/ChangeNote.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { useStored } from '../../components/ui/use-stored.ts';
import { isActive, isOver } from '../../utils/actions/dates.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { panelHabit, readTo } from '../../utils/platform/storage.ts';
import { withFirstDraft } from '../../utils/posts/suggested/first-draft.ts';
import { AgePart } from '../age/AgePart.tsx';
import { PastePart } from '../ask/PastePart.tsx';
import type { Asks } from '../ask/read-asks.ts';
import { changeOf } from './change-of.ts';
import type { CurrentPage } from './current-page.ts';
import { useFeedback } from './feedback.ts';
import { firstPanel, panelsOf } from './here/first-panel.ts';
import { useLetterTexts } from './letter-texts.ts';
import { OpenLetter } from './OpenLetter.tsx';
import { OpenPost } from './OpenPost.tsx';
import { usePanelChoices } from './panel-choices.ts';
import { usePostTexts } from './post-texts.ts';
import type { OwnChanges } from './tools/own-changes.ts';
import { PassOnPart } from './tools/PassOnPart.tsx';
import { useTools } from './tools/use-tools.tsx';
import { type Activity, useActivity } from './use-activity.ts';
import { useKeeping, useNotTaken, useRecord, useSent } from './use-sent.ts';

interface Props {
  action: UrgentAction;
  today: IsoDate;
  page: CurrentPage;
  panel: PanelId;
  onPanel(panel: PanelId): void;
  onBack(): void;
  /** opens another issue of the case */
  onOpen(id: string): void;
  /** the person has looked at what changed */
  onSeen(id: string): void;
  /** what the person did for this action, as they say it now */
  onDone(id: string, done: readonly ActivityEntry[]): void;
  /** what asks about texts that left Vigil, where something is asked */
  asks: Asks;
  onQuestions(questions: Asks['questions']): void;
  /** the person said whether it still runs */
  onSaid(): void;
  /** what the person can change of the whole action */
  changes: OwnChanges;
}

/** What changed since the person last saw it, and what draws that. */
function useChange(action: UrgentAction) {
  const [change, setChange] = useState<ActionChange>();
  const [Note, setNote] = useState<typeof ChangeNote>();
  useEffect(() => {
    // Comparing two versions word by word takes a library, which the first drawing need not wait for.
    const loading = import('../../components/action/ChangeNote.tsx');
    void Promise.all([changeOf(action), loading]).then(([found, { ChangeNote }]) => {
      setChange(found);
      setNote(() => ChangeNote);
    });
  }, [action]);
  return { change, setChange, Note };
}

/** The list hears what the person did, as they say it. */
function useTellDone(id: string, done: Activity['done'], onDone: Props['onDone']): void {
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    if (done) latest.current(id, done);
  }, [id, done]);
}

/** An open action: its head, and the panel in front. */
export function OpenAction(props: Props) {
  const { action, today, page, onQuestions } = props;
  const { asking, questions } = props.asks;
  const feedback = useFeedback();
  const { change, setChange, Note } = useChange(action);
  const { line } = change ?? {};
  const isEnded = !isActive(action, today) || (line !== undefined && isOver(line));
  const { language } = useI18n();
  const own = isEnded ? undefined : language;
  const postable = useMemo(() => withFirstDraft(action, own), [action, own]);
  const panels = panelsOf(action, isEnded);
  const panel = panels.includes(props.panel) ? props.panel : firstPanel(action, page, isEnded);
  const activity = useActivity(action.id);
  const { done, before } = activity;
  const isPrivate = page.tab?.isPrivate === true;
  const doing = { action, today, activity, feedback, isPrivate };
  const record = useRecord(doing);
  const keeping = useKeeping(doing);
  useNotTaken(doing);
  const sent = useSent(doing);
  useTellDone(action.id, done, props.onDone);
  const postTexts = usePostTexts(postable.action);
  const letterTexts = useLetterTexts(action);
  const [read, setRead] = useStored(readTo);
  const choices = usePanelChoices(action, page.network, before);
  const tools = useTools({ action, line, today, isPrivate, isEnded, changes: props.changes });
  // All of it at once, so that a panel stands whole as soon as it is chosen.
  if (!done || !before || !postTexts || !letterTexts || !choices || !tools || read === undefined)
    return null;

  const context = { action, today, isEnded, page, feedback, before, record, keeping, sent };
  return (
    <ActionView
      action={action}
      today={today}
      panels={panels}
      panel={panel}
      tops={read?.action === action.id ? read.tops : undefined}
      onTops={(tops) => void setRead({ action: action.id, tops })}
      onPanel={(next) => {
        feedback.clear();
        if (next !== 'about') panelHabit.setValue(next).catch(console.error);
        props.onPanel(next);
      }}
      onBack={props.onBack}
      tools={tools.buttons}
      toolPanel={tools.panel}
      ownLines={tools.lines}
      isOver={line && isOver(line)}
      line={line}
      ask={
        asking && (
          <asking.AskHere
            action={action.id}
            onDone={(_, now) => activity.take(now)}
            {...{ today, questions, onQuestions }}
          />
        )
      }
      note={
        <>
          <PastePart onCopy={feedback.copy} />
          {change && Note && <Notes {...props} Note={Note} change={change} onChange={setChange} />}
        </>
      }
    >
      {panel === 'post' && (
        <OpenPost {...context} {...postable} texts={postTexts} choices={choices} />
      )}
      {panel === 'letter' && <OpenLetter {...context} texts={letterTexts} choices={choices} />}
      {panel === 'about' && (
        <AboutPanel
          action={action}
          activity={done.toReversed()}
          passOn={<PassOnPart action={action} />}
        />
      )}
    </ActionView>
  );
}

/** How old the action is, and how it changed or ended. */
function Notes({
  action,
  today,
  Note,
  change,
  onChange,
  ...props
}: Props & {
  Note: typeof ChangeNote;
  change: ActionChange;
  onChange(change: ActionChange): void;
}) {
  const { line } = change;
  return (
    <>
      {line && (
        <AgePart
          action={action}
          line={line}
          today={today}
          onSaid={() => {
            void changeOf(action).then(onChange);
            props.onSaid();
          }}
        />
      )}
      <Note
        action={action}
        change={change}
        onOpen={props.onOpen}
        onSeen={(id) => {
          onChange({ ...change, previous: undefined, isNews: false });
          props.onSeen(id);
        }}
      />
    </>
  );
}
