import type { FeedAddress } from '../feeds/address.ts';
import type { FollowAnswer, Wish } from './messages.ts';

/**
 * A source that the person pressed to follow, while the browser asks them whether its host may be reached. Some browsers
 * close the popup then, so the worker follows it when the permission comes, and keeps what came of it.
 */
export type PendingFollow = FeedAddress &
  Partial<Wish> & {
    /** when it was pressed, in milliseconds since 1970 */
    since: number;
    /** what came of it, until a page has told the person */
    answer?: FollowAnswer;
  };

/** How long a press counts, in milliseconds: a permission that is given later was given for something else. */
const PATIENCE = 300_000;

export const isAwaited = ({ since }: PendingFollow, now: number) => now - since < PATIENCE;
