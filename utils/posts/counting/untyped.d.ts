declare module 'punycode/punycode.js' {
  const punycode: { toASCII(domain: string): string; toUnicode(domain: string): string };
  export default punycode;
}
declare module 'twemoji-parser' {
  /** X's own emoji finder; `indices` are UTF-16 offsets. */
  export function parse(text: string): { text: string; indices: [start: number, end: number] }[];
}
