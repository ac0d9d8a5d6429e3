// Loaded together where there is a question, or a text that was copied.
export { AskHere } from './AskHere.tsx';
export { AskPart } from './AskPart.tsx';
export { PastePart } from './PastePart.tsx';
