import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { I18nProvider } from '../../components/ui/i18n.ts';
import { summarise } from '../../utils/actions/list.ts';
import { makePreview } from '../../utils/actions/list-preview.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { speechIn } from '../components/i18n.tsx';
import { type FakeExtension, installExtension } from '../fake-extension.ts';

/** A day on which the Peru action is open. */
export const TODAY = '2023-01-29';

/** A new browser for each test of a file, on that day; only the calendar is set, what waits waits as ever. */
export function inNewBrowser(): { extension: FakeExtension } {
  const here = {} as { extension: FakeExtension };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00`) });
    here.extension = installExtension();
  });
  afterEach(() => {
    closePages();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  return here;
}

/** The strings as a person reads them, whatever their words are. */
export const { t } = speechIn('en');

/** Waits until it is so. */
export const until = (expectation: () => void) =>
  vi.waitFor(expectation, { interval: 2, timeout: 3000 });

/** What the worker keeps of these actions, without asking it. */
export function keepActions({ local }: FakeExtension, actions: readonly UrgentAction[]): void {
  const index = actions.map((one) => summarise(one, ['en', 'es'], { from: 'bundled', mark: 'm' }));
  local.values.index = index;
  local.values.front = makePreview(index, TODAY, { countries: [], languages: [] });
  for (const action of actions) local.values[`action/${action.id}`] = action;
}

const mounted: HTMLElement[] = [];

/** A whole page of the extension, beside the others that are open. */
export class Page {
  readonly place = document.createElement('div');

  async open(children: ComponentChildren): Promise<this> {
    document.body.append(this.place);
    mounted.push(this.place);
    const speech = speechIn('en');
    await act(async () =>
      render(<I18nProvider value={speech}>{children}</I18nProvider>, this.place),
    );
    return this;
  }
  /** The browser closes it. */
  close(): Promise<void> {
    return act(() => render(null, this.place));
  }
  get text(): string {
    return this.place.textContent ?? '';
  }
  find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.place.querySelector<E>(selector);
  }
  /** What is found there, once it is there. */
  async get<E extends HTMLElement = HTMLElement>(selector: string): Promise<E> {
    return until(() => {
      const found = this.find<E>(selector);
      if (!found) throw new Error(`No ${selector} in: ${this.text.slice(0, 300)}`);
    }).then(() => this.find<E>(selector) as E);
  }
  async press(selector: string): Promise<void> {
    const button = await this.get(selector);
    await act(async () => button.click());
  }
  async type(selector: string, text: string, event = 'input'): Promise<void> {
    const field = await this.get<HTMLInputElement>(selector);
    await act(async () => {
      field.value = text;
      field.dispatchEvent(new Event(event, { bubbles: true }));
    });
  }
  /** Chooses from a list, or answers a field that waits for the end of typing. */
  choose(selector: string, value: string): Promise<void> {
    return this.type(selector, value, 'change');
  }
  valueOf(selector: string): string | undefined {
    return this.find<HTMLInputElement>(selector)?.value;
  }
  async says(text: string | RegExp): Promise<void> {
    await until(() => {
      const isSaid = typeof text === 'string' ? this.text.includes(text) : text.test(this.text);
      if (!isSaid) throw new Error(`Not said: ${text} in: ${this.text.slice(0, 2000)}`);
    });
  }
}

export const openPage = (children: ComponentChildren) => new Page().open(children);

/** Closes the pages of a test, as the browser does it. */
function closePages(): void {
  for (const place of mounted.splice(0)) {
    render(null, place);
    place.remove();
  }
}
