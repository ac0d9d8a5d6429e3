import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const load = (dir: string) => JSON.parse(readFileSync(`.output/${dir}/manifest.json`, 'utf8'));
const scriptsOf = (dir: string) =>
  readdirSync(`.output/${dir}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(`.output/${dir}/${file}`, 'utf8'))
    .join('\n');

/** What shows that a permission is used; `activeTab` has no API of its own but needs one to be of use. */
const USE: Record<string, RegExp> = {
  activeTab: /\.executeScript\(/,
  alarms: /\.alarms\b/,
  contextMenus: /\.contextMenus\b/,
  // Chromium's background has no document of its own.
  offscreen: /\.createDocument\(/,
  // The panel beside the page; it shows no warning.
  sidePanel: /\bsidePanel\b/,
  scripting: /\.scripting\b/,
  storage: /\.storage\b/,
  // Nothing in code: ten thousand actions are more than a browser keeps without it.
  unlimitedStorage: /\.storage\b/,
};

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (dir) => {
  const manifest = load(dir);

  it('is Manifest V3', () => expect(manifest.manifest_version).toBe(3));

  it('asks for the permissions that it uses, and for nothing else', () => {
    const own = Object.keys(USE).filter(
      (one) => !['offscreen', 'sidePanel'].includes(one) || dir === 'chrome-mv3',
    );
    expect([...manifest.permissions].sort()).toEqual(own.sort());
    for (const permission of manifest.permissions)
      expect(scriptsOf(dir)).toMatch(USE[permission] ?? /^$/);
  });

  it('asks for notifications only when they are switched on', () => {
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(scriptsOf(dir)).toMatch(/\.notifications\b/);
  });

  it('has no host permission, no content script and nothing that a page could load', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('lets its pages load what the package holds, and nothing else', () => {
    const { extension_pages: policy } = manifest.content_security_policy;
    const frames = dir === 'firefox-mv3' ? "'self'" : "'none'";
    expect(
      policy.split('; ').map((one: string) => one.replace(/ 'sha256-[\w+/]{43}='/g, '')),
    ).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      "connect-src 'self' https:",
      `frame-src ${frames}`,
      `frame-ancestors ${frames}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types vigil-inert default',
    ]);
    expect(manifest.content_security_policy).not.toHaveProperty('sandbox');
  });

  it('names in its policy the very styles that stand in its pages', () => {
    const { extension_pages: policy } = manifest.content_security_policy;
    const named = policy.match(/'sha256-[^']+'/g) ?? [];
    const styles = readdirSync(`.output/${dir}`)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => readFileSync(`.output/${dir}/${file}`, 'utf8').split('<style>').slice(1))
      .map((rest) => rest.slice(0, rest.indexOf('</style>')))
      .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(styles.length).toBeGreaterThan(0);
    expect([...named].sort()).toEqual([...new Set(styles)].sort());
  });

  it('does not look for the practice clock, and stops at no step', () => {
    expect(scriptsOf(dir)).not.toMatch(/practiceToday|holdAt|vigilStored/);
  });

  it('makes no code from text and loads none from elsewhere', () => {
    expect(scriptsOf(dir)).not.toMatch(/\beval\(|importScripts\(/);
  });
});

describe('firefox-mv3', () => {
  it('has an id, a least version, and says that it collects nothing', () => {
    const { gecko } = load('firefox-mv3').browser_specific_settings;
    expect(gecko.id).toMatch(/@/);
    expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(140);
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
