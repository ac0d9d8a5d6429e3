import './ActionList.css';
import './ListHead.css';
import { Mark } from '../ui/Mark.tsx';

/** What stands while the list is read, a few hundredths of a second; the same as in `popup/index.html`. */
export function ListFrame() {
  return (
    <div class="list-frame">
      <header class="list-head">
        <div class="list-top">
          <Mark size={24} />
        </div>
      </header>
    </div>
  );
}
