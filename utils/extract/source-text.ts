import type { IsoDate } from '../actions/types.ts';

/**
 * A line of a source. Vigil turns every source (a page, a Word file, a PDF, a mail, pasted text) into lines before it
 * reads it: from top to bottom, as a person sees them.
 */
export interface SourceLine {
  /** the visible text without control and direction characters; '' is the gap between two paragraphs */
  text: string;
  /** what the source says the line is; plain text does not say */
  kind?: 'heading' | 'item';
  /** a heading's level, 1 to 6 */
  level?: number;
  /** the whole line stands out: bold, or all in one emphasised run */
  strong?: boolean;
  /**
   * the line's links: https, tel, and mailto with one decoded address each; `post` is the text that the page of a network
   * opens with
   */
  links?: { text: string; href: string; post?: string }[];
  /** does it belong to a card that leads to another page? */
  isTeaser?: true;
}

/** Why a source may not be what it seems. Vigil tells the person before it keeps anything. */
export type SourceWarning =
  /** it held text that nobody sees, which was left out */
  | 'hidden-text'
  /** it holds text that perhaps nobody sees, which was kept */
  | 'unsure-text'
  /** it held direction overrides or control characters, which were removed */
  | 'direction-characters'
  /** a link that names one host and leads to another */
  | 'deceptive-link'
  /** letters of several scripts in one handle or host */
  | 'mixed-scripts'
  /** its file does not say, or says wrongly, how its letters are written: some may be wrong */
  | 'encoding-guessed'
  /** it is longer than the limit, so the rest was left out */
  | 'cut'
  /** it is what a feed sent, which its page may show otherwise */
  | 'from-feed'
  /** its pages hold pictures of text and no text */
  | 'scanned'
  /** an action that another Vigil wrote into it came incomplete or damaged */
  | 'passed-damaged'
  /** it is no page but a feed or other data, so nothing of it was read */
  | 'not-a-page';

export interface SourceText {
  lines: SourceLine[];
  /** the address of the page */
  url?: string;
  /** the page's or the document's own title, without the site's name where the page shows what that is */
  title?: string;
  /** the day on which its own data say that it was published */
  published?: IsoDate;
  /** the document's declared language, BCP 47; often that of the menus and not of the text */
  language?: string;
  warnings: SourceWarning[];
}
