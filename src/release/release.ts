/**
 * Makes a release of a finished site: puts it beside the others, switches to it, and removes the oldest. If anything
 * stops it before the switch, the served release is unchanged, and the next run can simply start again.
 */
import { collections } from '../domain/collections.ts';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import type { Withdrawn } from './addresses.ts';
import {
  discardRelease,
  dropRemains,
  listReleases,
  readLedger,
  releaseAt,
  siteFolderName,
  unfinishedAt,
  type Target,
} from './layout.ts';
import { formatManifest, readManifest, readManifestIfSound, servedManifest, type Manifest } from './manifest.ts';
import { forgetPacked, isPackable, packAll } from './pack.ts';
import { mayLose, planRelease, type ReleasePlan } from './plan-release.ts';
import { finishPurge, notePurge } from './purge.ts';
import { nameOf } from './release-id.ts';
import { Refusal } from './refusal.ts';
import { listSiteFiles, type SiteFile } from './site-files.ts';
import { comingBack, listUncommitted } from './uncommitted.ts';
import { writeWhole } from './whole-file.ts';

export interface ReleaseRequest {
  target: Target;
  /** Folder of the finished site. */
  build: string;
  /** The files of the finished site, if they are known already. */
  files?: ReadonlyMap<string, SiteFile>;
  /** What the receipt of the build says of the site. */
  about: {
    day: string;
    production: boolean;
    siteUrl: string;
    base: string;
    withdrawals: readonly Withdrawn[];
    annulled?: readonly string[];
  };
  commit: string;
  now: Date;
  /** Pages of entries that are held back until they are mended. */
  held?: readonly string[];
  /** Whether the release may lose more entries than usual. */
  mayLoseMore?: boolean;
  /** For a rollback: the release that it goes back to. */
  rollbackTo?: string;
  /** Puts a signature beside the manifest. */
  sign?: (manifest: string) => void;
  tell?: (step: string, done?: number, all?: number) => void;
}

/** Releases that stay beside the one that is served. */
const kept = 3;
/** A build without these files is incomplete. */
const needed = [
  ...['index.html', '404.html', 'sitemap.xml'],
  ...[collections.exemplars, collections.stories].map(({ path }) => `${path.slice(1)}index.html`),
];

export interface Prepared {
  id: string;
  plan: ReleasePlan;
  before: Manifest | undefined;
  time: string;
}

/** What a release would consist of. Throws a `Refusal` when it must not go out. */
export function prepare(request: ReleaseRequest): Prepared {
  const { target, build, about, commit, now, held = [], mayLoseMore, files = listSiteFiles(build) } = request;
  const missing = needed.filter((path) => (files.get(path)?.bytes ?? 0) === 0);
  if (missing.length > 0) throw new Refusal(`Trang dựng ra không đủ: thiếu ${missing.join(', ')}. Hãy dựng lại.`);
  const before = servedManifest(target);
  if (before?.production === true && !about.production)
    throw new Refusal(
      'Đây là bản xem thử, có bài minh họa, mà nơi này đang có bản chính thức. Hãy đặt SITE_ENV=production.',
    );
  const { id, time } = nameOf(now, commit, listReleases(target).at(-1));
  const version = `${JSON.stringify({ id, commit, time, day: about.day })}\n`;
  const ledger = readLedger(target);
  const { withdrawals: withdrawn, base } = about;
  const plan = planRelease({ id, build: files, before, ledger, withdrawn, held, version, base });
  const back = comingBack(before, plan.entries);
  if (back.length > 0)
    throw new Refusal(
      `Bài đã gỡ sẽ lên lại: ${back.join(', ')}. Bản đang phục vụ gỡ bài từ thay đổi chưa gửi vào kho; hãy gửi thay đổi ấy (git commit, git push) rồi chạy lại. Trang đang phục vụ giữ nguyên.`,
    );
  const had = plan.entriesBefore;
  if (plan.lost.length > mayLose(had) && !mayLoseMore)
    throw new Refusal(
      [
        `Bản mới mất ${plan.lost.length} trong ${had} bài mà không bài nào được ghi là đã gỡ hay đã chuyển. Trang đang phục vụ giữ nguyên.`,
        ...plan.lost.slice(0, 10).map((page) => `- ${page}`),
        ...(plan.lost.length > 10 ? [`- … và ${plan.lost.length - 10} bài khác`] : []),
        'Nếu đúng là muốn vậy thì chạy lại với --allow-loss.',
      ].join('\n'),
    );
  return { id, plan, before, time };
}

/** `prepared` is the answer of `prepare` to the same request, if the caller has it already. */
export async function release(request: ReleaseRequest, prepared?: Prepared): Promise<Manifest> {
  const { target, build, about, commit, rollbackTo, sign, tell = () => undefined } = request;
  mkdirSync(target.releases, { recursive: true, mode: 0o755 });
  rmSync(unfinishedAt(target), { recursive: true, force: true });
  dropRemains(target);
  tell('So với bản trước');
  const { id, plan, before, time } = prepared ?? prepare(request);

  const toPack = new Map<string, string>();
  for (const [path, source] of plan.made) {
    const sha256 = plan.files.get(path)?.sha256;
    if (!isPackable(path) || sha256 === undefined) continue;
    toPack.set(sha256, 'text' in source ? layText(target, sha256, source.text) : join(build, source.inBuild));
  }
  await packAll(target.packed, toPack, (done, all) => {
    tell('Nén', done, all);
  });

  tell('Đặt các tệp');
  const ids = listReleases(target);
  const spareIds = ids.filter((each) => each !== before?.id).slice(0, Math.max(0, ids.length - kept));
  const spares = spareIds.flatMap((each) => {
    const manifest = readManifestIfSound(releaseAt(target, each).manifest);
    if (manifest === undefined) discardRelease(target, each);
    return manifest === undefined ? [] : [{ id: each, ...openAs(target, manifest) }];
  });
  const folder = assemble({
    target,
    base: about.base,
    files: plan.files,
    made: plan.made,
    answers: plan.answers,
    build,
    before: before === undefined ? undefined : { site: siteOf(target, before), manifest: before },
    spare: spares[0],
  });
  rmSync(textFolder(target), { recursive: true, force: true });
  for (const spare of spares.slice(1)) discardRelease(target, spare.id);

  const manifest: Manifest = {
    version: 1,
    id,
    before: before?.id ?? '',
    ...(rollbackTo === undefined ? {} : { rollbackTo }),
    commit,
    day: about.day,
    time,
    production: about.production,
    siteUrl: about.siteUrl,
    base: about.base,
    counts: {
      files: plan.files.size,
      entries: plan.entries.length,
      made: plan.made.size,
      kept: plan.files.size - plan.made.size,
      deleted: plan.deleted.length,
    },
    withdrawn: about.withdrawals.map((item) => item.path).sort(),
    onlyMoved: about.withdrawals.flatMap(({ path, hasMoved }) => (hasMoved === true ? path : [])).sort(),
    uncommitted: listUncommitted(request, before),
    annulled: [...(about.annulled ?? [])],
    held: [...(request.held ?? [])].sort(),
    gone: plan.answers.gone,
    moved: Object.fromEntries(plan.answers.moved),
    files: Object.fromEntries(plan.files),
  };
  writeFileSync(join(folder, 'ban-ke.json'), formatManifest(manifest), { mode: 0o644 });
  sign?.(join(folder, 'ban-ke.json'));
  // The ledger is written first: an additional address does no harm, but a missing one would answer 404 once its page
  // is gone.
  if (plan.newAddresses > 0)
    writeWhole(
      target.ledger,
      `${JSON.stringify(Object.fromEntries([...plan.ledger].sort(byAddress)), undefined, 1)}\n`,
    );
  if (plan.takesDown) notePurge(target);
  renameSync(folder, releaseAt(target, id).folder);
  switchTo(target, id);
  forgetUnused(target, manifest, spares);
  finishPurge(target, sign, manifest);
  return manifest;
}

const byAddress = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  one < other ? -1 : 1;

export const siteOf = (target: Target, { id, base }: Manifest): string => join(releaseAt(target, id).site, base);

interface Opened {
  folder: string;
  site: string;
  manifest: Manifest;
}

const openAs = (target: Target, manifest: Manifest): Opened => ({
  folder: releaseAt(target, manifest.id).folder,
  site: siteOf(target, manifest),
  manifest,
});

/** The folder and the manifest of a kept release. */
export const openRelease = (target: Target, id: string): Opened =>
  openAs(target, readManifest(releaseAt(target, id).manifest));

/** The link is replaced by renaming: a request finds the former release or the new one, never none. */
function switchTo({ root, current }: Target, id: string): void {
  const link = join(root, '.hien-hanh.moi');
  rmSync(link, { force: true });
  symlinkSync(join('releases', id), link);
  renameSync(link, current);
}

/** Holds the texts that the plan itself has, until they are compressed. */
const textFolder = (target: Target): string => join(target.root, '.chu-moi');
function layText(target: Target, sha256: string, text: string): string {
  mkdirSync(textFolder(target), { recursive: true });
  const file = join(textFolder(target), sha256);
  writeFileSync(file, text);
  return file;
}

/** Removes the compressed files that only the removed releases used. */
function forgetUnused(target: Target, manifest: Manifest, forgotten: readonly { manifest: Manifest }[]): void {
  const unused = new Set<string>();
  for (const old of forgotten)
    for (const path of Object.keys(old.manifest.files)) {
      const sha256 = old.manifest.files[path]?.sha256;
      if (sha256 !== undefined && sha256 !== manifest.files[path]?.sha256 && isPackable(path)) unused.add(sha256);
    }
  if (unused.size > 0) for (const { sha256 } of Object.values(manifest.files)) unused.delete(sha256);
  forgetPacked(target.packed, unused);
}

/**
 * The document root of the web server. The site lies in it at its base path.
 * @internal Only tests need it.
 */
export const servedFolder = (target: Target): string => join(target.current, siteFolderName);
