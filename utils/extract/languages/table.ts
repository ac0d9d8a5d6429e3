import type { LanguageTag } from '../../actions/types.ts';

/** What a heading or a label says is coming. */
export type Label =
  | 'kind'
  | 'reference'
  | 'index'
  | 'issued'
  | 'deadline'
  | 'country'
  | 'title'
  | 'summary'
  | 'background'
  | 'demands'
  | 'action'
  | 'letter'
  | 'subject'
  | 'targets'
  | 'copies'
  | 'salutation'
  | 'preferred'
  | 'people'
  | 'pronoun'
  | 'posts'
  | 'hashtags'
  | 'previous'
  | 'ended'
  | 'documents'
  | 'campaign'
  | 'delivery'
  | 'replies'
  | 'safety'
  | 'skip'
  | 'tail'
  | 'email'
  | 'fax'
  | 'phone'
  | 'form'
  | 'post'
  | 'position'
  | 'holder';

/**
 * What the reader knows of one language: data only. All patterns are compared with folded text (small letters, no
 * accents: see fold.ts), and are written so; they are pieces of regular expressions. `…` stands for up
 * to 90 characters. No other open repetition, so that reading stays linear.
 */
export interface LanguageTable {
  language: LanguageTag;
  /** headings: alone on their line, or with a colon or a dash and the value behind */
  labels: Partial<Record<Label, string[]>>;
  /** headings whose value may follow without a colon */
  openLabels?: Partial<Record<Label, string[]>>;
  /** words right before the date that is the last day to write */
  deadlines: string[];
  /** words right after it */
  deadlinesAfter?: string[];
  /** words that show that the action is over, a date may follow */
  endings: string[];
  /** `12 days left`; the first group is the number */
  countdowns: string[];
  /** January to December, each with its spellings parted by a space */
  months: string[];
  /** how a letter begins */
  salutations: string[];
  /** whom a mail to members greets: no letter to an official */
  members: string[];
  /** how a letter ends */
  closings: string[];
  /** where the list of languages comes in a sentence; the list follows */
  preferred: string[];
  /** "your own language": ends such a list */
  ownLanguage: string[];
  /** offices that people hold */
  roles: string[];
  /** what stands before a name and belongs to it */
  titles: string[];
  /** bodies and houses: a line that begins so is no person's name */
  bodies: string[];
  /** an embassy, consulate or mission */
  embassies: string[];
  /** words of an address */
  places: string[];
  /** lines in an addressee's block that are none of the address */
  notes: string[];
  /** how a demand begins in the lists of the years before 2018 */
  demandVerbs: string[];
  /** whole lines of a page's frame: menus, buttons, what stands on every page */
  chrome?: string[];
  /** how such lines begin */
  chromeStarts?: string[];
  /** a mail's headers as programs write them: who sent it, what about, and the others */
  mailSender?: string[];
  mailSubject?: string[];
  mailHeaders?: string[];
  /** what stands above a mail that was sent on */
  forwarded?: string[];
  /** how one is asked to write: `write`, `schreibt` */
  writing?: string[];
  /** words of institutions, places and papers: a name with one of them is no person's */
  institutions?: string[];
  /** nouns before the name of a group, a paper or a village, which is no person's */
  named?: string[];
  /** words before a place */
  placed?: string[];
  /** how a page is headed that is no action: a press release, minutes */
  otherKinds?: string[];
  /** words that head the entries of a list of actions, `Case 2: Peru` */
  entryKinds?: string[];
  /** verbs by which authorities are asked for something; an entry's list may follow */
  asking?: string[];
  /** what an action for a threatened person is called, `urgent action` */
  urgentKinds?: string[];
  /** what other actions are called in which one writes letters */
  letterKinds?: string[];
  /** what an update of an action is called */
  updates?: string[];
  /** Monday to Sunday */
  weekdays?: string[];
  /** first to ninth, each with its forms parted by `|` */
  ordinals?: string[];
  /** words of a sentence about taking part: in others a day is no last day to write */
  appealWords?: string[];
  /** words right before the day on which an action was published */
  issuedWords?: string[];
  /** how good news is announced, which alone ends no action */
  goodNews?: string[];
  /** endings that say no more than that the time is over */
  timeOver?: string[];
  /** words of labels under which the story is told in short */
  summaryWords?: string[];
  /** words about stamps, which are no story */
  postageWords?: string[];
  /** words of advice on a journey: that one travels, what then is at risk, and that it is the reader who may travel */
  travelWords?: string[];
  riskWords?: string[];
  ownJourney?: string[];
  /** an embassy in one word, wherever it stands in a line */
  embassyWords?: string[];
  /** how the line begins that says when a page was published */
  publishedWords?: string[];
  /** whole lines at the head of a document that are no title */
  noTitles?: string[];
  /** small words inside a name, which are not written with a capital letter */
  nameParticles?: string[];
  /** words that belong to an office and never begin a name */
  officeWords?: string[];
  /** what may stand before an office: `vice`, `acting` */
  officePrefixes?: string[];
  /** offices that stand right before a name, `President Ana Paz` */
  officesBeforeNames?: string[];
  /** what an office is for, `of the judiciary`; a name may follow */
  officeFields?: string[];
  /** how an address begins that says to whom a letter goes: `to the` */
  addressedTo?: string[];
  /** how a line begins that names the publisher, who never receives the letters */
  publisherWords?: string[];
  /** how a request to the reader begins: `please` */
  politeStarts?: string[];
  /** what a sender fills in below a letter, alone on its line: name, place, date */
  signatureFields?: string[];
  /** what stands in brackets where the sender writes a name or signs */
  namePlaceholders?: string[];
  /** hints among a letter that lead to a file */
  fileHints?: string[];
  /** pronouns and words of gender behind a name */
  pronouns?: string[];
  /** words before a pronoun that stands for several people: `all`, `both` */
  pronounPrefixes?: string[];
  /** the heading of a gender or pronoun, when it stands on the line of the names */
  genderWords?: string[];
  /** how a picture's credit begins, before a colon */
  creditWords?: string[];
  /** the word before a page number */
  pageWords?: string[];
  /** the word between a page number and the number of pages */
  pageOfWords?: string[];
  /** verbs on the buttons of social networks: `share`, `follow` */
  shareWords?: string[];
  /** how a word begins that means a copy */
  copyWords?: string[];
  /** text in place of an address that each section fills in itself */
  addressPlaceholders?: string[];
  /** what a counter below the addresses counts: letters */
  letterCounts?: string[];
  /** words in the head of a document that make it an update */
  updateHeads?: string[];
  /** what the last update of an action is called */
  finalUpdates?: string[];
  /** words before a reference that is an example or belongs to an older action */
  decoys?: string[];
  /** words before the AI index of another document */
  otherDocuments?: string[];
  /** frequent words, parted by a space, by which the language is known */
  words: string;
}
