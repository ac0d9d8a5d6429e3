import { Document, Packer, Paragraph } from 'docx';

/** A Word file with a paragraph for each line, as Word writes one. */
export async function makeDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((text) => new Paragraph(text));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
