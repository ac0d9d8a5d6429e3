import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import type { Tool } from './ToolButtons.tsx';

const ROWS = [
  ['later', 'later', 'tools.later'],
  ['note', 'pen', 'tools.note'],
  ['forget', 'remove', 'tools.forget'],
] as const;

interface Props {
  /** an action that has ended is put aside for no other day */
  isEnded: boolean;
  onTool(tool: Tool): void;
}

/** The tools that have no button of their own. */
export function MorePanel({ isEnded, onTool }: Props) {
  const { t } = useI18n();
  return (
    <ul class="tool-rows">
      {ROWS.filter(([id]) => !isEnded || id !== 'later').map(([id, sign, name]) => (
        <li key={id}>
          <button type="button" id={`more-${id}`} onClick={() => onTool(id)}>
            <Icon sign={sign} />
            <span>{t(name)}</span>
            <Icon sign="next" small />
          </button>
        </li>
      ))}
    </ul>
  );
}
