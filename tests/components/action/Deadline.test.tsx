// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Deadline } from '../../../components/action/Deadline.tsx';
import { draw } from '../i18n.tsx';

const on = (today: string, action: Parameters<typeof Deadline>[0]['action']) =>
  draw(<Deadline action={action} today={today} />);

describe('the deadline', () => {
  it.each([
    ['2023-01-29', '37 days left', 'deadline deadline-open'],
    ['2023-03-05', '2 days left', 'deadline deadline-urgent'],
    ['2023-03-06', '1 day left', 'deadline deadline-urgent'],
    ['2023-03-07', 'last day', 'deadline deadline-urgent'],
    ['2023-03-08', 'ended', 'deadline'],
  ])('on %s says “%s”', async (today, said, look) => {
    const place = await on(today, { deadline: '2023-03-07' });
    expect(place.textContent).toBe(said);
    expect(place.querySelector('span')?.className).toBe(look);
  });

  it('asks to write soon where there is no end date', async () => {
    expect((await on('2023-01-29', {})).textContent).toBe('No end date: write soon');
  });

  it.each([
    ['2023-01-10', 'Listed today', 'deadline deadline-open'],
    ['2023-01-11', 'Listed 1 day ago', 'deadline deadline-open'],
    ['2023-02-09', 'Listed 30 days ago', 'deadline deadline-open'],
    ['2023-02-10', 'Listed 31 days ago, no end given: check the page', 'deadline deadline-old'],
  ])('on %s says of one without an end “%s”', async (today, said, look) => {
    const place = await on(today, { issued: '2023-01-10' });
    expect(place.textContent).toBe(said);
    expect(place.querySelector('span')?.className).toBe(look);
  });
});
