/**
 * Opens a .docx before `mammoth` reads it: says what is wrong with the file, counts comments and tracked changes, and
 * repairs text boxes that `mammoth` would not see.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';
import { showTextBoxes } from './text-boxes.ts';

const megabyte = 1024 * 1024;
/** In bytes. A report with twelve phone photos stays below these limits; no report of a unit has as much text. */
const limits = { bytes: 60 * megabyte, unpackedXml: 40 * megabyte, unpacked: 200 * megabyte } as const;

export interface Changes {
  comments: number;
  insertions: number;
  deletions: number;
}

type OpenedDocx = { fault: string } | { bytes: Uint8Array<ArrayBuffer>; changes: Changes };

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

export function openDocx(name: string, bytes: Uint8Array): OpenedDocx {
  if (bytes.length === 0) return { fault: phrases.emptyFile(name) };
  if (bytes.length > limits.bytes) return { fault: phrases.tooHeavy(name, Math.ceil(bytes.length / megabyte)) };
  // The signature of a compound file, the container of a .doc and of a .docx with a password. Next: PDF, then ZIP.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: phrases.oldWord(name) };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { fault: phrases.pdf(name) };
  if (!startsWith(bytes, 0x50, 0x4b)) return { fault: phrases.notWord(name) };
  const files = unpack(bytes);
  if (files === undefined) return { fault: phrases.broken(name) };
  if (files === 'too large') return { fault: phrases.tooMuchInside(name) };
  const main = mainPart(files);
  const document = main === undefined ? undefined : files[main];
  if (main === undefined || document === undefined) return { fault: phrases.notWord(name) };
  const xml = strFromU8(document);
  const mended = showTextBoxes(xml);
  const changes = { ...countChanges(xml), comments: countComments(files) };
  if (mended === xml) return { bytes: new Uint8Array(bytes), changes };
  return { bytes: zipSync({ ...files, [main]: strToU8(mended) }, { level: 0 }), changes };
}

function unpack(bytes: Uint8Array): Unzipped | 'too large' | undefined {
  const unpacked = { bytes: 0, isTooLarge: false };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked.bytes += originalSize;
        unpacked.isTooLarge ||=
          unpacked.bytes > limits.unpacked || (/\.(?:xml|rels)$/.test(name) && originalSize > limits.unpackedXml);
        return !unpacked.isTooLarge;
      },
    });
    return unpacked.isTooLarge ? 'too large' : files;
  } catch (error) {
    // For a damaged archive fflate throws an error with a `code`.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Path of the main document, from the package's relationships. Most programs, but not all, use `word/document.xml`. */
function mainPart(files: Unzipped): string | undefined {
  const relations = files['_rels/.rels'];
  if (relations === undefined) return undefined;
  const targets = strFromU8(relations).match(/<Relationship\b[^>]*>/g) ?? [];
  const target = targets
    .filter((relation) => /Type="[^"]*\/officeDocument"/.test(relation))
    .map((relation) => /Target="\/?([^"]+)"/.exec(relation)?.[1]);
  return target.find((path): path is string => path?.startsWith('word/') === true);
}

const count = (xml: string, tag: string): number => xml.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;

const countChanges = (xml: string): Omit<Changes, 'comments'> => ({
  insertions: count(xml, 'w:ins') + count(xml, 'w:moveTo'),
  deletions: count(xml, 'w:del') + count(xml, 'w:moveFrom'),
});

function countComments(files: Unzipped): number {
  const comments = files['word/comments.xml'];
  return comments === undefined ? 0 : count(strFromU8(comments), 'w:comment');
}
