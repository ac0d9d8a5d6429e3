import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../utils/extract/page/html.ts';
import { readActions } from '../../../../utils/extract/read-actions.ts';
import { parseHtml } from '../read-layout.ts';

const STORY =
  '<h1>Eilaktion: Anwältin Mina Muster in Haft (UA 12/33)</h1><p>Mina Muster sitzt seit Mai in Haft, weil sie Gefangene verteidigt hat. Niemand durfte sie besuchen.</p><h2>Appell an</h2><p>Minister für Justiz<br>Jean Exemple<br>Allee 3<br>Lomé, Togo</p>';
const link = (text: string, words = 'Auf X posten', host = 'https://x.com/intent/post?text=') =>
  `<p><a href="${host}${encodeURIComponent(text)}">${words}</a></p>`;
const postsOf = (html: string) => {
  const result = readActions(
    readDom(
      parseHtml(`<title>Eilaktion: Anwältin Mina Muster in Haft | Sektion</title>${STORY}${html}`),
    ),
  );
  const [first] = 'extracted' in result ? result.extracted : [];
  return (first?.action.posts ?? []).flatMap(({ text }) => Object.values(text));
};

const POST = 'Herr Minister @JusticeExemple, lassen Sie die Anwältin sofort frei! #FreeMina';

describe('posts that links have ready', () => {
  it('are suggested, also where only a button names the network', () => {
    expect(postsOf(link(POST))).toEqual([POST]);
    expect(postsOf(link(POST, 'Tweet'))).toEqual([POST]);
  });

  it('count once for all networks and for the page itself', () => {
    const all =
      link(POST) + link(`${POST} https://a.example/1`, 'WhatsApp', 'https://wa.me/?text=');
    expect(postsOf(all)).toEqual([POST]);
    expect(postsOf(`<h2>Soziale Medien</h2><p>${POST}</p>${all}`)).toEqual([POST]);
  });

  it('may be several', () => {
    const other =
      'Verteidigen ist kein Verbrechen. Togo muss die Verfolgung von Anwälten beenden. #Togo';
    expect(postsOf(link(POST) + link(other))).toEqual([POST, other]);
  });

  it.each([
    'Eilaktion: Anwältin Mina Muster in Haft (UA 12/33)',
    'Eilaktion: Anwältin Mina Muster in Haft https://a.example/ua-12-33',
    'Anwältin Mina Muster in Haft via @Sektion #Togo',
    'Jetzt mitmachen: Anwältin Mina Muster in Haft',
    'https://a.example/ua-12-33/anwaeltin-in-haft',
  ])('are none when they only share the page: %s', (text) => {
    expect(postsOf(link(text, 'Teilen'))).toEqual([]);
  });
});
