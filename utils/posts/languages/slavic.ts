import { behindGoingOn, plain, type Sentence, type SentenceLanguage, words } from './table.ts';

/** The last words of a text, in small letters. */
const lastWord = (before: string) =>
  /(\p{L}[\p{L}\p{M}’-]*)\s+$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? '';

/**
 * May a name in the nominative stand here? We have no other case of it: it stands where a sentence or a part of one
 * begins, behind words that leave it in the nominative, and behind the verb of a question. Elsewhere the author's own
 * word stays, which has no case.
 */
function needsNominative(
  { keep, governs, declined }: Cases,
  language: () => SentenceLanguage,
): NonNullable<SentenceLanguage['fits']> {
  return (name: string, { before, head }: Sentence) => {
    if (!declined.test(name)) return true;
    const ahead = head ?? before;
    const word = lastWord(ahead);
    if (word === '') return true;
    // `Píšeme také @name`
    const verb = ALSO.has(word) ? lastWord(ahead.replace(/\S+\s*$/u, '')) : word;
    if (governs.has(verb)) return false;
    const { asks, roles, and, dear } = language();
    if (keep.has(word) || roles.has(word) || dear.has(word)) return true;
    // `Rosa i @name`: as whoever stands before.
    if (and.has(word)) return !governs.has(lastWord(ahead.replace(/\S+\s+\S+\s*$/u, '')));
    const sentence = /[^.!?…:;\n]*$/u.exec(ahead)?.[0].trimStart() ?? '';
    return asks?.test(sentence) === true || asks?.test(behindGoingOn(sentence)) === true;
  };
}

const ALSO = words('też także również také taky rovněž также тоже також теж');

/** What of a language decides about the case. */
interface Cases {
  /** words behind which a name keeps its nominative */
  keep: ReadonlySet<string>;
  /** words that want another case */
  governs: ReadonlySet<string>;
  /** the letters of names that are declined */
  declined: RegExp;
}

const PL_GOVERNS = words(
  'do od z ze w we na po o u przez dla bez pod nad przed przy ku wobec przeciw przeciwko wokół wzywamy wzywam prosimy proszę żądamy pytamy',
  'zapytajcie poproście wezwijcie napiszcie piszcie powiedzcie oznaczcie oznacz wspierajcie dziękujemy dziękuję piszemy napiszcie prezydenta ministra premiera ministrowi premierowi prezydentowi',
  'pana panią panu prezydentkę ministerkę premierkę',
);

const PL_KEEPS = words(
  'że żeby aby iż czy bo gdy kiedy jeśli jeżeli gdyby jak niech a ale lecz albo lub ani to jest są był była było będzie czemu dlaczego gdzie kto co',
  'więc także też również tylko nawet sam sama tu tam teraz dziś wczoraj jutro oto czyli jako mówi twierdzi milczy odpowiada odpowiedział odpowiedziała powiedział powiedziała pisze napisał napisała',
);

export const PL = plain({
  leads: words(
    'do od z ze w we na po za o u przez dla bez pod nad przed przy ku wobec i oraz lub ze czy jak jest są że żeby gdy dziękujemy',
    'wzywamy prosimy apelujemy też także również żądamy piszemy tylko mówi dzięki napiszcie piszcie powiedzcie zapytajcie poproście wezwijcie oznaczcie oznacz wspierajcie',
  ),
  roles: words(
    'prezydent prezydenta prezydentka premier premiera minister ministra ministerka pan pana pani burmistrz gubernator ambasador sędzia król dr prof prezydencie premierze ministrze',
  ),
  dear: words('drogi droga drodzy szanowny szanowna szanowni pan pani panie witaj'),
  and: words('i oraz &'),
  calls: words('proszę prosimy żądamy uwolnij uwolnijcie zatrzymaj zatrzymajcie niech'),
  asks: /^co na to\s+$|^(?:co|kto|gdzie|kiedy|jak|dlaczego|czemu|(?<when>wczoraj|dziś|dzisiaj|teraz))\s+(?:(?:się|nie) )?\p{L}+\s+$/iu,
  fits: needsNominative(
    { keep: PL_KEEPS, governs: PL_GOVERNS, declined: /\p{Script=Latin}/u },
    () => PL,
  ),
});

const RU_GOVERNS = words(
  'в во на к ко от ото из с со у о об обо по за для без при про через перед под над между против просим призываем требуем пишем напишите',
  'призываю прошу отметьте отмечайте поддержите письмо обращение ответ послание петиция пишите скажите спросите спрашиваем благодарим попросите президента президенту министра министру прокурора прокурору госпожу господина господину госпоже',
);

const RU_KEEPS = words(
  'что чтоб чтобы если как когда пусть а но или либо то же это был была было будет почему где кто тоже также только даже',
  'сам сама тут там сейчас сегодня вчера вот говорит сказал сказала заявил заявила пишет написал написала молчит ответил ответила ли ведь дорогая дорогой уважаемая уважаемый',
);

export const RU = plain({
  leads: words(
    'в во на к ко от ото из с со у о об обо по за для без при про через перед под над между против и или а но что чтобы если как пусть',
    'просим призываем требуем также тоже пишем только говорит спасибо пишите напишите скажите спросите попросите отметьте отмечайте поддержите письмо обращение ответ послание петиция',
  ),
  roles: words(
    'президент президента президенту министр министра министру премьер губернатор посол прокурор прокурора прокурору судья король господин госпожа г-н г-жа мэр',
  ),
  dear: words('уважаемый уважаемая уважаемые дорогой дорогая господин госпожа здравствуйте'),
  and: words('и &'),
  calls: words('пожалуйста просим требуем мы вы'),
  callForm: /^\s+(?:не )?\p{Ll}+(?:йте|ите|ьте)(?:сь)?(?!\p{L})/u,
  asks: /^(?:а )?(?:где|кто|что на это)\s+$|^(?:что|кто|где|когда|как|почему|зачем|(?<when>вчера|сегодня|сейчас))\s+(?:не )?(?!ответ|совет)\p{L}+\s+$/iu,
  fits: needsNominative(
    { keep: RU_KEEPS, governs: RU_GOVERNS, declined: /\p{Script=Cyrillic}/u },
    () => RU,
  ),
});

const UK_GOVERNS = words(
  'в у на до від із зі з о об по за для без при про через перед під над між проти просимо закликаємо вимагаємо пишемо напишіть',
  'закликаю прошу лист звернення відповідь позначте підтримайте пишіть скажіть попросіть запитайте дякуємо президента президенту міністра міністру прокурора прокурору пані пана пану',
);

const UK_KEEPS = words(
  'що щоб якщо як коли нехай хай а але або чи то це є був була було буде чому де хто',
  'теж також тільки навіть тут там зараз сьогодні вчора ось каже сказав сказала заявив заявила пише написав написала мовчить відповів відповіла',
);

export const UK = plain({
  leads: words(
    'в у на до від із зі з о об по за для без при про через перед під над між проти і й та або а але що щоб якщо як нехай хай',
    'просимо закликаємо вимагаємо також теж пишемо тільки каже дякуємо пишіть напишіть скажіть запитайте попросіть позначте підтримайте лист звернення відповідь',
  ),
  roles: words(
    'президент президента президенту президентка міністр міністра міністру міністерка прем’єр губернатор посол прокурор суддя король пан пані мер президенте міністре прем’єре',
  ),
  dear: words('шановний шановна шановні дорогий дорога вітаю пане пані'),
  and: words('і й та &'),
  calls: words('будь просимо вимагаємо ми ви'),
  callForm: /^\s+(?:не )?\p{Ll}+(?:йте|іть)(?:ся)?(?!\p{L})/u,
  asks: /^(?:а )?(?:де|хто|що на це)\s+$|^(?:що|хто|де|коли|як|чому|навіщо|(?<when>вчора|сьогодні|зараз))\s+(?:не )?\p{L}+\s+$/iu,
  fits: needsNominative(
    { keep: UK_KEEPS, governs: UK_GOVERNS, declined: /\p{Script=Cyrillic}/u },
    () => UK,
  ),
});

const CS_GOVERNS = words(
  'do od z ze v ve na po o u pro bez pod nad před při k ke vůči proti pište řekněte požádejte označte podpořte vyzýváme žádáme prosíme píšeme děkujeme napište',
  'prezidenta prezidentku prezidentovi ministra ministryni ministrovi pana paní panu premiéra premiérovi',
);

const CS_KEEPS = words(
  'že aby když jak pokud jestli ať ale nebo ani to je jsou byl byla bylo bude proč kde',
  'kdo co také jen jenom dnes včera teď tady tam říká řekl řekla mlčí píše napsal napsala odpověděl odpověděla',
);

export const CS = plain({
  leads: words(
    'do od z ze v ve na po o u pro bez pod nad před při k ke vůči proti a i nebo že aby když jak je jsou',
    'vyzýváme žádáme prosíme také taky rovněž píšeme jen pouze říká děkujeme pište napište řekněte požádejte označte podpořte',
  ),
  roles: words(
    'prezident prezidenta prezidentka ministr ministra ministryně premiér premiéra pan pana paní starosta velvyslanec soudce král dr prof prezidente ministře premiére',
  ),
  dear: words('vážený vážená vážení milý milá pane paní'),
  and: words('a i &'),
  calls: words('prosím žádáme vyzýváme propusťte zastavte'),
  asks: /^co na to\s+$|^(?:co|kdo|kde|kdy|jak|proč|(?<when>včera|dnes|teď))\s+(?:se )?\p{L}+\s+$/iu,
  fits: needsNominative(
    { keep: CS_KEEPS, governs: CS_GOVERNS, declined: /\p{Script=Latin}/u },
    () => CS,
  ),
});
