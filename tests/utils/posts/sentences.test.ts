import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../utils/actions/types.ts';
import { mentionsToPick } from '../../../utils/posts/mentions.ts';
import { networks } from '../../../utils/posts/networks.ts';
import { renderPost } from '../../../utils/posts/render.ts';
import { segmentPost } from '../../../utils/posts/segments.ts';
import { peru } from '../../peru.ts';
import { known } from './known.ts';

const target = (x: string, name: string, rest: Partial<Addressee> = {}): Addressee => ({
  ...{ id: x, name, salutation: {}, address: [], emails: [], faxes: [], phones: [], forms: [] },
  ...{ notes: [], ...rest, accounts: { x, ...rest.accounts } },
});
const action = {
  ...peru,
  copies: [],
  targets: [
    target('RosaQ', 'Rosa Elvira Quintana Vela', { knownAs: 'Rosa Quintana' }),
    target('IgnacioHL', 'Ignacio Herrera Luna', {
      knownAs: 'Ignacio Herrera',
      accounts: {
        ...{ bluesky: 'ignacio.example.org', mastodon: 'ih@redes.example' },
        ...{ facebook: 'ignacio.herrera.l', reddit: 'ih_luna' },
      },
    }),
    target('MinInt', 'Ministerio del Interior'),
    target('Fisc', 'Fiscalía de la Nación'),
    target('MoJ', 'Ministry of Justice'),
    target('HomeO', 'Home Office'),
    target('MinJ', 'Ministère de la Justice'),
    target('AmbP', 'Ambassade du Pérou'),
    target('MinG', 'Ministero della Giustizia'),
    target('Polizia', 'Polizia di Stato'),
    target('BMJ', 'Bundesministerium der Justiz'),
    target('BotP', 'Botschaft von Peru'),
    target('SRat', 'Staatsrat'),
    target('MJus', 'Ministério da Justiça'),
    target('PolF', 'Polícia Federal'),
    target('MinJV', 'Ministerie van Justitie'),
    target('AnnaK', 'Anna Kowalska', { knownAs: 'Anna Kowalska' }),
    target('OlgaP', 'Ольга Петрова', { knownAs: 'Ольга Петрова' }),
    target('MoiX', 'وزارة الداخلية'),
    target('OmarH', 'عمر الحداد'),
    target('EDuroc', 'Emmanuel Duroc', { knownAs: 'Emmanuel Duroc' }),
    target('TMay', 'Teresa May', { knownAs: 'Teresa May' }),
  ],
};

const on = (network: string, language: string, text: string) =>
  renderPost({ action, post: { text: { [language]: text } }, network: known(network), language })
    ?.text;

describe('a sentence', () => {
  it.each([
    ['ar', 'bluesky', 'نطالب @MoiX بالتحرك', 'نطالب وزارة الداخلية بالتحرك'],
    ['ar', 'bluesky', 'رسالة إلى @OmarH و@MoiX', 'رسالة إلى عمر الحداد ووزارة الداخلية'],
    ['ar', 'bluesky', 'نكتب ل@MoiX اليوم', 'نكتب لوزارة الداخلية اليوم'],
    ['ar', 'bluesky', 'أفرجوا عنهم الآن @OmarH #بيرو', 'أفرجوا عنهم الآن، عمر الحداد #بيرو'],
    ['ar', 'threads', 'يا @OmarH أفرج عنهم', 'يا عمر الحداد أفرج عنهم'],
    ['ar', 'threads', '@OmarH @MoiX أفرجوا عنهم', 'عمر الحداد ووزارة الداخلية أفرجوا عنهم'],
    [
      'de',
      'bluesky',
      'Frau Präsidentin @RosaQ, lassen Sie Elena frei!',
      'Frau Präsidentin Rosa Quintana, lassen Sie Elena frei!',
    ],
    [
      'de',
      'bluesky',
      'Wir bitten @BMJ um eine Antwort.',
      'Wir bitten das Bundesministerium der Justiz um eine Antwort.',
    ],
    [
      'de',
      'bluesky',
      'Gemeinsam mit @BotP fordern wir Gerechtigkeit.',
      'Gemeinsam mit der Botschaft von Peru fordern wir Gerechtigkeit.',
    ],
    [
      'de',
      'bluesky',
      'Die Antwort des @BMJ steht aus.',
      'Die Antwort des Bundesministeriums der Justiz steht aus.',
    ],
    [
      'de',
      'bluesky',
      '@BMJ @BotP müssen handeln.',
      'Das Bundesministerium der Justiz und die Botschaft von Peru müssen handeln.',
    ],
    [
      'de',
      'bluesky',
      'Wir wenden uns an @SRat und @BMJ.',
      'Wir wenden uns an den Staatsrat und das Bundesministerium der Justiz.',
    ],
    [
      'de',
      'bluesky',
      'Freiheit für Elena jetzt @RosaQ #Peru',
      'Freiheit für Elena jetzt, Rosa Quintana #Peru',
    ],
    ['de', 'bluesky', '@RosaQ Stoppen Sie die Gewalt!', 'Rosa Quintana: Stoppen Sie die Gewalt!'],
    [
      'de',
      'bluesky',
      'Sehr geehrte @RosaQ, bitte handeln Sie.',
      'Sehr geehrte Rosa Quintana, bitte handeln Sie.',
    ],
    [
      'de',
      'bluesky',
      'Quintana muss handeln. cc @RosaQ und @BMJ',
      'Quintana muss handeln. cc Bundesministerium der Justiz',
    ],
    ['de', 'bluesky', 'Was sagt @BMJ dazu?', 'Was sagt das Bundesministerium der Justiz dazu?'],
    [
      'de',
      'bluesky',
      'Heute hat @BMJ geschwiegen.',
      'Heute hat das Bundesministerium der Justiz geschwiegen.',
    ],
    ['de', 'reddit', 'Stoppt die Gewalt in #Lima #Peru', 'Stoppt die Gewalt in Lima'],
    [
      'de',
      'threads',
      'Das Schreiben von @BMJ an @RosaQ liegt vor.',
      'Das Schreiben vom Bundesministerium der Justiz an Rosa Quintana liegt vor.',
    ],
    [
      'de',
      'threads',
      'Laut @BMJ ist nichts geschehen.',
      'Laut Bundesministerium der Justiz ist nichts geschehen.',
    ],
    ['de', 'threads', 'Handeln Sie, @BMJ!', 'Handeln Sie, Bundesministerium der Justiz!'],
    [
      'de',
      'threads',
      'Beenden Sie die Gewalt, Frau @RosaQ!',
      'Beenden Sie die Gewalt, Frau Rosa Quintana!',
    ],
    [
      'de',
      'facebook',
      'Wir bitten @IgnacioHL um Hilfe. @RosaQ',
      'Wir bitten Ignacio Herrera um Hilfe. Rosa Quintana',
    ],
    [
      'en',
      'bluesky',
      'We wrote to @MoJ, @HomeO and @RosaQ.',
      'We wrote to the Ministry of Justice, the Home Office and Rosa Quintana.',
    ],
    ['en', 'bluesky', 'May must act @TMay', 'May must act, Teresa May'],
    ['en', 'bluesky', 'Rosa Quintana – @RosaQ – must act.', 'Rosa Quintana must act.'],
    [
      'en',
      'bluesky',
      'Hey @RosaQ and @IgnacioHL, act now!',
      'Hey Rosa Quintana and @ignacio.example.org, act now!',
    ],
    [
      'en',
      'bluesky',
      '@rosaq and @ignaciohl must act.',
      'Rosa Quintana and @ignacio.example.org must act.',
    ],
    ['en', 'bluesky', 'Tell @RosaQ: free Elena!', 'Tell Rosa Quintana: free Elena!'],
    ['en', 'bluesky', 'Shame on you @RosaQ!', 'Shame on you, Rosa Quintana!'],
    ['en', 'bluesky', 'Where is Elena, @RosaQ? #Peru', 'Where is Elena, Rosa Quintana? #Peru'],
    ['en', 'bluesky', 'We urge President @RosaQ.', 'We urge President Rosa Quintana.'],
    [
      'en',
      'bluesky',
      'Act now.\n\n@RosaQ @IgnacioHL\n\n#Peru #Justice',
      'Act now.\n\nRosa Quintana, @ignacio.example.org\n\n#Peru #Justice',
    ],
    [
      'en',
      'bluesky',
      'Send your letter to (@RosaQ) today.',
      'Send your letter to (Rosa Quintana) today.',
    ],
    ['en', 'bluesky', 'Thank you, @MoJ!', 'Thank you, Ministry of Justice!'],
    ['en', 'bluesky', '@RosaQ: you can stop this.', 'Rosa Quintana: you can stop this.'],
    ['en', 'bluesky', '"@RosaQ must go"', '"Rosa Quintana must go"'],
    ['en', 'bluesky', "It's the @MoJ's duty.", "It's the Ministry of Justice's duty."],
    [
      'en',
      'bluesky',
      'Elena is free! Thank you @RosaQ @IgnacioHL @MoJ',
      'Elena is free! Thank you, Rosa Quintana, @ignacio.example.org, Ministry of Justice',
    ],
    [
      'en',
      'facebook',
      '@IgnacioHL must act. cc @RosaQ',
      'Ignacio Herrera must act. cc Rosa Quintana',
    ],
    ['en', 'reddit', 'Ask @IgnacioHL-led team. #Peru #DDHH', 'Ask Ignacio Herrera-led team.'],
    ['en', 'mastodon', 'Act now,@IgnacioHL!', 'Act now, @ih@redes.example!'],
    ['en', 'mastodon', 'RT @IgnacioHL: hello', 'RT @ih@redes.example: hello'],
    ['en', 'x', 'now@RosaQ and @Stranger', 'now@RosaQ and @Stranger'],
    [
      'en',
      'instagram',
      'Ask Ana@RosaQ or x@y.org or @amnesty',
      'Ask Ana Rosa Quintana or x@y.org or amnesty',
    ],
    [
      'en',
      'bluesky',
      'Write to the minister!!! @RosaQ!!! #a #b',
      'Write to the minister!!! Rosa Quintana!!! #a #b',
    ],
    ['en', 'reddit', '#Peru: free Elena #DDHH, #Lima.', 'Peru: free Elena.'],
    ['en', 'instagram', 'One. #a #b #c #d #e #f #g', 'One. #a #b #c #d #e'],
    ['en', 'bluesky', '#A/#B-#C #D,#E;#F', '#A / #B - #C #D, #E; #F'],
    [
      'en',
      'threads',
      'Free them @RosaQ. Eighteen people died.',
      'Free them, Rosa Quintana. Eighteen people died.',
    ],
    [
      'en',
      'threads',
      'As @RosaQ said, @MoJ must act.',
      'As Rosa Quintana said, the Ministry of Justice must act.',
    ],
    ['en', 'threads', '@MoJ please act now', 'Ministry of Justice, please act now'],
    [
      'en',
      'threads',
      '@RosaQ\nStop the violence, President Quintana!',
      'Stop the violence, President Quintana!',
    ],
    ['en', 'threads', '@RosaQ Quintana must act.', 'Quintana must act.'],
    ['en', 'threads', 'Dear President @RosaQ, stop.', 'Dear President Rosa Quintana, stop.'],
    [
      'en',
      'threads',
      'She met @RosaQ, the president, and @MoJ.',
      'She met Rosa Quintana, the president, and the Ministry of Justice.',
    ],
    [
      'en',
      'threads',
      'Ask your MP to write to @RosaQ & @HomeO!',
      'Ask your MP to write to Rosa Quintana & the Home Office!',
    ],
    ['en', 'tiktok', 'Free Elena @IgnacioHL #Peru', 'Free Elena, Ignacio Herrera #Peru'],
    ['en', 'bluesky', '.@IgnacioHL must act', '@ignacio.example.org must act'],
    [
      'en',
      'bluesky',
      "Read @IgnacioHL's letter: https://example.org/@RosaQ",
      "Read @ignacio.example.org's letter: https://example.org/@RosaQ",
    ],
    [
      'en',
      'bluesky',
      '@RosaQ, @IgnacioHL, @MoJ: act.',
      'Rosa Quintana, @ignacio.example.org, Ministry of Justice: act.',
    ],
    [
      'en',
      'bluesky',
      'I wrote to @RosaQ.\n\nYou can too: https://example.org/a',
      'I wrote to Rosa Quintana.\n\nYou can too: https://example.org/a',
    ],
    ['en', 'bluesky', 'via @RosaQ', 'via Rosa Quintana'],
    ['en', 'bluesky', '@RosaQ', 'Rosa Quintana'],
    ['en', 'bluesky', '#Peru @RosaQ', '#Peru Rosa Quintana'],
    ['en', 'bluesky', 'Thank you! - @RosaQ', 'Thank you! - Rosa Quintana'],
    ['en', 'bluesky', 'The @HomeO and the @MoJ', 'The Home Office and the Ministry of Justice'],
    ['en', 'bluesky', '(cc @RosaQ, @IgnacioHL)', '(cc Rosa Quintana, @ignacio.example.org)'],
    [
      'es',
      'bluesky',
      'Escribimos al @Fisc y a la @MinInt.',
      'Escribimos a la Fiscalía de la Nación y al Ministerio del Interior.',
    ],
    [
      'es',
      'bluesky',
      '¡@MinInt, pare la violencia!',
      '¡Ministerio del Interior, pare la violencia!',
    ],
    ['es', 'bluesky', 'Señora @RosaQ: basta.', 'Señora Rosa Quintana: basta.'],
    ['es', 'bluesky', 'Quintana, pare la violencia. vía @RosaQ', 'Quintana, pare la violencia.'],
    [
      'es',
      'bluesky',
      '@RosaQ Libere a Elena Prieto ya.',
      'Rosa Quintana: Libere a Elena Prieto ya.',
    ],
    [
      'es',
      'bluesky',
      'Pedimos justicia a @Fisc, @MinInt y @RosaQ.',
      'Pedimos justicia a la Fiscalía de la Nación, al Ministerio del Interior y a Rosa Quintana.',
    ],
    ['es', 'bluesky', 'Guerra no, paz sí @RosaQ', 'Guerra no, paz sí, Rosa Quintana'],
    [
      'es',
      'bluesky',
      'El gobierno de @RosaQ debe actuar.',
      'El gobierno de Rosa Quintana debe actuar.',
    ],
    ['es', 'reddit', 'Basta ya.\n#Perú #DDHH', 'Basta ya.'],
    [
      'es',
      'threads',
      'Exigimos que @Fisc investigue.',
      'Exigimos que la Fiscalía de la Nación investigue.',
    ],
    [
      'es',
      'threads',
      'Elena sigue presa, @RosaQ, y usted calla.',
      'Elena sigue presa, Rosa Quintana, y usted calla.',
    ],
    [
      'es',
      'threads',
      'La carta de @RosaQ a @MinInt es falsa.',
      'La carta de Rosa Quintana al Ministerio del Interior es falsa.',
    ],
    ['es', 'threads', '¿Dónde está Elena @RosaQ?', '¿Dónde está Elena, Rosa Quintana?'],
    ['es', 'threads', 'Presidenta Quintana @RosaQ, escuche.', 'Presidenta Quintana, escuche.'],
    [
      'fr',
      'bluesky',
      'Nous demandons à @MinJ d’agir.',
      'Nous demandons au Ministère de la Justice d’agir.',
    ],
    [
      'fr',
      'bluesky',
      'Nous demandons au @EDuroc d’agir.',
      'Nous demandons à Emmanuel Duroc d’agir.',
    ],
    [
      'fr',
      'bluesky',
      'La réponse d’@AmbP n’arrive pas.',
      'La réponse de l’Ambassade du Pérou n’arrive pas.',
    ],
    [
      'fr',
      'bluesky',
      '@MinJ et @AmbP doivent agir.',
      'Le Ministère de la Justice et l’Ambassade du Pérou doivent agir.',
    ],
    [
      'fr',
      'bluesky',
      'Libérez Elena maintenant @EDuroc #Pérou',
      'Libérez Elena maintenant, Emmanuel Duroc #Pérou',
    ],
    ['fr', 'bluesky', 'Monsieur @EDuroc, agissez !', 'Monsieur Emmanuel Duroc, agissez !'],
    ['fr', 'bluesky', 'Duroc doit agir ! @EDuroc !', 'Duroc doit agir !'],
    [
      'fr',
      'bluesky',
      'Madame la présidente @RosaQ, il faut qu’@EDuroc réponde.',
      'Madame la présidente Rosa Quintana, il faut qu’Emmanuel Duroc réponde.',
    ],
    [
      'fr',
      'bluesky',
      'Merci à @EDuroc (Emmanuel Duroc) pour sa réponse.',
      'Merci à Emmanuel Duroc pour sa réponse.',
    ],
    ['fr', 'mastodon', '(#Pérou) «#Pérou» l’#Pérou', '( #Pérou) « #Pérou» l’ #Pérou'],
    ['fr', 'threads', '@MinJ, libérez Elena !', 'Ministère de la Justice, libérez Elena !'],
    [
      'fr',
      'threads',
      'Les familles attendent @MinJ depuis 2 ans.',
      'Les familles attendent le Ministère de la Justice depuis 2 ans.',
    ],
    ['fr', 'threads', 'Libérez-la ! @RosaQ @EDuroc', 'Libérez-la ! Rosa Quintana, Emmanuel Duroc'],
    [
      'fr',
      'reddit',
      'Demandez à @IgnacioHL. Merci @RosaQ ! #Pérou',
      'Demandez à u/ih_luna. Merci Rosa Quintana !',
    ],
    [
      'it',
      'bluesky',
      'Chiediamo a @MinG e a @Polizia di agire.',
      'Chiediamo al Ministero della Giustizia e alla Polizia di Stato di agire.',
    ],
    [
      'it',
      'bluesky',
      'La risposta di @MinG non arriva.',
      'La risposta del Ministero della Giustizia non arriva.',
    ],
    ['it', 'bluesky', 'Protesta davanti al @RosaQ.', 'Protesta davanti a Rosa Quintana.'],
    ['it', 'bluesky', '@MinG, agisca subito!', 'Ministero della Giustizia, agisca subito!'],
    [
      'it',
      'bluesky',
      'Liberate Elena subito @RosaQ #Perù',
      'Liberate Elena subito, Rosa Quintana #Perù',
    ],
    [
      'it',
      'bluesky',
      'Ci fidiamo di @Polizia e del @MinG',
      'Ci fidiamo della Polizia di Stato e del Ministero della Giustizia',
    ],
    [
      'it',
      'bluesky',
      'Gentile @RosaQ, fermi la violenza.',
      'Gentile Rosa Quintana, fermi la violenza.',
    ],
    [
      'it',
      'threads',
      'Il silenzio del @MinG è grave.',
      'Il silenzio del Ministero della Giustizia è grave.',
    ],
    [
      'it',
      'threads',
      'Liberatela! @RosaQ, @Polizia',
      'Liberatela! Rosa Quintana, Polizia di Stato',
    ],
    [
      'ja',
      'threads',
      '@RosaQ さん、行動を。@IgnacioHL も。',
      'Rosa Quintana さん、行動を。Ignacio Herrera も。',
    ],
    [
      'nl',
      'bluesky',
      'Wij vragen @MinJV om te handelen.',
      'Wij vragen het Ministerie van Justitie om te handelen.',
    ],
    ['nl', 'bluesky', 'Laat Elena vrij @RosaQ #Peru', 'Laat Elena vrij, Rosa Quintana #Peru'],
    ['nl', 'bluesky', '@MinJV moet handelen.', 'Het Ministerie van Justitie moet handelen.'],
    ['nl', 'bluesky', 'Beste @RosaQ, stop het geweld.', 'Beste Rosa Quintana, stop het geweld.'],
    [
      'nl',
      'threads',
      'Schrijf aan @MinJV en @RosaQ!',
      'Schrijf aan het Ministerie van Justitie en Rosa Quintana!',
    ],
    ['nl', 'threads', 'Stop nu, @MinJV!', 'Stop nu, Ministerie van Justitie!'],
    [
      'pl',
      'bluesky',
      'Uwolnijcie Elenę teraz @AnnaK #Peru',
      'Uwolnijcie Elenę teraz, Anna Kowalska #Peru',
    ],
    ['pl', 'bluesky', 'Kowalska musi działać @AnnaK', 'Kowalska musi działać'],
    [
      'pl',
      'threads',
      'Szanowna Pani @AnnaK, proszę działać.',
      'Szanowna Pani Anna Kowalska, proszę działać.',
    ],
    ['pt', 'bluesky', 'Pedimos a @MJus que aja.', 'Pedimos ao Ministério da Justiça que aja.'],
    ['pt', 'bluesky', 'A resposta de @PolF não chega.', 'A resposta da Polícia Federal não chega.'],
    [
      'pt',
      'bluesky',
      'Confiamos em @MJus e na @PolF',
      'Confiamos no Ministério da Justiça e na Polícia Federal',
    ],
    [
      'pt',
      'bluesky',
      'Libertem Elena agora @RosaQ #Peru',
      'Libertem Elena agora, Rosa Quintana #Peru',
    ],
    [
      'pt',
      'bluesky',
      '@MJus @PolF devem agir.',
      'O Ministério da Justiça e a Polícia Federal devem agir.',
    ],
    ['pt', 'threads', 'Senhor @IgnacioHL, basta!', 'Senhor Ignacio Herrera, basta!'],
    [
      'pt',
      'threads',
      'Exigimos que a @PolF e o @MJus respondam.',
      'Exigimos que a Polícia Federal e o Ministério da Justiça respondam.',
    ],
    [
      'pt',
      'threads',
      'Pedimos à @PolF que investigue.',
      'Pedimos à Polícia Federal que investigue.',
    ],
    [
      'ru',
      'bluesky',
      'Освободите Елену сейчас @OlgaP #Перу',
      'Освободите Елену сейчас, Ольга Петрова #Перу',
    ],
    [
      'ru',
      'bluesky',
      'Ольга Петрова должна ответить. cc @OlgaP и @RosaQ',
      'Ольга Петрова должна ответить. cc Rosa Quintana',
    ],
    [
      'ru',
      'threads',
      'Уважаемая @OlgaP, освободите их!',
      'Уважаемая Ольга Петрова, освободите их!',
    ],
    ['ru', 'threads', '@OlgaP Освободите Елену!', 'Ольга Петрова: Освободите Елену!'],
    [
      'zh',
      'threads',
      '请@RosaQ和@IgnacioHL立即放人！',
      '请Rosa Quintana和Ignacio Herrera立即放人！',
    ],
  ])('in %s on %s: %s', (language, network, text, expected) => {
    expect(on(network, language, text)).toBe(expected);
  });
});

describe('no stranger is tagged', () => {
  const before = [
    '',
    ' ',
    '.',
    '...',
    '/',
    '_',
    '(',
    '"',
    '«',
    '!',
    '-',
    '*',
    'é',
    'و',
    'ל',
    '日',
    'я',
    'RT',
    '🕯️',
    '@',
  ];
  it.each(before)('behind “%s”', (sign) => {
    for (const at of ['@', '＠']) {
      for (const name of ['RosaQ', 'amnestyx', 'ana.example.org', 'ana@redes.example']) {
        const text = `Stop ${sign}${at}${name} now`;
        for (const network of networks.filter(({ isFirst }) => !isFirst)) {
          const fitting = { domain: 'ana.example.org', server: 'ana@redes.example' };
          const form = network.mentionForm as keyof typeof fitting;
          if (fitting[form] === name) continue;
          const out = on(network.id, 'en', text) ?? '';
          const mentions = segmentPost(out, network).filter(({ kind }) => kind === 'mention');
          expect(mentions, `${network.id}: ${text} → ${out}`).toEqual([]);
          expect(out).not.toMatch(/[@＠](?:RosaQ|amnestyx)/);
        }
      }
    }
  });
});

it('whom one picks from a list is told by name and account', () => {
  const scene = { action, network: known('facebook'), language: 'en', own: {} };
  expect(mentionsToPick('Tell @IgnacioHL and @RosaQ', scene)).toEqual([
    { name: 'Ignacio Herrera', handle: 'ignacio.herrera.l' },
  ]);
  expect(mentionsToPick('Tell @IgnacioHL', { ...scene, network: known('bluesky') })).toEqual([]);
});

it.each([
  '@RosaQ ',
  '@RosaQ',
  '@RosaQ, ',
  '@x.y ',
  '#a ',
  '@RosaQ é ',
  '(@RosaQ ',
  'cc @RosaQ\n',
  '#a,',
])('a long row of “%s” takes no longer than it is long', (piece) => {
  const time = (length: number) => {
    const start = performance.now();
    on('bluesky', 'en', piece.repeat(length / piece.length));
    return performance.now() - start;
  };
  time(2000);
  expect(time(40_000)).toBeLessThan(3000);
});
