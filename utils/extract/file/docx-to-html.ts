import mammoth from 'mammoth';

/** Converts a Word file to HTML, without its pictures. It has no time limit; the caller sets one. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = bytes.slice().buffer;
  // The library takes an ArrayBuffer in browsers and a Buffer in Node.
  const input =
    typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
    convertImage,
  });
  return value;
}
