import { describe, expect, it } from 'vitest';
import { forClipboard } from '../../../utils/letters/clipboard.ts';

const htmlOf = (body: string, language?: string) => forClipboard(body, language)['text/html'];

describe('a letter on the clipboard', () => {
  it('has its paragraphs, as text and as HTML', () => {
    const both = forClipboard('Dear <A> & B,\n\nOne\ntwo', 'en');
    expect(both['text/plain']).toBe('Dear <A> & B,\n\nOne\ntwo');
    expect(both['text/html']).toBe(
      '<p dir="ltr" lang="en">Dear &lt;A&gt; &amp; B,</p><p dir="ltr" lang="en">One<br>two</p>',
    );
  });

  it('runs as its language does, even where a paragraph begins with other letters', () => {
    expect(htmlOf('UA 7/25: سعادة السفير،\n\nتحية', 'ar')).toBe(
      '<p dir="rtl" lang="ar">UA 7/25: سعادة السفير،</p><p dir="rtl" lang="ar">تحية</p>',
    );
    expect(htmlOf('שלום', 'he')).toContain('dir="rtl"');
    expect(htmlOf('سلام', 'fa-AF')).toContain('dir="rtl"');
    expect(htmlOf('Bonjour', 'fr')).toBe('<p dir="ltr" lang="fr">Bonjour</p>');
    expect(htmlOf('Hola', '"><b')).toBe('<p dir="ltr">Hola</p>');
  });

  it('has no sign in it that a program takes for none', () => {
    const both = forClipboard('First line\vsecond line.\u2029Third\uffff.', 'it');
    expect(both['text/plain']).toBe('First line\nsecond line.\nThird.');
    expect(both['text/html']).toContain('First line<br>second line.<br>Third.');
  });

  it('without a language runs as its own letters do', () => {
    expect(htmlOf('تحية')).toBe('<p dir="auto">تحية</p>');
    expect(htmlOf('Bonjour')).toBe('<p>Bonjour</p>');
  });
});
