import fc from 'fast-check';
import twitterText from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { segmentPost } from '../../../../utils/posts/segments.ts';
import { known } from '../known.ts';

/**
 * The kinds of rows in the suites of twitter-text (mentions, hashtags, addresses, autolink), atproto (facets) and
 * Mastodon (mentions, hashtags), with words of our own. What differs from a suite says why.
 */
const linked = (id: string, text: string) =>
  segmentPost(text, known(id))
    .filter(({ kind }) => kind !== 'text')
    .map(({ kind, text: part }) => `${kind} ${part}`);

/** X’s own library, which passes X’s suite. Lists are mentions to us, and money signs nothing. */
const byLibrary = (text: string) =>
  twitterText
    .extractEntitiesWithIndices(text)
    .filter((one: object) => !('cashtag' in one))
    .map(({ indices, ...one }: { indices: [number, number]; listSlug?: string }) => {
      const kind = 'url' in one ? 'link' : 'hashtag' in one ? 'hashtag' : 'mention';
      const { length } = one.listSlug ?? '';
      return `${kind} ${text.slice(indices[0], indices[1] - length)}`;
    });

describe('X’s suite', () => {
  it.each([
    '@12345',
    'の@rosaに到着',
    'Status: @_@ (cc: @rosa)',
    '@rosaìnheiro x',
    '@rosa email me @test@example.com',
    '@http://vela.com',
    '@rosa\n@mention',
    'RT@rosa RT:@mention RT @test',
    'rt@rosa rt:@mention',
    'Rt@rosa',
    'rT:@mention',
    'f!@ab',
    'f@@ab',
    'f#@ab',
    'f$@ab',
    'f%@ab',
    'f&@ab',
    'f*@ab',
    'rosa @rosa',
    'Hey @rosa, see @ana/list_name-01!',
    'の@rosa/list_name-01に',
    '@rosa/7list',
    '　@rosa',
    '/@rosa',
    '_@rosa',
    '-@rosa',
    '+@rosa',
    '#@rosa',
    '!@rosa',
    'http://luna.com/#',
    'http://rosa.com/#search?q=iphone%20-filter%3Alinks',
    'http://luna.com/index.php?path=/abc/def/',
    'http://haus.com:3000',
    'http://mar.com/~matthew+%ff-,.;x',
    'http://mar.com/,.;x',
    'http://wiki.example.org/Luna_(mar)',
    'http://www.mar.org/b/item=abc-12',
    'http://✪mar.ws/sol',
    'http://mar.it/?12ab',
    'http://m.com/l/s.h(v=AB.100).html',
    'http://domain-dash_2.sol-cow_4352.com',
    'http://-dash_2.sol-cow_4352.com',
    'http://no-tld',
    'http://tld-too-short.x',
    '(http://vela.com',
    'http://word-and-a-number-8-ftw.domain.com/',
    'http://domain.com-that-you',
    'http://sol.com?#sol text',
    'sol.com sol.net sol.org sol.edu sol.gov',
    'sol.baz sol.co.jp www.mmmmmm.baz www.sol.co.uk uuuu.mmmmmm sol.comm sol.somecom sol.govedu sol.jp',
    't.co/abcde bit.ly/abcde',
    'http://example.com/a+ or http://example.com/a-',
    'http://example.com/view/slug-url-?sol=bar',
    'Try http:// example.com/path',
    'これは日本語です。example.com/path/index.html中国語example.com/path한국',
    'vela.comこれは日本語です。example.com中国語t.co/abcde한국vela.com beispiel2.comテストvela.com/abcde',
    'http://vela.com/これは日本語です。example.com中国語http://t.co/abcde한국vela.comテストbeispiel2.comテストhttp://vela.com/abcde',
    'http://vela.com/Русские_слова',
    'twitter.jp日本語it.so中国語sol.jp it.so sol.jp',
    'Luna.tv sol.co mar.tv t.co',
    'Try http://\u00a0example.com/path',
    'http://sub_domain-dash.vela.com',
    'http://a.b.cd',
    'http://a_b.c-d.com',
    'http://-leadingdash.vela.com',
    'http://trailingdash-.vela.com',
    'http://_leadingunderscore.vela.com',
    'http://trailingunderscore_.vela.com',
    'http://-vela.com',
    'http://twitter-.com',
    'http://twitter_underscore.com',
    'http://twitter.c_o_m',
    'http://www.sol.com/sol/path-with-period./',
    'http://www.sol.com/b/s.stm?p=sol;p2=P1|0||P2|0',
    'http://sol.com/bar/123/sol_&_bar/',
    'ELPERÚ.com',
    'http://vela.com/.',
    'http://sol.com.ar/a?ab_cd#?=&cb=fe&relation=parent.parent',
    'http://example.com/path..........',
    'http://example.com/,,,,,,,',
    'http://example.com/path/!!!!!!',
    '#test.com @test.com #http://test.com @http://test.com #t.co/abcde @t.co/abcde',
    "http://t.co/abCDef12's website",
    'http://t.co/ghIJkl34- it',
    'http://t.co/mnOPqr56: x',
    'http://vela.com\nexample.com/path\nit.so\nit.so/abcde',
    '$http://vela.com $vela.com $t.co/abcde $t.co $TVI.CA',
    'long.test.tar.bz2 test.tar.bz2',
    'john.doe.gov@mail.com',
    'john.doe.jp@mail.com',
    'http://t.co/stUVwx78+c http://t.co/yzABcd90.x http://t.co/efGHij12#a',
    'http://xn--ls8h.XN--ls8h.la/',
    'http://luna.みんな/ http://luna.中国/ http://luna.پاکستان/ ',
    '(#perú11 )#perú12 [#perú13 ]#perú14 ’#perú15’#perú16',
    '#mañana #café #münchen',
    '# 会議中',
    '#트위터',
    '#ﾣﾦﾰ',
    '#ひらがな FTW!',
    '日本語。#日本語ハッシュタグ',
    '＃ｈａｓｈｔａｇ１２３',
    '日本語#日本語',
    '。#サッカー #ｻｯｶｰ',
    '#ﾊｯｼｭﾀｸﾞ #ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ',
    'よー！＃日本語。',
    '#云々 #学問のすゝめ #いすゞ #各〻 #各〃',
    '#メ～テレ #メ〜テレ',
    '#Ateş #qrşt #ştu #ş #İn #ın',
    '#perú1: #perú1; #perú1, #perú1. #perú1! #perú1?',
    ':#perú1 ;#perú1 ,#perú1 .#perú1 !#perú1 ?#perú1',
    '#http://vela.com #https://vela.com',
    'vela.com/#perú1',
    '#Azərbaycanca #mûǁae #Čeština #Ċaoiṁín',
    '#برنامه_نویسی #رئيس_الوزراء, #ثبت_نام.',
    '#עַל־יְדֵי #וכו׳ #מ״כ',
    '#ผู้เริ่ม #การเมือง',
    '#أي‌بي‌إم #می‌خواهم',
    '#ኢትዮሙስሊምስ',
    '#ශ්‍රීලංකා',
    '#۳۴۵هشتگ #هشتگ۶۷۸ #ســـلام_عليكم_٤٠٦',
    '#महात्मा_१२३४ #१२३४',
    '#বাংলা #ગુજરાતી #ಕನ್ನಡ #മലയാളം #ଓଡ଼ିଆ #ਪੰਜਾਬੀ #සිංහල #தமிழ் #తెలుగు',
    '#བོད་སྐད་ #བོད་སྐད',
    '#មហាត្មះគន្ធី #မြင့်မြတ်သော #ຊີວະສາດ',
    '#Μαχάτμα_Γκάντι #Մահաթմա #მაჰათმა #il·lusió',
    '#_ #1_2 #122 #〃',
    '#\u{20021} #\u{16f04}\u{16f51} #A\u{104a0}',
    'call@the embassy',
    '@rosa&^$%^',
    '@rosa9012345678901',
    '@sol: @bar',
    '@sol îs',
    'text @rosa/ list',
    'text @/list',
    '&#nbsp;',
    '#lima/puno lima/#puno',
    'text　#perú1　text',
    '#éperú1',
    'カタカナ「#カタカナ」カタカナ',
    '漢字#漢字',
    '#perú1://x',
    '@user://x',
    '#a️⃣',
    '👍#tag',
    '👍🏽#tag',
    '🏳️‍🌈#tag',
    '❤#tag',
    '#tag❤️',
    '☺️@name',
    '✊🏿@name',
    '#tag\u200dx',
    '#tag\u200cx',
    '\u200f#tag',
    '\u2067@name\u2069',
    '«#tag»',
    '‹@name›',
    '\u00ad#tag',
    'a\u200b#tag',
    'a\u2060@name',
    '#٣',
    '#٣ا',
    'ß@name',
    '@ŋame',
    '@nameŋ',
    '@nameя',
    'я@name',
    '#ⅷ',
    '#ª',
    '#²',
    '#x²',
    '#x½',
    '#a̲',
    '#\u0301a',
    '@\u0301a',
  ])('%s', (text) => expect(linked('x', text)).toEqual(byLibrary(text)));

  it('is X’s for whatever stands beside accounts, tags and links, as its library finds them', {
    timeout: 600_000,
  }, () => {
    const pieces = fc.constantFrom(
      ...['@rosa', '＠ana', '@a_1', '@', '#tag', '＃perú', '#1', '#', '#été', '#日本'],
      ...[
        ' http://a.com',
        'https://a.org/b?c=d#e',
        ' a.com',
        ' b.co.jp',
        ' t.co/x',
        ' www.a.org/(b)',
      ],
      ...[
        '.',
        ',',
        '!',
        '?',
        '’s',
        '-',
        '_',
        '/',
        ':',
        '…',
        '(',
        ')',
        '[',
        '«',
        '»',
        '¡',
        '&',
        '$',
      ],
      ...[' ', ' ', ' ', '\n', '\u00a0', 's', 'é', 'の', 'و', 'я', '🕯️', '1', 'a', '*', '%', '+'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (all) => {
        const text = all.join('');
        expect(linked('x', text)).toEqual(byLibrary(text));
      }),
      { numRuns: Number(process.env.VIGIL_RUNS ?? 3000) },
    );
  });
});

describe('atproto’s suite', () => {
  it.each<[string, string[]]>([
    ['@ana.com middle end', ['mention @ana.com']],
    ['@ana.com @ana.com', ['mention @ana.com', 'mention @ana.com']],
    ['@voll123-name.test', ['mention @voll123-name.test']],
    ['not@right', []],
    ['@ana.com!@#$chars', ['mention @ana.com']],
    ['@ana.com\n@ana.com', ['mention @ana.com', 'mention @ana.com']],
    ['(@ana.com)', ['mention @ana.com']],
    ['👨👩👧👧 @ana.com 👨👩👧👧', ['mention @ana.com']],
    [
      'start https://mitte.com/foo/bar?baz=bux#hash end',
      ['link https://mitte.com/foo/bar?baz=bux#hash'],
    ],
    ['zeile1.com\nzeile2.com', ['link zeile1.com', 'link zeile2.com']],
    ['start.com/foo/bar?baz=bux#hash middle', ['link start.com/foo/bar?baz=bux#hash']],
    ['not.. a..url ..here', []],
    ['e.g.', []],
    ['ein-bild.jpg', []],
    ['bild.com.jpg', []],
    ['e.g./foo', []],
    ['bild.com.jpg/foo', []],
    [
      'https://eins.com, https://zwei.com/whatever; https://drei.com.',
      ['link https://eins.com', 'link https://zwei.com/whatever', 'link https://drei.com'],
    ],
    ['(https://eins.com)', ['link https://eins.com']],
    ['https://eins.com/sache_(gut)', ['link https://eins.com/sache_(gut)']],
    ['#a #b', ['hashtag #a', 'hashtag #b']],
    ['#1', []],
    ['body #a1', ['hashtag #a1']],
    ['body #a__b', ['hashtag #a__b']],
    ['body #_b', ['hashtag #_b']],
    ['body #b_', ['hashtag #b']],
    ['body #a--b', ['hashtag #a--b']],
    ['body #-b', ['hashtag #-b']],
    ['# text #', []],
    ['##perulima', ['hashtag ##perulima']],
    ['bsky.app/profile#header', ['link bsky.app/profile#header']],
    ['some #p3r@l1!', ['hashtag #p3r@l1']],
    ['works #with,punctuation', ['hashtag #with,punctuation']],
    ['#punctuation, #like. #this!', ['hashtag #punctuation', 'hashtag #like', 'hashtag #this']],
    ['#🦋 #li🦋ma, and #🦋🦋🦋', ['hashtag #🦋', 'hashtag #li🦋ma', 'hashtag #🦋🦋🦋']],
    ['#👍🏿', ['hashtag #👍🏿']],
    ['its a #double#rainbow', ['hashtag #double#rainbow']],
    ['this #️⃣tag should not be a tag', []],
    ['this ##️⃣tag should be a tag', ['hashtag ##️⃣tag']],
    ['no_strip_#️⃣ #️', []],
    ['#\u200btag', []],
    ['#tag\u200bx', ['hashtag #tag']],
  ])('%s', (text, found) => expect(linked('bluesky', text)).toEqual(found));

  // Its own expressions (`MENTION_REGEX`, `isValidDomain`), over whatever stands around a handle.
  it('finds accounts as detectFacets finds them', () => {
    const byItself = (text: string) =>
      [...text.matchAll(/(^|\s|\()(@)([a-zA-Z0-9.-]+)(\b)/g)].flatMap(([, , , name = '']) =>
        /\.(?:com|org|social|example)$/.test(name) ? [`mention @${name}`] : [],
      );
    const pieces = fc.constantFrom(
      ...[
        '@ana.bsky.social',
        '@vela.example',
        '@a.com',
        '@a-b.org',
        '@rosa',
        '@',
        '＠a.com',
        'ана',
      ],
      ...[
        '.',
        ',',
        '!',
        '’s',
        "'s",
        '-',
        '_',
        '/',
        ':',
        '…',
        '(',
        ')',
        '[',
        '«',
        '»',
        '“',
        '”',
        '¡',
      ],
      ...[' ', ' ', ' ', '\n', '\u00a0', 's', 'é', 'の', 'و', '🕯️', 'x_', '1', 'a'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (all) => {
        const text = all.join('');
        const found = linked('bluesky', text).filter((one) => one.startsWith('mention'));
        expect(found).toEqual(byItself(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('counts the signs of a tag as a reader sees them', () => {
    expect(linked('bluesky', `#${'🦋'.repeat(33)}`)).toHaveLength(1);
    expect(linked('bluesky', `#${'🦋'.repeat(65)}`)).toHaveLength(0);
  });
});

describe('Mastodon’s suite', () => {
  // `@name` alone is a local account there; we never write one, so it is none here.
  it.each<[string, string[]]>([
    [
      'Check https://blog.example.org/@ana/ein-text#.abcdef123',
      ['link https://blog.example.org/@ana/ein-text#.abcdef123'],
    ],
    [
      'https://wiki.example.org/Luna_(mar)#Lawsuit',
      ['link https://wiki.example.org/Luna_(mar)#Lawsuit'],
    ],
    [
      'https://b.example.org/show.cgi?id=111895#c4',
      ['link https://b.example.org/show.cgi?id=111895#c4'],
    ],
    [
      'https://wiki.example.org/L_(mar)?foo=#Lawsuit',
      ['link https://wiki.example.org/L_(mar)?foo=#Lawsuit'],
    ],
    [
      'https://wiki.example.org/A_v._B,_C.#Decision',
      ['link https://wiki.example.org/A_v._B,_C.#Decision'],
    ],
    // The server's paths and queries are in any script.
    ['https://wiki.example.org/日本', ['link https://wiki.example.org/日本']],
    ['https://a.example.org/자유?q=✓&b=é', ['link https://a.example.org/자유?q=✓&b=é']],
    ['「https://a.example.org/声明」', ['link https://a.example.org/声明']],
    ['https://a.example.org/　abc', ['link https://a.example.org/']],
    ['<https://a.example.org/é>', ['link https://a.example.org/é']],
    ['https://a.example.org/b<i>c</i>', ['link https://a.example.org/b']],
    ['https://a.example.org/🕯️.', ['link https://a.example.org/🕯️']],
    ['this is #ａｅｓｔｈｅｔｉｃ', ['hashtag #ａｅｓｔｈｅｔｉｃ']],
    ['#l33ts35k #world2016', ['hashtag #l33ts35k', 'hashtag #world2016']],
    ['#one_two_three', ['hashtag #one_two_three']],
    ['#نرم‌افزار', ['hashtag #نرم‌افزار']],
    ['toß #lima', ['hashtag #lima']],
    ['#hashtag://', ['hashtag #hashtag']],
    ['#hashtaghttp://', ['hashtag #hashtaghttp']],
    ['@a@b.example@', []],
    ['ana@example.com', []],
    ['.@ana@b.example I', ['mention @ana@b.example']],
    ['@ana@b.example: hi', ['mention @ana@b.example']],
    ['(@ana@b.example)', ['mention @ana@b.example']],
    ['@ana.b@c.example.', ['mention @ana.b@c.example']],
    ['é@a@b.example', []],
    ['_@a@b.example', []],
    ['=@a@b.example', []],
    ['/@a@b.example', []],
    ['@a@b.example/x', ['mention @a@b.example']],
    ['@ａ@b.example', []],
    ['@a@例え.jp', ['mention @a@例え.jp']],
    ['@a@b.example…', ['mention @a@b.example']],
  ])('%s', (text, found) => expect(linked('mastodon', text)).toEqual(found));
});
