/** What months are called besides, in dates that the browser writes otherwise. */
export const MORE_MONTHS: Record<string, string> = {
  sl: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  sr: 'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  hr: 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog studenom prosinca',
  el: 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος Μάιο Μάη Μάης',
  es: 'setiembre',
  en: 'may sept',
  ru: 'мае маю маем',
  pl: 'maju majem',
  cs: 'září květnu červnu',
  eu: 'urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren',
  ku: 'rêbendana reşemeya adara nîsana gulana hezîrana tîrmeha tebaxa îlona cotmeha mijdara berfanbara',
};

/** Months have other names from country to country, and other calendars. */
export const VARIANTS: Record<string, string[]> = {
  ar: ['ar-LB', 'ar-MA', 'ar-DZ', 'ar-EG', 'ar-u-ca-islamic', 'ar-LB-u-ca-gregory'],
  fa: ['fa-u-ca-gregory', 'fa-AF', 'fa-u-ca-islamic'],
  ur: ['ur-u-ca-islamic'],
  he: ['he-u-ca-hebrew'],
  sr: ['sr-Latn', 'sr-Cyrl'],
  uz: ['uz-Cyrl'],
  az: ['az-Cyrl'],
  bs: ['bs-Cyrl'],
  no: ['nb', 'nn'],
  nb: ['nb', 'no'],
  th: ['th-u-ca-gregory'],
  am: ['am-u-ca-ethiopic'],
  en: ['en-GB'],
  fr: ['fr-CA'],
  es: ['es-MX'],
  pt: ['pt-PT'],
};
