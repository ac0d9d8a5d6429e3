import { describe, expect, it } from 'vitest';
import { addOwnWords, hashText, removeOwnWords } from '../../../utils/posts/own-words.ts';

describe('own words', () => {
  it('go before, or after what is said and before the tags', () => {
    const post = 'Stop it. #Peru https://a.org';
    expect(addOwnWords(post, { text: 'I am watching.', place: 'before' })).toBe(
      'I am watching. Stop it. #Peru https://a.org',
    );
    expect(addOwnWords(post, { text: 'I am watching.', place: 'after' })).toBe(
      'Stop it. I am watching. #Peru https://a.org',
    );
    expect(addOwnWords(post, { text: '  ', place: 'after' })).toBe(post);
  });
});

describe('own words behind a post', () => {
  it.each([
    ['The cost is high', 'I care.', 'The cost is high. I care.'],
    ['¡Basta! #Perú', 'Me importa.', '¡Basta! Me importa. #Perú'],
    ['Act now, @RosaQ #Peru', 'I care.', 'Act now, @RosaQ. I care. #Peru'],
    ['Act now 🕯️ #Peru', 'I care.', 'Act now 🕯️ I care. #Peru'],
    ['Act now | #Peru', 'I care.', 'Act now. I care. | #Peru'],
    ['Act now: https://example.org/a', 'I care.', 'Act now: https://example.org/a I care.'],
    [
      'Handeln Sie. Mehr: https://example.org/a #Peru',
      'Es ist Zeit.',
      'Handeln Sie. Es ist Zeit. Mehr: https://example.org/a #Peru',
    ],
    ['行動を #ペルー', '気にします。', '行動を。気にします。 #ペルー'],
    ['न्याय दो #पेरू', 'अभी।', 'न्याय दो। अभी। #पेरू'],
    ['العدالة الآن #بيرو', 'الآن.', 'العدالة الآن. الآن. #بيرو'],
    ['ขอความยุติธรรม #เปรู', 'วันนี้', 'ขอความยุติธรรม วันนี้ #เปรู'],
    ['Հիմա գործեք', 'Այսօր։', 'Հիմա գործեք։ Այսօր։'],
    ['Act.\n\n#Peru #DDHH', 'I care.', 'Act. I care.\n\n#Peru #DDHH'],
    ['Agissez “maintenant”', 'Merci.', 'Agissez “maintenant”. Merci.'],
    ['Stop the killing, @AGX!', 'I care.', 'Stop the killing, @AGX! I care.'],
    ['Stop the killing (#Peru)', 'I care.', 'Stop the killing (#Peru). I care.'],
    ['Stop the killing\n\n@AGX @SCX', 'I care.', 'Stop the killing. I care.\n\n@AGX @SCX'],
    ['Alto a la violencia', 'Me importa.', 'Alto a la violencia. Me importa.'],
    ['Halt 😡😡 #Peru', 'Mir liegt daran.', 'Halt 😡😡 Mir liegt daran. #Peru'],
    ['Stop à la violence…', 'Cela compte.', 'Stop à la violence… Cela compte.'],
    [
      'Basta violenza → https://example.org/a',
      'Mi importa.',
      'Basta violenza. Mi importa. → https://example.org/a',
    ],
    ['Остановите насилие #Перу', 'Мне важно.', 'Остановите насилие. Мне важно. #Перу'],
    ['עצרו את האלימות', 'אכפת לי.', 'עצרו את האלימות. אכפת לי.'],
    ['停止暴力', '我在乎。', '停止暴力。我在乎。'],
    ['폭력을 멈춰라 #페루', '저는 지켜봅니다.', '폭력을 멈춰라. 저는 지켜봅니다. #페루'],
    ['Parem a violência @AGX', 'Importo-me.', 'Parem a violência. Importo-me. @AGX'],
  ])('“%s” and “%s”', (post, text, whole) => {
    const words = { text, place: 'after' } as const;
    expect(addOwnWords(post, words)).toBe(whole);
    expect(removeOwnWords(whole, words, post)).toBe(post);
  });
});

describe('own words that go again', () => {
  it.each(['before', 'after'] as const)('leave the text as it was, put %s', (place) => {
    for (const post of ['Stop it. #Peru https://a.example', 'Stop it.', '']) {
      for (const text of ['I am watching.', ' See #now ', '#now', '']) {
        const words = { text, place };
        expect(removeOwnWords(addOwnWords(post, words), words)).toBe(post);
      }
    }
  });

  it('are not taken for what the person changed in them', () => {
    const watching = { text: 'I am watching.', place: 'before' } as const;
    expect(removeOwnWords('I was watching. Stop it.', watching)).toBeUndefined();
    expect(removeOwnWords('Stop it. I am watching. Now.', { ...watching, place: 'after' })).toBe(
      undefined,
    );
  });
});

it('a text is known again by its hash, whatever its case, accents and spaces', () => {
  expect(hashText('Stop  it in Perú')).toBe(hashText('stop it in peru '));
  expect(hashText('Stop it')).not.toBe(hashText('Stop it.'));
  // As it stands in the storage of those who posted it.
  expect(hashText('Stop it in Peru')).toBe('ef47dd9d');
});
