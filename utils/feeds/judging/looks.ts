import type { ActionSummary } from '../../actions/types.ts';
import { foldForSearch } from '../../text/fold.ts';

/** Letters that look like a Latin one or a digit, and what each looks like. Only for comparing: nobody sees the result. */
const [FROM, TO] = [
  'авеѕіјкмнорстхуһӏѵԁԛԝзαβεζηικμνορτυχϲϳγωօսոհցզյɑɡɩɪʀɴʜʟᴀʙᴄᴅᴇᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢil|o',
  'abes1jkmh0pctxyh1vdqw3abezh1kmv0ptyxcjyw0unhgqjag11rnh1abcdejkm0pstuvwz1110',
].map((letters) => [...(letters as string)]) as [string[], string[]];
const LOOKS_LIKE = new Map(FROM.map((letter, at) => [letter, TO[at] as string]));

/** As long a word is compared of a title that begins like another, in UTF-16 units, and as many words. */
const STEM = 4;
const STEMS = 4;

/** How a text looks at a glance: without accents, whatever script its letters and digits are from. */
function glance(text: string): string {
  const plain = foldForSearch(text.normalize('NFKC')).replace(/\p{Nd}/gu, digitOf);
  return [...plain].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('');
}

/** The value of a digit of any script: each has ten of them in a row. */
function digitOf(digit: string): string {
  let value = 0;
  const at = (digit.codePointAt(0) as number) - 1;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - value))) value += 1;
  return String(value % 10);
}

/** What a line in the list may be taken for: its texts, its number, and how its title begins. */
export function looksOf(line: ActionSummary): Set<string> {
  const names = [line.case, line.reference].map((text) => glance(text ?? ''));
  const titles = Object.values(line.title).map((text) => glance(text ?? ''));
  const texts = [...names, ...titles].map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ''));
  const numbers = names.flatMap((text) => /\d+\/\d\d/.exec(text)?.[0] ?? []);
  const beginnings = titles.flatMap((text) => {
    const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return words.length < STEMS
      ? []
      : [
          words
            .slice(0, STEMS)
            .map((word) => word.slice(0, STEM))
            .join(' '),
        ];
  });
  return new Set([...texts, ...numbers, ...beginnings].filter(Boolean));
}
