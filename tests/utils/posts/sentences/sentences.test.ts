import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountOn } from '../../../../utils/posts/accounts.ts';
import { networks } from '../../../../utils/posts/networks.ts';
import { renderPost } from '../../../../utils/posts/render.ts';
import { segmentPost } from '../../../../utils/posts/segments.ts';
import { peru } from '../../../peru.ts';
import { known } from '../known.ts';
import { MORE_PEOPLE } from './more-people.ts';
import { PEOPLE } from './people.ts';

/**
 * The sentences stand in the text files beside this one, by what can go wrong in them: language and network, the
 * sentence as it was suggested, and as it is right. A line break is `\\n` there, the thinnest space `\\h`.
 */
const folder = dirname(fileURLToPath(import.meta.url));
const action = { ...peru, copies: [], targets: [...PEOPLE, ...MORE_PEOPLE] };
const read = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [where = '', text = '', right = ''] = block.split('\n');
      const [language = '', network = ''] = where.split(' ');
      const unfold = (line: string) => line.replaceAll('\\n', '\n').replaceAll('\\h', '\u200a');
      return { language, network, text: unfold(text), right: unfold(right) };
    });
type Row = ReturnType<typeof read>[number];
const render = (language: string, network: string, text: string) =>
  renderPost({ action, post: { text: { [language]: text } }, network: known(network), language })
    ?.text ?? '';

const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

/** The sentences of a file, each once, as it goes out on every network that does not have the author's own handles. */
function sentOut(rows: readonly Row[]) {
  const each = new Map(rows.map((row) => [`${row.language} ${row.text}`, row]));
  return [...each.values()].flatMap(({ language, text }) =>
    networks
      .filter(({ isFirst }) => !isFirst)
      .map((network) => {
        const out = render(language, network.id, text);
        const mentions = segmentPost(out, network).filter(({ kind }) => kind === 'mention');
        return { network, out, mentions };
      }),
  );
}

describe.each(files)('%s', (file) => {
  const rows = read(file);
  let sent: ReturnType<typeof sentOut>;
  beforeAll(() => {
    sent = sentOut(rows);
  }, 120_000);

  it.each(rows)('in $language on $network: $text', ({ language, network, text, right }) => {
    expect(render(language, network, text)).toBe(right);
  });

  it('links every account that it mentions', () => {
    for (const { network, out, mentions } of sent.filter(
      (one) => one.network.mentions === 'typed',
    )) {
      const handles = action.targets.flatMap((one) => accountOn(one, network) ?? []);
      for (const handle of handles) {
        const sign = network.mentionForm === 'u/' ? 'u/' : '@';
        for (const { index } of out.matchAll(new RegExp(RegExp.escape(sign + handle), 'g'))) {
          // A slash joins what the author joined.
          if (out[index - 1] === '/') continue;
          expect(
            mentions.some(({ start, text: one }) => start === index && one === sign + handle),
            `${network.id}: ${out}`,
          ).toBe(true);
        }
      }
    }
  });

  it('tags no account of another network', () => {
    const own = new Set(action.targets.flatMap(({ accounts }) => accounts.x ?? []));
    for (const { out, mentions } of sent) {
      for (const { text } of mentions) expect(own.has(text.replace(/^[@＠]/, '')), out).toBe(false);
    }
  });
});
