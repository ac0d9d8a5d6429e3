import { describe, expect, it } from 'vitest';
import { readSharedText } from '../../../utils/posts/shared-text.ts';

describe('a link that opens a network with a post', () => {
  it.each([
    [
      'https://twitter.com/intent/tweet?text=Lasst+sie+frei&url=https%3A%2F%2Fa.example%2F1&hashtags=FreeMina,%23Togo&via=Sektion',
      'Lasst sie frei https://a.example/1 #FreeMina #Togo via @Sektion',
    ],
    ['https://x.com/intent/post?text=Lib%C3%A9rez-la', 'Libérez-la'],
    ['https://twitter.com/home?status=Free%20her', 'Free her'],
    ['https://bsky.app/intent/compose?text=L%C3%B3zia%0Ala', 'Lózia la'],
    [
      'https://www.threads.net/intent/post?text=Vrijheid&url=https://a.example',
      'Vrijheid https://a.example',
    ],
    ['https://wa.me/?text=Libertad%20ya', 'Libertad ya'],
    ['https://api.whatsapp.com/send?text=Libertad', 'Libertad'],
    ['https://t.me/share/url?url=https://a.example&text=Свободу', 'https://a.example Свободу'],
    ['https://www.facebook.com/sharer/sharer.php?u=https://a.example&quote=Free%20her', 'Free her'],
    ['https://toot.example/share?text=Frihet%20nu', 'Frihet nu'],
  ])('%s says %s', (href, post) => {
    expect(readSharedText(href)).toBe(post);
  });

  it.each([
    'https://www.facebook.com/sharer/sharer.php?u=https://a.example',
    'https://x.com/JusticeSpecimen?text=no',
    'https://a.example/search?text=Free%20her',
    'https://a.example/share/this/page?text=no',
    'mailto:a@b.example?text=no',
    'https://[broken',
  ])('%s has no text for one', (href) => {
    expect(readSharedText(href)).toBeUndefined();
  });
});
