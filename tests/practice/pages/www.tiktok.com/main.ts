import { startDraft } from '../../shared/draft-box.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) => startDraft(find('#composer'), { ...options, testId: 'caption' }),
  reply: (options) => startDraft(find('#comment'), { ...options, testId: 'comment' }),
  button: '[data-e2e="post_video_button"]',
  count: (text) => text.length,
});
