// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { LetterPanel } from '../../../components/letter/LetterPanel.tsx';
import type { LetterChoice } from '../../../components/letter/letter-choice.ts';
import { NO_SENDER } from '../../../utils/letters/paper.ts';
import { webmailById } from '../../../utils/letters/webmails.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';

const [president] = peru.targets;
if (!president) throw new Error('Peru has no target');
const minister = {
  ...president,
  ...{ id: 'minister', name: 'Minister Velimor', salutation: {}, emails: ['m@gob.example'] },
};
const two = { ...peru, targets: [president, minister] };

const handlers = () => ({
  onDrafts: vi.fn(),
  onInsert: vi.fn(),
  onCopy: vi.fn(),
  onCopySubject: vi.fn(),
  onCopyAddress: vi.fn(),
  onService: vi.fn(),
  onOpen: vi.fn(),
  onPrint: vi.fn(),
  onInitials: vi.fn(),
  onSender: vi.fn(),
  onSent: vi.fn(),
  onNotYet: vi.fn(),
});
type PanelProps = Omit<Parameters<typeof LetterPanel>[0], 'choice' | 'onChoice'>;
/** The panel with what a person chooses in it, which its page keeps. */
function ChoosingPanel(props: PanelProps) {
  const [choice, setChoice] = useState<LetterChoice>({ isMeant: false });
  return (
    <LetterPanel
      {...props}
      choice={choice}
      onChoice={(part) => setChoice((now) => ({ ...now, ...part }))}
    />
  );
}
const panel = (does = handlers(), more: Partial<PanelProps> = {}) => (
  <ChoosingPanel
    action={two}
    here={webmailById('gmail')}
    drafts={{}}
    sent={[]}
    notice={undefined}
    isOver={false}
    service="program"
    name=""
    sender={NO_SENDER}
    initials={false}
    {...does}
    {...more}
  />
);
const click = (place: HTMLElement, selector: string) =>
  act(() => place.querySelector<HTMLElement>(selector)?.click());
const bodyIn = (place: HTMLElement) =>
  place.querySelector<HTMLTextAreaElement>('#letter-body')?.value ?? '';
const choose = (place: HTMLElement, selector: string, value: string) =>
  act(() => {
    const select = place.querySelector<HTMLSelectElement>(selector);
    if (!select) throw new Error(`no ${selector}`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('the letter panel', () => {
  it('speaks to the target that is chosen, and keeps what is changed for that one', async () => {
    const does = handlers();
    const place = await draw(panel(does));
    expect(bodyIn(place)).toMatch(/^Estimada Sra\. presidenta/);
    await choose(place, '#letter-target', 'minister');
    expect(bodyIn(place)).toMatch(/^Estimada señora o estimado señor:/);
    const body = place.querySelector<HTMLTextAreaElement>('#letter-body');
    if (body) body.value = 'My words';
    await act(() => {
      body?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(does.onDrafts).toHaveBeenCalledWith({ '105/22-1|letter body|es|minister': 'My words' });
  });

  it('has no choice of a target where there is one only', async () => {
    const place = await draw(panel(handlers(), { action: peru }));
    expect(place.querySelector('#letter-target')).toBeNull();
  });

  it('gives what is used as the person changed it', async () => {
    const does = handlers();
    const drafts = { '105/22-1|letter body|es': 'My words' };
    const place = await draw(panel(does, { drafts }));
    for (const id of ['insert', 'copy', 'open', 'print']) await click(place, `#letter-${id}`);
    for (const used of [does.onInsert, does.onCopy, does.onOpen, does.onPrint])
      expect(used.mock.calls[0]?.[0]).toMatchObject({ body: 'My words', language: 'es' });
    await click(place, '#sent-fax');
    expect(does.onSent).toHaveBeenCalledWith(expect.objectContaining({ body: 'My words' }), 'fax');
  });

  it('copies the address of the target that is chosen', async () => {
    const does = handlers();
    const place = await draw(panel(does));
    await choose(place, '#letter-target', 'minister');
    await click(place, '#letter-copy-address');
    expect(does.onCopyAddress.mock.calls[0]?.[0]).toContain('Minister Velimor');
    expect(place.textContent).toContain('m@gob.example');
  });

  it('offers to insert only where a webmail is in front, and not once the action has ended', async () => {
    const none = await draw(panel(handlers(), { here: undefined }));
    expect(none.querySelector('#letter-insert')).toBeNull();
    const ended = await draw(panel(handlers(), { isOver: true }));
    expect(ended.querySelector('.deeds-bar') ?? ended.querySelector('#letter-body')).toBeNull();
    expect(ended.querySelector('#letter-change-from')).toBeNull();
    expect(ended.querySelector('#letter-read')?.textContent).toContain('Derechos humanos: Perú');
  });

  it.each([
    ['president', 'program', undefined, '#letter-print', 'Print the letter'],
    ['minister', 'proton', undefined, '#letter-open', 'Open in Proton'],
    ['minister', 'program', undefined, '#letter-open', 'Open my mail app'],
    [
      'minister',
      'program',
      undefined,
      '#letter-open',
      'Copy the letter and open my mail app',
      'Win32',
    ],
    ['minister', 'program', 'gmail', '#letter-insert', 'Put it into Gmail'],
    ['president', 'program', 'gmail', '#letter-print', 'Print the letter'],
  ])('has one main button that fits: to the %s, by %s, with %s in front', async (...given) => {
    const [to, service, webmail, id, said, platform = 'Linux x86_64'] = given;
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
    const front = webmail === undefined ? undefined : webmailById(webmail);
    const place = await draw(panel(handlers(), { here: front, service }));
    if (to === 'minister') await choose(place, '#letter-target', 'minister');
    const main = place.querySelectorAll('.bar-main');
    expect([main.length, main[0]?.id, main[0]?.textContent]).toEqual([1, id.slice(1), said]);
  });

  it('has the webmail as the second button where neither “To” nor “Cc” would be filled', async () => {
    const does = handlers();
    const place = await draw(panel(does, { action: peru }));
    const second = place.querySelector<HTMLElement>('.bar-main + #letter-insert');
    expect(second?.textContent).toBe('Into Gmail');
    expect(second?.getAttribute('aria-label')).toBe('Put it into Gmail');
    expect(place.querySelectorAll('#letter-print')).toHaveLength(1);
    expect(place.querySelector('#letter-main-note')?.textContent).toMatch(
      /^“To” and “Cc” stay empty: .* You choose paper and envelope/,
    );
    await click(place, '#letter-insert');
    expect(does.onInsert).toHaveBeenCalledOnce();
    const copies = peru.copies.map((one) => ({ ...one, emails: ['embassy@pe.example'] }));
    const copied = await draw(panel(handlers(), { action: { ...peru, copies } }));
    expect(copied.querySelector('.bar-main')?.id).toBe('letter-insert');
    expect(copied.querySelector('.bar-main + #letter-print')).not.toBeNull();
  });

  it('says what to paste also where opening it is the second way', async () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Win32');
    const place = await draw(panel(handlers(), { here: webmailById('gmail') }));
    await choose(place, '#letter-target', 'minister');
    expect(place.querySelector('#letter-open')?.textContent).toBe('Copy and open');
    expect(place.querySelector('#letter-open-note')?.textContent).toMatch(/opens empty: paste/);
    const options = [...place.querySelectorAll('#letter-service option')];
    expect(options.slice(0, 2).map((one) => one.textContent)).toEqual([
      'My mail app (you paste the letter)',
      'Gmail',
    ]);
  });

  it('shows what each paragraph means, until one wants to change the text', async () => {
    const place = await draw(panel(handlers(), { action: peru }));
    await click(place, '#letter-meant');
    expect(place.querySelector('#letter-body')).toBeNull();
    const [first] = place.querySelectorAll('.letter-pair');
    expect(first?.querySelector('[lang=es]')?.textContent).toMatch(/^Estimada Sra/);
    expect(first?.querySelector('[lang=en]')?.textContent).toMatch(/^Dear /);
    await click(place, '#letter-change');
    expect(document.activeElement?.id).toBe('letter-body');
  });

  it('shows what it means in another language that the person reads, where their own is not there', async () => {
    const [letter] = peru.letters;
    if (!letter) throw new Error('Peru has no letter');
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['es', 'en']);
    const inFrench = {
      ...peru,
      preferredLanguages: ['fr'],
      letters: [{ ...letter, body: { fr: ['Bonjour'], en: ['Good day'] } }],
    };
    const place = await draw(panel(handlers(), { action: inFrench }), 'es');
    expect(place.querySelector('#letter-meant')?.textContent).toBe('Con traducción (inglés)');
    await click(place, '#letter-meant');
    expect(place.querySelector('.letter-pair [lang=en]')?.textContent).toBeTruthy();
  });

  it('says who gets it and who signs it, and lets one change both', async () => {
    const does = handlers();
    const sender = { name: 'Ada Example', place: 'Bern', address: '' };
    const more = { sender, name: sender.name, action: peru };
    const place = await draw(panel(does, more));
    expect(place.querySelector('#letter-to')?.textContent).toMatch(
      /^To Dina .*No e-mail is known: it goes by post\. Copy to: /,
    );
    expect(place.querySelector('#letter-from')?.textContent).toBe('From Ada Example, Bern');
    expect(place.querySelector<HTMLElement>('#letter-part-from')?.hidden).toBe(true);
    await click(place, '#letter-change-from');
    expect(place.querySelector<HTMLElement>('#letter-part-from')?.hidden).toBe(false);
    const field = place.querySelector<HTMLInputElement>('#sender-name');
    if (field) field.value = 'Eda';
    await act(() => {
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(does.onSender).toHaveBeenCalledWith({ ...sender, name: 'Eda' });
  });

  it('says who else is to be written to, with their names where there is room', async () => {
    const place = await draw(panel());
    const others = () => place.querySelector('#letter-to #letter-others')?.textContent?.trim();
    expect(others()).toBe('And 1 more to write to (Minister Velimor).');
    await choose(place, '#letter-target', 'minister');
    expect(others()).toBe(`And 1 more to write to (${president.name}).`);
    const long = { ...minister, id: 'long', name: 'Minister '.repeat(9) };
    const many = await draw(
      panel(handlers(), { action: { ...two, targets: [...two.targets, long] } }),
    );
    expect(many.querySelector('#letter-others')?.textContent?.trim()).toBe(
      'And 2 more to write to.',
    );
    const one = await draw(panel(handlers(), { action: peru }));
    expect(one.querySelector('#letter-others')).toBeNull();
  });

  it('asks for the message’s frame only where that is needed', async () => {
    const onAllow = vi.fn();
    const shut = await draw(panel(handlers(), { onAllow }));
    await click(shut, '#letter-allow');
    expect(onAllow).toHaveBeenCalledOnce();
    const open = await draw(panel());
    expect(open.querySelector('#letter-allow')).toBeNull();
  });
});
