import type { Webmail } from './webmail.ts';

const GMAIL: Webmail = {
  id: 'gmail',
  name: 'Gmail',
  hosts: ['mail.google.com'],
  // `.a3s` is a message's body, `h2.hP` the thread's subject: a dozen tools of 2024 to 2026 that read open mails agree.
  message: [{ body: '.a3s', subject: 'h2.hP' }],
  fields: {
    to: ['div.anm[name="to"] input[role="combobox"][aria-autocomplete="list"]'],
    cc: ['div.anm[name="cc"] input[role="combobox"][aria-autocomplete="list"]'],
    subject: ['input[name="subjectbox"]'],
    body: [
      'div[g_editable="true"][role="textbox"][contenteditable="true"]',
      '.Am.Al.editable[contenteditable="true"]',
    ],
  },
  // Its help: a comma, Enter or Tab ends an address.
  chipKey: ',',
  evidence: '2026-11-23: InboxSDK; practice page (contenteditable)',
};

const OUTLOOK: Webmail = {
  id: 'outlook',
  name: 'Outlook',
  hosts: [
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.cloud.microsoft',
  ],
  // Body by its id, and by its role and label where that is English: several tools of 2025 and 2026.
  message: [
    { body: '[id^="UniqueMessageBody"]', subject: '[role="heading"][id$="_SUBJECT"]' },
    {
      body: '[role="document"][aria-label="Message body"]',
      subject: '[role="heading"][id$="_SUBJECT"]',
    },
  ],
  fields: {
    to: [
      '[role="main"] input[role="combobox"]',
      // By its label, as copies have such a row as well: English, Spanish, German, French, Italian.
      ...['To', 'Para', 'An', 'À', 'A'].map(
        (label) => `[role="main"] [contenteditable="true"][aria-label="${label}"]`,
      ),
      '[role="main"] [contenteditable="true"]:not([aria-multiline="true"])',
    ],
    cc: ['[role="main"] [contenteditable="true"][aria-label="Cc" i]'],
    subject: ['[role="main"] input[type="text"][autocomplete="off"]:not([role="combobox"])'],
    body: ['[role="textbox"][contenteditable="true"][aria-multiline="true"]'],
  },
  // Its help: addresses end in a semicolon.
  chipKey: ';',
  evidence: '2026-11-24: Briskine and other tools of 2026; practice page (roosterjs)',
};

const PROTON: Webmail = {
  id: 'proton',
  name: 'Proton',
  hosts: ['mail.proton.me'],
  // Proton’s web client source: MessageBodyIframe in MessageBody, ConversationHeader above.
  message: [
    {
      frame: '[data-testid="message-content:body"] iframe',
      body: 'body',
      subject: '[data-testid="conversation-header:subject"]',
    },
  ],
  fields: {
    to: ['input[data-testid="composer:to"]', '[data-testid="composer:to"] input'],
    cc: ['input[data-testid="composer:to-cc"]'],
    subject: ['[data-testid="composer:subject"]'],
    body: ['#rooster-editor', '.composer textarea'],
  },
  evidence:
    '2026-11-24: Proton’s web client source; practice page (roosterjs in a frame, plain text)',
};

const YAHOO: Webmail = {
  id: 'yahoo',
  name: 'Yahoo',
  hosts: ['mail.yahoo.com', 'mail.aol.com'],
  // Saved pages and several tools have both names.
  message: [
    {
      body: '[data-test-id="message-view-body-content"]',
      subject: '[data-test-id="message-group-subject-text"]',
    },
  ],
  fields: {
    to: ['#message-to-field'],
    cc: ['#message-cc-field'],
    subject: ['#compose-subject-input', '[data-test-id="compose-subject"]'],
    body: ['#editor-container [contenteditable="true"][role="textbox"]'],
  },
  evidence: '2026-11-24: other tools of 2026; practice page (contenteditable)',
};

const TUTA: Webmail = {
  id: 'tuta',
  name: 'Tuta',
  hosts: ['app.tuta.com', 'mail.tutanota.com'],
  // Tuta’s web client source: MailViewer, which draws the body in an open shadow tree.
  message: [{ body: '#mail-body' }],
  fields: {
    to: ['input[data-testid="tfi:to_label"]', '[data-testid="tfi:to_label"] input'],
    cc: ['input[data-testid="tfi:cc_label"]', '[data-testid="tfi:cc_label"] input'],
    subject: ['input[data-testid="tfi:subject_label"]', '[data-testid="tfi:subject_label"] input'],
    body: ['#mail-editor [role="textbox"][aria-multiline="true"]'],
  },
  evidence: '2026-11-24: Tuta’s web client source; practice page (Squire)',
};

const FASTMAIL: Webmail = {
  id: 'fastmail',
  name: 'Fastmail',
  hosts: ['app.fastmail.com'],
  // Style sheets and tools for its pages of 2019 to 2026.
  message: [{ body: '.v-Message-body' }],
  fields: {
    to: ['.s-compose-to'],
    cc: ['.s-compose-cc'],
    subject: ['.s-compose-subject'],
    body: ['.s-rte[contenteditable="true"]', '.v-RichText-input[contenteditable="true"]'],
  },
  evidence: '2026-11-24: few and old sources; practice page (Squire)',
};

/** GMX, web.de and mail.com use the same software: the message is written in a frame of another host. */
const ONE_AND_ONE: Webmail['fields'] = {
  to: ['[data-webdriver="to"] input.select2-input'],
  cc: ['[data-webdriver="cc"] input.select2-input'],
  subject: ['input.mailobjectpanel-textfield_input'],
  body: ['body#body.cke_editable', '.cke_editable'],
};

const GMX: Webmail = {
  id: 'gmx',
  name: 'GMX',
  // The shell, and the frame's own address, where the message can be opened by itself.
  hosts: [
    'navigator.gmx.net',
    'bap.navigator.gmx.net',
    'navigator-bs.gmx.com',
    'navigator-bs.gmx.es',
    'navigator-bs.gmx.fr',
    'navigator-bs.gmx.co.uk',
    '3c.gmx.net',
    '3c-bap.gmx.net',
    '3c-bs.gmx.com',
    '3c-bs.gmx.es',
    '3c-bs.gmx.fr',
    '3c-bs.gmx.co.uk',
  ],
  fields: ONE_AND_ONE,
  frames: [
    '3c.gmx.net',
    '3c-bap.gmx.net',
    '3c-bs.gmx.com',
    '3c-bs.gmx.es',
    '3c-bs.gmx.fr',
    '3c-bs.gmx.co.uk',
  ],
  evidence:
    '2026-11-24: several projects that fill it in; practice page (CKEditor 4); the row for copies is a guess',
};

const WEB_DE: Webmail = {
  id: 'webde',
  name: 'web.de',
  hosts: ['navigator.web.de', 'bap.navigator.web.de', '3c.web.de', '3c-bap.web.de'],
  fields: ONE_AND_ONE,
  frames: ['3c.web.de', '3c-bap.web.de'],
  evidence: '2026-11-24: GMX’s software; GMX’s practice page (CKEditor 4)',
};

const MAIL_COM: Webmail = {
  id: 'mailcom',
  name: 'mail.com',
  hosts: ['navigator-lxa.mail.com', '3c-lxa.mail.com'],
  fields: ONE_AND_ONE,
  frames: ['3c-lxa.mail.com'],
  evidence: '2026-11-24: GMX’s software; GMX’s practice page (CKEditor 4)',
};

const ICLOUD: Webmail = {
  id: 'icloud',
  name: 'iCloud',
  // Its mail is in a frame of this same host.
  hosts: ['www.icloud.com'],
  fields: {
    to: ['.cw-pane-container input[aria-label^="To"]', 'input[aria-label^="To"]'],
    cc: ['.cw-pane-container input[aria-label^="Cc"]', 'input[aria-label^="Cc"]'],
    subject: ['.cw-pane-container input[aria-label^="Subject"]', 'input[aria-label^="Subject"]'],
    body: [
      '.cw-pane-container .editor-content[contenteditable="true"]',
      '.cw-pane-container .editor-content [contenteditable="true"]',
      '.cw-pane-container [contenteditable="true"]',
    ],
  },
  evidence:
    '2026-11-24: two other extensions name frame and body; the other fields are guesses, in English only; practice page (contenteditable in a frame of its own host)',
};

const INFOMANIAK: Webmail = {
  id: 'infomaniak',
  name: 'Infomaniak',
  // kSuite around a frame of the other; that one also by itself.
  hosts: ['ksuite.infomaniak.com', 'mail.infomaniak.com'],
  fields: {
    to: ['input[name="to"]', 'input[aria-label^="To"]', 'input[aria-label^="À"]'],
    cc: ['input[name="cc"]', 'input[aria-label^="Cc"]'],
    subject: [
      'input[name="subject"]',
      'input[placeholder^="Subject"]',
      'input[placeholder^="Objet"]',
    ],
    body: ['.ck-editor__editable[contenteditable="true"]', '[contenteditable="true"]'],
  },
  frames: ['mail.infomaniak.com'],
  evidence:
    '2026-11-24: another extension’s trial of 2026 (contenteditable); every selector is a guess; practice page (contenteditable)',
};

const ZOHO: Webmail = {
  id: 'zoho',
  name: 'Zoho',
  hosts: [
    'mail.zoho.com',
    'mail.zoho.eu',
    'mail.zoho.in',
    'mail.zoho.com.au',
    'mail.zoho.com.cn',
    'mail.zoho.jp',
    'mail.zoho.sa',
    'mail.zohocloud.ca',
  ],
  fields: {
    to: ['input[role="combobox"][aria-label^="To "]'],
    cc: ['input[role="combobox"][aria-label^="Cc "]', 'input[role="combobox"][aria-label^="CC "]'],
    subject: ['input[placeholder="Subject"]'],
    body: ['body.ze_body[contenteditable="true"]', '.ze_body [contenteditable="true"]'],
  },
  evidence:
    '2026-11-24: two projects that fill it in; recipients and subject in English only; practice page (contenteditable in its frame)',
};

/** Webmails that are one service each. Their hosts identify them. */
export const hostedWebmails: readonly Webmail[] = [
  GMAIL,
  OUTLOOK,
  PROTON,
  YAHOO,
  TUTA,
  FASTMAIL,
  GMX,
  WEB_DE,
  MAIL_COM,
  ICLOUD,
  INFOMANIAK,
  ZOHO,
];
