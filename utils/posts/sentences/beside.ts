import type { Addressee } from '../../actions/types.ts';
import { languageOf } from '../languages/index.ts';
import { callsOn } from './chains.ts';
import { endsWithName, nameAtStart } from './names.ts';
import { writeParts } from './parts.ts';
import type { Mention } from './read-mentions.ts';
import type { Writing } from './writing.ts';

const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Leaves a name out that stands right beside the mention. True: nothing more is to be written. */
export function isBeside(writing: Writing, mention: Mention): boolean {
  const { target } = mention;
  if (!target || mention.isGenitive) return false;
  const found = /(\s*)([,/([（–—-]?)(\s*)$/u.exec(writing.result.slice(-8));
  const [gap = '', , sign = ''] = found ?? [];
  const ahead = writing.result.slice(0, writing.result.length - gap.length);
  const after = writing.text.slice(mention.end, mention.end + 80);
  // In Chinese and Japanese nothing stands between.
  const isGlued = gap === '' && NO_SPACES.test(writing.result.slice(-1));
  if ((gap !== '' || isGlued) && endsWithName(ahead, target)) {
    const closing: Record<string, RegExp> = {
      '': /^/,
      '/': /^/,
      ',': /^(?:\s*,|\s*(?=[.:!?…)])|$|(?=\s+(?:and|&|y|e|et|und|en|och|og|i|и)\s))/,
      '(': /^\s*\)/,
      '[': /^\s*\]/,
      '（': /^\s*）/,
    };
    const close = closing[sign] ?? new RegExp(`^\\s*${sign}`);
    if (!(sign === '-' && !/\s-\s/.test(gap)) && close.test(after)) {
      writing.result = ahead;
      writing.at = mention.end;
      const hasComma = sign === ',' && writing.skip(/^\s*,/);
      if (!hasComma) writing.skip(close);
      // `Ms Quintana, @name, act!` keeps one of its commas.
      else if (callsOn(writing.after(), languageOf(writing.scene.language))) writing.result += ',';
      return true;
    }
  }
  return standsBehind(writing, { ...mention, target });
}

/** The same with the name behind the mention; the text's own name stays. */
function standsBehind(writing: Writing, { end, target }: Mention & { target: Addressee }): boolean {
  const after = writing.text.slice(end, end + 200);
  const sign =
    /^(?:\s*([(（/,])\s*|\s+([–—-])\s+|\s+)/.exec(after) ??
    (NO_SPACES.test(after[0] ?? '') ? [''] : null);
  if (!sign) return false;
  const length = nameAtStart(after.slice(sign[0].length), target);
  if (length === 0) return false;
  const rest = after.slice(sign[0].length + length);
  const closing =
    { '(': /^\s*\)/, '（': /^\s*）/, ',': /^\s*,/ }[sign[1] ?? ''] ??
    (sign[2] ? new RegExp(`^(?:\\s+${sign[2]}(?=\\s))?`) : /^/);
  const close = closing.exec(rest);
  if (!close) return false;
  const name = after.slice(sign[0].length, sign[0].length + length);
  writing.result = writeParts(
    writing.result,
    [{ text: name, kind: 'name', isPerson: target.knownAs !== undefined }],
    writing.scene.language,
    { after: rest },
  );
  writing.at = end + sign[0].length + length + close[0].length;
  return true;
}
