import { ODD_SIGNS, ODD_TEXTS, ODD_VALUES } from './odd-values.ts';
import type { Random } from './random.ts';

/** A place in a tree: what holds it, and under which name. */
interface Place {
  holder: Record<string, unknown>;
  name: string;
}

/** As deep as the record goes and a little more: what was made odd need not be walked itself. */
const DEEPEST = 9;

function placesIn(value: unknown, depth = 0, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return places;
  for (const name of Object.keys(value).slice(0, 50)) {
    const holder = value as Record<string, unknown>;
    places.push({ holder, name });
    placesIn(holder[name], depth + 1, places);
  }
  return places;
}

/** Sets a field as JSON would, even one whose name means something to the language. */
function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function changeText(text: string, random: Random): unknown {
  const at = random.below(text.length + 1);
  const sign = random.pick(ODD_SIGNS);
  switch (random.below(9)) {
    case 0:
      return random.pick(ODD_TEXTS);
    case 1:
      return text.slice(0, at) + sign.repeat(1 + random.below(20)) + text.slice(at);
    case 2:
      return text.normalize('NFD');
    case 3:
      return random.isOneIn(2) ? text.toUpperCase() : text.toLowerCase();
    case 4:
      return text.slice(0, at);
    case 5:
      return encodeURIComponent(text.toWellFormed());
    case 6:
      return text.slice(0, at) + random.pick(ODD_TEXTS) + text.slice(at);
    default:
      return text.slice(0, at) + sign + text.slice(at);
  }
}

function changeList(list: unknown[], random: Random): void {
  // Odd already; to spread it would be to spread its two thousand million holes.
  if (list.length > 200) return;
  switch (random.below(6)) {
    case 0:
      list.push(...list);
      break;
    case 1:
      list.length = random.pick([0, list.length + 1, 2 ** 31]);
      break;
    case 2:
      while (list.length < 120 && list.length > 0) list.push(list[0]);
      break;
    case 3:
      list.push(random.pick(ODD_VALUES)());
      break;
    case 4:
      list.unshift(random.pick(ODD_TEXTS));
      break;
    default:
      list.splice(random.below(list.length + 1), 1);
  }
}

function changeRecord(record: Record<string, unknown>, places: Place[], random: Random): void {
  const from = random.pick(places);
  const name = random.isOneIn(2) ? from.name : random.pick(ODD_TEXTS).slice(0, 500);
  const value = random.isOneIn(2) ? random.pick(ODD_VALUES)() : random.pick(ODD_TEXTS);
  put(record, name, value);
}

/** Changes one thing in a tree, anywhere, so that most of it stays sound: what is refused at once tries nothing. */
export function mutate(root: object, random: Random): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const { holder, name } = random.pick(places);
  const value = holder[name];
  if (random.isOneIn(12)) delete holder[name];
  else if (random.isOneIn(8)) put(holder, name, random.pick(ODD_VALUES)());
  else if (typeof value === 'string') put(holder, name, changeText(value, random));
  else if (Array.isArray(value)) changeList(value, random);
  else if (typeof value === 'object' && value !== null) {
    changeRecord(value as Record<string, unknown>, places, random);
  } else put(holder, name, random.pick(ODD_TEXTS));
  // Texts in the places of others: a title for a link, a link for a handle.
  if (random.isOneIn(6)) {
    const [one, other] = [random.pick(places), random.pick(places)];
    if (typeof other.holder[other.name] === 'string')
      put(one.holder, one.name, other.holder[other.name]);
  }
}

const PIECES = [
  '"',
  '\\',
  '\\u202e',
  '\\ud800',
  '\\u0000',
  ',',
  ':',
  '{',
  '}',
  '[',
  ']',
  'null',
  '1e999',
  '-0',
  '"__proto__":',
  '"constructor":{"prototype":{"polluted":1}},',
  '"id":"7/24",',
];

/** Changes the text of a JSON file: what is JSON afterwards has keys twice, fields moved and escapes broken. */
export function mutateText(text: string, random: Random): string {
  const at = random.below(text.length);
  const to = at + random.below(random.pick([2, 20, 400]));
  const other = random.below(text.length);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(random.isOneIn(2) ? at : to);
    case 2:
      return text.slice(0, other) + text.slice(at, to) + text.slice(other);
    default:
      return text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(at + 1);
  }
}
