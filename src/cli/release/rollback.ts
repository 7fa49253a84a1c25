/**
 * Goes back to an older release, without what was withdrawn or revoked since. If nothing was, and the files of the
 * older release have not been deleted, they are used again; otherwise its commit is built again with the withdrawals
 * and revocations of today.
 */
import { currentRelease, listReleases, releaseAt, type Target } from '../../release/layout.ts';
import { readManifestIfSound, withdrawnIn, type Manifest } from '../../release/manifest.ts';
import { Refusal } from '../../release/refusal.ts';
import { openRelease, release, type ReleaseRequest } from '../../release/release.ts';
import { bareCommit } from '../../release/uncommitted.ts';
import { writeWhole } from '../../release/whole-file.ts';
import { toAddress } from '../../release/addresses.ts';
import type { ServedDecisions } from './build-older.ts';

export interface Rollback {
  target: Target;
  /**
   * Id of the release to go back to. Undefined for the last release before the served one that has another commit or,
   * if there is none, the last one before it.
   */
  to: string | undefined;
  now: Date;
  /** Builds a commit without what is withdrawn today. Undefined when the repository here does not have the commit. */
  buildWithout: (
    commit: string,
    served: ServedDecisions,
  ) => Promise<Pick<ReleaseRequest, 'build' | 'about' | 'held'> | undefined>;
  tell?: ReleaseRequest['tell'];
  sign?: ReleaseRequest['sign'];
}

export async function rollBack({
  target,
  to,
  now,
  buildWithout,
  tell = () => undefined,
  sign,
}: Rollback): Promise<Manifest> {
  const currentId = currentRelease(target);
  if (currentId === undefined) throw new Refusal('Ở đây chưa có bản nào.');
  const current = openRelease(target, currentId).manifest;
  const older = listReleases(target).flatMap((each) =>
    each < currentId ? (readManifestIfSound(releaseAt(target, each).manifest) ?? []) : [],
  );
  const id = to ?? (older.findLast(({ commit }) => commit !== current.commit) ?? older.at(-1))?.id;
  if (id === undefined || !listReleases(target).includes(id))
    throw new Refusal(
      `Không có bản ${id ?? 'nào trước'} để lùi về. Các bản đang giữ: ${listReleases(target).join(', ')}.`,
    );
  if (id === currentId) throw new Refusal(`Bản ${id} đang được phục vụ.`);
  const former = openRelease(target, id);
  const hasLess =
    current.withdrawn.some((path) => !former.manifest.withdrawn.includes(path)) ||
    current.revoked?.some((award) => former.manifest.revoked?.includes(award) !== true);
  const common = {
    target,
    commit: former.manifest.commit,
    now,
    mayLoseMore: true,
    rollbackTo: id,
    tell,
    ...(sign === undefined ? {} : { sign }),
  };
  let manifest: Manifest;
  if (hasLess !== true && former.manifest.purgedAfter === undefined)
    manifest = await release({ ...common, ...sameFiles(former.site, former.manifest) });
  else {
    const withdrawn = withdrawnIn(current);
    const commit = bareCommit(former.manifest);
    const built = await buildWithout(commit, { withdrawn, revoked: current.revoked ?? [] });
    if (built === undefined)
      throw new Refusal(
        `Từ bản ${id} tới nay đã gỡ hoặc ẩn bài, hoặc có khen thưởng bị hủy, nên phải dựng lại bản ấy theo đó, mà ở đây không có commit ${commit.slice(0, 10)}. Lệnh này phải chạy trong kho git của trang. Nếu đang ở đó thì chạy “git fetch” rồi chạy lại.`,
      );
    const known = new Set(built.about.withdrawals.map(({ path }) => path));
    // An entry that has only moved may be at its old address again.
    const forgotten = withdrawn.flatMap(({ path, hasMoved }) => (known.has(path) || hasMoved === true ? [] : path));
    if (forgotten.length > 0)
      throw new Refusal(
        `Bản dựng lại còn bài đã gỡ (${forgotten.join(', ')}), nên không đưa lên. Trang đang phục vụ giữ nguyên.`,
      );
    manifest = await release({ ...common, commit, ...built });
  }
  writeWhole(target.setAside, `${JSON.stringify({ commit: current.commit, id: currentId })}\n`);
  return manifest;
}

/** The files that the build of a release had made, without what the release added. */
function sameFiles(site: string, manifest: Manifest): Pick<ReleaseRequest, 'build' | 'about' | 'held' | 'files'> {
  const { day, production, siteUrl, base, withdrawn, revoked = [], moved, held } = manifest;
  const added = new Set([
    ...[...manifest.gone, ...Object.keys(moved)].filter((address) => !withdrawn.includes(address)),
    ...held,
    '/phien-ban.json',
  ]);
  const files = new Map(
    Object.entries(manifest.files).filter(([path, { age }]) => age === undefined && !added.has(toAddress(path) ?? '')),
  );
  return {
    build: site,
    files,
    held,
    about: {
      day,
      production,
      siteUrl,
      base,
      withdrawals: withdrawnIn(manifest),
      revoked,
    },
  };
}
