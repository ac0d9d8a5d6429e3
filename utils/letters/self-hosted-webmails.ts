import type { Webmail } from './webmail.ts';

const ROUNDCUBE: Webmail = {
  id: 'roundcube',
  name: 'Roundcube',
  hosts: [],
  pageSelectors: ['#composebody'],
  // Its templates mail.html (a preview in a frame) and message.html (1.6, skins Elastic and Larry); tried for real.
  message: [
    { frame: '#messagecontframe', body: '#messagebody', subject: 'h2.subject' },
    { body: '#messagebody', subject: 'h2.subject' },
  ],
  fields: {
    // The skin Elastic, with its chips; in older ones the fields themselves.
    to: ['#compose_to .recipient-input input', '#_to'],
    cc: ['#compose_cc .recipient-input input', '#_cc'],
    subject: ['#compose-subject'],
    body: ['textarea#composebody', 'body#tinymce.mce-content-body'],
  },
  evidence:
    '2026-11-30: a running Roundcube 1.6 of Debian (plain text and HTML), read back by IMAP and as it was sent; practice page',
};

const SNAPPYMAIL: Webmail = {
  id: 'snappymail',
  name: 'SnappyMail',
  hosts: [],
  pageSelectors: ['.squire-wysiwyg', 'textarea.squire-plain'],
  // SnappyMail source: MailMessageView.html.
  message: [{ body: '#messageItem .bodyText', subject: '.messageItemHeader .subject' }],
  fields: {
    to: ['.emailaddresses input', '.b-compose input[autocomplete="off"]'],
    cc: [],
    subject: ['input[name="subject"]'],
    body: ['.squire-wysiwyg[contenteditable="true"]', 'textarea.squire-plain'],
  },
  evidence: '2026-11-24: SnappyMail source; practice page (Squire, plain text)',
};

const SOGO: Webmail = {
  id: 'sogo',
  name: 'SOGo',
  hosts: [],
  pageSelectors: ['form[name="messageForm"]', '#mailEditor'],
  // SOGo source: UIxMailViewTemplate.wox.
  message: [{ body: '.msg-body .mailer_mailcontent', subject: 'md-card-content h5' }],
  fields: {
    to: ['form[name="messageForm"] [ng-model="editor.message.editable.to"] input'],
    cc: ['form[name="messageForm"] [ng-model="editor.message.editable.cc"] input'],
    subject: ['form[name="messageForm"] input[name="subject"]'],
    body: [
      'form[name="messageForm"] textarea[name="content"]',
      '.ck-editor__editable[contenteditable="true"]',
      'body.cke_editable',
    ],
  },
  evidence:
    '2026-11-30: a running SOGo 5.8 of Debian (plain text, CKEditor 4), as it was sent; practice page (plain text, CKEditor 5 and 4)',
};

const OPEN_XCHANGE: Webmail = {
  id: 'ox',
  name: 'Open-Xchange',
  hosts: [],
  pageSelectors: ['.io-ox-mail-compose'],
  // App Suite’s own browser tests: the body is in a frame.
  message: [{ frame: '.mail-detail-frame', body: 'body' }],
  fields: {
    to: ['.io-ox-mail-compose [data-extension-id="to"] .tokenfield input'],
    cc: ['.io-ox-mail-compose [data-extension-id="cc"] .tokenfield input'],
    subject: ['.io-ox-mail-compose [data-extension-id="subject"] input'],
    body: ['.io-ox-mail-compose textarea.plain-text', 'body.mce-content-body'],
  },
  evidence: '2026-11-24: App Suite source; practice page (TinyMCE 5 in its frame, plain text)',
};

const ZIMBRA: Webmail = {
  id: 'zimbra',
  name: 'Zimbra',
  hosts: [],
  pageSelectors: ['[id^="zv__COMPOSE"][id$="_subject_control"]'],
  // Tests and tools for the classic client: `zv__TV-main__MSG__body__iframe`, and the same with `CLV` in a thread.
  message: [{ frame: 'iframe[id^="zv__"][id$="__body__iframe"]', body: 'body' }],
  fields: {
    to: ['[id^="zv__COMPOSE"][id$="_to_control"]'],
    cc: ['[id^="zv__COMPOSE"][id$="_cc_control"]'],
    subject: ['[id^="zv__COMPOSE"][id$="_subject_control"]'],
    body: ['body#tinymce.mce-content-body', 'textarea.ZmHtmlEditorTextArea'],
  },
  evidence:
    '2026-11-24: source of the classic client (2024); its modern client was not looked at; practice page (TinyMCE 5 in its frame, plain text)',
};

/** Webmails that people and providers run under any host name. Selectors on their pages identify them. */
export const selfHostedWebmails: readonly Webmail[] = [
  ROUNDCUBE,
  SNAPPYMAIL,
  SOGO,
  OPEN_XCHANGE,
  ZIMBRA,
];
