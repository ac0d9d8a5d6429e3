import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JANUARY_29, type Stage } from '../../../scripts/stage/stage.ts';
import { peru } from '../../peru.ts';
import { forgetView } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const ID = '9/22';
const LINE = `[data-action="${ID}"]`;
const text = `document.querySelector('#app').textContent`;

describe(`an action that nothing ends, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
    await stage.setToday(JANUARY_29);
    const { deadline: _, ...undated } = peru;
    const action = { ...undated, id: ID, case: ID, reference: `UA ${ID}`, issued: '2022-12-20' };
    await stage.browser.inExtension(
      `browser.runtime.sendMessage(${JSON.stringify({ vigil: 'keep', action })})`,
    );
  });
  afterAll(() =>
    stage.browser.inExtension(
      `browser.runtime.sendMessage(${JSON.stringify({ vigil: 'drop', id: ID })})`,
    ),
  );

  async function openList() {
    await forgetView(stage);
    const popup = await stage.browser.clickToolbarIcon(
      await stage.browser.open('https://plain.example/'),
    );
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    return popup;
  }

  it('says how old it is, and is young or over when the person says so', async () => {
    let popup = await openList();
    await popup.waitFor(`document.querySelector('${LINE}')`, 'its line');
    const line = `document.querySelector('${LINE}').textContent`;
    expect(await popup.evaluate(line)).toContain('Listed 40 days ago, no end given');
    await popup.click(LINE);
    await popup.waitFor(`document.querySelector('#age')`, 'the note');
    expect(await popup.evaluate(`!!document.querySelector('#check-page')`)).toBe(
      Boolean(peru.source.url),
    );
    await popup.click('#still-runs');
    await popup.waitFor(`!document.querySelector('#age')`, 'the note to go');
    popup = await openList();
    expect(await popup.evaluate(line)).toContain('Listed today');
    await stage.setToday('2023-03-05');
    popup = await openList();
    await popup.click(LINE);
    await popup.waitFor(`document.querySelector('#is-over')`, 'the note');
    await popup.click('#is-over');
    await popup.waitFor(`${text}.includes('Ended') || ${text}.includes('ended')`, 'its end');
    await stage.setToday(JANUARY_29);
    await stage.browser.closePages();
  });
});
