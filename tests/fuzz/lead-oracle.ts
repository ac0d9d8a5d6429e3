/** What a lead must never be, told by somebody who knows nothing of how it is read. */

const LEAD_PARTS = new Set(
  'title url date ends language isGoodNews categories summary html'.split(' '),
);
/** Control and direction characters, what is not seen, and halves of characters. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const DAY = /^(19[6-9]\d|20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What is wrong with a lead; `hosts`: those to which it may lead, with `www.` or without. */
export function judgeLead(lead: object, hosts: readonly string[], today: string): string[] {
  const wrong: string[] = [];
  const { title, url, date, language, categories, summary, html } = lead as Record<string, unknown>;
  for (const name of Object.keys(lead)) if (!LEAD_PARTS.has(name)) wrong.push(`has ${name}`);
  if (typeof title !== 'string' || title.trim() === '' || title.length > 400) {
    return [...wrong, `title ${JSON.stringify(title)}`];
  }
  if (UNSEEN.test(title)) wrong.push(`hides something: ${JSON.stringify(title)}`);
  if (/<[a-z!/?]/i.test(title)) wrong.push(`has markup: ${title}`);
  if (typeof url !== 'string' || url.length > 2000) return [...wrong, 'has no address'];
  // Read by hand: a browser's own reading is what is tried.
  const host = /^https:\/\/(?:www\.)?([a-z0-9.-]+)(?:[/?#]|$)/.exec(url)?.[1];
  if (!host || !hosts.includes(host)) wrong.push(`leads to ${url}`);
  if (/[\s"<>\\]/.test(url)) wrong.push(`address ${url}`);
  if (date !== undefined && !(typeof date === 'string' && DAY.test(date)))
    wrong.push(`day ${date}`);
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  if (typeof date === 'string' && date > tomorrow) wrong.push(`comes on ${date}`);
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(String(language))) {
    wrong.push(`speaks ${language}`);
  }
  if (html !== undefined && !(typeof html === 'string' && html.length <= 120_000)) {
    wrong.push('has a text without end');
  }
  if (summary !== undefined && !(typeof summary === 'string' && summary.length <= 400)) {
    wrong.push('has a beginning without end');
  }
  const list = Array.isArray(categories) ? categories : [];
  if (categories !== undefined && list.length === 0) wrong.push('has an empty list');
  if (
    list.length > 30 ||
    list.some((one) => typeof one !== 'string' || one.length > 100 || UNSEEN.test(one))
  ) {
    wrong.push(`categories ${JSON.stringify(list).slice(0, 200)}`);
  }
  return wrong;
}
