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
  releaseAt,
  siteFolderName,
  unfinishedAt,
  type Target,
} from './layout.ts';
import { readFormer, type Former } from './former.ts';
import { formatManifest, readManifest, type Manifest } from './manifest.ts';
import { forgetPacked, isPackable, packAll } from './pack.ts';
import { mayLose, planRelease, type ReleasePlan } from './plan-release.ts';
import { finishPurge, notePurge } from './purge.ts';
import { nameOf } from './release-id.ts';
import { Refusal } from './refusal.ts';
import { listSiteFiles, type SiteFile } from './site-files.ts';
import { onlyIn, openSpares } from './spares.ts';
import { comingBack, listUncommitted } from './uncommitted.ts';
import { writeWhole } from './whole-file.ts';

export interface ReleaseRequest {
  target: Target;
  /** Folder of the finished site. */
  build: string;
  /** The files of the finished site, if they are known already. */
  files?: ReadonlyMap<string, SiteFile>;
  /** What the target holds, if the caller has read it since it has the lock. */
  former?: Former;
  /** What the receipt of the build says of the site. */
  about: {
    day: string;
    production: boolean;
    siteUrl: string;
    base: string;
    withdrawals: readonly Withdrawn[];
    revoked?: readonly string[];
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

/** A build without these files is incomplete. */
const needed = [
  ...['index.html', '404.html', 'sitemap.xml'],
  ...[collections.exemplars, collections.stories].map(({ path }) => `${path.slice(1)}index.html`),
];

export interface Prepared {
  id: string;
  plan: ReleasePlan;
  former: Former;
  time: string;
}

/** What a release would consist of. Throws a `Refusal` when it must not go out. */
export function prepare(request: ReleaseRequest): Prepared {
  const { target, build, about, commit, now, held = [], mayLoseMore, files = listSiteFiles(build) } = request;
  const { former = readFormer(target) } = request;
  const missing = needed.filter((path) => (files.get(path)?.bytes ?? 0) === 0);
  if (missing.length > 0) throw new Refusal(`Trang dựng ra không đủ: thiếu ${missing.join(', ')}. Hãy dựng lại.`);
  const before = former.manifest;
  if (before?.production === true && !about.production)
    throw new Refusal(
      'Đây là bản xem thử, có bài minh họa, mà nơi này đang có bản chính thức. Hãy đặt SITE_ENV=production.',
    );
  const { id, time } = nameOf(now, commit, listReleases(target).at(-1));
  const version = `${JSON.stringify({ id, commit, time, day: about.day })}\n`;
  const { withdrawals: withdrawn, base } = about;
  const plan = planRelease({ id, build: files, former, withdrawn, held, version, base });
  const back = comingBack(before, plan.entries);
  if (back.length > 0)
    throw new Refusal(
      `Bài đã gỡ sẽ lên lại: ${back.join(', ')}. Bản đang phục vụ gỡ bài từ thay đổi chưa gửi vào kho; hãy gửi thay đổi ấy (git commit, git push) rồi chạy lại. Trang đang phục vụ giữ nguyên.`,
    );
  const had = former.entries.length;
  if (plan.lost.length > mayLose(had) && !mayLoseMore)
    throw new Refusal(
      [
        `Bản mới mất ${plan.lost.length} trong ${had} bài mà không bài nào được ghi là đã gỡ hay đã chuyển. Trang đang phục vụ giữ nguyên.`,
        ...plan.lost.slice(0, 10).map((page) => `- ${page}`),
        ...(plan.lost.length > 10 ? [`- … và ${plan.lost.length - 10} bài khác`] : []),
        'Nếu đúng là muốn vậy thì chạy lại với --allow-loss.',
      ].join('\n'),
    );
  return { id, plan, former, time };
}

/** `prepared` is the answer of `prepare` to the same request, if the caller has it already. */
export async function release(request: ReleaseRequest, prepared?: Prepared): Promise<Manifest> {
  const { target, build, about, commit, rollbackTo, sign, tell = () => undefined } = request;
  mkdirSync(target.releases, { recursive: true, mode: 0o755 });
  rmSync(unfinishedAt(target), { recursive: true, force: true });
  dropRemains(target);
  tell('So với bản trước');
  const { id, plan, former, time } = prepared ?? prepare(request);
  const { manifest: before, ledger, unwritten } = former;

  const toPack = new Map<string, string>();
  for (const [path, source] of plan.made) {
    const sha256 = plan.files.get(path)?.sha256;
    if (!isPackable(path) || sha256 === undefined) continue;
    toPack.set(sha256, 'text' in source ? layText(target, sha256, source.text) : join(build, source.inBuild));
  }
  await packAll(target.packed, toPack, (done, all) => {
    tell('Nén', done, all);
  });

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
    revoked: [...(about.revoked ?? [])],
    held: [...(request.held ?? [])].sort(),
    gone: plan.answers.gone,
    moved: Object.fromEntries(plan.answers.moved),
    files: Object.fromEntries(plan.files),
  };
  const bytes = Buffer.from(formatManifest(manifest));

  tell('Đặt các tệp');
  const spares = openSpares(target, before?.id, bytes);
  const spare = spares.find(({ base }) => base === about.base);
  const folder = assemble({
    target,
    base: about.base,
    build,
    files: spare?.added ?? manifest.files,
    made: plan.made,
    answers: plan.answers,
    before: before && siteOf(target, before),
    spare,
  });
  rmSync(textFolder(target), { recursive: true, force: true });
  for (const other of spares) if (other !== spare) discardRelease(target, other.id);
  writeFileSync(join(folder, 'ban-ke.json'), bytes, { mode: 0o644 });
  sign?.(join(folder, 'ban-ke.json'));
  // The ledger is written first: an additional address does no harm, but a missing one would answer 404 once its page
  // is gone.
  if (unwritten + plan.newAddresses.length > 0) {
    const lines = [...ledger, ...plan.newAddresses.map((address) => [address, id] as const)].sort(byAddress);
    writeWhole(target.ledger, `${JSON.stringify(Object.fromEntries(lines), undefined, 1)}\n`);
  }
  if (plan.takesDown) notePurge(target);
  renameSync(folder, releaseAt(target, id).folder);
  switchTo(target, id);
  forgetPacked(target.packed, onlyIn(spares, plan));
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

/**
 * The document root of the web server. The site lies in it at its base path.
 * @internal Only tests need it.
 */
export const servedFolder = (target: Target): string => join(target.current, siteFolderName);
