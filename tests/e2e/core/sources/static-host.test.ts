import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import type { ActionSummary } from '../../../../utils/actions/types.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { actionOf, FEED } from '../../../utils/feeds/actions.ts';
import { browserName } from '../../shared-stage.ts';

const NEAR = { deadline: '2023-02-10', issued: '2023-01-10' };
const one = actionOf('1/23', NEAR);
const two = actionOf('2/23', NEAR);

describe(`a static host without the person's permission in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(browserName);
    await stage.setToday(JANUARY_29);
    await ask('ensure-catalogue');
  });
  afterAll(() => stage?.close());

  const ask = (vigil: string, more: object = {}) =>
    stage.browser.inExtension(`browser.runtime.sendMessage(${JSON.stringify({ vigil, ...more })})`);
  const publish = (actions: unknown[], etag: string) => {
    const feed = {
      format: 'urgent-action-feed/1',
      title: 'T',
      publisher: 'P',
      updated: '2023-01-20',
      actions,
    };
    const headers = { 'access-control-allow-origin': '*' };
    const lastModified = 'Thu, 12 Jan 2023 10:00:00 GMT';
    stage.feeds.set(FEED, {
      kind: 'body',
      body: JSON.stringify(feed),
      etag,
      lastModified,
      headers,
    });
  };

  it('is followed, and brings its next version without being asked for leave', async () => {
    publish([one], '"1"');
    expect(await ask('follow', { url: FEED })).toMatchObject({ done: true });
    publish([one, two], '"2"');
    await ask('refresh', { url: FEED });
    const { subscriptions, index } = await stage.browser.inExtension<{
      subscriptions: Subscription[];
      index: ActionSummary[];
    }>('browser.storage.local.get(null)');
    expect(subscriptions[0]?.trouble).toBeUndefined();
    expect(index.map(({ id }) => id)).toEqual(expect.arrayContaining(['1/23', '2/23']));
    expect(stage.feeds.requestsTo(FEED).map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
