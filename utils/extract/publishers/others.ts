import type { Publisher } from './publisher.ts';

/** Organisations beside Amnesty that ask people to write. */
export const others: readonly Publisher[] = [
  {
    name: 'Front Line Defenders',
    hosts: ['frontlinedefenders.org'],
    words: ['frontlinedefenders', 'front line defenders'],
  },
  {
    name: 'OMCT',
    hosts: ['omct.org'],
    words: ['\\bomct\\b', 'world organisation against torture'],
    // The foot of its reports of 2004 and 2005.
    own: { address: ['rue du vieux-billard', '1211 geneva 8'] },
  },
  { name: 'FIDH', hosts: ['fidh.org'], words: ['\\bfidh\\b'] },
  {
    name: 'ACAT',
    hosts: ['acatfrance.fr', 'acat-deutschland.de', 'acat.ch'],
    words: ['\\bacat\\b'],
    // The list of monthly letters on acat-deutschland.de (January 2025).
    labels: { deadline: ['zu schreiben bis(?: zum)?'] },
  },
  {
    name: 'PEN International',
    hosts: ['pen-international.org', 'pen-deutschland.de', 'englishpen.org'],
    words: ['\\bpen international\\b'],
    // Its Rapid Action Network has a mailbox at the English centre (stored page of englishpen.org).
  },
  {
    name: 'Scholars at Risk',
    hosts: ['scholarsatrisk.org'],
    words: ['scholars at risk'],
    // The foot of a letter of January 2017, on ifut.ie.
    own: { address: ['194 mercer street'] },
  },
];
