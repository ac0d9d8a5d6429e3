import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const LANGUAGES = ['en', 'es', 'de', 'fr', 'it'];

/** In characters. The least of Chrome Web Store, Mozilla's and Edge's; Edge also wants 250 at least. */
const LIMITS = { name: 45, summary: 132, description: [250, 10_000] } as const;

function readTexts(language: string) {
  const text = readFileSync(`docs/store/${language}.md`, 'utf8');
  const [, name = '', summary = '', description = '', pictures = ''] =
    /^# (.+)\n\n## Summary\n\n([\s\S]+?)\n\n## Description\n\n([\s\S]+?)\n\n## Pictures\n\n([\s\S]+)\n$/.exec(
      text,
    ) ?? [];
  return { name, summary, description, captions: pictures.split(/\n?^\d\. /m).slice(1) };
}

describe.each(LANGUAGES)('the store’s texts in %s', (language) => {
  const { name, summary, description, captions } = readTexts(language);
  const own = parse(readFileSync(`public/locales/${language}.yml`, 'utf8'));

  it('say what the manifest says, which the stores show', () => {
    expect(name).toBe(own.extName);
    expect(summary).toBe(own.extDescription);
  });

  it('keep to the stores’ limits', () => {
    expect([...name].length).toBeLessThanOrEqual(LIMITS.name);
    expect([...summary].length).toBeLessThanOrEqual(LIMITS.summary);
    expect([...description].length).toBeGreaterThanOrEqual(LIMITS.description[0]);
    expect([...description].length).toBeLessThanOrEqual(LIMITS.description[1]);
  });

  it('name as many things that Vigil does as the English ones', () => {
    const points = (text: string) => text.match(/^• /gm)?.length;
    expect(points(description)).toBe(points(readTexts('en').description));
    expect(points(description)).toBeGreaterThan(0);
  });

  it('have a caption for each of the six pictures', () => {
    expect(captions).toHaveLength(6);
  });

  it('promise nothing in HTML or links, which the stores refuse or cut', () => {
    expect(description).not.toMatch(/<\w|https?:|\]\(/);
  });
});

it('every permission that the manifest can ask for has its reason', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  const list = /\n {4}permissions: \[([\s\S]*?)\n {4}\],/.exec(config)?.[1] ?? '';
  const asked = [...list.matchAll(/'(\w+)'/g)]
    .map(([, one]) => one)
    .filter((one) => one !== 'firefox');
  const reasons = [
    ...readFileSync('docs/store/README.md', 'utf8').matchAll(/^\| `([^`]+)`\s+\| (.+?)\s*\|$/gm),
  ];
  // WXT adds the panel's own permission to Chromium's manifest.
  const known = [...asked, 'sidePanel', 'notifications', 'https://*/*'];
  expect(asked).toContain('activeTab');
  expect(reasons.map(([, one]) => one).sort()).toEqual(known.sort());
});
