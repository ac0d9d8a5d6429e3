import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

const heading = `document.querySelector('h1')?.textContent`;

describe(`the interface's language, in ${browserName}`, () => {
  let stage: Stage;
  const choose = async (language: string) => {
    const page = await stage.browser.openExtensionPage('options.html');
    await page.waitFor(`document.querySelector('#language')`, 'the choice');
    await page.evaluate(`(() => {
      const select = document.querySelector('#language');
      select.value = ${JSON.stringify(language)};
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    return page;
  };
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterAll(() => choose(''));

  it('is chosen in the settings, and spoken there, in the popup and in the menus', async () => {
    const options = await choose('de');
    await options.waitFor(`/Einstellungen/.test(${heading})`, 'German settings');
    expect(await options.evaluate('document.documentElement.lang')).toBe('de');
    const popup = await stage.browser.clickToolbarIcon(
      await stage.browser.open('https://plain.example/'),
    );
    await popup.waitFor(`${heading} === 'Eilaktionen'`, 'the German list');
    const { buttonFace } = await stage.browser.inExtension<{ buttonFace: { label: string } }>(
      `browser.storage.local.get('buttonFace')`,
    );
    expect(buttonFace.label).toMatch(/Eilaktion/);
  });

  it('goes back to the browser’s own', async () => {
    const options = await choose('');
    await options.waitFor(`/ettings/.test(${heading})`, 'English settings');
    const { uiWords } = await stage.browser.inExtension<{ uiWords?: unknown }>(
      `browser.storage.local.get('uiWords')`,
    );
    expect(uiWords).toBeUndefined();
  });
});
