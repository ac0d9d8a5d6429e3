import type { LanguageTag } from '../../actions/types.ts';

/** What a heading or a label announces. */
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
 * All words of one language that the reading knows, and nothing but data. The entries are pieces of regular expressions.
 * They are compared with folded text (lower case without accents, see `utils/text/fold.ts`), and are written so. `…`
 * stands for up to 90 characters. Other repetitions must have an end, so that the time grows only as fast as the text.
 */
export interface LanguageTable {
  /** a tag that tinyld knows, as its statistics decide where `words` do not: `no`, not `nb` */
  language: LanguageTag;
  /** headings: alone on their line, or with a colon or a dash and the value behind */
  labels: Partial<Record<Label, string[]>>;
  /** headings whose value may follow without a colon */
  openLabels?: Partial<Record<Label, string[]>>;
  /** words right before the date that is the last day to write */
  deadlines: string[];
  /** words right after it */
  deadlinesAfter?: string[];
  /** how words begin that say that a day is one of an event, such as a trial, and not the last one to write */
  eventWords?: string[];
  /** how words begin for what else a page asks of its readers until some day: a competition, a registration */
  offerWords?: string[];
  /** words of a sentence that only leads to the story: it asks for help, or thanks for an earlier action */
  introWords?: string[];
  /** how words begin that say that a deadline has become a later one */
  longerWords?: string[];
  /** words that say that the action is over; a date may follow */
  endings: string[];
  /** `12 days left`; the first group is the number */
  countdowns: string[];
  /** folded words for the days of a month, 1 to 31, and for its end: `|` between spellings, `_` for a space */
  days?: string;
  /** January to December, each with its spellings, separated by spaces */
  months: string[];
  /** how a people's name or its adjective ends, behind the stem of the country's name: `ian` of `Egyptian`; separated by spaces */
  demonymEndings: string;
  /** kinds of states, `republic`, and what may stand between them and a country's name, `islamic`, `of` */
  states?: string[];
  stateWords?: string[];
  /** who acts for a state, beside an adjective of its people: `the Egyptian authorities` */
  authorities?: string[];
  /** words that say that a day is the one of an earlier issue */
  earlierIssue?: string[];
  /** words that say that a day is the one on which somebody looked at the page or printed it */
  accessed?: string[];
  /** words that say that a day is the one on which the page was last changed */
  updatedWords?: string[];
  /** how a letter begins */
  salutations: string[];
  /** who a mail to members greets; such a mail is not a letter to an official */
  members: string[];
  /** how a letter ends */
  closings: string[];
  /** words with which somebody speaks of himself; forms that others have, too, need a word beside them */
  firstPerson: string[];
  /** how a step for the reader begins, which is no demand: `click`, `log in` */
  readerSteps: string[];
  /** where the list of languages comes in a sentence; the list follows */
  preferred: string[];
  /** "your own language": ends such a list */
  ownLanguage: string[];
  /** offices that people hold */
  roles: string[];
  /** what belongs to a name and stands before it */
  titles: string[];
  /** institutions: a line that begins so does not name a person */
  bodies: string[];
  /** an embassy, consulate or mission */
  embassies: string[];
  /** words of an address */
  places: string[];
  /** lines among an address that do not belong to it */
  notes: string[];
  /** how a demand begins in the lists of the years before 2018 */
  demandVerbs: string[];
  /** whole lines of menus and buttons, which every page has */
  chrome?: string[];
  /** how such lines begin */
  chromeStarts?: string[];
  /** a mail's headers as programs write them: who sent it, what about, and the others */
  mailSender?: string[];
  mailSubject?: string[];
  mailHeaders?: string[];
  /** what stands above a forwarded mail */
  forwarded?: string[];
  /** verbs that ask people to write: `write`, `schreibt` */
  writing?: string[];
  /** words of institutions, places and newspapers: a name with one of them does not name a person */
  institutions?: string[];
  /** nouns before the name of a group, a newspaper or a village */
  named?: string[];
  /** what stands before the name of a person whom a letter is for: `release of`; a title or an occupation may follow */
  befallen?: string[];
  /** words before a place */
  placed?: string[];
  /** headings of pages that are not actions: press releases, minutes */
  otherKinds?: string[];
  /** words that head the entries of a list of actions, `Case 2: Peru` */
  entryKinds?: string[];
  /** verbs that ask authorities for something; a list may follow */
  asking?: string[];
  /** what an action for a threatened person is called, `urgent action` */
  urgentKinds?: string[];
  /** what other actions are called that ask for letters */
  letterKinds?: string[];
  /** what an update of an action is called */
  updates?: string[];
  /** Monday to Sunday */
  weekdays?: string[];
  /** first to ninth, each with its forms, separated by `|` */
  ordinals?: string[];
  /** words of a sentence about taking part; a deadline stands only in such a sentence */
  appealWords?: string[];
  /** words right before the day on which an action was published */
  issuedWords?: string[];
  /** how good news is announced, which does not yet end an action */
  goodNews?: string[];
  /** endings that only say that the deadline has passed */
  timeOver?: string[];
  /** words of labels above a short version of the story */
  summaryWords?: string[];
  /** words about stamps, which do not belong to the story */
  postageWords?: string[];
  /** words of advice on a journey: of travelling, of the risk, and of the reader's own plans */
  travelWords?: string[];
  riskWords?: string[];
  ownJourney?: string[];
  /** an embassy in one word, wherever it stands in a line */
  embassyWords?: string[];
  /** how a line begins that says when the page was published */
  publishedWords?: string[];
  /** whole lines at the head of a document that are not its title */
  noTitles?: string[];
  /** small words inside a name, which are not written with a capital letter */
  nameParticles?: string[];
  /** words that belong to an office and never begin a name */
  officeWords?: string[];
  /** what stands before an office that somebody once had: `former`, `ex` */
  formerWords?: string[];
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
  /** the fields of a letterhead that the sender fills in, alone or in a row on their line: `Name, street, town` */
  senderFields?: string[];
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
  /** how a notice begins that says what changed */
  updateNotices?: string[];
  /** what the last update of an action is called */
  finalUpdates?: string[];
  /** words before a reference that is an example or belongs to an older action */
  decoys?: string[];
  /** words before the AI index of another document */
  otherDocuments?: string[];
  /** words on or above a line that make it a private person's: a lawyer, the family, cards to somebody in prison */
  privateWords?: string[];
  /** words about the organiser's own contacts: reports, blind copies, newsletters, questions, meeting places */
  organiserWords?: string[];
  /** first parts of mail addresses that press and newsletters have */
  pressWords?: string[];
  /** hosts where anybody has a mail address; those without a dot have several endings */
  freeMail?: string[];
  /** words with which members write to each other about their own actions and meetings */
  circularWords?: string[];
  /** how a line begins that names a local group */
  groupStarts?: string[];
  /** words that tell the reader of a page what to do */
  readerWords?: string[];
  /** words beside the day of an older issue */
  firstIssueWords?: string[];
  /**
   * frequent words as they are printed, separated by spaces, by which the language is known; include those that the most
   * similar languages lack
   */
  words: string;
}
