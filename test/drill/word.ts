/**
 * `npm run drill:word` imports all 24 invented Word files in the real form, sends their entries for review, and prints
 * which proposals were right and how many actions each file took.
 */
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { openEditorsDesk } from '../support/editors-desk.ts';
import { buildSite } from '../support/site.ts';
import { twelveFiles, type WordFile } from '../support/word/files.ts';
import { otherFiles } from '../support/word/other-files.ts';
import { factsOfContent, readWordFile } from '../support/word/read.ts';
import { WordWalk } from '../support/word/walk.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

process.env.TEST_FOLDER = makeScratchFolder('drill-word');
const env = { BUILD_DATE: '2026-11-30', SITE_URL: 'https://gallery.example' };
const site = await buildSite({ name: 'drill-word', contentDir: 'content', env });
const browser = await launchBrowser();
const facts = factsOfContent();

/** Fields of the first draft that are not as expected. */
async function wrongIn(file: WordFile): Promise<string[]> {
  const { drafts } = await readWordFile(file, facts);
  return file.expected.flatMap((expected, index) =>
    (['title', 'unit', 'movement'] as const).filter((field) => {
      const value = drafts[index]?.proposals.find((proposal) => proposal.field === field)?.value;
      return expected[field] !== '' && value !== expected[field];
    }),
  );
}

async function send(file: WordFile): Promise<string> {
  const [expected] = file.expected;
  const desk = await openEditorsDesk({ site, contentDir: 'content' });
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(desk.url);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    const walk = new WordWalk(page, desk.url);
    await walk.choose(file);
    if (expected === undefined) {
      await page.getByRole('alert').waitFor();
      return `refused: ${await page.getByRole('alert').innerText()}`;
    }
    await walk.openDraft();
    const { actions } = await walk.send(expected);
    return `sent for review in ${actions} actions`;
  } catch (error) {
    const [line = ''] = String(error).split('\n');
    const problems = await page
      .locator('.problems')
      .innerText()
      .catch(() => '');
    return `not sent: ${line} ${problems.replaceAll('\n', ' | ')}`;
  } finally {
    await page.close();
    await desk.close();
  }
}

let failures = 0;
for (const [name, files] of [
  ['the twelve', await twelveFiles()],
  ['twelve others', await otherFiles()],
] as const) {
  say(`# ${name}`);
  let right = 0;
  for (const file of files) {
    const wrong = await wrongIn(file);
    if (wrong.length === 0) right += 1;
    say(
      `${file.name} (${file.about}): ${wrong.length === 0 ? 'right' : `wrong: ${wrong.join(', ')}`}; ${await send(file)}`,
    );
  }
  say(`${right} of ${files.length} right`);
  if (right < 10) failures += 1;
}
await browser.close();
process.exitCode = failures === 0 ? 0 : 1;
