/**
 * Copies a build that passed the guard to `OUT_DIR`. Until then, the site there stays unchanged.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { environment } from '../environment.ts';

export const deliver = (): AstroIntegration => ({
  name: 'deliver',
  hooks: {
    'astro:build:done': ({ logger }) => {
      const { buildDir, outDir } = environment;
      replaceFolder(buildDir, outDir);
      rmSync(buildDir, { recursive: true });
      logger.info(`Đã chép trang tới ${outDir}`);
    },
  },
});

/** Empties the folder but does not delete it, because it may be a mount point. Keeps `.git`, as Astro does. */
function replaceFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(to)) {
    if (name !== '.git') rmSync(join(to, name), { recursive: true });
  }
  cpSync(from, to, { recursive: true });
}
