// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PostPanel } from '../../../components/post/PostPanel.tsx';
import type { PostChoice } from '../../../components/post/post-choice.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { withFirstDraft } from '../../../utils/posts/suggested/first-draft.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { fill, find, press } from '../person.ts';

const handlers = () => ({
  onDrafts: vi.fn(),
  onServer: vi.fn(),
  onInsert: vi.fn(),
  onCopy: vi.fn(),
  onOpen: vi.fn(),
  onAccount: vi.fn(),
  onCopyPicture: vi.fn(),
  onCopyAlt: vi.fn(),
  onThread: vi.fn(),
});
type PanelProps = Parameters<typeof PostPanel>[0];
/** The panel with what a person chooses in it, which its page keeps. */
function ChoosingPanel(props: Omit<PanelProps, 'choice' | 'onChoice'>) {
  const [choice, setChoice] = useState<PostChoice>({
    ...{ network: props.place.network?.id ?? 'x', language: 'en', message: 0, words: {} },
  });
  return (
    <PostPanel
      {...props}
      choice={choice}
      onChoice={(part) => setChoice((now) => ({ ...now, ...part }))}
    />
  );
}
const panel = (
  here: string | undefined,
  does = handlers(),
  drafts = {},
  ended = false,
  action = peru,
  drafted?: readonly (string | undefined)[],
) => (
  <ChoosingPanel
    action={action}
    place={{ network: here === undefined ? undefined : networkById(here), canInsert: true }}
    isStuck={false}
    drafts={drafts}
    servers={{}}
    own={{}}
    before={[]}
    threads={{}}
    notice={undefined}
    isOver={ended}
    isDraft={action !== peru && !drafted}
    {...(drafted ? { drafted } : {})}
    {...does}
  />
);
/** What a person writes stays. */
function KeptPanel() {
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const keep = (changes: Record<string, string | undefined>) =>
    setDrafts((now) =>
      Object.fromEntries(
        Object.entries({ ...now, ...changes }).flatMap(([key, text]) =>
          text === undefined ? [] : [[key, text]],
        ),
      ),
    );
  return panel('x', { ...handlers(), onDrafts: vi.fn(keep) }, drafts);
}
const textIn = (place: HTMLElement) => place.querySelector('textarea')?.value ?? '';

describe('the post panel', () => {
  it('takes the network of the tab, with its handle and its count', async () => {
    const x = await draw(panel('x'));
    expect(textIn(x)).toMatch(/@DinaErcilia$/);
    expect(x.textContent).toContain('62 left');
    const bluesky = await draw(panel('bluesky'));
    expect(textIn(bluesky)).toMatch(/nor violence$/);
    expect(bluesky.textContent).toContain('95 left');
  });

  it('hands on what stands in the box, the person’s own words too', async () => {
    const does = handlers();
    const place = await draw(panel('x', does, { '105/22-1|post 0|x|en': 'My own words' }));
    place.querySelector<HTMLElement>('#post-insert')?.click();
    expect(does.onInsert).toHaveBeenCalledWith(
      expect.objectContaining({ text: 'My own words', language: 'en' }),
    );
    expect(place.textContent).toContain('Back to the suggested text');
  });

  it('is there to read once the action has ended, with nothing that invites to write', async () => {
    const place = await draw(panel('x', handlers(), {}, true));
    expect(place.querySelector('#post-read')?.textContent).toMatch(/@DinaErcilia$/);
    expect([...place.querySelectorAll('button')].map(({ id }) => id)).toEqual([
      'post-before',
      'post-next',
    ]);
    expect(place.querySelector('textarea')).toBeNull();
  });

  it('of an action without posts is a first draft, which says so', async () => {
    const demand = { en: 'Free everybody who is held for a peaceful protest.' };
    const bare = {
      ...peru,
      ...{ posts: [], demands: [demand] },
      source: { ...peru.source, url: 'https://actions.example/peru' },
    };
    const { action } = withFirstDraft(bare);
    const place = await draw(panel('x', handlers(), {}, false, action));
    expect(textIn(place)).toBe(
      'Peru: 18 killed during protests\n\n' +
        `@DinaErcilia: ${demand.en}\n\nhttps://actions.example/peru`,
    );
    expect(place.querySelector('#post-draft')?.textContent).toContain('first draft');
    expect(place.querySelector('#post-count')?.textContent).toBe('153 left');
    const bluesky = await draw(panel('bluesky', handlers(), {}, false, action));
    expect(textIn(bluesky)).toContain(`Dina Boluarte: ${demand.en}`);
  });

  it('offers a draft in one’s own language with the author’s text beside it, and only on request', async () => {
    const posts = [{ text: { es: 'Exigimos a @DinaErcilia que detenga la violencia en #Perú' } }];
    const { action, drafted } = withFirstDraft({ ...peru, posts }, 'en');
    const place = await draw(panel('x', handlers(), {}, false, action, drafted));
    expect(textIn(place)).toMatch(/^Exigimos/);
    expect(place.querySelector('#post-language')?.textContent).toContain('English (draft)');
    await fill(place, '#post-language', 'en');
    expect(textIn(place)).toMatch(
      /^Peru: 18 killed during protests\n\n@DinaErcilia: please respect/,
    );
    expect(place.querySelector('#post-meaning')?.textContent).toBe(posts[0]?.text.es);
    expect(place.querySelector('#post-draft')?.textContent).toContain('no English version');
    await fill(place, '#post-language', 'es');
    expect(textIn(place)).toMatch(/^Exigimos/);
    // The draft is no translation of what the author wrote.
    expect(place.querySelector('#post-meant')).toBeNull();
    expect(place.textContent).toContain('No English version');
  });

  it('does not insert what is too long, and says by how much', async () => {
    const place = await draw(panel('x', handlers(), { '105/22-1|post 0|x|en': 'a'.repeat(290) }));
    expect(place.querySelector<HTMLButtonElement>('#post-insert')?.disabled).toBe(true);
    expect(place.textContent).toContain('Too long for X: 10 over');
  });

  it('says beside the grey button that something must be written first', async () => {
    const place = await draw(panel('x', handlers(), { '105/22-1|post 0|x|en': '' }));
    expect(place.querySelector<HTMLButtonElement>('#post-insert')?.disabled).toBe(true);
    expect(place.querySelector('#post-main-note')?.textContent).toBe('Write something first.');
    const full = await draw(panel('x', handlers()));
    expect(full.querySelector('#post-main-note')?.textContent).toMatch(/^You read it/);
  });

  it('offers the shorter message, and posts in a row, for what is too long', async () => {
    const does = handlers();
    const long = 'One sentence of some length stands here. '.repeat(9);
    const place = await draw(panel('x', does, { '105/22-1|post 0|x|en': long }));
    place.querySelector<HTMLElement>('#fix-thread')?.click();
    const [[key, posts] = ['', []]] = does.onThread.mock.calls;
    expect(key).toBe('105/22-1|post 0|x|en');
    expect(posts).toHaveLength(2);
    await act(() => place.querySelector<HTMLElement>('#fix-message')?.click());
    expect(textIn(place)).toMatch(/^#CrisisEnElPerú: @DinaErcilia needs/);
  });

  it('shows what the network makes links of', async () => {
    const kinds = async (network: string) => {
      const place = await draw(panel(network));
      return [...place.querySelectorAll<HTMLElement>('[data-kind]')].map(
        ({ dataset, textContent }) => `${dataset.kind} ${textContent}`,
      );
    };
    expect(await kinds('x')).toEqual(['hashtag #Peru', 'mention @DinaErcilia']);
    expect(await kinds('mastodon')).toEqual(['hashtag #Peru']);
  });

  it('says where it mentions nobody because no account is known there, and leads to where one is added', async () => {
    const place = await draw(panel('bluesky'));
    expect(place.textContent).toContain('Mentions nobody: no account on Bluesky is known.');
    await press(place, '#add-account');
    expect(find<HTMLDetailsElement>(place, 'details.accounts').open).toBe(true);
    expect(document.activeElement).toBe(find(place, 'details.accounts input'));
    const x = await draw(panel('x'));
    expect(x.querySelector('#add-account')).toBeNull();
  });

  it('takes a correction of an account, and refuses what can be none', async () => {
    const does = handlers();
    const place = await draw(panel('bluesky', does));
    const field = place.querySelector<HTMLInputElement>('[data-target="dina-boluarte"]');
    const type = (text: string) => {
      if (field) field.value = text;
      return act(() => {
        field?.dispatchEvent(new Event('change', { bubbles: true }));
      });
    };
    await type('@DinaErcilia');
    expect(place.textContent).toContain('That is not a name Bluesky allows');
    expect(does.onAccount).not.toHaveBeenCalled();
    await type('https://bsky.app/profile/dina.example.org');
    expect(does.onAccount.mock.calls[0]?.slice(1)).toEqual([
      networkById('bluesky'),
      'dina.example.org',
    ]);
  });

  it.each([
    ['en', 'كريم حسان has been held without charge.', 'ltr'],
    ['ar', 'Free Karim Hassan! أطلقوا سراح كريم', 'rtl'],
  ])('runs as its language does, whatever it begins with: %s', async (language, text, dir) => {
    const action = { ...peru, posts: [{ text: { [language]: text } }] };
    const place = await draw(panel('x', handlers(), {}, false, action));
    expect(find(place, '#post-text').dir).toBe(dir);
    expect(find(place, '.preview-text').dir).toBe(dir);
    expect(find(place, '.preview-text').lang).toBe(language);
  });

  it('keeps a changed word when a sentence of one’s own is added, changed, moved and taken out', async () => {
    const place = await draw(<KeptPanel />);
    const suggested = textIn(place);
    await fill(place, '#post-text', suggested.replace('We demand', 'I demand'));
    await press(place, '#add-words');
    await fill(place, '#own-words', 'I am');
    await fill(place, '#own-words', 'I am watching.');
    expect(textIn(place)).toMatch(/^I am watching\. I demand/);
    await press(place, '[name=own-words-place][value=after]');
    expect(textIn(place)).toMatch(/^I demand .* I am watching\.(?: [#@]\S+)+$/);
    await fill(place, '#own-words', '');
    expect(textIn(place)).toBe(suggested.replace('We demand', 'I demand'));
  });

  it('adds no second sentence where the person changed the first one in the text', async () => {
    const place = await draw(<KeptPanel />);
    await press(place, '#add-words');
    expect(document.activeElement?.id).toBe('own-words');
    await fill(place, '#own-words', 'I am watching.');
    await fill(place, '#post-text', textIn(place).replace('I am', 'I was'));
    expect(find<HTMLInputElement>(place, '#own-words').value).toBe('');
    await fill(place, '#own-words', 'Now.');
    expect(textIn(place)).toMatch(/^Now\. I was watching\. We demand/);
  });

  it('puts a sentence of one’s own where one wants it, and minds a text used before', async () => {
    const does = handlers();
    const place = await draw(panel('x', does));
    await press(place, '#add-words');
    const own = place.querySelector<HTMLInputElement>('#own-words');
    if (own) own.value = 'I am watching.';
    await act(() => {
      own?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(does.onDrafts.mock.calls[0]?.[0]['105/22-1|post 0|x|en']).toMatch(
      /^I am watching\. We demand/,
    );
  });
});
