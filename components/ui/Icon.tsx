import './Icon.css';

/** What each sign draws, on a field of 20 by 20; strokes only. */
const SIGNS = {
  add: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 6.8v6.4M6.8 10h6.4',
  alert: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 6.4v4.4M10 13.3v.1',
  back: 'm12.5 4-6 6 6 6',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.2 1.5H3.8zM8.3 17.2h3.4',
  cards: 'M3.5 5.5h13v9.5h-7l-3.2 2.6V15H3.5zM7 9h6M7 11.8h3.5',
  chart: 'M4 16.5V11M8 16.5V6.5M12 16.5V9M16 16.5V3.5',
  check: 'm4.5 10.5 3.6 3.6L15.6 6',
  copy: 'M8 6.8h7a1.2 1.2 0 0 1 1.2 1.2v7.4a1.2 1.2 0 0 1-1.2 1.2H8a1.2 1.2 0 0 1-1.2-1.2V8A1.2 1.2 0 0 1 8 6.8M13 4.2a1.2 1.2 0 0 0-1-.8H5a1.2 1.2 0 0 0-1.2 1.2v7.6a1.2 1.2 0 0 0 .8 1.1',
  done: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M6.8 10.2l2.2 2.2 4.2-4.6',
  feed: 'M4.5 4.5a11 11 0 0 1 11 11M4.5 9.2a6.3 6.3 0 0 1 6.3 6.3M4.9 14.6h1',
  filter: 'M3 5h14M5.8 10h8.4M8.4 15h3.2',
  globe:
    'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M3 10h14M10 3c2.4 2.2 3.4 4.4 3.4 7s-1 4.8-3.4 7c-2.4-2.2-3.4-4.4-3.4-7S7.6 5.2 10 3z',
  hidden: 'M3 10c1.6-2.8 4-4.4 7-4.4s5.4 1.6 7 4.4c-1.6 2.8-4 4.4-7 4.4S4.6 12.8 3 10zM4 16 16 4',
  info: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 9.2v4M10 6.6v.1',
  keyboard:
    'M3.8 5.4h12.4a1.2 1.2 0 0 1 1.2 1.2v6.8a1.2 1.2 0 0 1-1.2 1.2H3.8a1.2 1.2 0 0 1-1.2-1.2V6.6a1.2 1.2 0 0 1 1.2-1.2M5.5 8.2h.01M8.5 8.2h.01M11.5 8.2h.01M14.5 8.2h.01M6.5 11.8h7',
  later: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 6.2V10l2.6 1.8',
  letter:
    'M4 4.8h12a1.2 1.2 0 0 1 1.2 1.2v8.2a1.2 1.2 0 0 1-1.2 1.2H4a1.2 1.2 0 0 1-1.2-1.2V6A1.2 1.2 0 0 1 4 4.8M3.4 6l6.6 5 6.6-5',
  link: 'M8.3 11.7a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.7 8.3a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  mention:
    'M12.8 10a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0M12.8 7.2v3.6c0 2.6 4 2.2 4-1A6.8 6.8 0 1 0 13.6 16',
  more: 'M4 10h1M9.5 10h1M15 10h1',
  next: 'm8 5 5 5-5 5',
  panel:
    'M4 4h12a1.2 1.2 0 0 1 1.2 1.2v9.6A1.2 1.2 0 0 1 16 16H4a1.2 1.2 0 0 1-1.2-1.2V5.2A1.2 1.2 0 0 1 4 4M12 4v12',
  pen: 'm4 16 .8-3.2 8.4-8.4 2.4 2.4-8.4 8.4z',
  post: 'M3.5 4.5h13v9h-6.6L6.4 17v-3.5H3.5z',
  print: 'M6 7V3.2h8V7M6 14H3.8V7.6h12.4V14H14M6 11.8h8v5H6z',
  remove: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  search: 'M14.2 9a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0M13 13l3.6 3.6',
  settings:
    'M3 6h8M14.5 6H17M3 14h2.5M9 14h8M14.5 6a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0M9 14a1.8 1.8 0 1 1-3.6 0A1.8 1.8 0 0 1 9 14',
  share: 'M10 12.5V3.2M6.6 6.2 10 2.8l3.4 3.4M4.5 10.5v6h11v-6',
  shield:
    'M10 2.8 3.8 5.2v4.2c0 3.8 2.5 6.5 6.2 7.8 3.7-1.3 6.2-4 6.2-7.8V5.2zM10 6.8v3.6M10 13.1v.1',
} as const;

export type Sign = keyof typeof SIGNS;

/** Those that point somewhere: from right to left, they point the other way. */
const TURNED: ReadonlySet<Sign> = new Set<Sign>(['back', 'next', 'panel']);

/** A sign beside a word, or in a button that has its own label: it is not spoken. */
export function Icon({ sign, small }: { sign: Sign; small?: boolean }) {
  const classes = ['icon', small && 'icon-small', TURNED.has(sign) && 'icon-turned'];
  return (
    <svg class={classes.filter(Boolean).join(' ')} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SIGNS[sign]} />
    </svg>
  );
}
