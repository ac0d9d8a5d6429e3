import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, pause } from '../../../../scripts/stage/editor-stage.ts';
import { overlays } from '../../overlays.ts';
import { openAt } from '../../picker-key-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

/** How a page shows something else than the picker in the place where the picker takes the press. */
const COVERS = [
  [
    'the ground behind another layer',
    `const tiny = Object.assign(document.createElement('div'), { popover: 'manual' });
     tiny.style.cssText = 'inset: auto 0 0 auto; width: 1px; height: 1px; pointer-events: none';
     sheet('.tiny::backdrop { background: white; pointer-events: none }');
     tiny.className = 'tiny';
     document.body.append(tiny);
     tiny.showPopover();`,
  ],
  [
    'a layer that is being put away',
    `const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
     cover.className = 'cover';
     sheet('.cover { position: fixed; inset: 0; width: 100%; height: 100%; background: white;' +
       ' pointer-events: none; transition: overlay 30s allow-discrete, display 30s allow-discrete }');
     document.body.append(cover);
     cover.showPopover();
     cover.getBoundingClientRect();
     cover.hidePopover();`,
  ],
  [
    'a picture of the page as it was',
    `sheet('::view-transition { pointer-events: none }' +
       ' ::view-transition-group(root), ::view-transition-old(root), ::view-transition-new(root)' +
       ' { animation-duration: 30s }');
     if (document.startViewTransition) document.startViewTransition(() => undefined);`,
  ],
] as const;

/** What a page would make of the picker by styles: the extension's own sheet stands above them. */
const STYLES: [string, Record<string, string>][] = [
  ['its opacity', { opacity: '0.01' }],
  ['a filter', { filter: 'opacity(0)' }],
  ['a cut', { 'clip-path': 'inset(0 0 99% 0)' }],
  ['an old cut', { clip: 'rect(0, 0, 0, 0)' }],
  ['a mask', { 'mask-image': 'linear-gradient(transparent, transparent)' }],
  ['a shift', { translate: '0 -60px' }],
  ['a turn', { rotate: '180deg' }],
  ['a scale', { scale: '3', 'transform-origin': '0 0' }],
  ['a zoom', { zoom: '2' }],
  ['a mix with what is below', { 'mix-blend-mode': 'lighten' }],
  ['room within', { padding: '60px 0 0' }],
  ['room around', { margin: '60px 0 0' }],
  ['high lines', { 'line-height': '300px' }],
  ['a size', { width: '40px', height: '40px', overflow: 'hidden' }],
];

const HELP = `
  const hosts = () => document.querySelectorAll('[data-vigil-part="overlay"]');
  const set = (one, styles) => {
    for (const [name, value] of Object.entries(styles)) one.style.setProperty(name, value, 'important');
  };
  const sheet = (text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    document.adoptedStyleSheets.push(made);
  };`;

describe(`a page in ${browserName} that shows`, () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage?.browser.closePages());

  it.each(COVERS)('%s has no press of a person there', async (name, attack) => {
    await openAt(stage, 'textarea', '');
    // Where a browser lets no layer stay in front, it is below at once.
    const keepsLayers = await stage.page.evaluate(`CSS.supports('overlay: auto')`);
    if (name === 'a layer that is being put away' && !keepsLayers) return;
    const [place] = await overlays(stage.page);
    if (!place) throw new Error('no picker');
    await pause(900);
    await stage.page.evaluate(`{ ${HELP} ${attack} }`);
    await pause(100);
    for (let count = 0; count < 3; count += 1) {
      await stage.page.mouse.click(place.x + place.width / 2, place.y + 80);
      await pause(300);
    }
    expect(await stage.model()).toBe('');
  });

  it.each(STYLES)('nothing else of the picker by %s', async (_, styles) => {
    await openAt(stage, 'textarea', '');
    // Where it stands, and all that says how it is drawn.
    const look = () =>
      stage.page.evaluate(
        (names: string[]) => {
          const [host] = document.querySelectorAll('[data-vigil-part="overlay"]');
          if (!host) return undefined;
          const { x, y, width, height } = host.getBoundingClientRect();
          const style = getComputedStyle(host);
          return [x, y, width, height, ...names.map((name) => style.getPropertyValue(name))];
        },
        Object.keys(styles).filter((name) => name !== 'transform-origin'),
      );
    await pause(700);
    const before = await look();
    await stage.page.evaluate(`{ ${HELP}
      for (const one of hosts()) set(one, ${JSON.stringify(styles)});
      sheet('.none, [popover] { animation: none' + ${JSON.stringify(
        Object.entries(styles)
          .map(([name, value]) => `; ${name}: ${value} !important`)
          .join(''),
      )} + ' }');
    }`);
    await pause(300);
    expect(await look()).toEqual(before);
    expect(before).toBeDefined();
  });

  it('nothing else of the picker by an animation', async () => {
    await openAt(stage, 'textarea', '');
    const [before] = await overlays(stage.page);
    await stage.page.evaluate(`{ ${HELP}
      for (const one of hosts())
        one.animate([{ translate: '0 -90px', opacity: 0 }, { translate: '0 -90px', opacity: 0 }], 30000);
    }`);
    await pause(300);
    expect((await overlays(stage.page))[0]).toEqual(before);
    const opacity = `getComputedStyle(document.querySelector('[data-vigil-part="overlay"]')).opacity`;
    expect(await stage.page.evaluate(opacity)).toBe('1');
  });
});
