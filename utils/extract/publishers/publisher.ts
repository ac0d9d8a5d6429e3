import type { Label } from '../languages/table.ts';

/**
 * What is known of one section or organisation that publishes actions. Facts only, each with a comment that says where
 * and when it was seen; what nobody has seen is left out, and the page is read as any other.
 */
export interface Publisher {
  /** as the record names its source */
  name: string;
  /** its hosts; their subdomains are meant, too */
  hosts: readonly string[];
  /** folded pieces of expressions: its names in a file or a pasted text, never a phrase that others use, too */
  words?: readonly string[];
  /** where its pages have what, as CSS selectors */
  page?: {
    /** holds the whole action */
    root?: string;
    /** does not belong to the action */
    drop?: string;
    title?: string;
    /** the day on which the page was published */
    issued?: string;
  };
  /** label words that only this publisher uses, in their meaning; written as in the languages' tables */
  labels?: Partial<Record<Label, readonly string[]>>;
  /** where the publisher itself is reached, which is never where an appeal goes */
  own?: {
    /** hosts of its mail, beside `hosts` */
    mailHosts?: readonly string[];
    /** names of its accounts on social networks, in lower case, without `@` */
    accounts?: readonly string[];
    /** folded pieces of expressions, each enough to know a line of its postal address */
    address?: readonly string[];
  };
}
