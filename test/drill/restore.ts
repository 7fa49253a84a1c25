/**
 * `npm run drill:restore` checks that what an editor types is not lost, or at most its last second when a process dies.
 * While she writes, her browser, the content server, the network or her page ends; she comes back and saves. Her text
 * must be in the form, and on the server in one draft only. `--tries` sets how often this is done, `--seed` the random
 * choices, `--only` the number of the only try.
 */
import { parseArgs } from 'node:util';
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { buildSite } from '../support/site.ts';
import { deaths, type Death, type Kind } from './restore/deaths.ts';
import { KillableDesk } from './restore/killable-desk.ts';
import { moments, readBody, type Moment, type Typed } from './restore/moments.ts';
import { comeBackToText, saveAtLast } from './restore/return.ts';
import { Session } from './restore/session.ts';

const { values } = parseArgs({
  options: {
    tries: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const contentDir = 'test/fixtures/content';
const places = ['exemplars/entries/2022-lan-coi-dat-coc-o-cho/index', 'exemplars/new'] as const;
const kinds = Object.keys(deaths) as Kind[];
const namesOfMoments = Object.keys(moments) as Moment[];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Try {
  number: number;
  place: string;
  moment: Moment;
  death: Death;
  /** Each try has its own, so that it can be repeated alone. */
  random: Random;
}

/** Goes through all kinds, moments and places in turn; the ways of a kind are picked at random. */
function plan(number: number): Try & { about: string } {
  const random = randomFrom(Number(values.seed) * 1000 + number);
  const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
  const kind = at(kinds, number);
  const moment = at(namesOfMoments, Math.floor(number / kinds.length));
  const place = at(places, Math.floor(number / kinds.length / namesOfMoments.length));
  const [way, death] = random.pick(Object.entries<Death>(deaths[kind]));
  return { number, place, moment, death, random, about: `${number + 1}. ${kind}, ${way}; ${moment}; ${place}` };
}

interface Result {
  faults: string[];
  words: number;
  lost: number;
}

async function attempt(desk: KillableDesk, { number, place, moment, death, random }: Try): Promise<Result> {
  const session = await Session.begin(desk, random);
  try {
    await session.open(place);
    const typed: Typed = {
      title: `Lần ${number + 1} viết giữa chừng ở bến sông`,
      before: await readBody(session),
      lastHeading: place.endsWith('/new') ? await session.walk.body.getByRole('heading').last().innerText() : undefined,
      words: [],
      photos: [],
    };
    await session.walk.form.write('Tiêu đề', typed.title);
    await moments[moment](session, typed);
    const ended = performance.now();
    await death.end(session);
    await death.comeBack(session);
    const faults = death.isStillOpen === true ? [] : await comeBackToText(session, place, typed);
    const text = await readBody(session);
    const found = typed.words.filter((word) => text.includes(word.text)).length;
    const due = typed.words.filter(({ at }) => at < ended - death.grace).length;
    const expected = bodiesOf(typed, found).find((body) => body === text) ?? bodiesOf(typed, found)[0] ?? '';
    if (found < due) faults.push(`${due - found} words lost: ${typed.words[found]?.text}…`);
    if (text !== expected) faults.push(`the body is not what was typed: ${differenceOf(expected, text)}`);
    if ((await session.walk.title) !== typed.title) faults.push(`the title is “${await session.walk.title}”`);
    faults.push(...(await saveAtLast(session, typed, typed.words.slice(0, found))));
    return { faults, words: typed.words.length, lost: typed.words.length - found };
  } catch (error) {
    throw new Error(`${String(error).split('\n')[0]} ${await session.describe()}`, { cause: error });
  } finally {
    await session.end();
  }
}

/** What the body may be with the first `found` typed words. A save leaves out the form's headings that have no text. */
function bodiesOf({ before, lastHeading, words }: Typed, found: number): string[] {
  const typed = words.slice(0, found).map(({ text }) => text);
  return [before, ...(lastHeading === undefined ? [] : [lastHeading])].map((begin) =>
    [begin, ...typed].join(' ').trim(),
  );
}

/** Both texts, from shortly before the first character in which they differ. */
function differenceOf(expected: string, text: string): string {
  const at = [...expected].findIndex((sign, index) => sign !== text[index]);
  const [wanted, found] = [expected, text].map((each) => each.slice(Math.max(0, at - 30), at + 60));
  return `“${wanted}” became “${found}”`;
}

process.env.TEST_FOLDER = makeScratchFolder('drill');
const env = { BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example', SITE_BASE: '/phong-trung-bay/' };
const site = await buildSite({ name: 'drill', contentDir, env });
const failed: string[] = [];
const numbers =
  values.only === undefined
    ? Array.from({ length: Number(values.tries) }, (_, index) => index)
    : [Number(values.only) - 1];
for (const number of numbers) {
  const { about, ...next } = plan(number);
  // Each try gets a new repository, so that it does not see drafts of earlier tries.
  const desk = await KillableDesk.open(site, contentDir);
  try {
    const { faults, words, lost } = await attempt(desk, next);
    say(`${about}: ${words} words, ${lost} lost${faults.map((fault) => `\n   ${fault}`).join('')}`);
    if (faults.length > 0) failed.push(about);
  } catch (error) {
    say(`${about}: ${error instanceof Error ? error.message : String(error)}`);
    failed.push(about);
  } finally {
    await desk.kill();
  }
}
say(`Tries: ${numbers.length}, failed: ${failed.length}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
