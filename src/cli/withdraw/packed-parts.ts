/** What is packed in a file: the members of an archive, or the texts and pictures of a PDF file. */
import { unzipSync } from 'fflate';
import { picturesInPdf, readPdf } from './read-pdf.ts';

export interface Part {
  /** A path or a name. Its ending says what kind of file the part is. */
  name: string;
  bytes: Buffer;
  /** Undefined if the bytes are the text, or there is none. */
  text?: string | undefined;
}

/**
 * The parts of a file; none if it is neither an archive nor a PDF file. Rejects if the file is damaged or locked with a
 * password.
 */
export async function partsOf(path: string, bytes: Buffer): Promise<Part[]> {
  if (path.endsWith('.pdf')) return [await textPart(bytes), ...picturesInPdf(bytes).map(picturePart)];
  if (!/\.(?:docx|xlsx|epub|zip)$/.test(path)) return [];
  return Object.entries(unzipSync(bytes)).map(([name, member]) => ({ name, bytes: Buffer.from(member) }));
}

const textPart = async (bytes: Buffer): Promise<Part> => ({ name: '', bytes: Buffer.of(), text: await readPdf(bytes) });

const picturePart = (bytes: Buffer): Part => ({ name: '.jpg', bytes });
