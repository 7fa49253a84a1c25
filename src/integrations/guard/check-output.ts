/** Checks the files of a build against the rules of the guard. */
import type { PhotoOfEntry } from '../photos/owners.ts';
import { GuardError, type GuardMessage } from './message.ts';
import type { OutputFile } from './output-file.ts';
import type { Trace } from '../../domain/traces.ts';
import { isImage, isPixels, mayStandUnused, metadataIn, originalsAmong } from './images.ts';
import { checkSize } from './size.ts';
import type { SourceText } from './sources.ts';
import { traceChecker, type TextRules } from './text-file.ts';
import { checkTexts } from './text-files.ts';

export interface GuardOptions extends TextRules {
  /** Photos as they are in `content/`. */
  originals: readonly OutputFile[];
  /** Texts of the content, so that messages can name the entry and the field. */
  sources?: () => readonly SourceText[];
  /** Output that an earlier build has made and checked. */
  kept?: KeptOutput;
  /** The photos from which the build made the picture at this path. */
  photosBehind?: (path: string) => readonly PhotoOfEntry[];
}

interface KeptOutput {
  images: readonly string[];
  /** Kept files that are searched for these traces only, because everything else in them was checked before. */
  again?: { files: readonly OutputFile[]; traces: readonly Trace[] };
  /** Names of images and stylesheets that a kept file mentions, by file. */
  named: ReadonlyMap<string, readonly string[]>;
}

export interface CheckedOutput {
  /** For the person who runs the site. */
  notices: GuardMessage[];
  /** Names of images and stylesheets that each file mentions, by file. */
  named: Map<string, string[]>;
}

/** Number of pictures that are checked at the same time. */
const imagesAtOnce = 8;

/** Throws a `GuardError` with all violations if there are any. */
export async function checkOutput(files: readonly OutputFile[], options: GuardOptions): Promise<CheckedOutput> {
  const { kept } = options;
  const namedBy = new Map<string, string[]>();
  const violations: GuardMessage[] = [];
  const notices: GuardMessage[] = [];
  const told = new Set<string>();
  const report = (path: string, messages: readonly string[]) => {
    const name = nameOf(path, options);
    // Several pictures are made from one photo, so a message may come up several times.
    for (const message of messages) {
      const isNew = !told.has(`${name}\n${message}`);
      told.add(`${name}\n${message}`);
      if (isNew) violations.push({ file: name, message });
    }
  };
  for (const text of await checkTexts(files, options, options.sources)) {
    const { path, size, named } = text;
    const { error, notice } = checkSize(path, size);
    if (error !== undefined) report(path, [error]);
    if (notice !== undefined) notices.push({ file: path, message: notice });
    report(path, text.violations);
    if (named.length > 0) namedBy.set(path, named);
  }
  const named = new Set([...namedBy.values(), ...(kept?.named.values() ?? [])].flat());
  for (const path of kept?.images ?? []) if (!named.has(baseOf(path)) && !mayStandUnused(path)) report(path, [unused]);
  const checkAgain = traceChecker(kept?.again?.traces ?? []);
  for (const file of kept?.again?.files ?? []) report(file.path, checkAgain(file));
  const images = files.filter(({ path }) => isImage(path));
  const isOriginal = originalsAmong(options.originals);
  for (let at = 0; at < images.length; at += imagesAtOnce) {
    const some = images.slice(at, at + imagesAtOnce);
    const messages = await Promise.all(some.map((image) => checkImage(image, named, isOriginal)));
    for (const [index, image] of some.entries()) report(image.path, messages[index] ?? []);
  }
  if (violations.length > 0) throw new GuardError(violations);
  return { notices, named: namedBy };
}

const unused = 'không trang nào dùng ảnh này.';
const baseOf = (path: string): string => path.split('/').at(-1) ?? path;

/**
 * The name to show for a file. Editors know the photo beside their entry, but not the names of the pictures made from
 * it.
 */
function nameOf(path: string, { photosBehind }: GuardOptions): string {
  const photos = photosBehind?.(path) ?? [];
  return photos.length === 0 ? path : photos.map(({ entry, src }) => `${entry}, ảnh ${src}`).join('; ');
}

async function checkImage(
  { path, bytes }: OutputFile,
  named: ReadonlySet<string>,
  isOriginal: ReturnType<typeof originalsAmong>,
): Promise<string[]> {
  const image = { path, bytes };
  return [
    ...(isPixels(path) ? await metadataIn(image) : []),
    ...isOriginal(image),
    ...(named.has(baseOf(path)) || mayStandUnused(path) ? [] : [unused]),
  ];
}
