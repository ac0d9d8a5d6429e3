/** What a text may be mended with, or be: each of these hides, leads astray, is too long, or is of another kind. */
export const ODD_SIGNS = [
  ...'\u0000 \u0007 \n \r\n \u0085 \u009b \u2028 \u2029 \u00a0 \u3000'.split(' '),
  ...'\u202e \u202a \u2066 \u2069 \u200e \u200f \u061c \u206a'.split(' '),
  ...'\u200b \u200c \u200d \u2060 \ufeff \u00ad \u180e \u034f \u115f \u3164 \uffa0 \u17b4'.split(
    ' ',
  ),
  ...'\ufe0f \ufe00\ufe01\ufe02 \u{e0100}\u{e0101} \u{e0041}\u{e0042} \u{1f3f4}\u{e0067}\u{e007f}'.split(
    ' ',
  ),
  ...'\ud800 \udc00 \uffff \ufdd0 \ufffd \ufff9 \u{10ffff} \u{f0000}'.split(' '),
  ...'\u0301 \u0301\u0323 \u0344 \u2126 \u212b \ufb2c \u0958 \u1e9b\u0323'.split(' '),
  ...'а е о р с ѕ і ј ο ν ａ 𝐚 ℯ ⅰ ﬁ ı ß ʼ ǃ ٠ १ · — ‐ ⁄ ∕ 。'.split(' '),
  ...'@ # ? & % / \\ : ; , < > " \' ` = [ ] { } | ^ ~ $ ! * ( ) . ..'.split(' '),
  ...'%00 %0d%0a %0D%0Abcc:a@b.org %e2%80%ae %ff%e2%80%ae %c0%8a %EF%BB%BF %E2%80%8B %zz %'.split(
    ' ',
  ),
  ...'?bcc=a@b.org &cc=a@b.org ,a@b.org javascript: data: <script> __proto__ constructor'.split(
    ' ',
  ),
];

export const ODD_TEXTS = [
  '',
  ' ',
  '\u00ad',
  '\u3164\u3164',
  'a'.repeat(401),
  'a'.repeat(20_001),
  '\ufb2c'.repeat(399),
  `a${'\u0301'.repeat(40)}`,
  ...'__proto__ constructor prototype toString valueOf hasOwnProperty __defineGetter__'.split(' '),
  ...'javascript:alert(1) data:text/html,x http://a.org ftp://a.org file:///etc/passwd blob:https://a.org/x'.split(
    ' ',
  ),
  ...'https://a:b@c.org https://@c.org https://c.org\\@d.org https:a.org https:///a.org HTTPS://A.ORG'.split(
    ' ',
  ),
  ...'https://127.0.0.1 https://[::1]/ https://2130706433 https://0x7f.1 https://localhost https://a.local https://x'.split(
    ' ',
  ),
  ...'https://ex%61mple.org https://аmnesty.org https://ａ.org https://a。org https://xn--80ak6aa92e.org https://a.org:99999'.split(
    ' ',
  ),
  ...'https://a.org/%E2%80%AE https://a.org/\u202e https://a.org/?%0d%0a https://a.org/\ud800 https://\u00ad.org'.split(
    ' ',
  ),
  ...'a@b a@b.c a@b.org a@@b.org a@b.org,c@d.org a@b.org?cc=c@d.org "a"@b.org a%0d%0ab@c.org <a@b.org> а@b.org'.split(
    ' ',
  ),
  'a@b.org\n',
  'https://a.org\n',
  ' https://a.org',
  'https://a.org/ b',
  ...'1 +41 *#06# +41(0)31 ++41 tel:+41 0900-CALL 112;ext=1 ١٢٣ +'.split(' '),
  '1'.repeat(60),
  '031 351 85 70\n',
  ...'2023-02-29 2024-02-29 0000-01-01 1960-12-31 1961-01-01 2100-12-31 2101-01-01 9999-12-31 -2023-01-01 2023-1-1 ２０２３-01-01 +002023-01-01'.split(
    ' ',
  ),
  ...'PE pe XX ZZ EU UK XK P PER 12'.split(' '),
  ...'en EN e english en_US en-US en-x-private x-klingon i-default e\u202en en- -en en-a'.split(
    ' ',
  ),
  ...'urgent-action/1 urgent-action/2 urgent-action-feed/1 closure 105/22-1 106/22-2 7/24 minister embassy'.split(
    ' ',
  ),
  ...'@amnesty amnesty_日本 amnеsty АМЕХ Амнистия ab@c@d a@b.example ٣عفو عفو3 १२ हिन्दी ａｂ'.split(
    ' ',
  ),
  ...'#a ##a # a ＃a #а1 #a\u200cb #a-b #1'.split(' '),
];

/** Of other kinds, and as JSON never is but what a page may send is. */
export const ODD_VALUES: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => Number.NaN,
  () => [],
  () => ({}),
  () => [[]],
  () => undefined,
  () => new Date(0),
  () => new Map([['en', 'a']]),
  () => 10n,
  () => JSON.parse('{"__proto__":{"polluted":"yes"}}'),
  () => JSON.parse('{"en":"a","constructor":{"prototype":{"polluted":"yes"}}}'),
  () => Object.create({ en: 'inherited' }),
  () => Array(4),
  () => Object.assign([], { length: 2 ** 31 }),
  () => Array(101).fill('a'),
  () => Array(501).fill('a'),
  () => Array(6000).fill(1),
  () => Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`k${at}`, at])),
  () => Array(40).fill({ en: 1, de: [], fr: 'b' }),
  () => JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`),
  () => JSON.parse(`${'{"en":'.repeat(40)}1${'}'.repeat(40)}`),
  () => {
    const round: { en?: unknown } = {};
    round.en = [round, round];
    return round;
  },
];
