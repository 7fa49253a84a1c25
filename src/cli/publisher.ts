/**
 * `npm run publisher -- <folder> <repository>`: follows a branch, usually `main`, and makes public what is on it. It
 * listens on this machine only, needs no rights of an administrator, and writes nothing into the repository.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../environment.ts';
import { targetAt } from '../release/layout.ts';
import { takeLock } from '../release/lock.ts';
import { publishOnce } from './publisher/publisher.ts';
import { readState } from './publisher/state.ts';
import { listenForCalls } from './publisher/webhook.ts';
import { makeWorld } from './publisher/world.ts';

const usage = `Cách dùng: npm run publisher -- <thư mục đưa trang lên> <địa chỉ kho git> [--once] [--branch main] [--every 5] [--hook 4390]
--once: xem một lần rồi thôi, cho cron hoặc máy chạy của kho.
--every: hỏi kho mấy giây một lần.
--then 'rsync …': chạy lệnh này sau mỗi lần đổi bản, cho nơi chỉ nhận tải lên; --changes, --archive: như npm run release.
--hook: cổng trên máy này nhận lời gọi của kho; khóa chung đặt ở biến PUBLISHER_SECRET.
Các biến SITE_ENV, SITE_URL, SITE_BASE, CMS_… đặt như khi dựng trang.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    once: { type: 'boolean', default: false },
    branch: { type: 'string', default: 'main' },
    every: { type: 'string', default: '5' },
    hook: { type: 'string' },
    archive: { type: 'string' },
    changes: { type: 'string' },
    then: { type: 'string' },
  },
});
const [folder, repository] = positionals;
const seconds = Number(values.every);
const secret = process.env['PUBLISHER_SECRET'] ?? '';
const port = values.hook === undefined ? undefined : Number(values.hook);

function stopWith(message: string): never {
  console.error(message);
  process.exit(1);
}
if (folder === undefined || repository === undefined || !(seconds >= 1)) stopWith(usage);
if (port !== undefined && (!Number.isInteger(port) || secret.length < 16))
  stopWith('Muốn nhận lời gọi của kho thì ghi số cổng sau --hook và đặt PUBLISHER_SECRET dài từ 16 ký tự.');

const target = targetAt(resolve(folder));
mkdirSync(target.root, { recursive: true });
const lock = takeLock(join(target.root, 'khoa-tu-dong'));
if (typeof lock === 'number') {
  // Another publisher is running. It looks at the branch again when it is done, so this run is not needed.
  if (values.once) process.exit(0);
  stopWith(`Đã có một chương trình tự đưa trang lên (tiến trình ${lock}) ở đây.`);
}
process.once('exit', lock.release);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));

const log = (line: string) => {
  console.log(line);
};
const clone = { folder: join(target.root, 'kho'), repository, branch: values.branch, project: environment.root };
/** Releases run in the clone, so the paths are made absolute here. */
const absolute = (path: string | undefined) => (path === undefined ? undefined : resolve(path));
const sending = { archive: absolute(values.archive), changes: absolute(values.changes), then: values.then };
const world = makeWorld(target, clone, { now: () => new Date(), log, env: process.env, sending });
// A release runs in a process group of its own, which a signal to this program does not reach.
process.once('exit', world.close);

/** Only for a commit that is public as it is: after a rollback or a failure, something else is served. */
async function warmUp(): Promise<void> {
  const { state, commit } = readState(target) ?? {};
  if (state === 'da-len' && commit !== undefined) await world.warmUp(commit);
}

let wake = (): void => undefined;
if (port !== undefined)
  await listenForCalls(port, secret, () => {
    wake();
  });

for (;;) {
  const called = new Promise<void>((done) => (wake = done));
  try {
    const result = await publishOnce(target, world);
    const isDone = ['nothing-new', 'set-aside', 'pause'].includes(result);
    const hasFailed = ['failed', 'no-repository'].includes(result);
    if (values.once && (isDone || hasFailed)) process.exit(hasFailed ? 1 : 0);
    if (values.once) continue;
    if (!hasFailed) await warmUp();
  } catch (error) {
    // The served release is untouched, so the next round tries again.
    console.error(error);
    if (values.once) process.exit(1);
  }
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((done) => (timer = setTimeout(done, seconds * 1000)));
  await Promise.race([pause, called]);
  clearTimeout(timer);
}
