/**
 * Puts a build that has passed the guard in place of the former one. Until then, the site there stays unchanged. One
 * build at a time: a second one for the same folder stops at once.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { keepAsSpare } from '../build/spare.ts';
import { readContent } from '../corpus/reading.ts';
import { listWithdrawn } from '../corpus/withdrawn.ts';
import { listRevoked } from '../domain/revocations.ts';
import { hasMoved } from '../domain/withdrawal.ts';
import { environment } from '../environment.ts';
import { takeLock, type Lock } from '../release/lock.ts';
import { dropReceipt, refersTo, writeReceipt } from '../release/receipt.ts';
import { replaceFolder, restoreFolder } from '../release/replace-folder.ts';
import { thisBuild } from './this-build.ts';

const { base, buildDir, outDir, production, siteUrl, today } = environment;

export function deliver(): AstroIntegration {
  let lock: Lock | undefined;
  return {
    name: 'deliver',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        mkdirSync(dirname(buildDir), { recursive: true });
        const taken = takeLock(`${buildDir}.khoa`);
        if (typeof taken === 'number')
          throw new Error(
            `Một lần dựng khác (tiến trình ${taken}) đang ghi vào ${outDir}. Hãy đợi nó xong rồi chạy lại.`,
          );
        process.once('exit', taken.release);
        lock = taken;
        restoreFolder(outDir);
      },
      'astro:build:done': async ({ logger }) => {
        const { room, replaced } = thisBuild();
        const content = await readContent();
        const withdrawn = listWithdrawn(content, environment);
        dropReceipt(buildDir);
        replaceFolder(buildDir, outDir, (former) => {
          keepAsSpare(former, buildDir, replaced);
        });
        writeReceipt(buildDir, {
          day: today,
          production,
          siteUrl,
          base,
          withdrawals: withdrawn.map((line) => ({
            path: line.path,
            redirect: line.redirect,
            hasMoved: hasMoved(line),
          })),
          revoked: listRevoked(content.entries, environment),
          held: [...content.heldPages],
          list: refersTo(room.manifestFile),
        });
        for (const page of content.heldPages)
          logger.warn(`${page} tạm ẩn vì nhắc người của bài đã gỡ; npm run content:check chỉ ra chỗ nào.`);
        if (lock !== undefined) {
          process.off('exit', lock.release);
          lock.release();
        }
        logger.info(`Trang đã ở ${outDir}.`);
      },
    },
  };
}
