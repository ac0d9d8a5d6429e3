/**
 * Everything that only an open action needs: networks, webmails, counting, letters. It is three quarters of the popup's
 * code, so the popup loads it after its list stands.
 */
export { recognisePage } from './current-page.ts';
export { firstPanel } from './here/first-panel.ts';
export { OpenAction } from './OpenAction.tsx';
