import { expect, it } from 'vitest';
import { shortestThatFits } from '../../../utils/posts/shorten.ts';

const fits = (limit: number) => (text: string) => text.length <= limit;

it('a text that is too long loses its link first, then the tags at its end, never the first and never a word', () => {
  const text = 'Stop it in #Peru now https://a.org/b #CrisisEnElPerú #Perú';
  expect(shortestThatFits(text, fits(50))).toEqual({
    text: 'Stop it in #Peru now #CrisisEnElPerú #Perú',
    dropped: ['https://a.org/b'],
  });
  expect(shortestThatFits(text, fits(20))).toEqual({
    text: 'Stop it in #Peru now',
    dropped: ['https://a.org/b', '#Perú', '#CrisisEnElPerú'],
  });
  expect(shortestThatFits('#Peru must stop', fits(5))).toBeUndefined();
});

it('a text keeps its only tag, and a tag that words follow', () => {
  expect(shortestThatFits('Stop it now #Peru', fits(12))).toBeUndefined();
  expect(shortestThatFits('#One stop #Two now', fits(12))).toBeUndefined();
});

it('a bare domain is one of the words, and stays', () => {
  expect(shortestThatFits('See amnesty.org #One #Two', fits(21))).toEqual({
    text: 'See amnesty.org #One',
    dropped: ['#Two'],
  });
});

it.each([
  ['Act now: https://example.org/a', 'Act now'],
  ['Sign here: https://example.org/a. Share it.', 'Sign here. Share it.'],
  ['Agissez ! Plus d’infos : https://example.org/a #Pérou', 'Agissez ! #Pérou'],
  ['Actúe ya. Más info aquí 👉 https://example.org/a', 'Actúe ya.'],
  ['Agite. Info su https://example.org/a #Perù', 'Agite. #Perù'],
  ['Handeln Sie! Infos unter https://example.org/a', 'Handeln Sie!'],
  ['Act. via https://example.org/a', 'Act.'],
  ['行動を！詳細：https://example.org/a #ペルー', '行動を！ #ペルー'],
  ['تحركوا الآن! المزيد: https://example.org/a #بيرو', 'تحركوا الآن! #بيرو'],
  ['Act now "https://example.org/a" #Peru', 'Act now #Peru'],
  ['Act now (https://example.org/a).', 'Act now.'],
  ['Act now, https://example.org/a, today.', 'Act now, today.'],
  ['🔗 https://example.org/a Act now #A', 'Act now #A'],
  ['Read https://example.org/a and act.', 'Read and act.'],
  ['Sign the petition at https://example.org/a', 'Sign the petition'],
  ['Sign: https://example.org/a and share', 'Sign and share'],
  ['<https://example.org/a> Act now', 'Act now'],
  [
    'Act now. Learn more and sign here 👉 https://example.org/a #Peru #Free',
    'Act now. #Peru #Free',
  ],
  ['Firma la petición en https://example.org/a #Perú', 'Firma la petición #Perú'],
  ['Actúe ya. Más información en https://example.org/a #Perú', 'Actúe ya. #Perú'],
  ['Signez la pétition sur https://example.org/a', 'Signez la pétition'],
  ['Agissez ! Pour en savoir plus, cliquez ici : https://example.org/a #Pérou', 'Agissez ! #Pérou'],
  ['Handeln Sie! Alle Infos gibt es hier: https://example.org/a #Peru', 'Handeln Sie! #Peru'],
  ['Firma la petizione su https://example.org/a', 'Firma la petizione'],
  ['Agite! Leggi di più: https://example.org/a #Perù', 'Agite! #Perù'],
  ['Ajam! Saiba mais: https://example.org/a #Peru', 'Ajam! #Peru'],
  ['Doe iets! Lees meer: https://example.org/a #Peru', 'Doe iets! #Peru'],
  ['Działajcie! Więcej: https://example.org/a #Peru', 'Działajcie! #Peru'],
  ['Действуйте! Подробнее: https://example.org/a #Перу', 'Действуйте! #Перу'],
  ['Harekete geçin! Ayrıntılar: https://example.org/a #Peru', 'Harekete geçin! #Peru'],
  ['请签名：https://example.org/a #秘鲁', '请签名 #秘鲁'],
  ['지금 행동하라! 서명: https://example.org/a #페루', '지금 행동하라! #페루'],
])('what only leads to a link goes with it: %s', (text, shorter) => {
  expect(shortestThatFits(text, (any) => !any.includes('https:'))?.text).toBe(shorter);
});

it.each([
  ['Act #A, #B and #C.', ['Act #A, #B.', 'Act #A.']],
  ['Basta #A, #B y #C', ['Basta #A, #B', 'Basta #A']],
  ['Act #A | #B | #C', ['Act #A | #B', 'Act #A']],
  ['Act.\n#A\n#B', ['Act.\n#A']],
  ['Act. #A #B.', ['Act. #A.']],
  ['Act now – #A – #B', ['Act now – #A']],
  ['Act #A: #B, #C', ['Act #A: #B', 'Act #A']],
  ['بس #أ، #ب و #ج', ['بس #أ، #ب', 'بس #أ']],
  ['もう #あ、#い', ['もう #あ']],
  ['Assez #A, #B et #C !', ['Assez #A, #B !', 'Assez #A !']],
  ['Schluss #A, #B und #C.', ['Schluss #A, #B.', 'Schluss #A.']],
])('what parts two tags goes with one of them: %s', (text, steps) => {
  const seen: string[] = [];
  shortestThatFits(text, (any) => {
    seen.push(any);
    return false;
  });
  expect(seen).toEqual(steps);
});

it('a text that fits without its link keeps its lines', () => {
  expect(shortestThatFits('Stop\n\nnow https://a.org/b', fits(9))?.text).toBe('Stop\n\nnow');
});
