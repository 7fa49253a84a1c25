/**
 * Tells the service worker which files the offline page needs. Their names are known only when all pages are written.
 * When one of these files changes, `sw.js` changes too, and browsers install the new worker.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environment } from '../environment.ts';
import { addressesIn } from '../offline/named-files.ts';

const page = 'ngoai-tuyen/';

export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const count = nameFiles(fileURLToPath(dir), environment.base);
      logger.info(`${count} tệp cho trang ngoại tuyến.`);
    },
  },
});

/**
 * Writes into `sw.js` which files the service worker keeps when it is installed. Returns the number of these files.
 * @internal Exported for its test.
 */
export function nameFiles(directory: string, base: string): number {
  const html = readFileSync(join(directory, page, 'index.html'), 'utf8');
  const files = addressesIn(html, base);
  const styles = files.filter((file) => file.endsWith('.css'));
  const fonts = styles.flatMap((file) =>
    addressesIn(readFileSync(join(directory, file.slice(base.length)), 'utf8'), base).filter((name) =>
      name.endsWith('.woff2'),
    ),
  );
  const kept = [...new Set([base + page, ...files, ...fonts])];
  const version = createHash('sha256').update(html).digest('hex').slice(0, 8);
  const worker = join(directory, 'sw.js');
  const code = readFileSync(worker, 'utf8');
  writeFileSync(worker, `/* ${version} */self.offline=${JSON.stringify(kept)};\n${code}`);
  return kept.length;
}
