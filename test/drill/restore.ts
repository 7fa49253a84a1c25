/**
 * `npm run drill:restore` checks that unsaved text survives. An editor writes, and her page ends at a random moment in
 * a random way. The entry then loads fast or slowly, and her text must be there. `--tries` sets how often this is done,
 * `--seed` the random choices.
 */
import { mkdtempSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { launchProfile } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { EditorsWalk } from '../support/editors-walk.ts';
import { randomFrom } from '../support/random.ts';
import { buildSite } from '../support/site.ts';

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '24' }, seed: { type: 'string', default: '1' } },
});
const entry = 'exemplars/entries/2022-lan-coi-dat-coc-o-cho/index';
const places = [entry, entry, 'exemplars/new', 'stories/new'] as const;
const endings = ['reload', 'close', 'back', 'crash', 'quit', 'reload right after “Lưu”'] as const;
/** Milliseconds. Text typed this shortly before a process dies may be lost. */
const graceMilliseconds = 1000;
const contextOptions = { locale: 'vi-VN', viewport: { width: 1280, height: 900 } };

const { below, pick } = randomFrom(Number(values.seed));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Word {
  text: string;
  at: number;
}

/** Delays answers at random, so that sometimes the entry and sometimes the kept draft is loaded first. */
async function slowDown(walk: EditorsWalk): Promise<void> {
  await walk.page.route('**/admin/kho', async (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    if (action === 'getEntry' || action === 'unpublishedEntry') await delay(below(1500));
    // The page may have ended during the delay.
    await route.continue().catch(() => undefined);
  });
}

async function write(walk: EditorsWalk, milliseconds: number): Promise<Word[]> {
  const words: Word[] = [];
  await walk.body.click();
  await walk.page.keyboard.press('ControlOrMeta+End');
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const text = `từ${String(words.length).padStart(4, '0')}`;
    await walk.page.keyboard.insertText(` ${text}`);
    words.push({ text, at: performance.now() });
    await delay(10 + below(200));
  }
  return words;
}

async function attempt(desk: EditorsDesk, number: number): Promise<string | undefined> {
  const place = pick(places);
  const ending = place === entry ? pick(endings) : pick(endings.slice(0, -1) as ['reload', ...'reload'[]]);
  const profile = mkdtempSync(resolve(desk.root, '..', 'profile-'));
  let context: BrowserContext = await launchProfile(profile, contextOptions);
  try {
    let walk = await EditorsWalk.begin(context, desk.url);
    await walk.logIn();
    await slowDown(walk);
    await walk.open(place);
    const title = `Lần ${number} viết giữa chừng ở bến sông`;
    await walk.form.write('Tiêu đề', title);
    const words = await write(walk, 500 + below(5000));
    if (ending === 'reload right after “Lưu”') {
      await walk.form.press('Lưu');
      await delay(150);
    }
    const ended = performance.now();
    if (ending === 'crash') await walk.crash();
    else if (ending === 'close') await walk.page.close();
    else if (ending === 'back') await walk.page.goBack();
    else if (ending !== 'quit') await walk.page.reload();
    if (ending === 'quit') {
      await context.close();
      context = await launchProfile(profile, contextOptions);
      walk = await EditorsWalk.begin(context, desk.url);
    } else if (ending === 'crash' || ending === 'close') await walk.come();
    await slowDown(walk);
    await walk.open(place);
    const saved = async () => (await walk.title) === title;
    if (!(await saved())) await walk.restore(title);
    const text = await walk.body.innerText();
    const grace = ending === 'crash' || ending === 'quit' ? graceMilliseconds : 0;
    const lost = words.filter(({ text: word, at }) => at < ended - grace && !text.includes(word));
    say(`${number}. ${place}, ${ending}: ${words.length} words, ${lost.length} lost`);
    return lost.length === 0 ? undefined : `${number}. ${place}, ${ending}: ${lost.map((word) => word.text).join(' ')}`;
  } finally {
    await context.close();
  }
}

process.env.TEST_FOLDER = makeScratchFolder('drill');
const env = { BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example', SITE_BASE: '/phong-trung-bay/' };
const site = await buildSite({ name: 'drill', contentDir: 'test/fixtures/content', env });
const faults: string[] = [];
for (let number = 1; number <= Number(values.tries); number += 1) {
  // Each try gets a new repository, so that it does not see drafts of earlier tries.
  const desk = await openEditorsDesk({ site, contentDir: 'test/fixtures/content' });
  try {
    const fault = await attempt(desk, number);
    if (fault !== undefined) faults.push(fault);
  } catch (error) {
    faults.push(`${number}. ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await desk.close();
  }
}
say(faults.length === 0 ? `All ${values.tries} tries: nothing lost.` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
