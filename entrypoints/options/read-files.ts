export { readDocument } from '../../utils/platform/pages/read-document.ts';
export { readOwnFile } from '../../utils/platform/pages/read-own-file.ts';
