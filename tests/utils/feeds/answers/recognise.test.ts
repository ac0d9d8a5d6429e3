import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../utils/feeds/answers/recognise.ts';

const POSTS = '[{"link":"https://section.example/a/","title":{"rendered":"A"}}]';

describe('an answer is told by what stands in it', () => {
  it.each([
    ['our own feed', '{"format":"urgent-action-feed/1"}', 'feed'],
    ['one action of ours', '{"format":"urgent-action/1"}', 'feed'],
    ['the French service', '{"data":{"DefaultUrgentAction":null}}', 'urgence'],
    ['posts', POSTS, 'wordpress'],
    ['posts behind marks and blanks', `\ufeff\ufeff\n\t ${POSTS}`, 'wordpress'],
    [
      'posts before a cache’s comment',
      `${POSTS}\n<!-- cached [1] -->\n<!-- {0.02} s -->\n`,
      'wordpress',
    ],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'web-feed'],
    ['JSON Feed without its version', '{"feed_url":"https://a.example/","items":[]}', 'web-feed'],
    ['an empty list', '[]', undefined],
    ['other JSON', '{"items":[]}', undefined],
    ['a number', '7', undefined],
  ])('%s', (_, text, kind) => {
    expect(recognise(text, 'text/html')).toMatchObject({ as: 'json', kind });
  });

  it.each([
    ['RSS 2.0', '<?xml version="1.0"?><rss version="2.0"/>'],
    ['RSS without a declaration, behind blanks', '\n\n  <rss version="0.91">'],
    [
      'RSS 0.91 with its document type',
      '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://a.example/rss.dtd"><rss>',
    ],
    ['RSS with entities of its own', '<!DOCTYPE rss [<!ENTITY a "b>c">]><rss>'],
    ['RDF', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
    ['RDF under another prefix', '<r:RDF>'],
    [
      'Atom',
      '<!-- made by a tool --><?xml-stylesheet href="a"?><feed xmlns="http://www.w3.org/2005/Atom">',
    ],
    ['Atom under a prefix', '<atom:feed>'],
    ['in capitals', '<RSS>'],
    [
      'behind a warning of PHP',
      '<br />\n<b>Warning</b>: foo in <b>/a.php</b>\n<?xml version="1.0"?><rss>',
    ],
  ])('%s is a feed of the web', (_, text) => {
    for (const type of ['text/html', 'text/plain', 'application/xml', '']) {
      expect(recognise(text, type)).toEqual({ as: 'xml', kind: 'web-feed' });
    }
  });

  it.each([
    [
      'a sitemap',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      '',
      'sitemap',
    ],
    ['a list of sitemaps', '<sitemapindex>', 'text/html', 'sitemap'],
    ['other XML', '<?xml version="1.0"?><opml/>', 'text/xml', 'no-feed'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 'no-feed'],
    ['text', 'Hello', 'text/plain', 'not-json'],
    ['JSON that breaks off', '{"format":"urgent-action-feed/1",', 'application/json', 'not-json'],
    ['nothing', '', 'text/html', 'not-json'],
    ['a document type without an end', '<!DOCTYPE rss [', '', 'not-json'],
  ])('%s is nothing to follow', (_, text, type, reason) => {
    expect(recognise(text, type)).toEqual({ as: 'other', reason });
  });

  it.each([
    ['a page', '<!doctype html><title>Our actions</title>', ''],
    [
      'a page in XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
      'text/html',
    ],
    ['a piece of a page', '<div>Hi</div>', 'text/html'],
    ['text that is called a page', 'Hi <b>there</b>', 'text/html; charset=utf-8'],
    ['a page that shows a feed', `<html><pre>&lt;rss></pre><?xml ?><rss></html>`, 'text/html'],
  ])('%s', (_, text, type) => expect(recognise(text, type)).toEqual({ as: 'html' }));

  it.each([
    '<',
    '<!--',
    '<!-- -->',
    '<?',
    '<?xml ',
    '<!DOCTYPE a [',
    '[',
    '{"a":',
    '<a ',
    '-->',
    '<!-- [-->',
  ])('takes no time for nothing but %j', (piece) => {
    const started = performance.now();
    recognise(piece.repeat(300_000), 'text/html');
    recognise(`[1]${piece.repeat(300_000)}`, 'text/html');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
