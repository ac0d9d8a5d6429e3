import type { Publisher } from './publisher.ts';

/** Amnesty International's sections; the movement itself stands last, since its name is in all of theirs. */
export const amnesty: readonly Publisher[] = [
  {
    name: 'Amnesty International Switzerland',
    hosts: ['amnesty.ch'],
  },
  {
    name: 'Amnesty International USA',
    hosts: ['amnestyusa.org', 'aiusa.org'],
    words: ['amnesty international usa', '\\baiusa\\b'],
    // Reports go to the network's mail host; both offices stand at the end of its PDF files (seen in code of 2016–2018).
    own: { address: ['5 penn plaza', '600 pennsylvania ave'] },
  },
  {
    name: 'Amnesty International UK',
    hosts: ['amnesty.org.uk'],
    words: ['amnesty international uk'],
    // The office stands in several data sets of charities (seen in code).
    own: { address: ['new inn yard', '\\bec2a 3ea\\b'] },
  },
  {
    name: 'Amnesty International Canada',
    hosts: ['amnesty.ca', 'amnistie.ca'],
    words: ['amnesty international canada', 'amnistie internationale canada'],
    // `members@…` and the office in Ottawa (seen in code of 2025).
    own: { address: ['312 laurier ave'] },
  },
  {
    name: 'Amnesty International Ireland',
    hosts: ['amnesty.ie'],
    words: ['amnesty international ireland'],
  },
  {
    name: 'Amnesty International Germany',
    hosts: ['amnesty.de'],
    // Linked on a page of a local group (seen in code).
    own: { accounts: ['amnesty_de'] },
  },
  {
    name: 'Amnesty International France',
    hosts: ['amnesty.fr'],
    words: ['amnesty international france'],
    // The account is linked in code of 2013.
    own: { accounts: ['amnestyfrance'] },
  },
  {
    name: 'Amnesty International Netherlands',
    hosts: ['amnesty.nl'],
    words: ['amnesty international nederland'],
    // The secretariat's address (seen in the section's own code).
    own: { address: ['keizersgracht 177', '\\b1016 ?dr\\b'] },
  },
  {
    name: 'Amnesty International Italy',
    hosts: ['amnesty.it', 'amnesty.piemontevda.it'],
    words: ['amnesty international italia'],
  },
  {
    name: 'Amnesty International Sweden',
    hosts: ['amnesty.se', 'amnestypress.se'],
    words: ['amnestypress'],
  },
  {
    name: 'Amnesty International Spain',
    hosts: ['es.amnesty.org', 'amnesty.org.es', 'amnistiainternacional.org'],
    words: ['amnistia internacional espana', '\\bedai\\b'],
    // Office, mail host and account stand in the section's own code.
    own: { accounts: ['amnistiaespana'], address: ['fernando vi,? 8\\b'] },
  },
  {
    name: 'Amnesty International Belgium',
    hosts: ['amnesty.be', 'amnesty-international.be'],
  },
  {
    name: 'Amnesty International',
    hosts: ['amnesty.org'],
    words: ['amnesty international'],
    // Its public theme `humanity` (2026): header with title and day, text, then a footer with other pages.
    page: {
      root: '.article:has(.article-content)',
      drop: '.article-footer, .article-share, .article-metaActions',
      title: '.article-title',
      issued: '.publishedDate',
    },
    // Office and account, as the movement's own page gives them (stored copy).
    own: { accounts: ['amnesty'], address: ['1 easton street', '\\bwc1x 0dw\\b'] },
  },
];
