/** Signs and checks manifests with OpenSSH, which most servers have. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** The purpose of the signature (`ssh-keygen -n`), so that a signature for another purpose is not accepted. */
const namespace = 'dien-hinh-ban-ke';

/**
 * Puts `<file>.sig` beside the file.
 * @internal Exported for its test.
 */
export function signFile(file: string, key: string): void {
  const { status, stderr, error } = spawnSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', namespace, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return;
  throw new Refusal(
    `Chưa ký được bản kê bằng khóa ${key}: ${error?.message ?? stderr.trim()}. Trang đang phục vụ giữ nguyên.`,
  );
}

/** Signs with the private SSH key whose file `RELEASE_KEY` names, if it is set. */
export function signing(env: NodeJS.ProcessEnv): { sign?: (manifest: string) => void } {
  const key = env['RELEASE_KEY'] ?? '';
  if (key === '') return {};
  return {
    sign: (manifest) => {
      signFile(manifest, key);
    },
  };
}

/**
 * Who has signed; undefined when the signature does not fit. `signers` is a file of allowed signers, as `ssh-keygen(1)`
 * describes it.
 */
export function findSigner(file: string, signature: string, signers: string): string | undefined {
  const found = spawnSync('ssh-keygen', ['-Y', 'find-principals', '-s', signature, '-f', signers], {
    encoding: 'utf8',
  });
  const signer = found.stdout.split('\n')[0] ?? '';
  if (found.status !== 0 || signer === '') return undefined;
  try {
    execFileSync('ssh-keygen', ['-Y', 'verify', '-f', signers, '-I', signer, '-n', namespace, '-s', signature], {
      input: readFileSync(file),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return signer;
  } catch (error) {
    if (error instanceof Error && 'status' in error) return undefined;
    throw error;
  }
}
