import { addressOf, showShell } from '../../shared/mail-page.ts';

showShell('app', addressOf('mail.infomaniak.com'));
