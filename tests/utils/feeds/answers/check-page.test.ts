import { describe, expect, it } from 'vitest';
import { isCheckPage } from '../../../../utils/feeds/answers/check-page.ts';

const page = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('a page that wants to see a person', () => {
  it.each([
    [
      'Cloudflare',
      page('Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'),
    ],
    ['Cloudflare in German', page('Nur einen Moment…', '<script>window._cf_chl_opt={}</script>')],
    ['Cloudflare in Arabic', page('لحظة…', '<div>…</div>')],
    [
      'Cloudflare’s block',
      page('Attention Required! | Cloudflare', '<h1>Sorry, you have been blocked</h1>'),
    ],
    [
      'an older check',
      page('Please wait', '<p>Checking your browser before accessing a.example.</p>'),
    ],
    [
      'a guard against floods',
      page('DDoS-Guard', '<script src="/.well-known/ddos-guard/js-challenge/"></script>'),
    ],
    ['a captcha', page('Wait', '<form><div class="h-captcha"></div></form>')],
    [
      'a bare forwarding to a captcha',
      '<html><head><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F"></head></html>',
    ],
  ])('%s, whatever its status', (_, html) => {
    expect([isCheckPage(html, true), isCheckPage(html, false)]).toEqual([true, true]);
  });

  it.each([
    ['an article', page('Free the teacher', `<p>${'She was arrested. '.repeat(200)}</p>`)],
    [
      'a petition with a captcha below',
      page(
        'Free the teacher',
        `<p>${'She was arrested. '.repeat(200)}</p><div class="g-recaptcha">`,
      ),
    ],
    [
      'a page into which Cloudflare puts its script',
      page(
        'Actions',
        `${'<a href="/b">b</a>'.repeat(20)}<script src="/cdn-cgi/challenge-platform/x.js">`,
      ),
    ],
    ['JSON that speaks of one', '{"title":"captcha"}'],
    ['a short page', page('Actions', '<p>None today.</p>')],
  ])('is not %s', (_, html) => expect(isCheckPage(html, false)).toBe(false));

  it('is not each refusal', () => {
    expect(isCheckPage(page('403 Forbidden', '<hr>nginx'), true)).toBe(false);
  });

  it.each(['<', '<title>', '<script>', '<script></', '<a ', '<svg x'])(
    'is told in no time: %j',
    (piece) => {
      const started = performance.now();
      isCheckPage(`<html>captcha${piece.repeat(200_000)}`, false);
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
