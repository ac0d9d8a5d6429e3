/** Set phrases of letters, by language. */
export interface Formulas {
  closing: string;
  /** for an addressee whose own salutation the action does not give: an office, and one person */
  salutation: { office: string; person: string };
  /** the subject, if the action gives no subject in this language */
  subject(country: string): string;
  /** above a copy for an embassy */
  cover(target: string): string;
  /** a letter that has nothing but demands; brackets are for the person to fill */
  frame: { opening: string; points: string; own: string };
  /** the sheet in front of a fax */
  fax: { title: string; to: string; number: string; from: string; date: string; subject: string };
}

/** The subject without an article or a case: no country needs one behind a colon. */
export const subjectWith = (topic: string, country: string, colon = ': ') =>
  country ? `${topic}${colon}${country}` : topic;

/** In languages that the interface does not speak: the letter's reader does. */
export const MORE_FORMULAS: Record<string, Formulas> = {
  pt: {
    closing: 'Com os melhores cumprimentos,',
    salutation: {
      office: 'Exmas. Senhoras e Exmos. Senhores,',
      person: 'Exma. Senhora ou Exmo. Senhor,',
    },
    subject: (country) => subjectWith('Direitos humanos', country),
    cover: (target) => `Cópia de uma carta dirigida a ${target}, para conhecimento`,
    frame: {
      opening: '[Quem escreve e por quê]',
      points: 'Peço-lhe que tenha em conta os seguintes pontos:',
      own: '[Uma frase sua]',
    },
    fax: {
      title: 'Fax',
      to: 'Para',
      number: 'Número de fax',
      from: 'De',
      date: 'Data',
      subject: 'Assunto',
    },
  },
  nl: {
    closing: 'Hoogachtend,',
    salutation: { office: 'Geachte dames en heren,', person: 'Geachte mevrouw, geachte heer,' },
    subject: (country) => subjectWith('Mensenrechten', country),
    cover: (target) => `Kopie van een brief aan ${target}, ter kennisneming`,
    frame: {
      opening: '[Wie u bent en waarom u schrijft]',
      points: 'Ik vraag uw aandacht voor het volgende:',
      own: '[Een zin van uzelf]',
    },
    fax: {
      title: 'Fax',
      to: 'Aan',
      number: 'Faxnummer',
      from: 'Van',
      date: 'Datum',
      subject: 'Onderwerp',
    },
  },
  ca: {
    closing: 'Atentament,',
    salutation: { office: 'Senyores i senyors,', person: 'Benvolguda senyora o benvolgut senyor,' },
    subject: (country) => subjectWith('Drets humans', country),
    cover: (target) => `Còpia d’una carta adreçada a ${target}, per al vostre coneixement`,
    frame: {
      opening: '[Qui escriu i per què]',
      points: 'Li demano que tingui en compte els punts següents:',
      own: '[Una frase pròpia]',
    },
    fax: {
      title: 'Fax',
      to: 'Per a',
      number: 'Número de fax',
      from: 'De',
      date: 'Data',
      subject: 'Assumpte',
    },
  },
  sv: {
    closing: 'Med vänlig hälsning',
    salutation: { office: 'Bästa mottagare,', person: 'Bästa mottagare,' },
    subject: (country) => subjectWith('Mänskliga rättigheter', country),
    cover: (target) => `Kopia av ett brev till ${target}, för kännedom`,
    frame: {
      opening: '[Vem som skriver och varför]',
      points: 'Jag ber er att beakta följande:',
      own: '[En egen mening]',
    },
    fax: {
      title: 'Fax',
      to: 'Till',
      number: 'Faxnummer',
      from: 'Från',
      date: 'Datum',
      subject: 'Ämne',
    },
  },
  pl: {
    closing: 'Z poważaniem',
    salutation: { office: 'Szanowni Państwo,', person: 'Szanowna Pani, Szanowny Panie,' },
    subject: (country) => subjectWith('Prawa człowieka', country),
    cover: (target) => `Do wiadomości: kopia listu, adresat: ${target}`,
    frame: {
      opening: '[Kto pisze i dlaczego]',
      points: 'Proszę o uwzględnienie następujących punktów:',
      own: '[Własne zdanie]',
    },
    fax: {
      title: 'Faks',
      to: 'Do',
      number: 'Numer faksu',
      from: 'Od',
      date: 'Data',
      subject: 'Temat',
    },
  },
  ru: {
    closing: 'С уважением,',
    salutation: {
      office: 'Уважаемые дамы и господа!',
      person: 'Уважаемая госпожа или уважаемый господин!',
    },
    subject: (country) => subjectWith('Права человека', country),
    cover: (target) => `Для сведения: копия письма, адресат: ${target}`,
    frame: {
      opening: '[Кто пишет и почему]',
      points: 'Прошу Вас обратить внимание на следующее:',
      own: '[Фраза от себя]',
    },
    fax: {
      title: 'Факс',
      to: 'Кому',
      number: 'Номер факса',
      from: 'От кого',
      date: 'Дата',
      subject: 'Тема',
    },
  },
  uk: {
    closing: 'З повагою',
    salutation: { office: 'Шановні пані та панове!', person: 'Шановна пані або шановний пане!' },
    subject: (country) => subjectWith('Права людини', country),
    cover: (target) => `До відома: копія листа, адресат: ${target}`,
    frame: {
      opening: '[Хто пише і чому]',
      points: 'Прошу Вас звернути увагу на таке:',
      own: '[Речення від себе]',
    },
    fax: {
      title: 'Факс',
      to: 'Кому',
      number: 'Номер факсу',
      from: 'Від кого',
      date: 'Дата',
      subject: 'Тема',
    },
  },
  tr: {
    closing: 'Saygılarımla,',
    salutation: { office: 'Sayın Yetkililer,', person: 'Sayın Yetkili,' },
    subject: (country) => subjectWith('İnsan hakları', country),
    cover: (target) => `Bilginize: mektup sureti, muhatap: ${target}`,
    frame: {
      opening: '[Kim yazıyor ve neden]',
      points: 'Aşağıdaki hususları dikkate almanızı rica ederim:',
      own: '[Kendi cümleniz]',
    },
    fax: {
      title: 'Faks',
      to: 'Kime',
      number: 'Faks numarası',
      from: 'Kimden',
      date: 'Tarih',
      subject: 'Konu',
    },
  },
  ar: {
    closing: 'وتفضلوا بقبول فائق الاحترام والتقدير،',
    salutation: {
      office: 'السيدات والسادة المحترمون،',
      person: 'حضرة السيدة المحترمة أو السيد المحترم،',
    },
    subject: (country) => subjectWith('حقوق الإنسان', country),
    cover: (target) => `نسخة للعلم من رسالة موجهة إلى ${target}`,
    frame: {
      opening: '[من يكتب ولماذا]',
      points: 'أرجو منكم أن تأخذوا النقاط التالية بعين الاعتبار:',
      own: '[جملة من عندكم]',
    },
    fax: {
      title: 'فاكس',
      to: 'إلى',
      number: 'رقم الفاكس',
      from: 'من',
      date: 'التاريخ',
      subject: 'الموضوع',
    },
  },
};
