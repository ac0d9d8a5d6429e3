import { findAddresses } from './counting/addresses.ts';
import { TAG } from './hashtags.ts';
import type { Network } from './networks.ts';
import { isHandle } from './profiles.ts';

/** A piece of a post as the network shows it. */
export interface Segment {
  kind: 'text' | 'mention' | 'hashtag' | 'link';
  text: string;
  /** UTF-16 offset in the post */
  start: number;
}

const MENTION = /(?<![\p{L}\p{N}_@/.=])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?)/gu;

/** Splits a text into plain pieces and the pieces that this network turns into links: addresses, accounts, tags. */
export function segmentPost(text: string, network: Network): Segment[] {
  const links = new Map<number, { end: number; kind: Segment['kind'] }>();
  for (const { start, end, hasProtocol } of findAddresses(text)) {
    if (!hasProtocol && network.linksNeedProtocol) continue;
    links.set(start, { end, kind: 'link' });
  }
  const isFree = (at: number) => ![...links].some(([start, { end }]) => at >= start && at < end);
  if (network.mentions === 'typed') {
    for (const { index, 0: whole, 1: handle = '' } of text.matchAll(MENTION)) {
      if (isFree(index) && isHandle(network, handle)) {
        links.set(index, { end: index + whole.length, kind: 'mention' });
      }
    }
  }
  const { linked, most = Number.POSITIVE_INFINITY } = network.hashtags;
  let tags = 0;
  for (const { index, 0: whole } of text.matchAll(TAG)) {
    const isApart = index === 0 || /\s$/.test(text.slice(0, index));
    if (!isFree(index) || linked === 'never' || (linked === 'after-space' && !isApart)) continue;
    tags += 1;
    if (tags <= most) links.set(index, { end: index + whole.length, kind: 'hashtag' });
  }
  const segments: Segment[] = [];
  let at = 0;
  for (const [start, { end, kind }] of [...links].sort(([a], [b]) => a - b)) {
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start), start: at });
    segments.push({ kind, text: text.slice(start, end), start });
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at), start: at });
  return segments;
}
