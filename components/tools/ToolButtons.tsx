import { IconButton } from '../ui/IconButton.tsx';
import { useI18n } from '../ui/i18n.ts';
import './ToolButtons.css';

/** What one can do with a whole action; `more` lists the last three. */
export type Tool = 'remind' | 'share' | 'more' | 'later' | 'note' | 'forget';

/** The button that a tool was opened with, by its id. */
export const buttonOf = (tool: Tool): string =>
  tool === 'remind' || tool === 'share' ? `tool-${tool}` : 'tool-more';

interface Props {
  tool: Tool | undefined;
  /** does the person want to be reminded? */
  isReminded: boolean;
  /** an action that has ended needs no reminder, and nobody is asked to write for it */
  isEnded: boolean;
  /** the same tool again closes it */
  onTool(tool: Tool): void;
}

const BUTTONS = [
  ['remind', 'bell'],
  ['share', 'share'],
  ['more', 'more'],
] as const;
const NAMES = { remind: 'tools.remind', share: 'tools.share', more: 'tools.more' } as const;

/** The tools of an action, in its head: each opens a panel below it. */
export function ToolButtons({ tool, isReminded, isEnded, onTool }: Props) {
  const { t } = useI18n();
  return (
    <>
      {BUTTONS.filter(([id]) => !isEnded || id === 'more').map(([id, sign]) => {
        const isOpen = tool !== undefined && buttonOf(tool) === `tool-${id}`;
        return (
          <IconButton
            key={id}
            id={`tool-${id}`}
            sign={sign}
            label={t(NAMES[id])}
            bare
            chosen={isOpen || (id === 'remind' && isReminded)}
            expanded={isOpen}
            controls={isOpen ? 'tool-panel' : undefined}
            onPress={() => onTool(id)}
          />
        );
      })}
    </>
  );
}
