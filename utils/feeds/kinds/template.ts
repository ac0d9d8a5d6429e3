/**
 * A letter's template as other people's systems keep it: paragraphs, in which something may stand for the writer's
 * name. What an official gets must be whole, so a place that nobody fills is either taken away or refuses the letter.
 */

/** A text with its parts where the record has them; the paragraphs keep their lines. */
export interface TemplateLetter {
  salutation?: string;
  body: string[];
  closing?: string;
}

/** Words in brackets that ask the writer to fill something in. */
const TO_FILL =
  '(?:v(?:ous|otre|os)|your?|noms?|pr[eé]noms?|names?|signature|civilit[eé]|ville|city|pays|country|date|adresse|address|e-?mail|lieu|insert|ins[eé]re[rz])';

/** `{{firstname}}`, `${name}`, `%nom%`, `[Votre nom]`, `<prénom>`, `_____`. Real letters contain no braces. */
const PLACEHOLDER = new RegExp(
  `[{}]|%[\\p{L}_]{2,40}%|\\[[^\\][\\n]{0,60}(?<!\\p{L})${TO_FILL}(?!\\p{L})[^\\][\\n]{0,60}\\]|<[\\p{L}_ ]{1,40}>|_{3}|\\.{6}|…{2}`,
  'iu',
);

/** The same and more words, for lines with nothing else. */
const FIELDS =
  /\{\{?[^{}\n]{0,60}\}\}?|\$\{[^{}\n]{0,60}\}|%[\p{L}_]{2,40}%|\[[^\][\n]{0,60}\]|<[^<>\n]{0,60}>|_{3,}|\.{6,}|…{2,}/gu;
const NAME_WORDS =
  /(?<!\p{L})(?:votre|your|pr[eé]noms?|noms?|names?|first|last|full|signature|civilit[eé]|et|and)(?!\p{L})/giu;

/** Is a line nothing but a place for the name? The name is put under the closing anyway. */
function isNamePlace(line: string): boolean {
  if (line.length > 200) return false;
  const left = line.replace(FIELDS, '').replace(NAME_WORDS, '');
  return left !== line && !/[\p{L}\p{N}]/u.test(left);
}

/** The punctuation at the end of a salutation. */
const SALUTATION =
  /^(?:monsieur|madame|mesdames|messieurs|excellence|votre\s|cher|chère|maître|docteur|dear\s|your\s|sir\b|estimad|excelent|señor|sr\.|honou?rable)/iu;
const CLOSING =
  /agr[ée]er|salutations|cordialement|^(?:respectueusement|yours\b|sincerely|respectfully|faithfully|(?:kind|best|warm)\s+regards|atentamente|cordialmente|saludos|le saluda)/iu;

/** Longest that a salutation and a closing are, in UTF-16 units. */
const MAX_SALUTATION = 120;
const MAX_CLOSING = 300;

/** Does something in this text wait for somebody to fill it in? */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** The same paragraphs, less the lines at the very end that are blank or only hold the writer's place. */
function withoutName(paragraphs: readonly string[]): string[] {
  const lines = paragraphs.map((paragraph) => paragraph.split('\n').map((line) => line.trim()));
  for (let last = lines.at(-1); last; last = lines.at(-1)) {
    const line = last.at(-1);
    if (line && !isNamePlace(line)) break;
    last.pop();
    if (last.length === 0) lines.pop();
  }
  return lines.map((paragraph) => paragraph.join('\n'));
}

/**
 * The parts of a template: its first line if it is a salutation, its last if it is a closing, and the text between.
 * Nothing is added, and only the place for the writer's name is removed.
 * @returns the number of the paragraph that cannot be sent unchanged, or -1 where the template has no letter
 */
export function readTemplate(paragraphs: readonly string[]): TemplateLetter | { refused: number } {
  const whole = withoutName(paragraphs);
  const refused = whole.findIndex(hasPlaceholder);
  if (refused >= 0) return { refused };
  const body = whole.flatMap((one) => one.split(/\n{2,}/)).filter(Boolean);
  const [first = ''] = body;
  const [greeting = '', ...rest] = first.split('\n');
  const hasSalutation =
    SALUTATION.test(greeting) &&
    greeting.length <= MAX_SALUTATION &&
    (/[,:!]$/.test(greeting) || rest.length === 0) &&
    body.length + rest.length > 1;
  if (hasSalutation) body.splice(0, 1, ...(rest.length > 0 ? [rest.join('\n')] : []));
  const lines = (body.at(-1) ?? '').split('\n');
  const closing = lines.at(-1) ?? '';
  const hasClosing =
    CLOSING.test(closing) && closing.length <= MAX_CLOSING && body.length + lines.length > 2;
  if (hasClosing) body.splice(-1, 1, ...(lines.length > 1 ? [lines.slice(0, -1).join('\n')] : []));
  if (body.length === 0) return { refused: -1 };
  return {
    ...(hasSalutation ? { salutation: greeting } : {}),
    body,
    ...(hasClosing ? { closing } : {}),
  };
}
