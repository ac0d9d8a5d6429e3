import { closePopup, openPeru } from '../stage/popup-steps.ts';
import type { Stage } from '../stage/stage.ts';
import { openList } from './invented-list.ts';

const FOLDER = 'docs/pictures';

/** Draws README's pictures anew. @returns the folder that they are in */
export async function drawForReadme(stage: Stage): Promise<string> {
  const { popup } = await openList(stage);
  await popup.screenshot(`${FOLDER}/list.png`);
  await openPeru(popup, 'post');
  await popup.waitFor(`document.querySelector('#post-insert')`, 'the post');
  await popup.screenshot(`${FOLDER}/post.png`);
  await openPeru(popup, 'letter');
  await popup.screenshot(`${FOLDER}/letter.png`);
  await closePopup(popup);
  return FOLDER;
}
