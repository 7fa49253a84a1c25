/**
 * `npm run drill:word` takes 24 invented Word files to pages. In the real form the entry of each is sent for review; a
 * reviewer accepts and publishes it; the site that `npm start` then builds must show its title and its text. Only the
 * first twelve files must get that far. Prints which proposals were right, and how many actions and minutes each file
 * took.
 */
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { pathOf } from '../../src/domain/collections.ts';
import { launchBrowser } from '../support/browser.ts';
import { atTheDesk } from '../support/editors-form.ts';
import { twelveFiles, type WordFile } from '../support/word/files.ts';
import { otherFiles } from '../support/word/other-files.ts';
import { factsOfContent, readWordFile } from '../support/word/read.ts';
import { WordWalk, type Sent } from '../support/word/walk.ts';
import { Office } from './word/office.ts';
import { faultsOfPage, type Wanted } from './word/page-of.ts';
import { accept, waitUntilOnSite } from './word/review.ts';

/** Maximum number of actions until the entry is sent for review. */
const mostActions = 20;
/** Maximum number of minutes until then, if a person acts and reads. */
const longestPace = 5;
/** Minimum number of files of a set whose unit, movement and title are proposed right. */
const leastRight = 10;
/** Milliseconds for the builds after the last publication. */
const longestBuild = 30 * 60_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const folder = makeScratchFolder('drill-word');
process.env.TEST_FOLDER = folder;
const office = await Office.open(folder, 'content');
const url = `${office.url}admin/`;
const browser = await launchBrowser();
const facts = factsOfContent();

interface Published extends Wanted {
  /** Name of the file. */
  name: string;
}

type Drafts = Awaited<ReturnType<typeof readWordFile>>['drafts'];

/** Fields that are not as expected. */
const wrongIn = (file: WordFile, drafts: Drafts): string[] =>
  file.expected.flatMap((expected, index) =>
    (['title', 'unit', 'movement'] as const).filter((field) => {
      const value = drafts[index]?.proposals.find((proposal) => proposal.field === field)?.value;
      return expected[field] !== '' && value !== expected[field];
    }),
  );

/** Sends the first draft of the file for review. Undefined if the file was refused, as one without text must be. */
async function send(file: WordFile): Promise<Sent | undefined> {
  const [expected] = file.expected;
  const page = await browser.newPage(atTheDesk);
  try {
    await page.goto(url);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    const walk = new WordWalk(page, url);
    await walk.choose(file);
    if (expected === undefined) {
      await page.getByRole('alert').waitFor();
      say(`   refused: ${await page.getByRole('alert').innerText()}`);
      return undefined;
    }
    await walk.openDraft();
    return await walk.send(expected);
  } catch (error) {
    const problems = await page.locator('.problems').allInnerTexts();
    throw new Error(`${String(error).split('\n')[0]} ${problems.join(' ').replaceAll('\n', ' | ')}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** Returns what must be on the site later; undefined if the file was refused. */
async function publish(file: WordFile, drafts: Drafts): Promise<Published | undefined> {
  const sent = await send(file);
  if (sent === undefined) return undefined;
  const pace = `${sent.actions} actions, ${sent.minutes.toFixed(1)} minutes of a person`;
  if (sent.actions > mostActions || sent.minutes > longestPace) throw new Error(`sent for review in ${pace}`);
  const actions = await accept(browser, url, sent.title);
  say(`   sent for review in ${pace}; accepted and published in ${actions} actions more`);
  const entry = office.lastPublished();
  const [, collection = '', id = ''] = /^(dien-hinh|viec-tot)\/(.+)$/.exec(entry ?? '') ?? [];
  if (id === '') throw new Error('nothing was published');
  const path = pathOf({ collection: collection === 'viec-tot' ? 'stories' : 'exemplars', id });
  const unit = facts.units.find((each) => each.id === file.expected[0]?.unit)?.name ?? '';
  return {
    name: file.name,
    url: new URL(`.${path}`, office.url).href,
    title: sent.title,
    body: drafts[0]?.body ?? '',
    names: [unit],
  };
}

let failures = 0;
for (const [name, files, isWhole] of [
  ['the twelve', await twelveFiles(), true],
  ['twelve others', await otherFiles(), false],
] as const) {
  say(`# ${name}`);
  const published: Published[] = [];
  let right = 0;
  for (const file of files) {
    const { drafts } = await readWordFile(file, facts);
    const wrong = wrongIn(file, drafts);
    if (wrong.length === 0) right += 1;
    say(`${file.name} (${file.about}): ${wrong.length === 0 ? 'right' : `wrong: ${wrong.join(', ')}`}`);
    try {
      const done = await publish(file, drafts);
      if (done !== undefined) published.push(done);
    } catch (error) {
      // The texts of the others are too short for a page: their editors would have to ask the units for more.
      if (isWhole) failures += 1;
      say(`   not published: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  say(`${right} of ${files.length} right`);
  if (right < leastRight) failures += 1;
  const state = new URL('../trang-thai.json', url).href;
  await waitUntilOnSite(
    published.map((each) => each.url),
    state,
    longestBuild,
  );
  for (const each of published) {
    const faults = await faultsOfPage(each);
    say(`${each.name} stands at ${each.url}${faults.map((fault) => `\n   ${fault}`).join('')}`);
    if (faults.length > 0) failures += 1;
  }
}

await browser.close();
await office.close();
say(failures === 0 ? 'Every file with a text became a page.' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
