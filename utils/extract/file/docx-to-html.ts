import mammoth from 'mammoth';

/** A Word file's text as HTML, without its pictures. Takes the time that it takes: see who calls it. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = bytes.slice().buffer;
  // In a browser it takes the one, in Node the other.
  const input =
    typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
    convertImage,
  });
  return value;
}
