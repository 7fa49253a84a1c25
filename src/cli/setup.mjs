/**
 * Installs the packages of package-lock.json if node_modules differs from it.
 * Runs before anything is installed, so it is plain JavaScript without dependencies, for Node 20.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = 20;

/**
 * Compares package-lock.json with npm's record of what it installed. Optional packages may be missing, because they are
 * for other kinds of machines.
 */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record) || !existsSync(join(root, 'node_modules/.bin/node'))) return false;
  const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] === undefined
        ? wanted.optional === true
        : installed[path].version === wanted.version && installed[path].integrity === wanted.integrity),
  );
}

/** `npm ci` replaces the Node in node_modules, so it must run on the Node of the machine. */
function pathWithoutProject() {
  const entries = (process.env.PATH ?? '').split(delimiter);
  return entries.filter((entry) => !entry.endsWith(join(sep, 'node_modules', '.bin'))).join(delimiter);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < oldestNode)
  fail(`Cần Node ${oldestNode} trở lên, máy này đang dùng Node ${process.versions.node}.`);

if (!isInstalled()) {
  console.log('Đang cài các thư viện ghi trong package-lock.json, chờ khoảng một phút…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: pathWithoutProject() },
  });
  if (status !== 0) fail('Chưa cài được thư viện. Hãy xem lỗi ở trên, kiểm tra đường mạng rồi chạy lại.');
  if (!isInstalled()) fail('npm đã chạy xong nhưng thư viện chưa đủ. Hãy xóa thư mục node_modules rồi chạy lại.');
}
