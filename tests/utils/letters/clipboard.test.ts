import { describe, expect, it } from 'vitest';
import { forClipboard } from '../../../utils/letters/clipboard.ts';

const htmlOf = (body: string, language?: string) => forClipboard(body, language)['text/html'];

describe('a letter on the clipboard', () => {
  it('has its paragraphs, as text and as HTML', () => {
    const both = forClipboard('Dear <A> & B,\n\nOne\ntwo', 'en');
    expect(both['text/plain']).toBe('Dear <A> & B,\n\nOne\ntwo');
    expect(both['text/html']).toBe('<p>Dear &lt;A&gt; &amp; B,</p><p>One<br>two</p>');
  });

  it('runs as its language does, even where a paragraph begins with other letters', () => {
    expect(htmlOf('UA 7/25: سعادة السفير،\n\nتحية', 'ar')).toBe(
      '<p dir="rtl">UA 7/25: سعادة السفير،</p><p dir="rtl">تحية</p>',
    );
    expect(htmlOf('שלום', 'he')).toContain('dir="rtl"');
    expect(htmlOf('سلام', 'fa-AF')).toContain('dir="rtl"');
    expect(htmlOf('Bonjour', 'fr')).toBe('<p>Bonjour</p>');
  });

  it('without a language runs as its own letters do', () => {
    expect(htmlOf('تحية')).toBe('<p dir="auto">تحية</p>');
    expect(htmlOf('Bonjour')).toBe('<p>Bonjour</p>');
  });
});
