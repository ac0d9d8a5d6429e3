import { describe, expect, it } from 'vitest';
import { knownSources, places } from '../../../utils/feeds/directory.ts';
import { kindOf } from '../../../utils/feeds/kinds/index.ts';

describe('the directory', () => {
  it.each([...places, ...knownSources])(
    'has a name, a language and an https address: $name',
    (place) => {
      expect(place.name.trim()).not.toBe('');
      expect(Intl.getCanonicalLocales(place.language)).toEqual([place.language]);
      expect(new URL(place.url).protocol).toBe('https:');
      expect(new URL(place.url).hash).toBe('');
    },
  );

  it('has no page twice', () => {
    expect(new Set(places.map(({ url }) => url)).size).toBe(places.length);
  });

  it.each(knownSources)('knows the kind of $url as its address tells it', ({ url, kind }) => {
    expect(kindOf(url).id).toBe(kind);
  });
});
