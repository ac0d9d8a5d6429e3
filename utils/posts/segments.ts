import { findMarks, type Mark } from './marks.ts';
import type { Network } from './networks.ts';

/** A piece of a post as the network shows it. */
export interface Segment {
  kind: 'text' | Mark['kind'];
  text: string;
  /** UTF-16 offset in the post */
  start: number;
}

/** Splits a text into plain pieces and the pieces that this network turns into links: addresses, accounts, tags. */
export function segmentPost(text: string, network: Network): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, kind } of findMarks(text, network)) {
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start), start: at });
    segments.push({ kind, text: text.slice(start, end), start });
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at), start: at });
  return segments;
}
