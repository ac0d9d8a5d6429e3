import { plain, words } from './table.ts';

/** `Hess’` and `Lunds`: a name that ends so has no other ending. */
const northern = (name: string) => (/[sxzß]$/i.test(name) ? name : `${name}s`);

const scandinavian = {
  genitive: northern,
  // `@name:s`, as one writes behind what is no word.
  ending: (name: string, after: string) => {
    const found = /^(?::s|['’]s)(?!\p{L})/u.exec(after);
    return found ? { text: northern(name).slice(name.length), length: found[0].length } : undefined;
  },
  roles: words(
    'president presidenten minister ministern ministeren statsminister statsministern statsministeren utrikesminister utenriksminister udenrigsminister borgmester ordförande formand guvernör guvernør ambassadör ambassadør domare dommer kung kong kongen herr fru dr prof',
  ),
  thanks: /(?:^|[^\p{L}])(?:tack|takk|tak|bravo)\s+$/iu,
};

export const SV = plain({
  ...scandinavian,
  leads: words(
    'av från för med mot om på till under utan vid hos i inför mellan och eller att som när är var uppmanar ber kräver skriv också fråga säg bara endast tacka den det tagga kontakta ring följ stöd påminn',
  ),
  dear: words('kära käre bäste bästa hej ärade'),
  and: words('och &'),
  calls: words('snälla vi ni du släpp frige stoppa'),
  asks: /^(?:vad|vem|var|när|hur|varför|(?<when>igår|idag|nu|då|här|där|så))\s+\p{L}+\s+$/iu,
});

export const NB = plain({
  ...scandinavian,
  leads: words(
    'av fra for med mot om på til under uten ved hos i foran mellom og eller at som når er var ber krever skriv også spør si bare takk den det oppfordrer tagg kontakt ring følg støtt',
  ),
  dear: words('kjære hei ærede'),
  and: words('og &'),
  calls: words('vennligst vi du dere løslat stopp'),
  asks: /^(?:hva|hvem|hvor|når|hvordan|hvorfor|(?<when>i går|i dag|nå|da|her|der|så))\s+\p{L}+\s+$/iu,
});

export const DA = plain({
  ...scandinavian,
  leads: words(
    'af fra for med mod om på til under uden ved hos i foran mellem og eller at som når er var beder kræver skriv også spørg sig kun tak den det opfordrer tag kontakt ring følg støt',
  ),
  dear: words('kære hej ærede'),
  and: words('og &'),
  calls: words('venligst vi du i løslad stop'),
  asks: /^(?:hvad|hvem|hvor|hvornår|hvordan|hvorfor|(?<when>i går|i dag|nu|da|her|der|så))\s+\p{L}+\s+$/iu,
});

export const FI = plain({
  leads: words('ja tai että kun jos kuin on vain kirjoita'),
  roles: words('presidentti pääministeri ministeri herra rouva tohtori professori'),
  dear: words('hyvä arvoisa rakas hei'),
  and: words('ja &'),
  calls: words('olkaa vapauttakaa lopettakaa me'),
});

export const RO = plain({
  leads: words(
    'a al ale cu de din despre după în între la lângă către pentru peste pe prin sub spre contra fără și sau că ca dacă când este sunt cerem rugăm scrieți spuneți doar',
  ),
  roles: words(
    'președintele președinta ministrul ministra premierul primarul guvernatorul ambasadorul domnul doamna judecătorul dr prof',
  ),
  dear: words('stimate stimată dragă domnule doamnă bună'),
  and: words('și &'),
  calls: words('vă rugăm cerem eliberați opriți'),
  asks: /^(?:ce|cine|unde|când|cum|de ce|(?<when>ieri|azi|acum))\s+\p{L}+\s+$/iu,
});

export const EL = plain({
  leads: words(
    'από για με σε στον στην στο στους του της των τον την το ο η οι προς κατά χωρίς και ή ότι πως αν όταν είναι καλούμε ζητάμε ζητούμε γράψτε μόνο',
  ),
  roles: words('πρόεδρος πρόεδρε πρόεδρο υπουργός υπουργέ υπουργό πρωθυπουργός κύριε κυρία κύριος'),
  asks: /^(?:τι|ποιος|ποια|πότε|πού|πώς|γιατί|(?<when>χθες|σήμερα|τώρα))\s+(?:(?:δεν|θα|μας) )?\p{L}+\s+$/iu,
  dear: words('αγαπητέ αγαπητή κύριε κυρία αξιότιμε αξιότιμη'),
  and: words('και κι &'),
  calls: words('παρακαλώ ζητάμε ζητούμε απελευθερώστε σταματήστε'),
});
