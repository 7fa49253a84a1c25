/** Publishes the newest commit of the branch, once. The loop around it is in `src/cli/publisher.ts`. */
import { momentInVietnam } from '../../domain/days.ts';
import { readIfThere } from '../../release/file-error.ts';
import { currentRelease, type Target } from '../../release/layout.ts';
import { lostIn, servedManifest, type Manifest } from '../../release/manifest.ts';
import { purgeLeftovers } from '../../release/purge.ts';
import { openRelease } from '../../release/release.ts';
import { signing } from '../../release/sign.ts';
import { writeWhole } from '../../release/whole-file.ts';
import { TooLong } from '../too-long.ts';
import { pauseAfter, whatIsDue, type Due } from './due.ts';
import { lastFailureFile, readState, writeState, type PublisherState } from './state.ts';

export interface Attempt {
  ok: boolean;
  /** What was printed. */
  output: string;
  /** Minutes after which the attempt was ended because it took too long. Undefined if it ended by itself. */
  tooLong?: number;
}

type KeptUp = Extract<Due, { do: 'send' | 'renew' }>;

/** The side effects of the publisher, which tests replace. */
export interface World {
  now: () => Date;
  headOf: () => Promise<string>;
  /** Builds and releases a commit. */
  releaseCommit: (commit: string, isClean: boolean) => Promise<Attempt>;
  /**
   * Releases the commit of the served release again, without what `commit` withdraws and with what it revokes. A served
   * release of today that is already so is at most sent again. Undefined if nothing had to be done.
   */
  releaseWithdrawals: (commit: string, served: Manifest) => Promise<Attempt | undefined>;
  /** Whether the served release has still to be sent to another server. */
  isUnsent: () => boolean;
  /** Sends the served release without making a new one. */
  resend: () => Promise<Attempt>;
  log: (line: string) => void;
}

/** Looks at the branch once, and publishes if something is due. */
export async function publishOnce(target: Target, world: World): Promise<Due['why'] | 'no-repository' | 'failed'> {
  purgeLeftovers(target, signing(process.env).sign);
  const before = readState(target);
  const head = await world.headOf().catch((error: unknown) => {
    tellLost(target, world, before, error);
    return undefined;
  });
  if (head === undefined) return 'no-repository';
  const state = before === undefined ? undefined : { ...before, released: releasedNow(target, before.released) };
  const due = whatIsDue({ now: world.now(), head, state, setAside: readSetAside(target), isUnsent: world.isUnsent() });
  if (due.do === 'send' || due.do === 'renew') return await keepUp(target, world, head, due);
  if (due.do === 'wait') {
    if (due.why === 'set-aside') tellSetAside(target, world, head);
    if (due.why === 'nothing-new' && before?.state !== 'da-len') tellDone(target, world, head);
    return due.why;
  }
  world.log(`${reasons[due.why]}: ${head.slice(0, 10)}`);
  tell(target, world, { state: 'dang-len', message: 'Đang dựng trang.', commit: head });
  const attempt = await world.releaseCommit(head, due.isClean);
  if (attempt.ok) {
    tellDone(target, world, head, due.isClean);
    world.log('Đã lên trang.');
    return due.why;
  }
  await tellFailed(target, world, head, attempt);
  return 'failed';
}

/** What a rollback has put into service is sent, or built again for a new day, although the branch has not moved. */
async function keepUp(target: Target, world: World, head: string, due: KeptUp): Promise<KeptUp['why'] | 'failed'> {
  const served = due.do === 'renew' ? servedManifest(target) : undefined;
  world.log(due.do === 'renew' ? 'Sang ngày mới, dựng lại bản đã lùi về' : 'Chép lại bản đã lùi về');
  const attempt = served === undefined ? await world.resend() : await world.releaseWithdrawals(head, served);
  if (attempt?.ok !== false) {
    tellSetAside(target, world, head);
    return due.why;
  }
  const before = readState(target);
  const failures = (before?.state === 'da-lui' ? before.failures : 0) + 1;
  const next = writeFailed(target, world, { commit: head, text: attempt.output, failures });
  tell(target, world, {
    state: 'da-lui',
    message: `Trang đã lùi về bản trước mà chưa ${due.do === 'renew' ? 'dựng lại được bản ấy cho ngày mới' : 'chép được bản ấy đi'}. Hãy báo người phụ trách máy chủ.`,
    commit: head,
    failures,
    next,
  });
  return 'failed';
}

function tellSetAside(target: Target, world: World, commit: string): void {
  const message = 'Trang đã lùi về bản trước; lần đăng sau sẽ lên bản mới.';
  tell(target, world, { state: 'da-lui', message, commit, failures: 0 });
}

const reasons: Readonly<Record<Extract<Due, { do: 'publish' }>['why'], string>> = {
  moved: 'Nhánh chính có bản mới',
  midnight: 'Sang ngày mới, xem có bài hẹn ngày',
  nightly: 'Dựng lại từ đầu mỗi đêm',
  again: 'Thử lại',
};

const readSetAside = (target: Target): string | undefined => {
  const text = readIfThere(target.setAside);
  return text === undefined ? undefined : (JSON.parse(text) as { commit?: string }).commit;
};

/**
 * The served release. If it is still `known`, its manifest, which lists every file of the site, need not be read again.
 */
function releasedNow(target: Target, known: PublisherState['released']): PublisherState['released'] {
  return known !== undefined && known.id === currentRelease(target) ? known : toReleased(servedManifest(target));
}

const toReleased = (manifest: Manifest | undefined): PublisherState['released'] =>
  manifest && { id: manifest.id, commit: manifest.commit, time: manifest.time, day: manifest.day };

type Told = Pick<PublisherState, 'state' | 'message' | 'commit'> & Partial<PublisherState>;

function tell(target: Target, { now }: World, told: Told): void {
  const before = readState(target);
  const manifest = servedManifest(target);
  writeState(target, {
    version: 1,
    since: before?.state === told.state && before.commit === told.commit ? before.since : momentInVietnam(now()),
    failures: before?.failures ?? 0,
    held: manifest?.held ?? [],
    lost: manifest === undefined ? [] : lostIn(manifest),
    released: toReleased(manifest),
    ...(before?.cleanedOn === undefined ? {} : { cleanedOn: before.cleanedOn }),
    ...told,
  });
}

function tellDone(target: Target, world: World, commit: string, isClean = false): void {
  const { manifest } = openRelease(target, currentRelease(target) ?? '');
  const held = manifest.held.length === 0 ? '' : ` ${manifest.held.length} mục đang tạm ẩn để sửa.`;
  tell(target, world, {
    state: 'da-len',
    message: `Đã lên trang lúc ${manifest.time.slice(11, 16)}.${held}`,
    commit,
    failures: 0,
    ...(isClean ? { cleanedOn: manifest.day } : {}),
  });
}

async function tellFailed(target: Target, world: World, commit: string, { output, tooLong }: Attempt): Promise<void> {
  // The attempt may have been ended while it purged.
  purgeLeftovers(target, signing(process.env).sign);
  const served = servedManifest(target);
  const withdrawn = served === undefined ? undefined : await world.releaseWithdrawals(commit, served);
  if (withdrawn?.ok === true) world.log('Chưa lên được bản mới; các bài phải gỡ đã được gỡ khỏi bản đang phục vụ.');
  const failures = (readState(target)?.failures ?? 0) + 1;
  const also = withdrawn === undefined ? '' : `\n\nGỡ riêng các bài phải gỡ:\n${withdrawn.output}`;
  const next = writeFailed(target, world, { commit, text: `${output}${also}`, failures });
  tell(target, world, {
    state: 'loi',
    message: `${
      tooLong === undefined
        ? 'Bản mới chưa lên được nên trang giữ bản trước.'
        : `Quá ${tooLong} phút mà bản mới chưa lên xong, nên máy chủ đã dừng lần ấy và giữ bản trước.`
    } Hãy báo người phụ trách máy chủ.`,
    commit,
    failures,
    next,
  });
}

/** Returns the moment of the next attempt. */
function writeFailed(
  target: Target,
  world: World,
  { commit, text, failures }: { commit: string; text: string; failures: number },
): string {
  const now = world.now();
  const next = momentInVietnam(new Date(now.getTime() + pauseAfter(failures) * 1000));
  writeFailure(target, `${momentInVietnam(now)} ${commit}\n\n${text}\n`);
  world.log(`Chưa lên được (lần ${failures}), thử lại lúc ${next.slice(11, 19)}: ${lastFailureFile(target)}`);
  return next;
}

function tellLost(target: Target, world: World, before: PublisherState | undefined, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (before?.state !== 'mat-kho') world.log('Chưa hỏi được kho git; trang giữ bản đang có.');
  writeFailure(target, `${momentInVietnam(world.now())}\n\n${reason}\n`);
  tell(target, world, {
    state: 'mat-kho',
    message:
      error instanceof TooLong
        ? `Kho bài viết không trả lời sau ${error.minutes} phút nên trang giữ bản đang có.`
        : 'Máy chủ chưa hỏi được kho bài viết nên trang giữ bản đang có.',
    commit: before?.commit ?? '',
  });
}

/**
 * Only the account that publishes can read the file: it quotes what is wrong in an entry, which may be a telephone
 * number or a name. Removes passwords: the address of a repository may contain one, and git repeats the address in its
 * messages.
 */
function writeFailure(target: Target, text: string): void {
  writeWhole(lastFailureFile(target), text.replace(/(?<=:\/\/)[^/@\s]+@/g, '…@'), 0o600);
}
