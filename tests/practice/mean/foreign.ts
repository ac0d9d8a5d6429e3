import type { ForeignKind } from './kinds.ts';
import { addField, addRich, emptyBox, type MeanPage, OWN, richBox } from './kit.ts';

function addFrame(place: ParentNode): void {
  const frame = document.createElement('iframe');
  frame.title = 'message';
  frame.src = 'https://mastodon.social/publish';
  frame.style.cssText = 'inline-size: 600px; block-size: 300px';
  place.append(frame);
}

/** The person writes in a frame of another host, which a click on the icon does not open; the page has a box of its own. */
export const FOREIGN: Record<ForeignKind, MeanPage> = {
  'beside a field': (place) => {
    addFrame(place);
    return { other: emptyBox(addField(place)) };
  },
  'beside an editable element': (place) => {
    const box = addRich(place);
    addFrame(place);
    const { model } = richBox(() => box);
    return { other: { model: () => model().replace(OWN, ''), element: () => box } };
  },
  'beside a line of a form': (place) => {
    const form = document.createElement('form');
    const line = document.createElement('input');
    form.append(line);
    place.append(form);
    addFrame(form);
    return { other: { model: () => line.value, element: () => line } };
  },
  'in a shadow root': (place) => {
    const host = document.createElement('div');
    place.append(host);
    addFrame(host.attachShadow({ mode: 'closed' }));
    return { other: emptyBox(addField(place)) };
  },
  'in a dialog over the box': (place) => {
    const other = emptyBox(addField(place));
    const dialog = document.createElement('dialog');
    addFrame(dialog);
    place.append(dialog);
    dialog.showModal();
    return { other };
  },
};
