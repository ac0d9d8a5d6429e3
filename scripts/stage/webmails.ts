/** A practice page of a webmail. */
export interface WebmailPage {
  /** webmail and kind of message, as `npm run test:e2e -- --webmail` takes the first word */
  name: string;
  address: string;
  /** the host of the frame in which the message is written */
  frame?: string;
  /** The page shows no row for the copies. */
  noCc?: true;
}

export const GMAIL = 'https://mail.google.com/mail/u/0/';

/** One webmail of each kind: its own rich text editor, frames, plain text, missing rows, frames of another host. */
export const WEBMAILS: WebmailPage[] = [
  { name: 'gmail', address: GMAIL },
  { name: 'outlook', address: 'https://outlook.live.com/mail/0/deeplink/compose' },
  { name: 'proton', address: 'https://mail.proton.me/u/0/inbox' },
  { name: 'fastmail', address: 'https://app.fastmail.com/mail/compose' },
  {
    name: 'gmx, let in',
    address: 'https://bap.navigator.gmx.net/mail?in=frame.example',
    frame: 'frame.example',
  },
  { name: 'roundcube', address: 'https://roundcube.example/?_task=mail&_action=compose' },
  {
    name: 'roundcube, HTML',
    address: 'https://roundcube.example/?_task=mail&_action=compose&mode=html',
  },
  { name: 'snappymail', address: 'https://snappymail.example/', noCc: true },
];

export const MORE_WEBMAILS: WebmailPage[] = [
  { name: 'proton, plain text', address: 'https://mail.proton.me/u/0/inbox?mode=plain' },
  { name: 'yahoo', address: 'https://mail.yahoo.com/n/compose' },
  { name: 'tuta', address: 'https://app.tuta.com/mail' },
  { name: 'icloud', address: 'https://www.icloud.com/mail/' },
  { name: 'zoho', address: 'https://mail.zoho.com/zm/' },
  { name: 'infomaniak, by itself', address: 'https://mail.infomaniak.com/' },
  { name: 'gmx, by itself', address: 'https://3c-bap.gmx.net/mail/client/' },
  { name: 'web.de, by itself', address: 'https://3c-bap.web.de/mail/client/' },
  { name: 'snappymail, plain text', address: 'https://snappymail.example/?mode=plain', noCc: true },
  { name: 'sogo', address: 'https://sogo.example/SOGo/so/me/Mail/view' },
  { name: 'sogo, HTML', address: 'https://sogo.example/SOGo/so/me/Mail/view?mode=html' },
  { name: 'sogo, HTML of old', address: 'https://sogo.example/SOGo/so/me/Mail/view?mode=old-html' },
  { name: 'open-xchange', address: 'https://ox.example/appsuite/' },
  { name: 'open-xchange, plain text', address: 'https://ox.example/appsuite/?mode=plain' },
  { name: 'zimbra', address: 'https://zimbra.example/' },
  { name: 'zimbra, plain text', address: 'https://zimbra.example/?mode=plain' },
];

/** Where the message is in a frame of another host, and the browser does not let Vigil in. */
export type ShutWebmail = Required<Pick<WebmailPage, 'name' | 'address' | 'frame'>>;
export const SHUT_WEBMAILS: ShutWebmail[] = [
  { name: 'gmx', address: 'https://bap.navigator.gmx.net/mail', frame: '3c-bap.gmx.net' },
];
export const MORE_SHUT_WEBMAILS: ShutWebmail[] = [
  { name: 'web.de', address: 'https://bap.navigator.web.de/mail', frame: '3c-bap.web.de' },
  {
    name: 'infomaniak',
    address: 'https://ksuite.infomaniak.com/mail',
    frame: 'mail.infomaniak.com',
  },
];
