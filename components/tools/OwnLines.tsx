import type { PutAside } from '../../utils/actions/put-aside.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import { Icon, type Sign } from '../ui/Icon.tsx';
import { showDayMonth, useI18n } from '../ui/i18n.ts';
import type { Tool } from './ToolButtons.tsx';
import './OwnLines.css';

interface Props {
  note: string;
  reminder: IsoDate | undefined;
  aside: PutAside | undefined;
  onTool(tool: Tool): void;
}

/** What the person noted and wished for an action, a line each in its head; pressed, it can be changed. */
export function OwnLines({ note, reminder, aside, onTool }: Props) {
  const { t, language } = useI18n();
  const onDay = (day: IsoDate) => showDayMonth(day, language);
  const [first = ''] = note.trim().split('\n');
  const lines: [Tool, Sign, string][] = [
    ...(first ? ([['note', 'pen', first]] as const) : []),
    ...(reminder === undefined
      ? []
      : ([['remind', 'bell', t('tools.remindOn', [onDay(reminder)])]] as const)),
    ...(aside
      ? ([
          [
            'later',
            'later',
            aside.until === undefined
              ? t('tools.isAside')
              : t('tools.isAsideUntil', [onDay(aside.until)]),
          ],
        ] as const)
      : []),
  ].map(([tool, sign, text]) => [tool as Tool, sign as Sign, text as string]);
  if (lines.length === 0) return null;
  return (
    <ul class="own-lines">
      {lines.map(([tool, sign, text]) => (
        <li key={tool}>
          <button type="button" id={`own-${tool}`} onClick={() => onTool(tool)}>
            <Icon sign={sign} small />
            <span dir={tool === 'note' ? 'auto' : undefined}>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
