/**
 * What every kind of source (a page, a Word file, a PDF, a mail, pasted text) is turned into before it is read:
 * its lines, top to bottom, as a person sees them.
 */
export interface SourceLine {
  /** the visible text without control and direction characters; '' is the gap between two paragraphs */
  text: string;
  /** what the source itself says of the line; a plain text says nothing */
  kind?: 'heading' | 'item';
  /** a heading's level, 1 to 6 */
  level?: number;
  /** the whole line stands out: bold, or all in one emphasised run */
  strong?: boolean;
  /** what the line's links lead to, https and mailto only */
  links?: { text: string; href: string }[];
}

/** Why a source may not be what it seems; the person is told before anything is kept. */
export type SourceWarning =
  /** text that nobody sees stood there and was left out */
  | 'hidden-text'
  /** text that perhaps nobody sees stands there; it was kept */
  | 'unsure-text'
  /** direction overrides or control characters were taken out */
  | 'direction-characters'
  /** a link that names one host and leads to another */
  | 'deceptive-link'
  /** letters of several scripts in one handle or host */
  | 'mixed-scripts'
  /** more than is read: the rest was left out */
  | 'cut'
  /** pages without text, only pictures of it */
  | 'scanned';

export interface SourceText {
  lines: SourceLine[];
  /** where it was found, when it was a page */
  url?: string;
  /** the page's or the document's own title */
  title?: string;
  /** the document's declared language, BCP 47; often the frame's and not the text's */
  language?: string;
  warnings: SourceWarning[];
}
