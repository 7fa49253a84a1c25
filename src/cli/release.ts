/**
 * `npm run release -- <folder>`: builds the site and puts it into service beside the releases before it.
 * `status` lists them.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../environment.ts';
import { currentRelease, listReleases, targetAt, type Target } from '../release/layout.ts';
import { takeLock } from '../release/lock.ts';
import { readReceipt } from '../release/receipt.ts';
import { Refusal } from '../release/refusal.ts';
import { openRelease, prepare, release, type ReleaseRequest } from '../release/release.ts';
import { commitOf } from './release/commit.ts';
import { makeProgress } from './release/progress.ts';
import { sayPlan, sayReleased, sayStatus } from './release/say.ts';
import { runScript } from './run-node.ts';

const usage = `Cách dùng:
  npm run release -- <thư-mục>                dựng trang rồi đưa lên; máy chủ phục vụ <thư-mục>/hien-hanh/www
  npm run release -- <thư-mục> --dry-run      chỉ nói sẽ đổi gì
  npm run release -- <thư-mục> --built        không dựng lại, dùng bản npm run build vừa dựng
  npm run release -- <thư-mục> --allow-loss   đưa lên dù mất nhiều bài hơn thường lệ
  npm run release -- status <thư-mục>         các bản đang giữ`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    'allow-loss': { type: 'boolean', default: false },
  },
});

async function build(): Promise<void> {
  console.log('Đang dựng trang…');
  const { ok, output } = await runScript('build', [], {}).finished;
  if (!ok)
    throw new Refusal(
      `${output}\n\nChưa dựng được, nên trang đang phục vụ giữ nguyên. Hãy sửa các lỗi ở trên rồi chạy lại.`,
    );
}

async function requestFor(target: Target): Promise<ReleaseRequest> {
  const about = readReceipt(environment.buildDir);
  if (about === undefined)
    throw new Refusal(`Ở ${environment.outDir} chưa có bản nào đã qua kiểm tra cuối. Hãy chạy lại, không kèm --built.`);
  return {
    target,
    build: environment.outDir,
    about,
    commit: await commitOf(environment.root),
    now: new Date(),
    mayLoseMore: values['allow-loss'],
  };
}

async function releaseTo(target: Target): Promise<void> {
  if (!values.built) await build();
  const request = await requestFor(target);
  if (values['dry-run']) {
    console.log(sayPlan(prepare(request)).join('\n'));
    return;
  }
  const { tell, end } = makeProgress(process.stdout);
  const { lost } = prepare(request).plan;
  const manifest = await release({ ...request, tell });
  end();
  console.log(sayReleased(manifest, lost).join('\n'));
}

async function underLock(target: Target, work: () => Promise<void>): Promise<void> {
  mkdirSync(target.root, { recursive: true });
  const lock = takeLock(target.lock);
  if (typeof lock === 'number')
    throw new Refusal(`Một lần đưa trang lên khác (tiến trình ${lock}) đang chạy ở đây. Hãy đợi nó xong.`);
  try {
    await work();
  } finally {
    lock.release();
  }
}

async function run(): Promise<void> {
  const [first, second] = positionals;
  if (first === undefined) throw new Refusal(usage);
  if (first === 'status') {
    const target = targetAt(resolve(second ?? ''));
    const manifests = listReleases(target).map((id) => openRelease(target, id).manifest);
    console.log(sayStatus(manifests, currentRelease(target)).join('\n'));
    return;
  }
  const target = targetAt(resolve(first));
  await underLock(target, () => releaseTo(target));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) console.error(error);
  else console.error(error.message);
  process.exitCode = 1;
}
