import { browser } from 'wxt/browser';
import { inspectPage, judgeTexts } from '../../utils/platform/pages/inspect-page.ts';
import { answerInRoom } from '../../utils/platform/pages/reader-answers.ts';

// No one sees this page: the background opens it to read HTML where there is a DOM (`worker/reading/reader-room.ts`).
browser.runtime.onMessage.addListener(
  answerInRoom({
    'read-page': ({ html, url }) => inspectPage(html, url),
    'read-texts': ({ texts }) => judgeTexts(texts),
  }),
);
