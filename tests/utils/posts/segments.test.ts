import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentPost } from '../../../utils/posts/segments.ts';
import { known } from './known.ts';

describe('the look of a post', () => {
  const shown = (id: string, text: string) =>
    segmentPost(text, known(id))
      .filter(({ kind }) => kind !== 'text')
      .map(({ kind, text: part }) => `${kind} ${part}`);
  const text = '@Dina and @a.example.org, (#Perú) #Peru amnesty.org https://a.org/#top';

  it('has the links that the network makes', () => {
    expect(shown('x', text)).toEqual([
      'mention @Dina',
      // Its `@a` is a name there.
      'mention @a',
      'hashtag #Perú',
      'hashtag #Peru',
      'link amnesty.org',
      'link https://a.org/#top',
    ]);
    expect(shown('mastodon', text)).toEqual(['hashtag #Peru', 'link https://a.org/#top']);
    expect(shown('reddit', text)).toEqual(['link amnesty.org', 'link https://a.org/#top']);
  });

  it('has no more tags than the network links', () => {
    const tags = ['#a', '#b', '#c', '#d', '#e', '#f'];
    expect(shown('instagram', tags.join(' '))).toEqual(
      tags.slice(0, 5).map((tag) => `hashtag ${tag}`),
    );
    expect(shown('x', tags.join(' '))).toHaveLength(6);
  });

  it('has no mention where nobody can be mentioned, or the person must pick', () => {
    expect(shown('whatsapp', '@Dina')).toEqual([]);
    expect(shown('facebook', '@Dina.Boluarte')).toEqual([]);
  });

  it('has a bare domain as text where links need their protocol', () => {
    for (const id of ['mastodon', 'elk', 'phanpy']) expect(shown(id, 'amnesty.org')).toEqual([]);
    expect(shown('misskey', 'amnesty.org')).toEqual(['link amnesty.org']);
  });

  it.each([
    ['x', 'Liberen a Elena ya 🕯️#Perú', ['hashtag #Perú']],
    ['x', 'Assez.@RosaQuintanaV', ['mention @RosaQuintanaV']],
    ['x', 'Schluss damit (#Seestadt-Süd)', ['hashtag #Seestadt']],
    ['bluesky', 'Liberate Elena #Perù🕯️ ora', ['hashtag #Perù🕯️']],
    ['bluesky', 'O ficheiro carta.com.pdf está aqui', []],
    ['bluesky', 'Schrijf (@rosa.example.com) vandaag', ['mention @rosa.example.com']],
    ['mastodon', 'Visca el #col·lectiu lliure', ['hashtag #col·lectiu']],
    ['mastodon', 'Piszcie do @rosa@redes.example.', ['mention @rosa@redes.example']],
    ['mastodon', 'Свободу!#Остров', []],
    ['x', 'الحرية لإيلينا #حقوق_الإنسان', ['hashtag #حقوق_الإنسان']],
    ['threads', 'Elena’ya özgürlük #Ada #Adalet', ['hashtag #Ada']],
    ['reddit', 'Fråga u/elena_prieto om #Ön', ['mention u/elena_prieto']],
  ])('is cut as the network cuts it: on %s “%s”', (id, text, parts) => {
    expect(shown(id, text)).toEqual(parts);
  });

  it('loses not a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) =>
        ['x', 'bluesky', 'mastodon'].every(
          (id) =>
            segmentPost(any, known(id))
              .map((part) => part.text)
              .join('') === any,
        ),
      ),
    );
  });
});
