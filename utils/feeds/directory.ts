import type { LanguageTag } from '../actions/types.ts';
import type { SourceKind } from './kinds/kind.ts';

/** A page on which actions are found, or from which one gets to them. */
export interface DirectoryEntry {
  /** in the language of the page */
  name: string;
  language: LanguageTag;
  /** https */
  url: string;
}

/** An interface that one can subscribe to. */
export interface KnownSource extends DirectoryEntry {
  kind: SourceKind['id'];
}

/**
 * Pages of sections and of other organisations that call for letters. We read a stored copy or a record of each, as
 * its comment says. We opened none of them live, so an address may have moved since.
 */
export const places: readonly DirectoryEntry[] = [
  // The page itself, as stored: how to sign up and to take part.
  {
    name: 'Amnesty International USA: Urgent Action Network',
    language: 'en',
    url: 'https://www.amnestyusa.org/take-action/urgent-action-network/',
  },
  // The page itself, as stored: the network and its mails.
  {
    name: 'Amnesty International UK: Urgent Action network',
    language: 'en',
    url: 'https://www.amnesty.org.uk/join-urgent-action-network',
  },
  // A German group's page (amnesty-bovenden-goettingen.de/mitmachen/) links to it for those who want to take part.
  {
    name: 'Amnesty International Deutschland: Urgent Actions',
    language: 'de',
    url: 'https://www.amnesty.de/mitmachen/urgent-actions',
  },
  // A stored copy of the page explains the actions, inside the section's "Briefe schreiben".
  {
    name: 'Amnesty International Schweiz: Urgent Actions',
    language: 'de',
    url: 'https://www.amnesty.ch/de/mitmachen/briefe-schreiben/urgent-actions/was-sind-urgent-actions',
  },
  // The page itself, as stored: the Swiss portal in French, which the section used up to 2023/24.
  {
    name: 'Amnesty International Suisse : Actions urgentes',
    language: 'fr',
    url: 'https://ua.amnesty.ch/fr/a-propos-des-actions-urgentes/actions-urgentes',
  },
  // The README of its published source names it as what people see.
  {
    name: 'Amnesty International France : Actions urgentes',
    language: 'fr',
    url: 'https://urgent.amnesty.fr/',
  },
  // The page itself, as stored: twice a month a letter with its addresses.
  {
    name: 'Amnesty International Belgique : Actions urgentes',
    language: 'fr',
    url: 'https://www.amnesty.be/article/rejoignez-reseaux-actions-urgentes',
  },
  // The page itself, as stored: the network, and a way to the actions that run.
  {
    name: 'Amnistía Internacional Argentina: Red de Acciones Urgentes',
    language: 'es',
    url: 'https://amnistia.org.ar/ciberaccion-detalle/ciberacciones/rau',
  },
  // A stored copy of the page explains the actions and links to their list.
  {
    name: 'Amnesty International Sverige: Blixtaktioner',
    language: 'sv',
    url: 'https://www.amnesty.se/engagera-dig/agera/om-urgent-actions-blixtaktioner/',
  },
  // The page itself, as stored: weekly appeals, each with a letter.
  {
    name: 'ACAT-France : Appels à mobilisation',
    language: 'fr',
    url: 'https://www.acatfrance.fr/appels',
  },
  // The page itself, as stored: urgent cases with their dates.
  {
    name: 'Front Line Defenders: Act Now',
    language: 'en',
    url: 'https://www.frontlinedefenders.org/act',
  },
  // The page itself, as stored with its later pages: dated "Urgent Interventions" by country.
  {
    name: 'OMCT: Human rights defenders',
    language: 'en',
    url: 'https://www.omct.org/human-rights-defenders/',
  },
  // The page itself, as stored: letters of appeal for scholars.
  {
    name: 'Scholars at Risk: Action Campaigns',
    language: 'en',
    url: 'https://www.scholarsatrisk.org/actions/action-campaigns/',
  },
];

/** Interfaces whose address is published. None was ever asked by us. */
export const knownSources: readonly KnownSource[] = [
  // The README of github.com/Amnesty-International-France/urgence names it as the API in production.
  {
    kind: 'urgence',
    name: 'Amnesty International France : Actions urgentes',
    language: 'fr',
    url: 'https://rapide.amnesty.fr/graphql',
  },
];
