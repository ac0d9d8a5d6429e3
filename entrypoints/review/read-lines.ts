// Loaded on use: it brings the words of all languages.
export { detectLanguage } from '../../utils/extract/languages/detect-language.ts';
export { putLines } from '../../utils/review/put-lines.ts';
