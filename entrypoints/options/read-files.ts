export { readDocument } from '../../utils/platform/pages/read-document.ts';
export { readOwnFile } from '../../utils/platform/pages/read-own-file.ts';
export { readPassed } from '../../utils/platform/pages/read-passed.ts';
