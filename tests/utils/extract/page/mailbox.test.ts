// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import capture from '../../../../entrypoints/capture.ts';
import { PageVisibility } from '../../../../utils/extract/page/visibility.ts';
import { hostedWebmails } from '../../../../utils/letters/hosted-webmails.ts';
import {
  mailHosts,
  mailMarks,
  messagePlacesAt,
  webmailOfHost,
} from '../../../../utils/letters/webmails.ts';
import { isMailPage } from '../../../../utils/platform/pages/capture.ts';

const CALL =
  '<h1>Inbox (3) of somebody</h1><p>Write to the minister.</p><p><a href="?mailId=123">Next mail</a> <a href="https://a.example/1">UA 1</a></p>';

/** Shows a page, all of it selected. */
function show(href: string, html = CALL): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(href);
  document.documentElement.innerHTML = `<head><title>Inbox (3) of somebody</title><link rel="canonical" href="${href}"><meta property="og:title" content="Inbox (3) of somebody"></head><body>${html}</body>`;
  const range = document.createRange();
  range.selectNodeContents(document.body);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}
/** What the browser's page gives to the script, where the tab shows this host. */
const mailAt = (host: string) => ({
  places: messagePlacesAt(host),
  isMail: isMailPage(new URL(`https://${host}/`)),
  hosts: mailHosts,
  marks: mailMarks,
});
const readBoth = (tab: string) => [
  globalThis.vigilSelection?.(mailAt(tab)),
  globalThis.vigilCapture?.(mailAt(tab)),
];

beforeEach(async () => {
  await capture.main();
  // There is no layout here, so nothing would be shown.
  vi.spyOn(PageVisibility.prototype, 'hides').mockReturnValue(false);
  vi.spyOn(PageVisibility.prototype, 'judge').mockReturnValue('seen');
});

describe('a mailbox in which no message was found', () => {
  const hosts = hostedWebmails.flatMap(({ hosts, frames = [] }) => [...hosts, ...frames]);
  it.each(hosts)('gives neither its address nor its title: %s', (host) => {
    for (const name of [host, `below.${host}`, `${host}.`]) {
      const href = `https://${name}/mail;jsessionid=SECRET?mailId=123`;
      for (const tab of [name, 'shell.example']) {
        show(href);
        for (const source of readBoth(tab)) {
          expect(source?.lines.map(({ text }) => text)).toContain('Write to the minister.');
          expect(source).not.toHaveProperty('url');
          expect(source).not.toHaveProperty('title');
          expect(JSON.stringify(source)).not.toMatch(/SECRET|mailId/);
          expect(JSON.stringify(source)).toContain('https://a.example/1');
        }
      }
    }
  });

  it('gives none where only the tab’s own page is known, and the frame has any host', () => {
    show('https://frames.example/mail;jsessionid=SECRET?mailId=123');
    for (const source of readBoth('navigator.gmx.net'))
      expect(JSON.stringify(source)).not.toMatch(/SECRET|mailId/);
  });

  it.each(mailMarks)('gives none on any host where software shows that it is one: %s', (mark) => {
    const [, name = 'div'] = /^([a-z]+)/.exec(mark.split(' ')[0] ?? '') ?? [];
    show('https://mail.group.example/?session=SECRET');
    document.body.append(...elementsFor(mark, name));
    expect(document.querySelector(mark)).not.toBeNull();
    for (const source of readBoth('mail.group.example')) {
      expect(source).not.toHaveProperty('url');
      expect(JSON.stringify(source)).not.toContain('SECRET');
    }
  });

  it('leaves the addresses of other pages', () => {
    show('https://news.example/page?a=1');
    for (const source of readBoth('news.example'))
      expect(source?.url).toBe('https://news.example/page?a=1');
    expect(webmailOfHost('news.example')).toBeUndefined();
    expect(isMailPage(new URL('https://notmail.google.com.example/'))).toBe(false);
  });
});

/** An empty element for each step of a selector, within each other. */
function elementsFor(selector: string, name: string): Element[] {
  const steps = selector.split(' ').map((step, at) => {
    const element = document.createElement(/^[a-z]+/.exec(step)?.[0] ?? (at === 0 ? name : 'div'));
    for (const [, kind, value = ''] of step.matchAll(/([#.])([\w-]+)/g)) {
      if (kind === '#') element.id = value;
      else element.classList.add(value);
    }
    const all = [...step.matchAll(/\[([\w-]+)([\^$]?)="([^"]*)"\]/g)];
    for (const named of new Set(all.map(([, attribute]) => attribute as string)))
      element.setAttribute(
        named,
        all
          .filter(([, attribute]) => attribute === named)
          .map(([, , , value]) => value)
          .join('-'),
      );
    return element;
  });
  for (const [at, step] of steps.entries()) steps[at - 1]?.append(step);
  return steps.slice(0, 1);
}
