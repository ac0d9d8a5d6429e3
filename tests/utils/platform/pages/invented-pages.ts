/**
 * Pages as sections and other organisations build them, all of them invented: lists of actions in several languages and
 * layouts, pages that look like lists and are none, and one action. Each is what a server sends, menus and all.
 */

const CHROME = `<nav><ul><li><a href="/">Home</a></li><li><a href="/urgent-actions/">Urgent Actions</a></li>
<li><a href="/donate">Donate to our work today</a></li></ul></nav>`;
const FOOT = `<footer><a href="/about-our-work">About our work</a><a href="/legal-notice-page">Legal notice</a>
<a href="/privacy-policy-page">Privacy policy</a></footer>`;

/** A whole page of a site on WordPress; `head`: what its head has besides. */
export const pageOf = (
  lang: string,
  main: string,
  head = '',
) => `<!doctype html><html lang="${lang}"><head>
<meta charset="utf-8"><title>${/<h1>(.*?)<\/h1>/.exec(main)?.[1] ?? 'A page'} – Section</title>${head}</head>
<body>${CHROME}${main}${FOOT}</body></html>`;

export interface InventedPage {
  name: string;
  url: string;
  html: string;
  /** the last steps of the addresses that it lists, with the day of each that has one */
  leads: string[];
}

const card = (day: string, label: string, href: string, title: string, text: string) => `<article>
<p class="date">${day}</p><p>${label}</p><h3><a href="${href}">${title}</a></h3><p>${text}</p>
<a href="${href}">Read more</a></article>`;

export const LISTS: InventedPage[] = [
  {
    name: 'English: cards with a day and the kind',
    url: 'https://section.example/take-action/act-now/',
    html: pageOf(
      'en',
      `<main><h1>Act now</h1>
${card('3 March 2031', 'Urgent Action', '/urgent-actions/poet/', 'Poet held without charge', 'She was taken from her home.')}
${card('10 March 2031', 'Urgent Action', '/urgent-actions/farmers/', 'Farmers threatened', 'Their land is to be taken.')}
${card('12 March 2031', 'Urgent Action', '/urgent-actions/nurse/', 'Nurse beaten by police', 'He was on his way to work.')}
</main>`,
    ),
    leads: ['poet 2031-03-03', 'farmers 2031-03-10', 'nurse 2031-03-12'],
  },
  {
    name: 'English: only the page’s address names actions',
    url: 'https://section.example/urgent-actions/',
    html: pageOf(
      'en',
      `<main><h1>People who need you</h1><ul>
<li><a href="/cases/poet">A poet is held without charge</a></li>
<li><a href="/cases/farmers">Farmers threatened by a mine</a></li>
<li><a href="/cases/nurse">A nurse beaten by the police</a></li></ul></main>`,
    ),
    leads: ['poet', 'farmers', 'nurse'],
  },
  {
    name: 'English: countries under “Act now”, behind opaque addresses',
    url: 'https://defenders.example/act',
    html: pageOf(
      'en',
      `<main><h1>Act now</h1>
<div><h2><a href="/node/812">Iran: Poet held without charge</a></h2></div>
<div><h2><a href="/node/815">Peru: Farmers threatened by a mine</a></h2></div>
<div><h2><a href="/node/820">Uganda: Student arrested on campus</a></h2></div></main>`,
    ),
    leads: ['812', '815', '820'],
  },
  {
    name: 'German: a teaser list under a heading',
    url: 'https://sektion.example/mitmachen/urgent-actions',
    html: pageOf(
      'de',
      `<main><h1>Urgent Actions</h1><p>Mit wenigen Zeilen helfen Sie Menschen in Gefahr.</p><ul>
<li><a href="/aktuell/iran-dichterin">Dichterin droht Haft</a><p>Frist: 14.02.2031</p></li>
<li><a href="/aktuell/kuba-musiker">Musiker vor Gericht gestellt</a><p>Frist: 21.02.2031</p></li>
<li><a href="/aktuell/tschad-aktivist">Aktivist ist verschwunden</a><p>Frist: 28.02.2031</p></li>
</ul></main>`,
    ),
    leads: ['iran-dichterin 2031-02-14', 'kuba-musiker 2031-02-21', 'tschad-aktivist 2031-02-28'],
  },
  {
    name: 'German: month by month, with the last day of each',
    url: 'https://briefe.example/handeln',
    html: pageOf(
      'de',
      `<main><h1>Handeln</h1><h2>Dringende Appelle im Februar 2031</h2>
<p><a href="/handeln/2031-02/tschad">Tschad: Aktivist verschleppt</a> – zu schreiben bis 28.02.2031</p>
<p><a href="/handeln/2031-02/indien">Indien: Gewerkschafterin in Haft</a> – zu schreiben bis 28.02.2031</p>
<h2>Dringende Appelle im Januar 2031</h2>
<p><a href="/handeln/2031-01/kuba">Kuba: Musiker vor Gericht</a> – zu schreiben bis 31.01.2031</p>
<p><a href="/handeln/2031-01/mali">Mali: Richter bedroht</a> – zu schreiben bis 31.01.2031</p></main>`,
    ),
    leads: ['tschad 2031-02-28', 'indien 2031-02-28', 'kuba 2031-01-31', 'mali 2031-01-31'],
  },
  {
    name: 'French: a table with day, country and title',
    url: 'https://section.example/fr/agir',
    html: pageOf(
      'fr',
      `<main><h1>Agir</h1><h2>Appels urgents en cours</h2><table>
<tr><th>Date</th><th>Pays</th><th>Appel</th></tr>
<tr><td>3 mars 2031</td><td>Iran</td><td><a href="/fr/n/341">Une poétesse en détention</a></td></tr>
<tr><td>8 mars 2031</td><td>Pérou</td><td><a href="/fr/n/344">Des paysans menacés de mort</a></td></tr>
<tr><td>9 mars 2031</td><td>Tchad</td><td><a href="/fr/n/350">Un militant a disparu</a></td></tr>
</table></main>`,
    ),
    leads: ['341 2031-03-03', '344 2031-03-08', '350 2031-03-09'],
  },
  {
    name: 'French: cards, the kind in the addresses only',
    url: 'https://section.example/fr/passez-a-l-action',
    html: pageOf(
      'fr',
      `<main><h1>Passez à l’action</h1><div class="grid">
<a class="card" href="/actions-urgentes/avocate"><span>Iran</span><h3>Une avocate menacée de mort</h3></a>
<a class="card" href="/actions-urgentes/village"><span>Mali</span><h3>Un village sans eau potable</h3></a>
</div></main>`,
    ),
    leads: ['avocate', 'village'],
  },
  {
    name: 'Spanish: whole cards as links under a heading',
    url: 'https://seccion.example/actua/',
    html: pageOf(
      'es',
      `<main><h1>Actúa</h1><section><h2>Acciones urgentes</h2>
<a href="/c/1201/"><h3>México: Defensora del agua desaparecida</h3><p>Escribe hasta el 3 de abril de 2031</p></a>
<a href="/c/1207/"><h3>Honduras: Líder indígena detenido</h3><p>Escribe hasta el 8 de abril de 2031</p></a>
<a href="/c/1211/"><h3>Perú: Campesinos amenazados</h3><p>Escribe hasta el 9 de abril de 2031</p></a>
</section></main>`,
    ),
    leads: ['1201 2031-04-03', '1207 2031-04-08', '1211 2031-04-09'],
  },
  {
    name: 'Spanish: numbers in the titles',
    url: 'https://seccion.example/red/',
    html: pageOf(
      'es',
      `<main><h1>Red de Acciones Urgentes</h1><ul>
<li><a href="/au/periodista">AU 12/31: Periodista desaparecida (México)</a></li>
<li><a href="/au/lider">AU 14/31: Líder indígena detenido (Honduras)</a></li></ul></main>`,
    ),
    leads: ['periodista', 'lider'],
  },
  {
    name: 'Italian: titles with their countries under a call',
    url: 'https://gruppo.example/agisci-ora/',
    html: pageOf(
      'it',
      `<main><h1>Agisci ora</h1>
<div class="post"><h2><a href="/2031/03/poetessa/">Iran, poetessa in carcere da un anno</a></h2><p>3 marzo 2031</p></div>
<div class="post"><h2><a href="/2031/03/contadini/">Perù, contadini minacciati</a></h2><p>8 marzo 2031</p></div>
<div class="post"><h2><a href="/2031/03/attivista/">Ciad, attivista scomparso</a></h2><p>9 marzo 2031</p></div></main>`,
    ),
    leads: ['poetessa 2031-03-03', 'contadini 2031-03-08', 'attivista 2031-03-09'],
  },
  {
    name: 'Italian: an archive of actions',
    url: 'https://gruppo.example/azioni-urgenti/',
    html: pageOf(
      'it',
      `<main><h1>Azioni urgenti</h1><ol>
<li><a href="/azioni-urgenti/poetessa">Poetessa in carcere da un anno</a></li>
<li><a href="/azioni-urgenti/contadini">Contadini minacciati di morte</a></li></ol></main>`,
    ),
    leads: ['poetessa', 'contadini'],
  },
  {
    name: 'Dutch: letters to write, by country',
    url: 'https://afdeling.example/schrijf-brieven',
    html: pageOf(
      'nl',
      `<main><h1>Schrijf brieven</h1><ul>
<li><a href="/p/11">Iran: dichter in gevaar</a></li><li><a href="/p/12">Peru: boeren bedreigd</a></li>
<li><a href="/p/13">Oeganda: student gearresteerd</a></li></ul></main>`,
    ),
    leads: ['11', '12', '13'],
  },
  {
    name: 'Swedish: the kind above the list',
    url: 'https://sektion.example/agera',
    html: pageOf(
      'sv',
      `<main><h1>Agera</h1><h2>Aktuella blixtaktioner</h2><ul>
<li><a href="/s/poet">Poet fängslad utan rättegång</a></li><li><a href="/s/bonder">Bönder hotade av en gruva</a></li>
<li><a href="/s/student">Student gripen på campus</a></li></ul></main>`,
    ),
    leads: ['poet', 'bonder', 'student'],
  },
  {
    name: 'Polish: the kind in each title',
    url: 'https://sekcja.example/dzialaj',
    html: pageOf(
      'pl',
      `<main><h1>Działaj</h1><ul><li><a href="/a/poetka">Pilna akcja: poetka w więzieniu</a></li>
<li><a href="/a/rolnicy">Pilna akcja: rolnicy zagrożeni</a></li></ul></main>`,
    ),
    leads: ['poetka', 'rolnicy'],
  },
];

/** Pages that are no lists of actions, however much they link. */
export const NO_LISTS: InventedPage[] = [
  {
    name: 'ways to help under “Take action”',
    url: 'https://section.example/take-action/',
    html: pageOf(
      'en',
      `<main><h1>Take action</h1><div><h2><a href="/take-action/network">Join the Urgent Action Network</a></h2></div>
<div><h2><a href="/take-action/member">Become a member of our section</a></h2></div>
<div><h2><a href="/take-action/group">Start a group in your town</a></h2></div>
<div><h2><a href="/take-action/gift">Leave a gift in your will</a></h2></div></main>`,
    ),
    leads: [],
  },
  {
    name: 'news of a section',
    url: 'https://section.example/news/',
    html: pageOf(
      'en',
      `<main><h1>News</h1>
${card('3 March 2031', 'Press release', '/news/prisons/', 'Report on prisons published', 'It has 80 pages.')}
${card('5 March 2031', 'News', '/news/meeting/', 'Our annual meeting in Bern', 'All are welcome.')}
${card('9 March 2031', 'News', '/news/office/', 'Iran: new report on trials', 'By our researchers.')}</main>`,
    ),
    leads: [],
  },
  {
    name: 'a German page that explains what urgent actions are',
    url: 'https://sektion.example/mitmachen/was-sind-urgent-actions',
    html: pageOf(
      'de',
      `<main><h1>Was sind Urgent Actions?</h1><p>Wenn Menschen in Gefahr sind, <a href="/mitmachen/schreiben">schreiben
viele Menschen</a> Briefe an Behörden. <a href="/ueber-uns/geschichte">Unsere Geschichte</a> zeigt, dass das hilft, wie
auch <a href="/ueber-uns/jahresbericht">der Jahresbericht</a>, den Sie <a href="/ueber-uns/bestellen">hier bestellen</a>
können.</p></main>`,
    ),
    leads: [],
  },
];

/** One action, with a letter and an address, and others below it. */
export const ACTION: InventedPage = {
  name: 'one action',
  url: 'https://section.example/urgent-actions/poet/',
  html: pageOf(
    'en',
    `<main><h1>Urgent Action: Poet held without charge</h1><p>UA 11/31 Index: MDE 13/1234/2031 Iran Date: 3 March 2031</p>
<p>The poet Mina Example was taken from her home on 1 March. Nobody knows where she is held.</p>
<h2>Please write by 30 April 2031</h2><p>Minister of Justice<br>Ali Example<br>Ministry of Justice<br>Square 1<br>Tehran,
Iran<br>Email: <a href="mailto:minister@justice.example">minister@justice.example</a></p>
<p>Dear Minister,</p><p>I am writing to you about the poet Mina Example, who was taken from her home on 1 March 2031. I urge
you to release her immediately and without any condition, and to tell her family where she is held.</p>
<p>Yours sincerely,</p>
<h2>Related content</h2><ul><li><a href="/urgent-actions/farmers/">Urgent Action: Farmers threatened</a></li>
<li><a href="/urgent-actions/nurse/">Urgent Action: Nurse beaten by police</a></li></ul></main>`,
  ),
  leads: [],
};
