// Loaded on use: it brings the words of all languages.
export { putLines } from '../../utils/review/put-lines.ts';
