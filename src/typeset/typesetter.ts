/**
 * Typesets booklets with Typst as tagged PDF (PDF/UA-1). Only the site's own fonts are used, none of the machine, so
 * the same manuscript gives the same bytes and the cache can keep the result.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { create } from 'fontkitten';
import { environment } from '../environment.ts';
import { readOrMake } from '../share/draw-with-cache.ts';
import { mapTexts, withKnownLetters } from './letters.ts';

/** Input of the typesetter: the data that the template reads, and the pictures that the data names. */
interface Manuscript {
  data: object;
  pictures: ReadonlyMap<string, Uint8Array>;
}

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');

const require = createRequire(import.meta.url);
const pdfStandard = 'ua-1';
const folder = join(environment.root, 'src/typeset');
const template = (): string => readFileSync(join(folder, 'booklet.typ'), 'utf8');

let fonts: Buffer[] | undefined;
function readFonts(): Buffer[] {
  const place = join(folder, 'fonts');
  fonts ??= readdirSync(place)
    .sort()
    .map((name) => readFileSync(join(place, name)));
  return fonts;
}

/** The web font (WOFF2) of the site's pages. EPUB readers can open it too. */
export const readWebFont = (weight: 400 | 700): Buffer =>
  readFileSync(join(environment.root, `src/styles/fonts/be-vietnam-pro-${weight}.woff2`));

/** Undefined on a machine for which the npm package has no binary. */
function openTypst(): Typst | undefined {
  try {
    return require('@myriaddreamin/typst-ts-node-compiler') as Typst;
  } catch (error) {
    if (error instanceof Error && /native binding|Cannot find module|GLIBC|dlopen/i.test(error.message))
      return undefined;
    throw error;
  }
}

let typst: Typst | undefined | 'unknown' = 'unknown';
function findTypst(): Typst | undefined {
  if (typst === 'unknown') typst = openTypst();
  return typst;
}

/** Whether this machine can make PDF files. If not, booklets have only their pages and EPUB files. */
export const canTypeset = (): boolean => findTypst() !== undefined;

export async function typeset({ data, pictures }: Manuscript): Promise<Buffer> {
  const tap = JSON.stringify(mapTexts(data, (text) => withKnownLetters(text, isKnown)));
  const hash = createHash('sha256').update(pdfStandard).update(template()).update(tap);
  for (const bytes of [...readFonts(), ...pictures.values()]) hash.update(String(bytes.length)).update(bytes);
  hash.update(versionOfTypst());
  const path = join(resolve(environment.cacheDir), 'tai-lieu', `${hash.digest('hex')}.pdf`);
  return readOrMake(path, () => Promise.resolve(compile(tap, pictures)));
}

function versionOfTypst(): string {
  const { version } = require('@myriaddreamin/typst-ts-node-compiler/package.json') as { version: string };
  return version;
}

function compile(tap: string, pictures: Manuscript['pictures']): Buffer {
  const found = findTypst();
  if (found === undefined) throw new Error('Máy này không có bộ sắp chữ Typst.');
  const workspace = resolve(environment.cacheDir);
  const compiler = found.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  compiler.mapShadow(join(workspace, 'tap.json'), Buffer.from(tap));
  for (const [name, bytes] of pictures) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: template() });
  const error = compiled.takeError();
  if (error !== null || compiled.result === null)
    throw new Error(
      `Typst không sắp được chữ: ${JSON.stringify(error === null ? '' : compiler.fetchDiagnostics(error))}`,
    );
  const pdf = compiler.pdf(compiled.result, { pdfStandard });
  compiler.evictCache(0);
  return pdf;
}

const known = new Map<string, boolean>();
let coverage: ReadonlySet<number>[] | undefined;
function isKnown(letter: string): boolean {
  coverage ??= readFonts().map((bytes) => {
    const font = create(bytes);
    if (font.isCollection) throw new Error('Tệp phông chữ phải chứa đúng một phông.');
    return new Set(font.characterSet);
  });
  const point = letter.codePointAt(0) ?? 0;
  const found = known.get(letter) ?? coverage.some((points) => points.has(point));
  known.set(letter, found);
  return found;
}
