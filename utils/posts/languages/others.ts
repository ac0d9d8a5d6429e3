import { byFirstWord, plain, words } from './table.ts';

export const NL = plain({
  leads: words(
    'de het een van aan door met voor bij op in uit tegen zonder over onder naar volgens tot en of dat als is zijn wordt',
    'vragen vraag roepen eisen schrijf zeg alleen zegt bedankt dank deze dit zijn haar onze ons',
  ),
  roles: words(
    'president minister premier burgemeester gouverneur ambassadeur directeur rechter koning koningin meneer mevrouw dhr mevr dr kanselier',
  ),
  dear: words('beste geachte lieve hallo excellentie'),
  and: words('en &'),
  calls: words('alstublieft aub wij we u'),
  articles: words('de het een deze dit zijn haar onze ons uw'),
  officeOf: byFirstWord({
    'het ':
      'ministerie parlement leger hof bestuur openbaar kabinet hooggerechtshof consulaat congres bureau huis comite college',
    'de ':
      'regering politie ambassade minister president premier burgemeester rechtbank senaat raad commissie overheid kamer staatssecretaris autoriteiten procureur ombudsman tweede eerste dienst nationale krijgsmacht hoge',
  }),
});

export const PL = plain({
  leads: words(
    'do od z ze w we na po za o u przez dla bez pod nad przed przy ku wobec i oraz lub ze czy jak jest są',
    'wzywamy prosimy apelujemy żądamy piszemy tylko mówi',
  ),
  roles: words(
    'prezydent prezydenta prezydentka premier premiera minister ministra ministerka pan pana pani burmistrz gubernator ambasador sędzia król dr prof',
  ),
  dear: words('drogi droga drodzy szanowny szanowna szanowni pan pani panie witaj'),
  and: words('i oraz &'),
  calls: words('proszę prosimy żądamy'),
});

export const RU = plain({
  leads: words(
    'в во на к ко от ото из с со у о об обо по за для без при про через перед под над между против и или а но что чтобы если как',
    'просим призываем требуем пишем только говорит',
  ),
  roles: words(
    'президент президента президенту министр министра министру премьер губернатор посол прокурор прокурора прокурору судья король господин госпожа г-н г-жа мэр',
  ),
  dear: words('уважаемый уважаемая уважаемые дорогой дорогая господин госпожа здравствуйте'),
  and: words('и &'),
  calls: words('пожалуйста просим требуем'),
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
  // `ل` and the article are written together: `لل`.
  meet: (before, name) =>
    /(?:^|[^\p{L}])[وف]?ل$/u.test(before) && name.startsWith('ال')
      ? { before, name: name.slice(1) }
      : { before, name },
});

export const HE = plain({
  leads: words('את של אל על עם מן בין לפני אחרי נגד או כי אם לנשיא'),
  roles: words('הנשיא הנשיאה השר השרה נשיא נשיאת שר שרת ראש מר גברת גב'),
  dear: words('לכבוד שלום יקר יקרה'),
  calls: words('אנא בבקשה'),
});

export const CA = plain({
  leads: words(
    'a al als de del dels d en amb per pel contra sense sobre el la els les un una i o que com és demanem exigim',
  ),
  roles: words(
    'president presidenta ministre ministra senyor senyora conseller consellera alcalde alcaldessa',
  ),
  dear: words('estimat estimada benvolgut benvolguda'),
  and: words('i &'),
  articles: words('el la els les al als del dels un una'),
});

export const TR = plain({
  leads: words('ve veya ile için olarak gibi kadar'),
  roles: words('cumhurbaşkanı bakan başkan sayın vali büyükelçi'),
  dear: words('sayın değerli sevgili'),
  and: words('ve &'),
  calls: words('lütfen'),
});
