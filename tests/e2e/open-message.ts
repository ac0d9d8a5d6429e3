import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { peru } from '../../scripts/stage/peru.ts';
import { choose, closePopup, openPeru, pressAndHear } from '../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import { peruLetter } from '../../scripts/stage/texts.ts';

export const SIGNATURE = '\n\nA. Activist\nBern';

export const TO = ['one@example.org', 'two+peru@example.org'];
export const CC = ['embassy@example.org'];
const [target, ...others] = peru.targets;
const [copy, ...copies] = peru.copies;
/** The Peru action as if its target and the embassy had addresses; nothing of it is ever sent. */
const withEmails = {
  ...peru,
  targets: [{ ...target, emails: TO }, ...others],
  copies: [{ ...copy, emails: CC }, ...copies],
};
const chips = (addresses: string[]) => addresses.map((one) => `<${one}>`).join(', ');

/** How often the page is asked for what an event does not tell, in milliseconds. */
const POLLING = 20;

/** Puts the Peru action with e-mail addresses into the storage. */
export const keepPeruWithEmails = (stage: Stage) =>
  stage.browser.inExtension(
    `browser.storage.local.set({ 'action/${peru.id}': ${JSON.stringify(withEmails)} })`,
  );

/** A message that a person has begun in a webmail, with their signature in it. */
export class OpenMessage {
  readonly page: Page;
  private readonly stage: Stage;
  /** where the message is: the page, or its frame of another origin */
  readonly ground: Frame;

  private constructor(stage: Stage, page: Page, ground: Frame) {
    this.stage = stage;
    this.page = page;
    this.ground = ground;
  }

  static async open(
    stage: Stage,
    { address, draft = SIGNATURE, frame }: { address: string; draft?: string; frame?: string },
  ): Promise<OpenMessage> {
    const url = new URL(address);
    if (draft) url.searchParams.set('draft', draft);
    const page = await stage.browser.open(url.href);
    const ground = frame
      ? await page.waitForFrame((one) => new URL(one.url()).hostname === frame, { timeout: 10_000 })
      : page.mainFrame();
    await ground.waitForFunction(() => Boolean(window.practice?.boxes.main?.element()), {
      polling: POLLING,
    });
    // Only a person's click brings the focus into a frame of another origin, and who opened a message made one.
    if (frame) await ground.click('input');
    return new OpenMessage(stage, page, ground);
  }

  model(box = 'main'): Promise<string> {
    return this.ground.evaluate(
      (name) => window.practice.boxes[name]?.model() ?? '(no such box)',
      box,
    );
  }

  /** Waits until the editor's own model holds this, and shows both when it does not. */
  async expectModel(text: string, box = 'main'): Promise<void> {
    const holds = (name: string, meant: string) =>
      window.practice.boxes[name]?.model() === meant || undefined;
    // What it holds instead is shown below.
    await this.ground
      .waitForFunction(holds, { timeout: 4000, polling: POLLING }, box, text)
      .catch(() => undefined);
    expect(await this.model(box)).toBe(text);
  }

  async focusBox(box = 'main'): Promise<void> {
    await this.ground.evaluate((name) => {
      const element = window.practice.boxes[name]?.element();
      element?.ownerDocument.defaultView?.focus();
      element?.focus();
    }, box);
  }

  /** Toolbar icon → action → language → Insert, until the popup is gone or has said why not. @returns what it says */
  async insertLetter(language: string): Promise<string> {
    const popup = await this.stage.browser.clickToolbarIcon(this.page);
    await openPeru(popup, 'letter');
    await choose(popup, '#letter-language', language);
    const said = await pressAndHear(popup, '#letter-insert');
    // Where it has something to say, it stays over the page; the person goes on writing without it.
    await closePopup(popup);
    return said;
  }

  async expectHeader(language: string, noCc = false): Promise<void> {
    await this.expectModel(peruLetter(language).subject, 'subject');
    await this.expectModel(chips(TO), 'to');
    if (!noCc) await this.expectModel(chips(CC), 'cc');
  }

  async expectRecipients(): Promise<void> {
    await this.expectModel(chips(TO), 'to');
  }

  async expectNothingSent(): Promise<void> {
    expect(await this.ground.evaluate(() => window.practice.sent)).toBe(0);
  }
}
