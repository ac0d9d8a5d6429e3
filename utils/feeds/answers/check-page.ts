/**
 * Pages that stand between a program and a site until they have seen a person. They are told by what the services that
 * make them write into them, in whatever language they speak.
 */

/** How much of a page is looked at, in UTF-16 units. */
const MAX_LOOKED = 200_000;
/** Most visible signs of a page that is nothing but a check; an article with a captcha below has more. */
const MAX_CHECK_TEXT = 1500;

/** Titles, in small letters, by Cloudflare and those like it. */
const TITLE = new RegExp(
  [
    'just a moment',
    'attention required',
    'checking your browser',
    'one moment, please',
    'ddos.guard',
    'verifying you are human',
    'are you (?:a )?(?:human|robot)',
    'making sure you.re not a bot',
    'bot verification',
    'robot challenge',
    'security check',
    'nur einen moment',
    'einen moment, bitte',
    'un instant',
    'un momento',
    'um momento',
    'un attimo',
    'een moment geduld',
    'cierpliwości',
    'bir dakika lütfen',
    'один момент',
    'лخظة|لحظة',
  ].join('|'),
);
/** What no page has but a check. */
const STRONG =
  /_cf_chl_opt|cf-browser-verification|cf_chl_prog|id="challenge-(?:form|running|error-text)"|ddos protection by|sucuri_cloudproxy_js|_incapsula_resource|incapsula incident|captcha-delivery\.com|gokuprops|sgcaptcha|px-captcha|\/\.within\.website\/x\/cmd\/anubis/;
/** What a check has, and other pages, too. */
const WEAK =
  /captcha|turnstile|challenge-platform|checking your browser|enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human|not a (?:robot|bot)\b|cloudflare ray id|ddos.guard/;

/** Is this HTML a check, and not the page that stands behind it? `isRefusal`: its status said no already. */
export function isCheckPage(html: string, isRefusal: boolean): boolean {
  if (!/<[a-z!]/i.test(html.slice(0, 2000))) return false;
  const page = html.slice(0, MAX_LOOKED).toLowerCase();
  const title = /<title[^>]{0,200}>([^<]{0,300})/.exec(page)?.[1] ?? '';
  if (STRONG.test(page)) return true;
  const isHinted = WEAK.test(page);
  if (isRefusal) return isHinted || TITLE.test(title);
  return (isHinted || TITLE.test(title)) && lengthOfText(page) < MAX_CHECK_TEXT && isBare(page);
}

/** About how many signs of a page are seen. */
const lengthOfText = (page: string) =>
  page
    .replace(/<(script|style|svg)\b[^>]{0,2000}>(?:[^<]|<(?!\/\1))*/g, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ').length;

/** A check leads to no other pages of its site, or to few. */
const isBare = (page: string) => (page.match(/<a\s/g) ?? []).length < 8;
