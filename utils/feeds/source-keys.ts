import type { SourceKey } from '../actions/types.ts';

/** Came with this version of Vigil. */
export const BUNDLED: SourceKey = 'bundled';
/** The person read it in from a page or a file, and confirmed it. */
export const CAPTURED: SourceKey = 'captured';
/** Its source is gone or has it no longer. */
export const KEPT: SourceKey = 'kept';
