import { publisherAtHost } from '../publishers/known.ts';

/** What a publisher's posts of one type have beside WordPress' own fields, by the fields' names. */
export interface WordpressFields {
  /** the type that has them, as its address names it: `petition` */
  type?: string | undefined;
  /** the last day to write */
  end?: string | undefined;
  /** to whom to write, and what */
  addressee?: string | undefined;
  letter?: string | undefined;
}

/** The fields of the posts at an address, as far as the record of the publisher there says so. */
export const wordpressFieldsOf = (url: string): WordpressFields =>
  (URL.canParse(url) && publisherAtHost(new URL(url).hostname)?.fields) || {};

/** Under which names a field may stand: as a plug-in for fields gives it, as WordPress does, or by itself. */
export const namesOf = (field: string | undefined): string[] =>
  field === undefined ? [] : [`acf.${field}`, `meta.${field}`, field];
