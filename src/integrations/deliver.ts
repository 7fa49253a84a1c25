/** Brings a build that passed the guard to an `OUT_DIR` outside the project; until then the site there stays as it is. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { environment } from '../environment.ts';

export const deliver = (): AstroIntegration => ({
  name: 'deliver',
  hooks: {
    'astro:build:done': ({ logger }) => {
      const { buildDir, outDir } = environment;
      if (buildDir === outDir) return;
      replaceFolder(buildDir, outDir);
      rmSync(buildDir, { recursive: true });
      logger.info(`Đã chép trang tới ${outDir}`);
    },
  },
});

/** The folder itself stays: it may be where a disk is mounted. As Astro does, its history is left alone. */
function replaceFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(to)) {
    if (name !== '.git') rmSync(join(to, name), { recursive: true });
  }
  cpSync(from, to, { recursive: true });
}
