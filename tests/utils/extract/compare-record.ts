import type { FoundAction } from '../../../utils/extract/extracted-action.ts';
import { fold, squeeze } from '../../../utils/text/fold.ts';

/** Whom a careful person reads in a source. A value that is absent was not looked at. */
interface WantedAddressee {
  name: string;
  /** another name that is right, too: the embassy, or who works there */
  otherName?: string;
  role?: string;
  /** every line of the postal address, in order */
  address?: string[];
  emails?: string[];
  fax?: string;
  phone?: string;
  accounts?: { [network: string]: string };
  salutation?: string;
}

/** What a careful person reads in a source. A value that is absent was not looked at, but for the deadline. */
export interface WantedRecord {
  /** the kind of difficulty that it stands for */
  kind: string;
  why: string;
  /** how many actions there are; then nothing else is compared */
  records?: number;
  reference?: string;
  index?: string;
  country?: string;
  title?: string;
  /** words of the summary */
  summary?: string;
  people?: string[];
  /** what kind of action it is */
  action?: FoundAction['kind'];
  issued?: string;
  deadline?: string;
  preferredLanguages?: string[];
  demands?: number;
  targets?: WantedAddressee[];
  copies?: WantedAddressee[];
  letters?: { language: string; begins: string; ends: string; subject?: string }[];
  posts?: string[];
  /** `field:text`, text that must not stand in that field */
  never?: string[];
}

type Addressee = NonNullable<FoundAction['targets']>[number];

const normal = (text: unknown) => fold(squeeze(String(text ?? '')));
/** Without the marks at the end, which belong to the line and not to the value. */
const bare = (text: unknown) => normal(text).replace(/[.,;:]+$/, '');
const digits = (text: string) => text.replace(/\D/g, '');
const valuesOf = (texts: object | undefined) =>
  Object.values(texts ?? {})
    .flat()
    .map(String);
const joined = (lines: readonly string[]) => lines.map(bare).join(' ').replaceAll(',', '');

/** Number and year of a reference, however it is printed. */
const numberOf = (reference: string | undefined) => {
  const [, number, year] = /0*(\d{1,4})\s*[/.-]\s*(\d{2,4})/.exec(reference ?? '') ?? [];
  return number && year ? `${number}/${year.slice(-2)}` : normal(reference);
};

/** Lists what differs between an addressee and what was read of it. */
function compareAddressee(wanted: WantedAddressee, found: Addressee | undefined): string[] {
  if (!found) return [`${wanted.name} was not found`];
  const own = wanted.otherName ? joined([wanted.otherName]).split(' ') : [];
  const strip = (text: string) =>
    text
      .split(' ')
      .filter((word) => !own.includes(word))
      .join(' ')
      .replace(/\bh\.e\.|\bmr\.|ambassador\b/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const names = [wanted.name, wanted.otherName].filter((name) => name !== undefined);
  const checks: [boolean, string][] = [
    [names.some((name) => normal(found.name).includes(normal(name))), `name: ${found.name}`],
    [normal(`${found.role} ${found.name}`).includes(normal(wanted.role)), `role: ${found.role}`],
    [
      !wanted.address || strip(joined(found.address)) === strip(joined(wanted.address)),
      `address: ${found.address.join(' / ')}`,
    ],
    [
      (wanted.emails ?? []).every((one) => found.emails.map(normal).includes(normal(one))),
      `emails: ${found.emails.join()}`,
    ],
    [!wanted.fax || found.faxes.map(digits).includes(digits(wanted.fax)), `fax: ${found.faxes}`],
    [
      !wanted.phone || found.phones.map(digits).includes(digits(wanted.phone)),
      `phone: ${found.phones}`,
    ],
    ...Object.entries(wanted.accounts ?? {}).map(([network, handle]): [boolean, string] => [
      valuesOf({ handle: found.accounts[network] })
        .map(bare)
        .includes(bare(handle.replace('@', ''))),
      `${network}: ${found.accounts[network]}`,
    ]),
    [
      !wanted.salutation || bare(valuesOf(found.salutation)[0]) === bare(wanted.salutation),
      `salutation: ${valuesOf(found.salutation)}`,
    ],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, text]) => `${wanted.name}, ${text}`);
}

/** Finds the addressee that is meant, even where its name was read as something else. */
const findAddressee = ({ name, otherName }: WantedAddressee, all: readonly Addressee[]) =>
  all.find((one) => {
    const text = normal([one.name, one.role, ...one.address].join(' '));
    return text.includes(normal(name)) || (otherName && text.includes(normal(otherName)));
  });

/** Puts together what people would send of each letter: salutation, body and closing. */
function lettersOf(action: FoundAction) {
  return (action.letters ?? []).flatMap(({ salutation, body, closing, subject }) =>
    [...new Set([salutation, body, closing].flatMap((part) => Object.keys(part)))].map((tag) => ({
      language: tag,
      subject: subject[tag],
      text: [salutation[tag], body[tag], closing[tag]].flat().filter(Boolean).join(' '),
    })),
  );
}

/** Lists what stands in the record although it must not. */
function compareForbidden(never: readonly string[], action: FoundAction): string[] {
  const { targets = [], copies = [] } = action;
  const all = [...targets, ...copies];
  const texts: { [field: string]: unknown[] } = {
    target: targets.map(({ name, role, address }) => [name, role, ...address].join(' ')),
    name: all.map(({ name }) => name),
    address: all.map(({ address }) => address.join(' ')),
    email: all.flatMap(({ emails }) => emails),
    handle: all.flatMap(({ accounts }) => valuesOf(accounts)),
    ...{
      reference: [action.reference],
      deadline: [action.deadline],
      issued: [action.issued],
      index: [action.index],
    },
    ...{ country: action.country ?? [], title: valuesOf(action.title) },
    letter: lettersOf(action).map(({ text }) => text),
  };
  return never.filter((one) => {
    const [field = '', text = ''] = one.split(/:(.*)/s);
    return texts[field]?.some((value) => normal(value).includes(normal(text)));
  });
}

function compareLetters(wanted: NonNullable<WantedRecord['letters']>, action: FoundAction) {
  const found = lettersOf(action);
  const wrong = wanted.flatMap(({ language, begins, ends, subject }) => {
    const one = found.find((letter) => letter.language.slice(0, 2) === language);
    if (!one) return [`the letter in ${language} was not found`];
    const isWhole =
      normal(one.text).startsWith(normal(begins)) && bare(one.text).endsWith(bare(ends));
    return [
      ...(isWhole ? [] : [`letter: ${one.text.slice(0, 60)} … ${one.text.slice(-60)}`]),
      ...(!subject || normal(one.subject) === normal(subject) ? [] : [`subject: ${one.subject}`]),
    ];
  });
  return found.length === wanted.length ? wrong : [...wrong, `${found.length} letters`];
}

/** Lists the differences between what a careful person reads in a source and what was read; empty when there are none. */
export function compareRecord(wanted: WantedRecord, found: readonly FoundAction[]): string[] {
  if (wanted.records) return found.length === wanted.records ? [] : [`${found.length} records`];
  const [action] = found;
  if (!action) return ['nothing was read'];
  const title = bare(valuesOf(action.title)[0]);
  const isTitle =
    title.includes(bare(wanted.title)) ||
    (bare(wanted.title).includes(title) && title.length > 0.45 * bare(wanted.title).length);
  const { targets = [], copies = [], posts = [], demands = [] } = action;
  const postTexts = posts.flatMap(({ text }) => valuesOf(text)).map(normal);
  const checks: [boolean, string][] = [
    [
      !wanted.reference || numberOf(action.reference) === numberOf(wanted.reference),
      `reference: ${action.reference}`,
    ],
    [!wanted.index || normal(action.index) === normal(wanted.index), `index: ${action.index}`],
    [!wanted.country || action.country?.[0] === wanted.country, `country: ${action.country}`],
    [!wanted.title || isTitle, `title: ${title}`],
    [
      !wanted.summary || normal(valuesOf(action.summary)).includes(normal(wanted.summary)),
      `summary: ${valuesOf(action.summary)}`,
    ],
    [
      !wanted.people || normal(action.people?.map(({ name }) => name)) === normal(wanted.people),
      `people: ${action.people?.map(({ name }) => name)}`,
    ],
    [!wanted.action || action.kind === wanted.action, `kind: ${action.kind}`],
    [!wanted.issued || action.issued === wanted.issued, `issued: ${action.issued}`],
    [action.deadline === wanted.deadline, `deadline: ${action.deadline}`],
    [
      !wanted.preferredLanguages ||
        String(action.preferredLanguages?.map((tag) => tag.slice(0, 2))) ===
          String(wanted.preferredLanguages),
      `languages: ${action.preferredLanguages}`,
    ],
    [
      wanted.demands === undefined || demands.length === wanted.demands,
      `${demands.length} demands`,
    ],
    [
      !wanted.targets || targets.length === wanted.targets.length,
      `targets: ${targets.map(({ name }) => name).join(' | ')}`,
    ],
    [!wanted.posts || posts.length === wanted.posts.length, `${posts.length} posts`],
    ...(wanted.posts ?? []).map((post): [boolean, string] => [
      postTexts.includes(normal(post)),
      `no post “${post}”`,
    ]),
  ];
  return [
    ...checks.filter(([isRight]) => !isRight).map(([, text]) => text),
    ...(wanted.targets ?? []).flatMap((one) => compareAddressee(one, findAddressee(one, targets))),
    ...(wanted.copies ?? []).flatMap((one) => compareAddressee(one, findAddressee(one, copies))),
    ...(wanted.letters ? compareLetters(wanted.letters, action) : []),
    ...compareForbidden(wanted.never ?? [], action).map((one) => `must not stand there: ${one}`),
  ];
}
