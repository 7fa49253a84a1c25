/** `npm run bench:axe` runs axe on every page: phone and desktop, light and dark. It takes about 15 minutes. */
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { violationsEverywhere } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startHost } from '../support/hosts/host.ts';
import { buildSite } from '../support/site.ts';

const windows = 2;

process.env.TEST_FOLDER ??= makeScratchFolder('bench');
const site = await buildSite({ name: 'real', env: { BUILD_DATE: '2026-11-22', SITE_URL: 'https://gallery.example' } });
const host = await startHost(site.dir);
const browser = await launchBrowser();
const waiting = site.pages().map(({ path }) => path);
const total = waiting.length;
/** Paths by violation, because one faulty component shows up on many pages. */
const faults = new Map<string, string[]>();

async function lookAtPages(): Promise<void> {
  const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(new URL(path, host.url).href);
    for (const fault of await violationsEverywhere(page)) faults.set(fault, [...(faults.get(fault) ?? []), path]);
    if (waiting.length % 50 === 0) process.stdout.write(`${total - waiting.length} of ${total} pages\n`);
  }
  await context.close();
}

await Promise.all(Array.from({ length: windows }, lookAtPages));
await browser.close();
await host.close();
for (const [fault, paths] of faults)
  process.stdout.write(`${fault}\n  on ${paths.length} pages: ${paths.slice(0, 3).join(' ')}\n`);
process.stdout.write(`${total} pages, ${faults.size} faults\n`);
process.exitCode = faults.size > 0 ? 1 : 0;
