import { addressOf, showShell } from '../../shared/mail-page.ts';

// `?in=`: the frame under another name, as one that Vigil may enter.
const own = location.hostname.endsWith('web.de') ? '3c-bap.web.de' : '3c-bap.gmx.net';
const host = new URLSearchParams(location.search).get('in') ?? own;
showShell('thirdPartyFrame_mail', addressOf(host, '/mail/client/mail/compose/'));
