/** Builds a content step by step, continuing each build from the last, and compares each with a build from nothing. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { addDays } from '../../../src/domain/days.ts';
import { runNode, type Outcome } from '../../../src/cli/run-node.ts';
import { WarmBuilds } from '../../../src/cli/warm-builds.ts';
import { listFiles } from '../../../src/release/list-files.ts';
import type { Random } from '../../support/random.ts';
import { readContentsIn } from '../../support/search-contents.ts';
import { changes, restore } from './changes.ts';

interface Walk {
  /** Folder for everything that the walk writes. */
  folder: string;
  /** Content to begin with. */
  from: string;
  firstDay: string;
  random: Random;
}

export interface Step {
  name: string;
  /** Files that differ from those of a build from nothing; undefined if the content has a fault and is not built. */
  differences: string[] | undefined;
  /** What the build said about the files that it made and kept. */
  summary: string;
}

const siteUrl = 'https://gallery.example';

export class IncrementalWalk {
  readonly #walk: Walk;
  readonly #contentDir: string;
  readonly #builds = new WarmBuilds(process.cwd());
  #day: string;
  #step = 0;

  constructor(walk: Walk) {
    this.#walk = walk;
    this.#contentDir = join(walk.folder, 'content');
    this.#day = walk.firstDay;
    cpSync(walk.from, this.#contentDir, { recursive: true });
  }

  /** Builds the content without a change. */
  begin(): Promise<Step> {
    return this.#compare('nothing');
  }

  /** Makes a change, or lets a day pass. A change that the check or the guard refuses is taken back. */
  async take(): Promise<Step> {
    const { random, folder } = this.#walk;
    this.#step += 1;
    const kept = join(folder, 'kept');
    rmSync(kept, { recursive: true, force: true });
    cpSync(this.#contentDir, kept, { recursive: true });
    if (random.below(changes.length + 1) === 0) {
      this.#day = addDays(this.#day, 1);
      return this.#compare('a day passes');
    }
    const [name, change] = random.pick(changes);
    change({ contentDir: this.#contentDir, random, step: this.#step });
    const step = await this.#compare(name);
    if (step.differences === undefined) restore(this.#contentDir, kept);
    return step;
  }

  /** Makes a change, starts a build, kills it after the given milliseconds, and builds again. */
  async kill(milliseconds: number): Promise<Step> {
    const [name, change] = this.#walk.random.pick(changes.slice(0, 8));
    this.#step += 1;
    change({ contentDir: this.#contentDir, random: this.#walk.random, step: this.#step });
    const building = this.#start('continued');
    await delay(milliseconds);
    building.stop('SIGKILL');
    await building.finished;
    return this.#compare(`${name}, killed after ${milliseconds} ms`);
  }

  /** Builds again, at random in a new process or in the one that has built before, which the publisher uses. */
  async #continue(): Promise<Outcome> {
    if (this.#walk.random.below(2) === 0) return this.#start('continued').finished;
    return this.#builds.build(this.#variables('continued'), { reportsContent: false });
  }

  #start(name: 'continued' | 'anew') {
    return runNode(['--env-file=src/cli/astro.env', 'node_modules/astro/bin/astro.mjs', 'build'], {
      env: this.#variables(name),
    });
  }

  #variables(name: 'continued' | 'anew') {
    return {
      ...process.env,
      SITE_URL: siteUrl,
      BUILD_DATE: this.#day,
      CONTENT_DIR: this.#contentDir,
      CACHE_DIR: join(this.#walk.folder, `cache-${name}`),
      OUT_DIR: join(this.#walk.folder, name),
    };
  }

  close(): void {
    this.#builds.stop();
  }

  async #compare(name: string): Promise<Step> {
    const continued = await this.#continue();
    if (isFaultOfContent(continued)) return { name, differences: undefined, summary: 'refused' };
    // Removes only what the last build left for incremental builds. Prepared photos and the editors' bundle may stay,
    // because they have tests of their own.
    rmSync(join(this.#walk.folder, 'cache-anew/ban-dung'), { recursive: true, force: true });
    const anew = await this.#start('anew').finished;
    for (const { ok, output } of [continued, anew]) if (!ok) throw new Error(`${name}\n${output.slice(-3000)}`);
    const [summary = ''] = /\d+ tệp mới.*/.exec(continued.output) ?? [];
    return {
      name,
      differences: await differencesOf(join(this.#walk.folder, 'continued'), join(this.#walk.folder, 'anew')),
      summary,
    };
  }
}

const isFaultOfContent = ({ ok, output }: Outcome): boolean => !ok && /Nội dung có lỗi|Dừng xuất bản/.test(output);

/**
 * Files of the search index that are compared by their words, not by their bytes: an updated index spreads the same
 * words over other files than a new one.
 */
const ofWords = /^pagefind\/(?:index\/|search\.json$)/;

async function differencesOf(one: string, other: string): Promise<string[]> {
  const files = [...new Set([...listFiles(one), ...listFiles(other)])].filter((path) => !ofWords.test(path)).sort();
  const bytes = files.flatMap((path) => {
    const [left, right] = [join(one, path), join(other, path)];
    if (!existsSync(left)) return [`missing: ${path}`];
    if (!existsSync(right)) return [`left over: ${path}`];
    return readFileSync(left).equals(readFileSync(right)) ? [] : [`different: ${path}`];
  });
  const [words, otherWords] = await Promise.all([one, other].map((site) => readContentsIn(join(site, 'pagefind'))));
  return isDeepStrictEqual(words, otherWords) ? bytes : [...bytes, 'different: words of the search'];
}
