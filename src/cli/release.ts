/**
 * `npm run release -- <folder>`: builds the site and puts it into service beside the releases before it. `status` lists
 * the releases, `rollback` goes back to one, `send` copies the served one to another server again, `sent` notes that it
 * has been copied.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../environment.ts';
import { currentRelease, listReleases, readLedger, releaseAt, targetAt, type Target } from '../release/layout.ts';
import { takeLock } from '../release/lock.ts';
import { readManifestIfSound, servedManifest } from '../release/manifest.ts';
import { readList, readReceipt, type Receipt } from '../release/receipt.ts';
import { readFormer, type Former } from '../release/former.ts';
import { finishPurge } from '../release/purge.ts';
import { Refusal } from '../release/refusal.ts';
import { prepare, release, type ReleaseRequest } from '../release/release.ts';
import { buildForRelease } from './release/build.ts';
import { signing } from '../release/sign.ts';
import { commitOf } from './release/commit.ts';
import { makeProgress } from './release/progress.ts';
import { buildOlder } from './release/build-older.ts';
import { rollBack } from './release/rollback.ts';
import { noteSent, noteUnsent, sendRelease, sendServed } from './release/send.ts';
import { sayPlan, sayReleased, sayStatus } from './release/say.ts';
import { runCommand } from './run-command.ts';

const usage = `Cách dùng:
  npm run release -- <thư-mục>                dựng trang rồi đưa lên; máy chủ phục vụ <thư-mục>/hien-hanh/www
  npm run release -- <thư-mục> --dry-run      chỉ nói sẽ đổi gì
  npm run release -- <thư-mục> --built        không dựng lại, dùng bản npm run build vừa dựng
  npm run release -- <thư-mục> --allow-loss   đưa lên dù mất nhiều bài hơn thường lệ
  npm run release -- <thư-mục> --archive trang.zip   thêm một tệp nén trọn trang, cho nơi chỉ nhận tải lên
  npm run release -- <thư-mục> --changes <thư-mục>   thêm danh sách tệp phải chép, theo thứ tự an toàn, và tệp phải xóa
  npm run release -- <thư-mục> --then 'rsync …'      chạy một lệnh sau khi đổi bản; $RELEASE_SITE, $RELEASE_SEND, $RELEASE_REMOVE
  npm run release -- status <thư-mục>         các bản đang giữ
  npm run release -- rollback <thư-mục> [bản] về bản trước, hoặc về bản ghi tên, trừ những bài đã gỡ từ đó
  npm run release -- send <thư-mục> --then '…' không đổi bản, chỉ chép lại bản đang phục vụ, khi lần chép trước hỏng
  npm run release -- sent <thư-mục> <bản> --changes <thư-mục>   ghi nhận đã chép xong theo danh sách
--then, --changes đi được cả với rollback, send. Mỗi nơi nhận một thư mục --changes: ở đó có danh sách và sổ những tệp nơi ấy đang có.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    'allow-loss': { type: 'boolean', default: false },
    archive: { type: 'string' },
    changes: { type: 'string' },
    then: { type: 'string' },
  },
});

async function requestFor(target: Target): Promise<ReleaseRequest> {
  if (!values.built) {
    console.log('Đang dựng trang…');
    const ledger = readLedger(target);
    let former: Former | undefined;
    const meanwhile = () => {
      former = readFormer(target, ledger);
    };
    const { receipt, held } = await buildForRelease({
      environment,
      everPublic: ledger.keys(),
      tell: console.log,
      meanwhile,
    });
    const allHeld = [...receipt.held, ...held.map(({ page }) => page)];
    return { ...(await always(target)), ...partsOf(receipt), held: allHeld, ...(former !== undefined && { former }) };
  }
  const about = readReceipt(environment.buildDir);
  if (about === undefined)
    throw new Refusal(`Ở ${environment.outDir} chưa có bản nào đã qua kiểm tra cuối. Hãy chạy lại, không kèm --built.`);
  return { ...(await always(target)), ...partsOf(about) };
}

function partsOf(receipt: Receipt): Pick<ReleaseRequest, 'about' | 'files' | 'held'> {
  const files = readList(receipt);
  return { about: receipt, held: receipt.held, ...(files !== undefined && { files }) };
}

const always = async (target: Target) => ({
  target,
  build: environment.outDir,
  commit: await commitOf(environment.root),
  now: new Date(),
  mayLoseMore: values['allow-loss'],
  ...signing(process.env),
});

async function releaseTo(target: Target): Promise<void> {
  const request = await requestFor(target);
  if (values['dry-run']) {
    console.log(sayPlan(prepare(request)).join('\n'));
    return;
  }
  const { tell, end } = makeProgress(process.stdout);
  const prepared = prepare(request);
  noteUnsent(target, values);
  const manifest = await release({ ...request, tell }, prepared);
  end();
  console.log(sayReleased(manifest, prepared.plan.lost).join('\n'));
  say(sendRelease(target, manifest, values, prepared.former.manifest?.files));
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

async function rollBackTo(target: Target, to: string | undefined): Promise<void> {
  const { tell, end } = makeProgress(process.stdout);
  noteUnsent(target, values);
  const before = servedManifest(target)?.files;
  const manifest = await rollBack({
    target,
    to,
    now: new Date(),
    tell,
    buildWithout: (commit, decisions) => buildOlder(environment, commit, { target, ...decisions }),
    ...signing(process.env),
  });
  end();
  console.log(
    [
      `Đã lùi về bản ${manifest.rollbackTo ?? ''}.`,
      ...sayReleased(manifest, []),
      'Bản vừa bỏ không tự lên lại; lần đăng sau của nhánh chính sẽ lên như thường.',
    ].join('\n'),
  );
  say(sendRelease(target, manifest, values, before));
}

async function underLock(target: Target, work: () => Promise<void> | void): Promise<void> {
  mkdirSync(target.root, { recursive: true });
  const lock = takeLock(target.lock);
  if (typeof lock === 'number')
    throw new Refusal(`Một lần đưa trang lên khác (tiến trình ${lock}) đang chạy ở đây. Hãy đợi nó xong.`);
  try {
    if (!values['dry-run']) finishPurge(target, signing(process.env).sign);
    await work();
  } finally {
    lock.release();
  }
}

async function run(): Promise<void> {
  const [first, second, third] = positionals;
  if (first === undefined) throw new Refusal(usage);
  if (first === 'status') {
    const target = targetAt(resolve(second ?? ''));
    const manifests = listReleases(target).flatMap((id) => readManifestIfSound(releaseAt(target, id).manifest) ?? []);
    console.log(sayStatus(manifests, currentRelease(target)).join('\n'));
    return;
  }
  if (first === 'rollback') {
    const target = targetAt(resolve(second ?? ''));
    await underLock(target, () => rollBackTo(target, third));
    return;
  }
  if (first === 'send') {
    const target = targetAt(resolve(second ?? ''));
    const { archive, changes, then } = values;
    await underLock(target, () => {
      say(sendServed(target, { archive, changes, then }));
    });
    return;
  }
  if (first === 'sent') {
    const target = targetAt(resolve(second ?? ''));
    await underLock(target, () => {
      noteSent(target, third, values);
    });
    console.log(`Đã ghi nhận: nơi nhận có bản ${third ?? ''}.`);
    return;
  }
  const target = targetAt(resolve(first));
  await underLock(target, () => releaseTo(target));
}

await runCommand(run);
