/** Chromium's headless shell as it lies in an npm package: the same on every machine, and quicker than a whole browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface PackedBrowser {
  executablePath: string;
  /** Tells the system where the libraries that came with it are. */
  env: NodeJS.ProcessEnv;
}

const packageFolder = 'node_modules/@sparticuz/chromium';
/** The package holds a program for this kind of machine alone. */
const isForThisMachine = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks it on first use. Undefined where it does not run. */
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

/** Others may be unpacking too: the first folder that is whole stays. */
function unpackInto(folder: string): void {
  const parent = resolve(folder, '..');
  mkdirSync(parent, { recursive: true });
  const own = mkdtempSync(join(parent, 'part-'));
  const { status, stderr } = spawnSync(process.execPath, ['test/support/unpack-browser.ts'], {
    encoding: 'utf8',
    // The package unpacks into the folder for temporary files, and its libraries only where this is set.
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
