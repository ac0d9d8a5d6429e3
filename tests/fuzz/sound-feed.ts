/** A feed with nothing wrong and every field in use, small enough to be read a million times. */
const action = (id: string) => ({
  format: 'urgent-action/1',
  id,
  case: id.replace(/-\d$/, ''),
  kind: 'further-information',
  reference: `FI ${id}`,
  index: 'AMR 46/6346/2023',
  title: { en: 'Protests: 18 killed', 'pt-BR': 'Protestos' },
  summary: { en: 'A summary\nof two lines.', ar: 'ملخص' },
  background: { en: ['One.', 'Two.'], fa: ['می\u200cخواهم'] },
  country: ['PE', 'XK'],
  issued: '2023-01-11',
  deadline: '2023-03-07',
  preferredLanguages: ['es'],
  people: [{ name: 'María Q.', pronoun: 'she' }],
  demands: [{ en: 'Free her 👨‍👩‍👧' }],
  targets: [
    {
      id: 'minister',
      name: 'The Minister',
      knownAs: 'Minister',
      role: 'Minister',
      salutation: { es: 'Estimada Sra.:' },
      address: ['Jr. De la Unión S/N', 'Lima 15001'],
      emails: ["o'neil@justice.example.org"],
      faxes: ['+51 (0)1 311-39/40'],
      phones: ['031 351 85 70'],
      forms: ['https://forms.example.org/a%20b?c=d'],
      notes: ['hard to reach'],
      accounts: { x: 'DinaErcilia', mastodon: ['a@b.example', 'c'], youtube: '日本-ひと' },
    },
  ],
  copies: [{ id: 'embassy', name: 'Посольство', accounts: { linkedin: 'Амнистия' } }],
  letters: [
    {
      subject: { en: 'Her release' },
      salutation: { en: 'Dear Minister,' },
      body: { en: ['I write.', 'I ask.'] },
      closing: { en: 'Yours,' },
    },
  ],
  posts: [{ text: { en: '#Perú: @DinaErcilia must act 🏴󠁧󠁢󠁳󠁣󠁴󠁿' } }],
  hashtags: ['#CrisisEnElPerú'],
  closed: { date: '2023-04-01', outcome: { en: 'Released' } },
  documents: [
    {
      title: 'UA',
      language: 'en',
      format: 'PDF',
      bytes: 43_300,
      url: 'https://docs.example.org/x',
    },
  ],
  campaigns: [{ title: '«Protest!»', text: { de: ['Ja.'] }, url: 'https://example.org/' }],
  guidance: {
    safety: { en: ['Think first.'] },
    replies: { en: ['Send them on.'] },
    delivery: { en: ['By post.'] },
    instructions: [{ en: 'Write.' }],
  },
  source: { publisher: 'A section', url: 'https://section.example.org', retrieved: '2023-01-29' },
});

/** What the smallest action has. */
const small = (id: string) => ({
  id,
  case: id,
  kind: 'appeal',
  reference: id,
  title: { en: 'Small' },
  country: [],
  source: { publisher: 'A section' },
});

export const soundFeed = {
  format: 'urgent-action-feed/1',
  title: 'A feed',
  publisher: 'A section',
  updated: '2023-01-11',
  hints: [{ network: 'x', composer: ['#box'], off: false }],
  actions: [action('105/22-1'), small('106/22-2'), small('7/24')],
};
