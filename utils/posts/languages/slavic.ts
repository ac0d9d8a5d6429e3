import { plain, type Sentence, type SentenceLanguage, words } from './table.ts';

/** The last words of a text, in small letters. */
const lastWord = (before: string) =>
  /(\p{L}[\p{L}\p{M}’-]*)\s+$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? '';

/**
 * Where a name would need another ending than it has: behind these words, and further on in a list that they lead.
 * We have the name in the nominative only.
 */
const needsNominative =
  (governs: ReadonlySet<string>, declined: RegExp): NonNullable<SentenceLanguage['fits']> =>
  (name: string, { before, head }: Sentence) =>
    !declined.test(name) || !governs.has(lastWord(head ?? before));

const PL_GOVERNS = words(
  'do od z ze w we na po o u przez dla bez pod nad przed przy ku wobec przeciw przeciwko wokół wzywamy wzywam prosimy proszę żądamy pytamy',
  'zapytajcie poproście wezwijcie napiszcie piszcie powiedzcie oznaczcie oznacz wspierajcie dziękujemy dziękuję piszemy napiszcie prezydenta ministra premiera ministrowi premierowi prezydentowi',
  'pana panią panu prezydentkę ministerkę premierkę',
);

export const PL = plain({
  leads: words(
    'do od z ze w we na po za o u przez dla bez pod nad przed przy ku wobec i oraz lub ze czy jak jest są że żeby gdy dziękujemy',
    'wzywamy prosimy apelujemy żądamy piszemy tylko mówi dzięki napiszcie piszcie powiedzcie zapytajcie poproście wezwijcie oznaczcie oznacz wspierajcie',
  ),
  roles: words(
    'prezydent prezydenta prezydentka premier premiera minister ministra ministerka pan pana pani burmistrz gubernator ambasador sędzia król dr prof prezydencie premierze ministrze',
  ),
  dear: words('drogi droga drodzy szanowny szanowna szanowni pan pani panie witaj'),
  and: words('i oraz &'),
  calls: words('proszę prosimy żądamy uwolnij uwolnijcie zatrzymaj zatrzymajcie niech'),
  asks: /^(?:co|kto|gdzie|kiedy|jak|dlaczego|czemu|(?<when>wczoraj|dziś|dzisiaj|teraz))\s+(?:(?:się|nie) )?\p{L}+\s+$/iu,
  fits: needsNominative(PL_GOVERNS, /\p{Script=Latin}/u),
});

const RU_GOVERNS = words(
  'в во на к ко от ото из с со у о об обо по за для без при про через перед под над между против просим призываем требуем пишем напишите',
  'призываю прошу отметьте отмечайте поддержите письмо обращение ответ послание петиция пишите скажите спросите спрашиваем благодарим попросите президента президенту министра министру прокурора прокурору госпожу господина господину госпоже',
);

export const RU = plain({
  leads: words(
    'в во на к ко от ото из с со у о об обо по за для без при про через перед под над между против и или а но что чтобы если как пусть',
    'просим призываем требуем пишем только говорит спасибо пишите напишите скажите спросите попросите отметьте отмечайте поддержите письмо обращение ответ послание петиция',
  ),
  roles: words(
    'президент президента президенту министр министра министру премьер губернатор посол прокурор прокурора прокурору судья король господин госпожа г-н г-жа мэр',
  ),
  dear: words('уважаемый уважаемая уважаемые дорогой дорогая господин госпожа здравствуйте'),
  and: words('и &'),
  calls: words('пожалуйста просим требуем мы вы'),
  callForm: /^\s+(?:не )?\p{Ll}+(?:йте|ите|ьте)(?:сь)?(?!\p{L})/u,
  asks: /^(?:а )?(?:где|кто)\s+$|^(?:что|кто|где|когда|как|почему|зачем|(?<when>вчера|сегодня|сейчас))\s+(?:не )?(?!ответ|совет)\p{L}+\s+$/iu,
  fits: needsNominative(RU_GOVERNS, /\p{Script=Cyrillic}/u),
});

const UK_GOVERNS = words(
  'в у на до від із зі з о об по за для без при про через перед під над між проти просимо закликаємо вимагаємо пишемо напишіть',
  'закликаю прошу лист звернення відповідь позначте підтримайте пишіть скажіть попросіть запитайте дякуємо президента президенту міністра міністру прокурора прокурору пані пана пану',
);

export const UK = plain({
  leads: words(
    'в у на до від із зі з о об по за для без при про через перед під над між проти і й та або а але що щоб якщо як нехай хай',
    'просимо закликаємо вимагаємо пишемо тільки каже дякуємо пишіть напишіть скажіть запитайте попросіть позначте підтримайте лист звернення відповідь',
  ),
  roles: words(
    'президент президента президенту президентка міністр міністра міністру міністерка прем’єр губернатор посол прокурор суддя король пан пані мер',
  ),
  dear: words('шановний шановна шановні дорогий дорога вітаю пане пані'),
  and: words('і й та &'),
  calls: words('будь просимо вимагаємо ми ви'),
  callForm: /^\s+(?:не )?\p{Ll}+(?:йте|іть)(?:ся)?(?!\p{L})/u,
  asks: /^(?:а )?(?:де|хто)\s+$|^(?:що|хто|де|коли|як|чому|навіщо|(?<when>вчора|сьогодні|зараз))\s+(?:не )?\p{L}+\s+$/iu,
  fits: needsNominative(UK_GOVERNS, /\p{Script=Cyrillic}/u),
});

const CS_GOVERNS = words(
  'do od z ze v ve na po o u pro bez pod nad před při k ke vůči proti pište řekněte požádejte označte podpořte vyzýváme žádáme prosíme píšeme děkujeme napište',
  'prezidenta prezidentku prezidentovi ministra ministryni ministrovi pana paní panu premiéra premiérovi',
);

export const CS = plain({
  leads: words(
    'do od z ze v ve na po o u pro bez pod nad před při k ke vůči proti a i nebo že aby když jak je jsou',
    'vyzýváme žádáme prosíme píšeme jen pouze říká děkujeme pište napište řekněte požádejte označte podpořte',
  ),
  roles: words(
    'prezident prezidenta prezidentka ministr ministra ministryně premiér premiéra pan pana paní starosta velvyslanec soudce král dr prof',
  ),
  dear: words('vážený vážená vážení milý milá pane paní'),
  and: words('a i &'),
  calls: words('prosím žádáme vyzýváme propusťte zastavte'),
  asks: /^(?:co|kdo|kde|kdy|jak|proč|(?<when>včera|dnes|teď))\s+(?:se )?\p{L}+\s+$/iu,
  fits: needsNominative(CS_GOVERNS, /\p{Script=Latin}/u),
});
