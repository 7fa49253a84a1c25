/** Checks the files of a build against the rules of the guard. */
import type { PhotoOfEntry } from '../photos/owners.ts';
import { GuardError, type GuardMessage } from './message.ts';
import type { OutputFile } from './output-file.ts';
import { traceFinder, type FindTraces, type Trace } from '../../domain/traces.ts';
import { toComparable } from '../../text/names.ts';
import {
  imagesNamedIn,
  isImage,
  isPixels,
  mayStandUnused,
  metadataIn,
  originalsAmong,
  stylesNamedIn,
} from './images.ts';
import { inlineCodeIn } from './inline-code.ts';
import { personalDataCheck, type CheckStatement } from './personal-data.ts';
import { readHtml } from './read-html.ts';
import { foreignRequestsInCss, foreignRequestsInScript, foreignRequestsOf } from './requests.ts';
import { checkSize } from './size.ts';
import { sourceNamesIn } from './source-names.ts';
import type { SourceText } from './sources.ts';
import { statementsIn } from './statements.ts';
import { innerName, textOf, unescapeText } from './text-of.ts';

export interface GuardOptions {
  traces: readonly Trace[];
  /** Photos as they are in `content/`. */
  originals: readonly OutputFile[];
  /** Contacts of offices, such as telephone numbers and e-mail addresses. They are allowed. */
  contacts: readonly string[];
  /** Texts of the content, so that messages can name the entry and the field. */
  sources?: () => readonly SourceText[];
  siteUrl: string;
  /** Folder of the project on this machine. */
  root: string;
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

interface Rules extends Pick<GuardOptions, 'siteUrl' | 'root'> {
  findTraces: FindTraces;
  check: CheckStatement;
}

/** Number of pictures that are checked at the same time. */
const imagesAtOnce = 8;

/** Throws a `GuardError` with all violations if there are any. */
export async function checkOutput(files: readonly OutputFile[], options: GuardOptions): Promise<CheckedOutput> {
  const { siteUrl, root, kept } = options;
  const rules = {
    siteUrl,
    root,
    findTraces: traceFinder(options.traces),
    check: personalDataCheck(options.contacts, options.sources),
  };
  const namedBy = new Map<string, string[]>();
  const violations: GuardMessage[] = [];
  const notices: GuardMessage[] = [];
  const told = new Set<string>();
  const report = (file: OutputFile, messages: readonly string[]) => {
    const name = nameOf(file.path, options);
    // Several pictures are made from one photo, so a message may come up several times.
    for (const message of messages) {
      const isNew = !told.has(`${name}\n${message}`);
      told.add(`${name}\n${message}`);
      if (isNew) violations.push({ file: name, message });
    }
  };
  for (const each of files) {
    const file = { path: each.path, bytes: each.bytes };
    const text = textOf(file) ?? '';
    const { error, notice } = checkSize(file.path, file.bytes.length);
    if (error !== undefined) report(file, [error]);
    if (notice !== undefined) notices.push({ file: file.path, message: notice });
    report(file, checkTextFile(file, text, rules));
    const names = filesNamedIn(text);
    if (names.length > 0) namedBy.set(file.path, names);
  }
  const named = new Set([...namedBy.values(), ...(kept?.named.values() ?? [])].flat());
  for (const path of kept?.images ?? [])
    if (!named.has(baseOf(path)) && !mayStandUnused(path)) report({ path, bytes: Buffer.of() }, [unused]);
  const findAgain = traceFinder(kept?.again?.traces ?? []);
  for (const file of kept?.again?.files ?? [])
    report(file, sentencesOn(findAgain(file.path, everyReadingOf(textOf(file) ?? ''))));
  const images = files.filter(({ path }) => isImage(path));
  const isOriginal = originalsAmong(options.originals);
  for (let at = 0; at < images.length; at += imagesAtOnce) {
    const some = images.slice(at, at + imagesAtOnce);
    const messages = await Promise.all(some.map((image) => checkImage(image, named, isOriginal)));
    for (const [index, image] of some.entries()) report(image, messages[index] ?? []);
  }
  if (violations.length > 0) throw new GuardError(violations);
  return { notices, named: namedBy };
}

const unused = 'không trang nào dùng ảnh này.';
const baseOf = (path: string): string => path.split('/').at(-1) ?? path;
const filesNamedIn = (text: string): string[] => [...new Set([...imagesNamedIn(text), ...stylesNamedIn(text)])];

/**
 * The name to show for a file. Editors know the photo beside their entry, but not the names of the pictures made from
 * it.
 */
function nameOf(path: string, { photosBehind }: GuardOptions): string {
  const photos = photosBehind?.(path) ?? [];
  return photos.length === 0 ? path : photos.map(({ entry, src }) => `${entry}, ảnh ${src}`).join('; ');
}

const sentencesOn = (traces: readonly Trace[]): string[] =>
  traces.map(({ source, kind }) => `lộ ${kind} của bài không được hiện (${source}).`);

/**
 * The text in three readings: as written, with tags removed (as inside a word), and with tags replaced by spaces (as
 * between two words).
 */
const everyReadingOf = (text: string): string =>
  toComparable(
    [text, text.replace(/<[^>]*>/g, ''), text.replace(/<[^>]*>/g, ' ')].map((each) => unescapeText(each)).join(' \n '),
  );

function checkTextFile(file: OutputFile, text: string, { findTraces, check, siteUrl, root }: Rules): string[] {
  const name = innerName(file.path);
  const isScript = /\.m?js$/.test(name);
  const html = name.endsWith('.html') ? readHtml(text) : undefined;
  const plain = unescapeText(text);
  const comparable = toComparable(html === undefined ? plain : `${plain} ${html.blocks.join(' ')}`);
  return [
    ...sentencesOn(findTraces(file.path, comparable)),
    ...sourceNamesIn(file.path, text, root),
    ...(html === undefined
      ? []
      : [...inlineCodeIn(html), ...html.elements.flatMap((element) => foreignRequestsOf(element, siteUrl))]),
    ...(name.endsWith('.css') ? foreignRequestsInCss(text, siteUrl) : []),
    ...(isScript ? foreignRequestsInScript(text, siteUrl) : []),
    ...statementsIn(file, text, html).flatMap(check),
  ];
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
