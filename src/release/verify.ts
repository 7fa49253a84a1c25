/** Compares a folder or a running site with the manifest of a release. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { toAddress } from './addresses.ts';
import { toAnswerFiles } from './answers.ts';
import { answersFolder, siteFolderName } from './layout.ts';
import { listFiles, listLinks } from './list-files.ts';
import type { Manifest } from './manifest.ts';
import { encodings, isPackable } from './pack.ts';
import { hashOf, listSiteFiles, type SiteFile } from './site-files.ts';

export interface Verdict {
  checked: number;
  /** One line for each difference. */
  differences: string[];
}

const unpack = { br: brotliDecompressSync, gz: gunzipSync } as const;
/** Whether this is a compressed copy, which the manifest does not list, of a file that it lists. */
function isPackedCopy(path: string, { files }: Manifest): boolean {
  const ending = encodings.find((each) => path.endsWith(`.${each}`));
  const original = path.slice(0, -1 - (ending ?? '').length);
  return ending !== undefined && isPackable(original) && files[original] !== undefined;
}

/**
 * `site` is the folder of the files, below the base of the site. `served` is the folder that a web server sends, if
 * `site` is in a release; then the answers for what is gone and what has moved are needed too.
 */
export function verifyFolder(site: string, manifest: Manifest, served?: string): Verdict {
  const there = listSiteFiles(site);
  const differences = Object.entries(manifest.files).flatMap(([path, { sha256 }]) => {
    const file = there.get(path);
    if (file === undefined) return [`thiếu: ${path}`];
    if (file.sha256 !== sha256) return [`đã đổi: ${path}`];
    if (!isPackable(path)) return [];
    return encodings
      .filter((ending) => existsSync(join(site, `${path}.${ending}`)))
      .filter((ending) => hashOf(unpackOrNothing(join(site, `${path}.${ending}`), ending)) !== sha256)
      .map((ending) => `bản nén không đúng: ${path}.${ending}`);
  });
  const isOfSite = (path: string) => manifest.files[path] !== undefined || isPackedCopy(path, manifest);
  const added = [...there.keys()].filter((path) => !isOfSite(path) && !path.startsWith(`${answersFolder}/`));
  return {
    checked: Object.keys(manifest.files).length,
    differences: [
      ...differences,
      ...added.map((path) => `thêm vào: ${path}`),
      ...differencesOfAnswers(site, there, manifest, served !== undefined),
      ...linksBeside(site),
      ...(served === undefined ? [] : outsideOf(site, served)),
    ],
  };
}

/** Differences in what a web server looks up before it sends a page: marks, links and tables for old addresses. */
function differencesOfAnswers(
  site: string,
  there: ReadonlyMap<string, SiteFile>,
  { base, gone, moved }: Manifest,
  isNeeded: boolean,
): string[] {
  const folder = join(site, answersFolder);
  if (!existsSync(folder)) return isNeeded ? [`thiếu: ${answersFolder}/`] : [];
  const wanted = toAnswerFiles(base, { gone, moved: new Map(Object.entries(moved)) });
  const links = listLinks(folder);
  const files = new Map(
    [...there].flatMap(([path, { sha256 }]) =>
      path.startsWith(`${answersFolder}/`) ? [[path.slice(answersFolder.length + 1), sha256] as const] : [],
    ),
  );
  const hashes = new Map([...wanted.files].map(([path, text]) => [path, hashOf(text)]));
  return [...compare(hashes, files), ...compare(wanted.links, links)].map((line) =>
    line.replace(': ', `: ${answersFolder}/`),
  );
}

function compare(wanted: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] {
  const missing = [...wanted].flatMap(([path, value]) => {
    if (!there.has(path)) return [`thiếu: ${path}`];
    return there.get(path) === value ? [] : [`đã đổi: ${path}`];
  });
  return [...missing, ...[...there.keys()].filter((path) => !wanted.has(path)).map((path) => `thêm vào: ${path}`)];
}

/** Symbolic links outside the answers: a release has none, and a web server would follow them anywhere. */
const linksBeside = (site: string): string[] =>
  [...listLinks(site)]
    .filter(([path]) => !path.startsWith(`${answersFolder}/`))
    .map(([path, target]) => `liên kết thêm vào: ${path} → ${target}`);

/** Files and links that lie in the served folder but outside the site: a release puts nothing there. */
function outsideOf(site: string, served: string): string[] {
  const below = relative(served, site);
  const isOutside = (path: string) => below !== '' && !path.startsWith(`${below}/`);
  return [
    ...(lstatSync(served).isSymbolicLink() ? [`là liên kết: ${siteFolderName}`] : []),
    ...listFiles(served)
      .filter(isOutside)
      .map((path) => `thêm vào: ${siteFolderName}/${path}`),
    ...[...listLinks(served)]
      .filter(([path]) => isOutside(path))
      .map(([path, target]) => `liên kết thêm vào: ${siteFolderName}/${path} → ${target}`),
  ];
}

function unpackOrNothing(file: string, encoding: 'br' | 'gz'): Buffer {
  try {
    return unpack[encoding](readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return Buffer.of();
    throw error;
  }
}

/** Requests that are open at the same time. */
const atOnce = 6;

/** `url` is the address of the start page. Also checks the answers for what is gone and what has moved. */
export async function verifySite(
  url: string,
  manifest: Manifest,
  tell: (done: number, all: number) => void,
): Promise<Verdict> {
  const differences: string[] = [];
  // The server redirects from a file that has moved, so it cannot be asked for.
  const asked = Object.entries(manifest.files)
    .filter(([path]) => manifest.moved[`/${path}`] === undefined)
    .map(([path, { sha256 }]) => ({ path, sha256 }));
  const notPages = new Set([...manifest.gone, ...Object.keys(manifest.moved)]);
  let done = 0;
  const work = asked[Symbol.iterator]();
  const base = url.endsWith('/') ? url : `${url}/`;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { path, sha256 } of work) {
        // At the address of a page that is gone or has moved, the server does not send its file, so the file is asked
        // for by name.
        const address = notPages.has(toAddress(path) ?? '') ? path : (toAddress(path)?.slice(1) ?? path);
        const problem = await differenceAt(base + address, sha256);
        if (problem !== undefined) differences.push(`${problem}: /${address}`);
        done += 1;
        tell(done, asked.length);
      }
    }),
  );
  for (const address of manifest.gone) {
    const { status } = await fetch(base + address.slice(1), { redirect: 'manual' });
    if (status !== 410) differences.push(`phải trả 410, mà trả ${status}: ${address}`);
  }
  for (const [from, to] of Object.entries(manifest.moved)) {
    const { status, headers } = await fetch(base + from.slice(1), { redirect: 'manual' });
    const target = new URL(headers.get('location') ?? '', base + from.slice(1)).href;
    if (status !== 301 || target !== base + to.slice(1))
      differences.push(`phải chuyển (301) tới ${to}, mà trả ${status}: ${from}`);
  }
  return { checked: asked.length, differences: differences.sort() };
}

async function differenceAt(address: string, sha256: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { redirect: 'manual' });
    if (answer.status !== 200) return `trả ${answer.status}`;
    return hashOf(Buffer.from(await answer.arrayBuffer())) === sha256 ? undefined : 'khác bản kê';
  } catch (error) {
    return `không hỏi được (${error instanceof Error ? error.message : String(error)})`;
  }
}
