import { ForgetPanel } from '../../../components/tools/ForgetPanel.tsx';
import { LaterPanel } from '../../../components/tools/LaterPanel.tsx';
import { MorePanel } from '../../../components/tools/MorePanel.tsx';
import { NotePanel } from '../../../components/tools/NotePanel.tsx';
import type { Tool } from '../../../components/tools/ToolButtons.tsx';
import { ToolFrame } from '../../../components/tools/ToolFrame.tsx';
import { useI18n } from '../../../components/ui/i18n.ts';
import { isActive } from '../../../utils/actions/dates.ts';
import type { PutAside } from '../../../utils/actions/put-aside.ts';
import type { ActionSummary, IsoDate, UrgentAction } from '../../../utils/actions/types.ts';
import { CAPTURED } from '../../../utils/feeds/source-keys.ts';
import type { OwnChanges } from './own-changes.ts';
import { RemindPart } from './RemindPart.tsx';
import { SharePart } from './SharePart.tsx';

interface Props {
  tool: Tool;
  action: UrgentAction;
  line: ActionSummary | undefined;
  today: IsoDate;
  /** does it stand in a private window, where nothing is kept? */
  isPrivate: boolean;
  isEnded: boolean;
  own: { note: string; reminder: IsoDate | undefined; aside: PutAside | undefined };
  changes: OwnChanges;
  onTool(tool: Tool): void;
  onNote(note: string): void;
  onClose(): void;
}

const TITLES = {
  remind: 'tools.remind',
  share: 'tools.share',
  more: 'tools.more',
  later: 'tools.later',
  note: 'tools.note',
  forget: 'tools.forget',
} as const satisfies Record<Tool, string>;
/** What these do is kept. */
const KEEPS: ReadonlySet<Tool> = new Set<Tool>(['remind', 'later', 'note']);

/** The tool of an action that is open. */
export function ToolPanel(props: Props) {
  const { tool, isPrivate, onClose } = props;
  const { t } = useI18n();
  return (
    <ToolFrame title={t(TITLES[tool])} onClose={onClose}>
      {isPrivate && KEEPS.has(tool) ? <p>{t('ask.private')}</p> : <Content {...props} />}
    </ToolFrame>
  );
}

function Content({ tool, action, line, today, own, changes, ...props }: Props) {
  const { id } = action;
  // What is over has no day left, whatever day it named.
  const deadline = isActive(line ?? action, today) ? action.deadline : today;
  switch (tool) {
    case 'remind':
      return <RemindPart id={id} {...{ deadline, today }} reminder={own.reminder} />;
    case 'share':
      return <SharePart action={action} />;
    case 'more':
      return <MorePanel isEnded={props.isEnded} onTool={props.onTool} />;
    case 'later':
      return (
        <LaterPanel
          {...{ deadline, today }}
          aside={own.aside}
          onAside={(until) => changes.onAside(id, until)}
          onBringBack={() => {
            changes.onBringBack(id);
            props.onClose();
          }}
        />
      );
    case 'note':
      return <NotePanel note={own.note} onNote={props.onNote} />;
    case 'forget':
      return (
        <ForgetPanel
          isOwn={line?.from === CAPTURED}
          onForget={(alsoRemove) => changes.onForget(id, alsoRemove)}
          onClose={props.onClose}
        />
      );
  }
}
