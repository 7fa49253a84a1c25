/**
 * Puts a build that has passed the guard in place of the former one. Until then, the site there stays unchanged. One
 * build at a time: a second one for the same folder stops at once.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readContent } from '../corpus/reading.ts';
import { listWithdrawn } from '../corpus/withdrawn.ts';
import { environment } from '../environment.ts';
import { takeLock } from '../release/lock.ts';
import { dropReceipt, refersTo, writeReceipt } from '../release/receipt.ts';
import { replaceFolder, restoreFolder } from '../release/replace-folder.ts';
import { thisBuild } from './this-build.ts';

const { base, buildDir, outDir, production, siteUrl, today } = environment;

export const deliver = (): AstroIntegration => ({
  name: 'deliver',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command !== 'build') return;
      mkdirSync(dirname(buildDir), { recursive: true });
      const lock = takeLock(`${buildDir}.khoa`);
      if (typeof lock === 'number')
        throw new Error(`Một lần dựng khác (tiến trình ${lock}) đang ghi vào ${outDir}. Hãy đợi nó xong rồi chạy lại.`);
      process.once('exit', lock.release);
      restoreFolder(outDir);
    },
    'astro:build:done': async ({ logger }) => {
      const { room } = thisBuild();
      const content = await readContent();
      const withdrawn = listWithdrawn(content, environment);
      dropReceipt(buildDir);
      replaceFolder(buildDir, outDir);
      writeReceipt(buildDir, {
        day: today,
        production,
        siteUrl,
        base,
        withdrawals: withdrawn.map(({ path, redirect }) => ({ path, redirect })),
        held: [...content.heldPages],
        list: refersTo(room.manifestFile),
      });
      for (const page of content.heldPages)
        logger.warn(`${page} tạm ẩn vì nhắc người của bài đã gỡ; npm run content:check chỉ ra chỗ nào.`);
      logger.info(`Trang đã ở ${outDir}.`);
    },
  },
});
