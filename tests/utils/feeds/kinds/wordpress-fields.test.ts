import { expect, it } from 'vitest';
import { wordpressFieldsOf } from '../../../../utils/feeds/kinds/wordpress-fields.ts';

it('the fields of a site’s posts are those in its publisher’s record', () => {
  expect(wordpressFieldsOf('https://amnesty.fr/wp-json/wp/v2/petition')).toEqual({
    type: 'petition',
    end: 'date_de_fin',
    addressee: 'destinataire',
    letter: 'lettre',
  });
  expect(wordpressFieldsOf('https://amnesty.fr/wp-json/wp/v2/posts')).toEqual({});
  expect(wordpressFieldsOf('https://nobody.example/wp-json/wp/v2/posts')).toEqual({});
  expect(wordpressFieldsOf('no address')).toEqual({});
});
