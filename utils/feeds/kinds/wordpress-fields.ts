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

/** The fields of the posts at an address, where its publisher's record names them for that type. */
export function wordpressFieldsOf(address: string): WordpressFields {
  if (!URL.canParse(address)) return {};
  const { hostname, pathname, searchParams } = new URL(address);
  const route = searchParams.get('rest_route') ?? pathname;
  const fields: WordpressFields = publisherAtHost(hostname)?.fields ?? {};
  return route.split('/').filter(Boolean).at(-1) === fields.type ? fields : {};
}

/** Under which names a field may stand: as a plug-in for fields gives it, as WordPress does, or by itself. */
export const namesOf = (field: string | undefined): string[] =>
  field === undefined ? [] : [`acf.${field}`, `meta.${field}`, field];
