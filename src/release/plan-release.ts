/** Decides, from what a build made and what the release before held, what a release consists of. Pure. */
import { hiddenIn, type Former } from './former.ts';
import { isEntryPage, planAnswers, toAddress, toFile, type Answers, type Withdrawn } from './addresses.ts';
import { hashOf, type SiteFile } from './site-files.ts';
import type { ReleasedFile } from './manifest.ts';
import { movedPage } from './moved-page.ts';

/** Where the bytes of a new file come from: a file of the build, or this text. */
export type Source = { inBuild: string } | { text: string };

export interface ReleasePlan {
  /** Sorted by path. */
  files: Map<string, ReleasedFile>;
  /** The files that are new or changed. All others are those of the release before. */
  made: Map<string, Source>;
  answers: Answers;
  /** Addresses that were never public before. */
  newAddresses: string[];
  /** Addresses of the pages of entries. */
  entries: string[];
  /** Entries that the release before showed and this one does not, without a withdrawal and without being held back. */
  lost: string[];
  deleted: string[];
  /** True if a page of an entry is newly withdrawn, moved, lost or held back: the kept releases have to be purged. */
  takesDown: boolean;
}

interface Question {
  id: string;
  build: ReadonlyMap<string, SiteFile>;
  former: Former;
  withdrawn: readonly Withdrawn[];
  /** Pages of entries that are held back until they are mended. */
  held: readonly string[];
  /** The content of `/phien-ban.json`. */
  version: string;
  /** Path under which the site is served, with a slash at both ends. */
  base: string;
}

/** For how many releases a file with a hash in its name stays after the last build that made it. */
const keptFor = 3;
const hashedFile = /^(?:_astro|pagefind|admin\/assets)\/|^bia\/[^/]*\.[0-9a-f]{8}\.svg$/;
/** Programs, styles and typefaces show no people, so they may stay when an entry is taken down. */
const showsNobody = /\.(?:css|js|mjs|wasm|woff2)$/;

const goneNotice = 'da-go/index.html';
const heldNotice = 'tam-an/index.html';
const goneFrame = 'nhung/khong-con/index.html';
const goneFragment = 'nhung/manh/khong-con.html';

export function planRelease(question: Question): ReleasePlan {
  const { id, build, former, withdrawn, held, version, base } = question;
  const { manifest: before, ledger } = former;
  const files = new Map<string, ReleasedFile>();
  const made = new Map<string, Source>();
  const lay = (path: string, { sha256, bytes }: SiteFile, source: Source) => {
    const former = before?.files[path];
    const isSame = former?.sha256 === sha256;
    if (!isSame) made.set(path, source);
    // An unchanged file keeps its object: a large site has more than 100,000 of them.
    files.set(path, isSame && former.age === undefined ? former : { sha256, bytes, since: isSame ? former.since : id });
  };
  const layText = (path: string, text: string) => {
    lay(path, { sha256: hashOf(text), bytes: Buffer.byteLength(text) }, { text });
  };
  for (const [path, file] of build) lay(path, file, { inBuild: path });
  layText('phien-ban.json', version);

  const present = new Set<string>();
  for (const path of files.keys()) {
    const address = toAddress(path);
    if (address !== undefined) present.add(address);
  }
  const wasPublic = held.filter((page) => ledger.has(page));
  const withHeld = wasPublic.length === 0 ? present : new Set([...present, ...wasPublic]);
  const answers = planAnswers({ ledger: ledger.keys(), present: withHeld, withdrawn });
  const copy = (address: string, from: string) => {
    const file = build.get(from) ?? build.get('404.html');
    if (file !== undefined && !files.has(toFile(address)))
      lay(toFile(address), file, { inBuild: build.has(from) ? from : '404.html' });
  };
  for (const page of wasPublic) copy(page, heldNotice);
  for (const address of answers.gone) {
    if (address.startsWith('/nhung/manh/')) copy(address, goneFragment);
    else if (address.startsWith('/nhung/') && address.endsWith('/')) copy(address, goneFrame);
    else if (address.endsWith('/')) copy(address, goneNotice);
  }
  // For servers that cannot redirect: a page that leads to the new one, and a copy of any other file.
  for (const [from, to] of answers.moved) {
    const [path, target] = [toFile(from), toFile(to)];
    const file = build.get(target);
    if (files.has(path)) continue;
    if (from.endsWith('/')) layText(path, movedPage(base + to.slice(1)));
    else if (file !== undefined) lay(path, file, { inBuild: target });
  }
  // Frames and fragments that are gone do not answer 410: portals show whatever they get, so they get a notice with
  // status 200.
  const gone = answers.gone.filter((address) => !files.has(toFile(address)) || !address.startsWith('/nhung/'));

  const paths = withdrawn.map(({ path }) => path);
  const hiddenBefore = hiddenIn(before);
  const takesDown =
    before !== undefined && [...paths, ...answers.lost, ...wasPublic].some((page) => !hiddenBefore.has(page));
  const deleted: string[] = [];
  for (const path of Object.keys(before?.files ?? {})) {
    const file = before?.files[path];
    if (file === undefined || files.has(path)) continue;
    const age = (file.age ?? 0) + 1;
    const stays = hashedFile.test(path) && age <= keptFor && (!takesDown || showsNobody.test(path));
    if (stays) files.set(path, { ...file, age });
    else deleted.push(path);
  }

  const notShown = new Set([...paths, ...answers.gone, ...answers.moved.keys(), ...wasPublic]);
  const entries = [...present].filter((address) => isEntryPage(address) && !notShown.has(address)).sort();
  const shown = new Set(entries);
  const lost = former.entries.filter((page) => !shown.has(page) && !paths.includes(page) && !held.includes(page));
  return {
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    made,
    answers: { ...answers, gone },
    newAddresses: [...present].filter((address) => !ledger.has(address)),
    entries,
    lost,
    takesDown,
    deleted,
  };
}

/** A release may lose this share of the entries of the release before, or `few` if that is more; see `mayLose`. */
export const lossLimit = { share: 0.05, few: 3 };

/** How many entries may be lost if the release before showed `before`; at most half of them. */
export const mayLose = (before: number): number =>
  Math.min(Math.max(lossLimit.few, Math.floor(before * lossLimit.share)), Math.floor(before / 2));
