import { koreanEnding, turkishEnding } from './endings.ts';
import { byFirstWord, plain, words } from './table.ts';

const dutchGenitive = (name: string) =>
  /[sxz]$/i.test(name) ? `${name}’` : /[aiouy]$/i.test(name) ? `${name}’s` : `${name}s`;

export const NL = plain({
  genitive: dutchGenitive,
  leads: words(
    'de het een van aan door met voor bij op in uit tegen zonder over onder naar volgens rond langs binnen buiten tussen tijdens tot en of dat als is zijn wordt',
    'vragen vraag roepen eisen ook schrijf zeg alleen zegt bedankt dank deze dit zijn haar onze ons tag bel mail steun volg contacteer herinner noem verzoek verzoeken',
  ),
  roles: words(
    'president minister premier burgemeester gouverneur ambassadeur directeur rechter koning koningin meneer mevrouw dhr mevr dr kanselier',
  ),
  dear: words('beste geachte lieve hallo excellentie'),
  and: words('en &'),
  calls: words('alstublieft aub wij we u stop'),
  thanks: /(?:^|[^\p{L}])(?:bedankt|dank|dank u|bravo)\s+$/iu,
  asks: /^(?:wat|wie|waar|waarom|wanneer|hoe|(?<when>gisteren|vandaag|nu|toen|daar|hier|zo|nog steeds))\s+\p{L}+\s+$/iu,
  articles: words('de het een deze dit zijn haar onze ons uw'),
  officeOf: byFirstWord({
    'het ':
      'europees ministerie parlement leger hof bestuur openbaar kabinet hooggerechtshof consulaat congres bureau huis comite college',
    'de ':
      'europese internationale federale gemeente provincie unie verenigde vn eu koninklijke bank gevangenis partij regering politie ambassade minister president premier burgemeester rechtbank senaat raad commissie overheid kamer staatssecretaris autoriteiten procureur ombudsman tweede eerste dienst nationale krijgsmacht hoge',
  }),
});

export const AR = plain({
  leads: words(
    'من إلى الى على عن في مع ضد عند لدى حتى بين و أو ثم أن إن قبل بعد تحت نطالب نطلب ندعو نناشد نحث اطلبوا أطالب شكرا بقيادة حكومة',
  ),
  roles: words(
    'الرئيس الرئيسة رئيس رئيسة الوزير الوزيرة وزير وزيرة السيد السيدة الملك القاضي الدكتور الدكتورة السفير الأمير',
  ),
  dear: words('عزيزي عزيزتي يا سعادة معالي فخامة السيد السيدة'),
  and: words('و'),
  calls: words('نرجو نطالبكم'),
  // The verb comes first, and then whoever acts.
  asks: /^(?:و)?(?:أين|من|متى)\s+$|^(?:و)?(?:لماذا|متى|أين|كيف|ماذا|هل|حتى متى|إلى متى|بماذا|ما الذي|بينما|فيما|حين|حيث|(?<when>اليوم|أمس|الآن|لم|لن|لا|قد|لقد|ما زال|لا يزال))\s+(?:لا |لم |لن |قد )?\p{L}+\s+$/u,
  // `ل` and the article are written together: `لل`.
  meet: (before, name) => {
    const isDefinite = name.startsWith('ال');
    // `وال@name`: a name brings its own article along.
    const bare = before.replace(/(^|[^\p{L}])([وفبك]{0,2})ال\u0640*$/u, '$1$2');
    if (/(?:^|[^\p{L}])[وف]?لل$/u.test(bare)) {
      return isDefinite
        ? { before: bare, name: name.slice(2) }
        : { before: bare.slice(0, -1), name };
    }
    // The stroke that led to Latin letters goes, too.
    return /(?:^|[^\p{L}])[وف]?ل\u0640*$/u.test(bare) && isDefinite
      ? { before: bare.replace(/\u0640+$/u, ''), name: name.slice(1) }
      : { before: bare, name };
  },
});

export const HE = plain({
  leads: words('את של אל על עם מן בין לפני אחרי נגד או כי אם לנשיא'),
  // `ה` makes a word definite, which a name is.
  meet: (before, name) => ({
    before: before.replace(/(^|[^\p{L}])([ושכ]{0,2})ה$/u, '$1$2'),
    name,
  }),
  roles: words('הנשיא הנשיאה השר השרה נשיא נשיאת שר שרת ראש מר גברת גב'),
  dear: words('לכבוד שלום יקר יקרה'),
  calls: words('אנא בבקשה'),
  asks: /^ו?(?:איפה|היכן|מי)\s+$|^ו?(?:למה|מדוע|מתי|איפה|היכן|איך|כיצד|מה|האם|עד מתי|(?<when>היום|אתמול|עכשיו|כך))\s+(?:לא )?\p{L}+\s+$/u,
});

export const CA = plain({
  leads: words(
    'a al als de del dels d en amb per pel pels contra sense sobre entre cap fins el la els les l un una i o que qu com és demanem exigim escriviu també escrivim digueu només',
  ),
  roles: words(
    'president presidenta ministre ministra senyor senyora conseller consellera alcalde alcaldessa jutge jutgessa',
  ),
  dear: words('estimat estimada benvolgut benvolguda benvolguts senyor senyora hola'),
  and: words('i &'),
  calls: words('si us demanem exigim volem allibereu alliberi atureu actueu escolteu prou'),
  thanks: /(?:^|[^\p{L}])(?:gràcies|bravo)\s+$/iu,
  asks: /^(?:què|qui|quan|com|on|per què|(?<when>ahir|avui|ara))\s+(?:(?:no|es) )?\p{L}+\s+$/iu,
  articles: words('el la els les l al als del dels pel pels un una'),
  officeOf: (name) => {
    const article = catalanOffice(name);
    const elides = /^h?[aeiouàèéíòóú]/i.test(name);
    return elides && (article === 'el ' || article === 'la ') ? 'l’' : article;
  },
  contractions: [
    ['de el ', 'del '],
    ['a el ', 'al '],
    ['per el ', 'pel '],
    ['de els ', 'dels '],
    ['a els ', 'als '],
    ['d’el ', 'del '],
    ['d’els ', 'dels '],
    ['d’la ', 'de la '],
    ['d’l’', 'de l’'],
  ],
  definite: ['el ', 'la ', 'els ', 'les ', 'l’'],
  repeated: ['a', 'de'],
  meet: (before, name) => ({
    before: /^h?[aeiouàèéíòóú]/i.test(name)
      ? before.replace(/(^|[^\p{L}])de $/iu, '$1d’')
      : before.replace(/(^|[^\p{L}])d[’']$/iu, '$1de '),
    name,
  }),
});
const catalanOffice = byFirstWord({
  'el ':
    'departament ministeri govern parlament tribunal consell congres senat president ministre conseller consolat exercit jutjat cos servei',
  'la ':
    'generalitat presidencia policia fiscalia audiencia ambaixada comissio conselleria cort sindicatura guardia oficina direccio prefectura',
  'els ': 'mossos tribunals',
  'les ': 'forces autoritats',
});

/** Verbs and small words with somebody behind them; a name behind any other word is called, not spoken of. */
export const ZH = plain({
  leadsGlued:
    /(?:[请請让讓叫使被把将將由从從在到给給向对對和与與及跟同为為替致找问問是说說写寫：的或而且吁籲于於靠]|要求|呼吁|呼籲|敦促|告诉|告訴|联系|聯繫|支持|感谢|感謝|谢谢|謝謝|抗议|抗議|反对|反對|自|代表|督促|提醒|声援|聲援|关注|關注|追究|释放|釋放|保护|保護|解救|营救|營救|放了|逮捕|拘捕|拘留|关押|關押|质问|質問|通知|标记|標記|根据|根據|据|據|包括|以及|尊敬的|亲爱的|親愛的|总统|總統|部长|部長|主席|总理|總理|先生|女士)$/u,
});
export const JA = plain({
  leadsGlued:
    /(?:[とやの「『（]|または|および|及び|大臣|首相|総理|大統領|長官|知事|市長|議員|総裁|会長|氏|さん)$/u,
});

export const KO = plain({ ending: koreanEnding });

export const TR = plain({
  ending: turkishEnding,
  leads: words('ve veya ile için olarak gibi kadar sadece yalnızca teşekkürler'),
  roles: words('cumhurbaşkanı bakan başkan sayın vali büyükelçi'),
  dear: words('sayın değerli sevgili'),
  and: words('ve &'),
  calls: words('lütfen'),
  asks: /^(?:neden|niye|ne zaman|nerede|(?<when>dün|bugün|şimdi))\s+\p{L}+\s+$/iu,
});
