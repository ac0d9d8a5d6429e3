import type { ActionSummary } from '../../utils/actions/types.ts';
import { ActionLine, type LineContext } from './ActionLine.tsx';
import { useMoreLines } from './use-more-lines.ts';

/** One line for each action, drawn as the person scrolls to them. */
export function ActionLines({
  actions,
  ...context
}: LineContext & { actions: readonly ActionSummary[] }) {
  const { shown, hasMore, end } = useMoreLines<HTMLLIElement>(actions, context);
  return (
    <ul class="lines">
      {shown.map((action) => (
        <ActionLine key={action.id} action={action} {...context} />
      ))}
      {hasMore && <li ref={end} class="line-end" />}
    </ul>
  );
}
