// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findOpenMessage, readMessage } from '../../../../utils/extract/page/open-message.ts';
import { messagePlacesAt, webmails } from '../../../../utils/letters/webmails.ts';

beforeEach(() => {
  document.documentElement.innerHTML = '<head><title>Inbox (3): secret</title></head><body></body>';
});
const MAILBOX = '<ul><li>Other subject</li><li>Drafts</li></ul>';
const put = (html: string) => {
  document.body.innerHTML = MAILBOX + html;
};
/** The lines of the message that is open as this host shows it; nothing where none is. */
function read(host: string) {
  const message = findOpenMessage(document, messagePlacesAt(host));
  return message && readMessage(message);
}
const textsOf = (host: string) =>
  read(host)
    ?.lines.map(({ text }) => text)
    .filter(Boolean);

describe('the message that is open', () => {
  it('is read alone, its subject first, without the mailbox, its title and its address', () => {
    put(
      '<h2 class="hP">Act now</h2><div class="a3s"><p>Dear friends</p><a href="https://a.example/1">UA</a></div>',
    );
    expect(read('mail.google.com')).toEqual({
      lines: [
        { text: 'Act now' },
        { text: '' },
        { text: 'Dear friends' },
        { text: '' },
        { text: 'UA', links: [{ text: 'UA', href: 'https://a.example/1' }] },
      ],
      warnings: [],
      title: 'Act now',
    });
  });

  it('is the longest of a thread, and the last of equal ones', () => {
    put('<div class="a3s">The long one, with the action</div><div class="a3s">Thanks!</div>');
    expect(textsOf('mail.google.com')).toEqual(['The long one, with the action']);
    put('<div class="a3s">Same 1</div><div class="a3s">Same 2</div><div class="a3s"></div>');
    expect(textsOf('mail.google.com')).toEqual(['Same 2']);
  });

  it('is read in the frame of the page’s origin, with the subject in it or above', () => {
    // This DOM loads no frames.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    put('<h2 class="subject">No</h2><iframe id="messagecontframe"></iframe>');
    const inner = document.implementation.createHTMLDocument('');
    inner.body.innerHTML =
      '<h2 class="subject"><span>Subject: </span>Urgent <a>open</a></h2><div id="messagebody">Text</div>';
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    expect(textsOf('mail.any.example')).toEqual(['Urgent', 'Text']);
  });

  it('is read in a shadow tree', () => {
    put('<div id="mail-body"></div>');
    const root = document.querySelector('#mail-body')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<style>p { color: red }</style><div><p>In the shadow</p></div>';
    expect(textsOf('app.tuta.com')).toEqual(['In the shadow']);
  });

  it('is none where the list is shown, or another webmail’s names stand there', () => {
    put('');
    expect(read('mail.google.com')).toBeUndefined();
    put('<div id="messagebody">Text</div>');
    expect(read('mail.google.com')).toBeUndefined();
    expect(textsOf('mail.any.example')).toEqual(['Text']);
  });
});

describe('what is known of webmails', () => {
  it('is a selector that browsers take', () => {
    const places = webmails.flatMap(({ message = [] }) => message);
    expect(places.length).toBeGreaterThan(10);
    for (const place of places)
      for (const selector of Object.values(place))
        expect(() => document.querySelector(selector)).not.toThrow();
  });

  it('never takes a whole page of software that people run themselves for a message', () => {
    put('<p>Any page</p>');
    expect(read('news.example')).toBeUndefined();
  });
});
