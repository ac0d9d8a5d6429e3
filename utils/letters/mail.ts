import type { Letter } from './letter.ts';

/** What Vigil knows of one webmail. Data only; a service counts when its practice page passes. */
export interface Mail {
  id: string;
  name: string;
  hosts: string[];
  /** selectors that tell its page on any host, for software that people run themselves */
  marks?: string[];
  /** where each part of a letter goes, surest selector first */
  fields: { to: string[]; cc: string[]; subject: string[]; body: string[] };
  evidence: string;
}

const GMAIL: Mail = {
  id: 'gmail',
  name: 'Gmail',
  hosts: ['mail.google.com'],
  fields: {
    to: ['div.anm[name="to"] input[role="combobox"][aria-autocomplete="list"]'],
    cc: ['div.anm[name="cc"] input[role="combobox"][aria-autocomplete="list"]'],
    subject: ['input[name="subjectbox"]'],
    body: [
      'div[g_editable="true"][role="textbox"][contenteditable="true"]',
      '.Am.Al.editable[contenteditable="true"]',
    ],
  },
  evidence: '2026-11-23: InboxSDK; practice page (contenteditable)',
};

const OUTLOOK: Mail = {
  id: 'outlook',
  name: 'Outlook',
  hosts: [
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.cloud.microsoft',
  ],
  fields: {
    to: [
      '[role="main"] input[role="combobox"]',
      '[role="main"] [contenteditable="true"]:not([aria-multiline="true"])',
    ],
    cc: [],
    subject: ['[role="main"] input[type="text"][autocomplete="off"]:not([role="combobox"])'],
    body: ['[role="textbox"][contenteditable="true"][aria-multiline="true"]'],
  },
  evidence: '2026-11-24: Briskine and other tools of 2026; practice page (roosterjs)',
};

const PROTON: Mail = {
  id: 'proton',
  name: 'Proton',
  hosts: ['mail.proton.me'],
  fields: {
    to: ['input[data-testid="composer:to"]', '[data-testid="composer:to"] input'],
    cc: ['input[data-testid="composer:to-cc"]'],
    subject: ['[data-testid="composer:subject"]'],
    body: ['#rooster-editor', '.composer textarea'],
  },
  evidence: '2026-11-24: Proton’s web client source; practice page (roosterjs in a frame)',
};

const YAHOO: Mail = {
  id: 'yahoo',
  name: 'Yahoo',
  hosts: ['mail.yahoo.com', 'mail.aol.com'],
  fields: {
    to: ['#message-to-field'],
    cc: ['#message-cc-field'],
    subject: ['#compose-subject-input', '[data-test-id="compose-subject"]'],
    body: ['#editor-container [contenteditable="true"][role="textbox"]'],
  },
  evidence: '2026-11-24: other tools of 2026; practice page (contenteditable)',
};

const TUTA: Mail = {
  id: 'tuta',
  name: 'Tuta',
  hosts: ['app.tuta.com', 'mail.tutanota.com'],
  fields: {
    to: ['input[data-testid="tfi:to_label"]', '[data-testid="tfi:to_label"] input'],
    cc: ['input[data-testid="tfi:cc_label"]', '[data-testid="tfi:cc_label"] input'],
    subject: ['input[data-testid="tfi:subject_label"]', '[data-testid="tfi:subject_label"] input'],
    body: ['#mail-editor [role="textbox"][aria-multiline="true"]'],
  },
  evidence: '2026-11-24: Tuta’s web client source; practice page (Squire)',
};

const ROUNDCUBE: Mail = {
  id: 'roundcube',
  name: 'Roundcube',
  hosts: [],
  marks: ['#composebody'],
  fields: {
    to: ['.recipient-input input', 'input.recipient-input'],
    cc: [],
    subject: ['#compose-subject'],
    body: ['textarea#composebody', 'body#tinymce.mce-content-body'],
  },
  evidence:
    '2026-11-24: a running Roundcube 1.6 of Debian (plain text and HTML), read back by IMAP; practice page',
};

const SNAPPYMAIL: Mail = {
  id: 'snappymail',
  name: 'SnappyMail',
  hosts: [],
  marks: ['.squire-wysiwyg', 'textarea.squire-plain'],
  fields: {
    to: ['.emailaddresses input', '.b-compose input[autocomplete="off"]'],
    cc: [],
    subject: ['input[name="subject"]'],
    body: ['.squire-wysiwyg[contenteditable="true"]', 'textarea.squire-plain'],
  },
  evidence: '2026-11-24: SnappyMail source; practice page (Squire)',
};

const FASTMAIL: Mail = {
  id: 'fastmail',
  name: 'Fastmail',
  hosts: ['app.fastmail.com'],
  fields: {
    to: ['.s-compose-to'],
    cc: ['.s-compose-cc'],
    subject: ['.s-compose-subject'],
    body: ['.s-rte[contenteditable="true"]', '.v-RichText-input[contenteditable="true"]'],
  },
  evidence: '2026-11-24: few and old sources; practice page (Squire)',
};

const SOGO: Mail = {
  id: 'sogo',
  name: 'SOGo',
  hosts: [],
  marks: ['form[name="messageForm"] textarea[name="content"]', '#mailEditor'],
  fields: {
    to: ['form[name="messageForm"] [ng-model="editor.message.editable.to"] input'],
    cc: ['form[name="messageForm"] [ng-model="editor.message.editable.cc"] input'],
    subject: ['form[name="messageForm"] input[name="subject"]'],
    body: ['form[name="messageForm"] textarea[name="content"]', 'body.cke_editable'],
  },
  evidence: '2026-11-24: SOGo source; practice page (textarea); its HTML mode was not tried',
};

const OPEN_XCHANGE: Mail = {
  id: 'ox',
  name: 'Open-Xchange',
  hosts: [],
  marks: ['.io-ox-mail-compose'],
  fields: {
    to: ['.io-ox-mail-compose [data-extension-id="to"] .tokenfield input'],
    cc: ['.io-ox-mail-compose [data-extension-id="cc"] .tokenfield input'],
    subject: ['.io-ox-mail-compose [data-extension-id="subject"] input'],
    body: ['.io-ox-mail-compose textarea.plain-text', 'body.mce-content-body'],
  },
  evidence: '2026-11-24: App Suite source; practice page (TinyMCE 5 in its frame)',
};

/** Every webmail that Vigil knows. */
export const mails: readonly Mail[] = [
  GMAIL,
  OUTLOOK,
  PROTON,
  YAHOO,
  TUTA,
  FASTMAIL,
  ROUNDCUBE,
  SNAPPYMAIL,
  SOGO,
  OPEN_XCHANGE,
];

/** The webmail whose page this is, by its host name. */
export function mailOfHost(host: string): Mail | undefined {
  return mails.find(({ hosts }) => hosts.includes(host.toLowerCase()));
}

/** The webmail of this name. */
export function mailById(id: string): Mail | undefined {
  return mails.find((mail) => mail.id === id);
}

/** One field of the message and what of the letter belongs into it. */
export interface MailField {
  name: keyof Mail['fields'];
  selectors: readonly string[];
  text: string;
  kind: 'body' | 'line' | 'addresses';
}

/** What goes where; recipients last, as Gmail clears them while a fresh window settles. */
export function letterFields({ fields }: Mail, letter: Letter): MailField[] {
  const list = (addresses: string[]) => addresses.map((one) => `${one},`).join(' ');
  const all: MailField[] = [
    { name: 'subject', selectors: fields.subject, text: letter.subject, kind: 'line' },
    { name: 'body', selectors: fields.body, text: letter.body, kind: 'body' },
    { name: 'to', selectors: fields.to, text: list(letter.to), kind: 'addresses' },
    { name: 'cc', selectors: fields.cc, text: list(letter.cc), kind: 'addresses' },
  ];
  return all.filter(({ text }) => text !== '');
}
