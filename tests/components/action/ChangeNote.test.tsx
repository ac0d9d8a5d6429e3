// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type ActionChange, ChangeNote } from '../../../components/action/ChangeNote.tsx';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../../utils/feeds/actions.ts';
import { draw } from '../i18n.tsx';

const onSettled = vi.fn();
const onOpen = vi.fn();
const note = (change: Partial<ActionChange>, action = peru) => (
  <ChangeNote
    action={action}
    change={{ isNews: false, ...change }}
    onOpen={onOpen}
    onSeen={onSettled}
  />
);
const [target] = peru.targets;
const withAccount = (x: string) => ({
  ...peru,
  targets: target ? [{ ...target, accounts: { ...target.accounts, x } }] : [],
});

describe('what became of an action', () => {
  it('is silent where nothing did', async () => {
    expect((await draw(note({}))).textContent).toBe('');
    expect((await draw(note({ previous: peru }))).textContent).toBe('');
  });

  it('shows another account letter by letter, until somebody has looked at it', async () => {
    const place = await draw(note({ previous: withAccount('DinaErciIia') }));
    expect(place.querySelector('[data-account="x"]')?.textContent).toContain('@DinaErciIia');
    place.querySelector<HTMLElement>('#seen')?.click();
    expect(onSettled).toHaveBeenCalledWith('105/22-1');
  });

  it('shows another mailbox the same way, and what came where nothing was', async () => {
    const before = target ? [{ ...target, emails: ['office@works.example'] }] : [];
    const after = target
      ? [{ ...target, emails: ['office@w0rks.example'], faxes: ['+51 1 234'] }]
      : [];
    const action = { ...peru, targets: after };
    const place = await draw(note({ previous: { ...peru, targets: before } }, action));
    const mail = place.querySelector('[data-destination="emails"]');
    expect(mail?.textContent).toContain('another e-mail address');
    expect(mail?.textContent).toContain('office@works.example → office@w0rks.example');
    expect(place.querySelector('[data-destination="faxes"] code')?.textContent).toBe('+51 1 234');
    expect(place.querySelector('#seen')).not.toBeNull();
  });

  it('shows what changed since the issue before, and says which it was', async () => {
    const previous = actionOf('105/22', { title: { en: '17 killed during protests' } });
    const place = await draw(note({ previous, isNews: true }));
    expect(place.textContent).toContain('What changed since UA 105/22');
    expect(place.querySelector('del')?.textContent).toContain('17');
    expect(place.querySelector('ins')?.textContent).toContain('18');
  });

  it('says how it ended', async () => {
    const closed = { date: '2023-02-01', outcome: { en: 'All of them are free.' } };
    const place = await draw(note({}, { ...peru, closed }));
    expect(place.textContent).toContain('It ended on February 1, 2023. All of them are free.');
  });

  it('leads to the newer issue, and says when a publisher took it back', async () => {
    const line = { ...summarise(peru, ['en']), superseded: '105/22-2' };
    const place = await draw(note({ line }));
    place.querySelector<HTMLElement>('#newer')?.click();
    expect(onOpen).toHaveBeenCalledWith('105/22-2');
    const gone = await draw(note({ line: { ...summarise(peru, ['en']), withdrawn: true } }));
    expect(gone.textContent).toContain('no longer lists it');
  });
});
