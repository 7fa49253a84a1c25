/** An editor with a browser of her own, which can be killed, and which keeps its data on disk. */
import { mkdtempSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { launchProfile } from '../../support/browser.ts';
import { atTheDesk } from '../../support/editors-form.ts';
import { EditorsWalk } from '../../support/editors-walk.ts';
import type { Random } from '../../support/random.ts';
import type { KillableDesk } from './killable-desk.ts';

export class Session {
  readonly desk: KillableDesk;
  readonly random: Random;
  readonly #profile: string;
  #context: BrowserContext;
  walk: EditorsWalk;

  private constructor(desk: KillableDesk, random: Random, profile: string, context: BrowserContext, walk: EditorsWalk) {
    this.desk = desk;
    this.random = random;
    this.#profile = profile;
    this.#context = context;
    this.walk = walk;
  }

  static async begin(desk: KillableDesk, random: Random): Promise<Session> {
    const profile = mkdtempSync(resolve(desk.repository.root, '../profile-'));
    const context = await launchProfile(profile, atTheDesk);
    const session = new Session(desk, random, profile, context, await EditorsWalk.begin(context, desk.url));
    await session.walk.logIn();
    return session;
  }

  async open(place: string): Promise<void> {
    await this.#slowDown();
    await this.walk.open(place);
  }

  async openList(): Promise<void> {
    await this.walk.page.goto(`${this.desk.url}#/collections/exemplars`);
    await this.walk.page.getByRole('heading', { name: 'Điển hình tiên tiến' }).first().waitFor();
  }

  /** Presses “Lưu”, unless all is saved. The button is disabled if a save that was under way ends before the press. */
  async saveWhatIsLeft(): Promise<void> {
    const { page } = this.walk;
    if (await page.getByText('Đã lưu', { exact: true }).isVisible()) return;
    const button = page.getByRole('button', { name: 'Lưu', exact: true }).first();
    await button.click({ timeout: 20_000 }).catch(() => undefined);
  }

  /** Delays answers at random, so that sometimes the entry and sometimes the kept draft is loaded first. */
  async #slowDown(): Promise<void> {
    await this.walk.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.walk.page.route('**/admin/kho', async (route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      if (action === 'getEntry' || action === 'unpublishedEntry') await delay(this.random.below(1500));
      // The page may have ended during the delay.
      await route.continue().catch(() => undefined);
    });
  }

  async cutNetwork(isCut: boolean): Promise<void> {
    await this.#context.setOffline(isCut);
  }

  /** Kills the browser's main process. Its other processes end with it. */
  async killBrowser(): Promise<void> {
    const devtools = await this.#context.browser()?.newBrowserCDPSession();
    if (devtools === undefined) throw new Error('The browser has no session for developer tools.');
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const closed = new Promise((done) => this.#context.once('close', done));
    const first = processInfo.find(({ type }) => type === 'browser');
    if (first === undefined) throw new Error('The browser names no process of its own.');
    process.kill(first.id, 'SIGKILL');
    await closed;
  }

  async quitBrowser(): Promise<void> {
    await this.#context.close();
  }

  async startBrowser(): Promise<void> {
    this.#context = await launchProfile(this.#profile, atTheDesk);
    this.walk = await EditorsWalk.begin(this.#context, this.desk.url);
  }

  /** What the page shows, for the report of a failure. */
  async describe(): Promise<string> {
    const { page } = this.walk;
    const text = await page.locator('body').innerText({ timeout: 2000 }).catch(String);
    return `at ${page.url()}: ${text.slice(0, 1500).replaceAll(/\s+/g, ' ')}`;
  }

  async end(): Promise<void> {
    await this.#context.close().catch(() => undefined);
  }
}
