import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, pause } from '../../../../scripts/stage/editor-stage.ts';
import { overlays } from '../../overlays.ts';
import { openAt } from '../../picker-key-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

/** What a page does to what stands around the picker, so that something else is seen where a press would be taken. */
const AROUND: [what: string, attack: string][] = [
  ['the whole page larger', `root.style.zoom = '1.7'`],
  ['the whole page elsewhere', `root.style.translate = '0 120px'`],
  ['nothing of the page', `root.style.visibility = 'hidden'`],
  ['the page through a filter', `root.style.filter = 'opacity(0)'`],
  ['the page cut away', `root.style.clipPath = 'inset(50%)'`],
  ['the page behind a mask', `root.style.mask = 'linear-gradient(transparent, transparent)'`],
  ['the page as if it were not there', `root.style.opacity = '0'`],
  ['the page as a closed box', `root.style.contentVisibility = 'hidden'`],
  ['no box at all', `root.style.display = 'none'`],
  ['only its own dialog', `document.body.append(dialog); dialog.showModal()`],
  [
    'the picker within an unseen box',
    `const box = document.body.appendChild(document.createElement('div'));
     box.style.cssText = 'opacity: 0; position: fixed; inset: 0; z-index: 9';
     for (const one of hosts()) box.append(one);`,
  ],
  [
    'the picker within a box that lies elsewhere',
    `const box = document.body.appendChild(document.createElement('div'));
     box.style.cssText = 'transform: translate(90px, 90px) scale(0.9)';
     for (const one of hosts()) box.append(one);`,
  ],
  [
    'the picker in a frame that nobody sees',
    `const frame = document.body.appendChild(document.createElement('iframe'));
     frame.style.cssText = 'opacity: 0; position: fixed; inset: 0; width: 100%; height: 100%';
     for (const one of hosts()) frame.contentDocument.body.append(one);`,
  ],
  [
    'a copy of the picker in its place',
    `for (const one of hosts()) {
       const { x, y, width, height } = one.getBoundingClientRect();
       const copy = one.cloneNode(true);
       one.replaceWith(copy);
       copy.style.cssText = \`position: fixed; inset: \${y}px auto auto \${x}px; width: \${width}px; height: \${height}px\`;
     }`,
  ],
];
const HELP = `
  const root = document.documentElement;
  const dialog = Object.assign(document.createElement('dialog'), { textContent: 'Win a prize' });
  const hosts = () => document.querySelectorAll('[data-vigil-part="overlay"]');`;

describe(`a page in ${browserName} that shows`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage?.browser.closePages());

  /** What is drawn there, without the search field, whose caret blinks, and the edges, at which the page is seen. */
  const seen = async ({ x, y, width, height }: Awaited<ReturnType<typeof overlays>>[0]) =>
    stage.page
      .screenshot({
        clip: { x: x + 20, y: y + 60, width: width - 40, height: height - 80 },
        encoding: 'base64',
      })
      // Firefox draws no picture of a page without a box.
      .catch(() => 'nothing');

  it.each(AROUND)('%s has no press of a person there', async (_, attack) => {
    await openAt(stage, 'textarea', '');
    const [place] = await overlays(stage.page);
    if (!place) throw new Error('no picker');
    const [x, y] = [place.x + place.width / 2, place.y + 80];
    await stage.page.mouse.move(x, y);
    await pause(900);
    const before = await seen(place);
    await stage.page.evaluate(`{ ${HELP} ${attack} }`);
    await pause(100);
    for (let count = 0; count < 3; count += 1) {
      const isHidden = (await seen(place)) !== before;
      await stage.page.mouse.click(x, y);
      await pause(250);
      // Where the person sees the picker as it was, their press is theirs.
      if (!isHidden) return;
      expect(await stage.model()).toBe('');
    }
  });
});
