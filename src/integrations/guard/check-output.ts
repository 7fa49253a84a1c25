/** Holds every file of a build against every rule. */
import type { PhotoOfEntry } from '../photos/owners.ts';
import { formatFindings, type Finding, type OutputFile } from './finding.ts';
import { findTraces, toComparable, type Trace } from './hidden-traces.ts';
import { imagesNamedIn, isImage, isPixels, metadataIn, originalsAmong } from './images.ts';
import { inlineCodeIn } from './inline-code.ts';
import { personalDataCheck, saidBy, type CheckText } from './personal-data.ts';
import { readHtml } from './read-html.ts';
import { foreignRequestsInCss, foreignRequestsInScript, foreignRequestsOf } from './requests.ts';
import { oversize } from './size.ts';
import { sourceNamesIn } from './source-names.ts';
import { textOf, unescapeText } from './text-of.ts';

export interface GuardOptions {
  traces: readonly Trace[];
  /** Photos as they lie in `content/`. */
  originals: readonly OutputFile[];
  /** Telephone numbers and e-mail addresses of offices. */
  contacts: readonly string[];
  siteUrl: string;
  /** Folder of the project on this machine. */
  root: string;
  /** The photos that a picture was made of. */
  photosBehind?: (path: string) => readonly PhotoOfEntry[];
}

/** Throws with the list of everything found. */
export async function checkOutput(files: readonly OutputFile[], options: GuardOptions): Promise<void> {
  const checkText = personalDataCheck(options.contacts);
  const named = new Set<string>();
  const findings: Finding[] = [];
  const report = (file: OutputFile, messages: readonly string[]) => {
    const name = nameOf(file.path, options);
    for (const message of messages)
      if (!findings.some((told) => told.file === name && told.message === message))
        findings.push({ file: name, message });
  };
  for (const file of files) {
    const text = textOf(file);
    report(file, oversize(file.path, file.bytes.length));
    report(file, checkTextFile(file.path, text ?? '', options, checkText));
    for (const name of imagesNamedIn(text ?? '')) named.add(name);
  }
  const images = files.filter(({ path }) => isImage(path));
  const messages = await Promise.all(images.map((image) => checkImage(image, named, options)));
  for (const [index, image] of images.entries()) report(image, messages[index] ?? []);
  if (findings.length > 0) throw new Error(formatFindings(findings));
}

/** Editors know the photo beside their entry, not what the build calls the pictures that it makes of it. */
function nameOf(path: string, { photosBehind }: GuardOptions): string {
  const photos = photosBehind?.(path) ?? [];
  return photos.length === 0 ? path : photos.map(({ entry, src }) => `${entry}, ảnh ${src}`).join('; ');
}

function checkTextFile(path: string, text: string, options: GuardOptions, checkText: CheckText): string[] {
  const { traces, siteUrl, root } = options;
  const isScript = /\.m?js$/.test(path);
  const html = path.endsWith('.html') ? readHtml(text) : undefined;
  const plain = unescapeText(text);
  const comparable = toComparable(html === undefined ? plain : `${plain} ${html.blocks.join(' ')}`);
  return [
    ...findTraces(path, comparable, traces).map(
      ({ source, kind }) => `lộ ${kind} của bài không được hiện (${source}).`,
    ),
    ...sourceNamesIn(path, text, root),
    ...(html === undefined
      ? []
      : [...inlineCodeIn(html), ...html.elements.flatMap((element) => foreignRequestsOf(element, siteUrl))]),
    ...(path.endsWith('.css') ? foreignRequestsInCss(text, siteUrl) : []),
    ...(isScript ? foreignRequestsInScript(text, siteUrl) : []),
    ...(isScript || path.endsWith('.css') ? [] : (html === undefined ? [plain] : saidBy(html)).flatMap(checkText)),
  ];
}

async function checkImage(
  image: OutputFile,
  named: ReadonlySet<string>,
  { originals }: GuardOptions,
): Promise<string[]> {
  const name = image.path.split('/').at(-1) ?? image.path;
  return [
    ...(isPixels(image.path) ? await metadataIn(image) : []),
    ...originalsAmong(image, originals),
    ...(named.has(name) ? [] : ['không trang nào dùng ảnh này.']),
  ];
}
