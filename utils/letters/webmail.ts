/** What Vigil knows of one webmail. Data only; a service counts when its practice page passes. */
export interface Webmail {
  id: string;
  name: string;
  hosts: string[];
  /** selectors that match its pages on any host, for software that people run themselves */
  pageSelectors?: string[];
  /**
   * where the message stands that is open: its body, its subject beside it, and the frame of the page's origin that holds
   * both; nothing where nobody has seen it, and then the whole page is read
   */
  message?: MessagePlace[];
  /** where each part of a letter goes, surest selector first */
  fields: { to: string[]; cc: string[]; subject: string[]; body: string[] };
  /** the key that makes a chip of an address, where a field that is left makes none */
  chipKey?: 'Enter' | ',' | ';';
  /**
   * On its usual page, the message is in a frame of one of these other hosts. A click on the icon does not open that
   * to us; the person can allow it.
   */
  frames?: string[];
  evidence: string;
}

/** Selectors of the message that is open. */
export interface MessagePlace {
  frame?: string;
  body: string;
  subject?: string;
}
