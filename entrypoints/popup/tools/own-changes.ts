import type { NoticeText } from '../../../components/ui/Notice.tsx';
import type { IsoDate } from '../../../utils/actions/types.ts';

/** What a person can change of a whole action; each says in the list what came of it. */
export interface OwnChanges {
  /** undefined: for good */
  onAside(id: string, until: IsoDate | undefined): void;
  onBringBack(id: string): void;
  /** the person was reminded, and needs it no more */
  onReminded(id: string): void;
  onForget(id: string, alsoRemove: boolean): void;
}

/** What was said of it last, for the list, besides. */
export interface OwnMarksState extends OwnChanges {
  said: NoticeText | undefined;
  /** the list shows it by itself now */
  onHeard(): void;
}
