import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { OwnLines } from '../../../components/tools/OwnLines.tsx';
import { buttonOf, type Tool, ToolButtons } from '../../../components/tools/ToolButtons.tsx';
import { useStored, useStoredGroup } from '../../../components/ui/use-stored.ts';
import { readPutAsides } from '../../../utils/actions/put-aside.ts';
import type { ActionSummary, IsoDate, UrgentAction } from '../../../utils/actions/types.ts';
import { notes, putAside, reminders } from '../../../utils/platform/storage.ts';
import type { OwnChanges } from './own-changes.ts';

interface Context {
  action: UrgentAction;
  /** its line in the list, once it was read */
  line: ActionSummary | undefined;
  today: IsoDate;
  isPrivate: boolean;
  isEnded: boolean;
  changes: OwnChanges;
}

/** The tools of an open action; undefined until what the person noted and wished was read. */
export interface Tools {
  buttons: ComponentChildren;
  panel: ComponentChildren;
  lines: ComponentChildren;
}

export function useTools(context: Context): Tools | undefined {
  const { action, line, today, isEnded } = context;
  const [tool, setTool] = useState<Tool>();
  const [Panel, setPanel] = useState<typeof import('./ToolPanel.tsx').ToolPanel>();
  const ids = useMemo(() => [action.id], [action.id]);
  const [noted, setNote] = useStoredGroup(notes, ids);
  const [asides] = useStored(putAside);
  const [days] = useStored(reminders);
  useEffect(() => {
    // The panels are loaded on use: most who open an action came to write.
    if (tool) import('./ToolPanel.tsx').then((one) => setPanel(() => one.ToolPanel), console.error);
  }, [tool]);
  if (!noted || !asides || !days) return undefined;
  const close = () => {
    if (tool) document.getElementById(buttonOf(tool))?.focus();
    setTool(undefined);
  };
  const own = {
    note: noted[action.id] ?? '',
    reminder: Object.hasOwn(days, action.id) ? days[action.id] : undefined,
    aside: line && readPutAsides(asides, today)(line),
  };
  return {
    buttons: (
      <ToolButtons
        {...{ tool, isEnded }}
        isReminded={own.reminder !== undefined}
        onTool={(next) => (tool && buttonOf(tool) === buttonOf(next) ? close() : setTool(next))}
      />
    ),
    panel: tool && Panel && (
      <Panel
        key={tool}
        {...context}
        {...{ tool, own }}
        onTool={setTool}
        onClose={close}
        onNote={(note) => setNote(action.id, note.trim() === '' ? undefined : note)}
      />
    ),
    lines: <OwnLines {...own} onTool={setTool} />,
  };
}
