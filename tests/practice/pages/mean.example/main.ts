import { EMOJI_NODES } from '../../mean/emoji.ts';
import { FIELDS } from '../../mean/fields.ts';
import { FOREIGN } from '../../mean/foreign.ts';
import { HINTS } from '../../mean/hints.ts';
import type { MeanPage } from '../../mean/kit.ts';
import { PLACES } from '../../mean/places.ts';
import { RICH } from '../../mean/rich.ts';
import { TIDY } from '../../mean/tidy.ts';
import { exposePractice, find } from '../../shared/practice.ts';

const kind = new URLSearchParams(location.search).get('page') ?? '';
const all: Record<string, MeanPage> = {
  ...{ ...FIELDS, ...RICH, ...PLACES, ...TIDY, ...HINTS, ...EMOJI_NODES, ...FOREIGN },
};
const make = all[kind];
exposePractice({ boxes: make?.(find('#place')) ?? {} });
