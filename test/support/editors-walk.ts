/** Acts as an editor whose page ends in different ways (reload, crash, closed tab) while the browser keeps running. */
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { bodyOf, EditorsForm } from './editors-form.ts';

export class EditorsWalk {
  readonly context: BrowserContext;
  readonly url: string;
  page: Page;
  form: EditorsForm;

  private constructor(context: BrowserContext, url: string, page: Page) {
    this.context = context;
    this.url = url;
    this.page = page;
    this.form = new EditorsForm(page, url);
  }

  static async begin(context: BrowserContext, url: string): Promise<EditorsWalk> {
    return new EditorsWalk(context, url, await context.newPage());
  }

  /** Logs in and opens the list of exemplars; needed once for each browser. */
  async logIn(): Promise<void> {
    await this.page.goto(`${this.url}#/collections/exemplars`);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await this.page.getByRole('link', { name: 'Duyệt bài' }).waitFor();
  }

  /** Opens a form, for example of `exemplars/new`. */
  async open(place: string): Promise<void> {
    await this.page.goto(`${this.url}#/collections/${place}`);
    await this.waitForForm();
  }

  async waitForForm(): Promise<void> {
    await this.form.field('Tiêu đề').waitFor();
  }

  /** Continues in a new tab. */
  async come(): Promise<void> {
    this.page = await this.context.newPage();
    this.form = new EditorsForm(this.page, this.url);
  }

  get title() {
    return this.form.field('Tiêu đề').inputValue();
  }

  get body() {
    return bodyOf(this.page);
  }

  async writeBody(text: string): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.insertText(text);
  }

  async addPhoto(name: string): Promise<void> {
    const buffer = await sharp({ create: { width: 1300, height: 900, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer();
    await this.form.press('Thêm ảnh');
    await this.page
      .getByLabel(/^Tệp ảnh/)
      .last()
      .setInputFiles({ name: 'chup.jpg', mimeType: 'image/jpeg', buffer });
    await this.page.getByText(`${name} · 1300 × 900 px`).waitFor();
  }

  /**
   * Saves, but holds back the server's answer until `answer` is called. `arrived` resolves when the server has saved.
   */
  async saveUnheard(): Promise<{ arrived: Promise<void>; answer: () => void }> {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<undefined>();
    await this.page.route('**/admin/kho', async (route) => {
      if (route.request().postData()?.includes('persistEntry') !== true) return route.continue();
      const response = await route.fetch();
      arrive(undefined);
      await mayAnswer;
      return route.fulfill({ response });
    });
    await this.form.press('Lưu');
    return {
      arrived,
      answer: () => {
        answer(undefined);
      },
    };
  }

  /** Messages of the page about drafts that the browser has kept. */
  get offers() {
    return this.page.getByRole('region', { name: 'Bản đang viết dở' }).getByRole('paragraph');
  }

  offer(text: string) {
    return this.offers.filter({ hasText: text });
  }

  async restore(text: string): Promise<void> {
    await this.offer(text).getByRole('button', { name: 'Khôi phục' }).click();
    await this.offer(text).waitFor({ state: 'detached' });
  }

  /** Resolves when the drafts that the browser keeps contain the text, or no longer contain it. */
  async waitUntilKept(text: string, isKept = true): Promise<void> {
    while ((await this.keeps(text)) !== isKept) await delay(20);
  }

  /** Whether one of the drafts that the browser keeps contains the text. */
  async keeps(text: string): Promise<boolean> {
    return await this.page.evaluate(holds, text);
  }

  async crash(): Promise<void> {
    // After a crash `goto` may never settle, so the `crash` event ends the wait too.
    await Promise.race([
      this.page.goto('chrome://crash').catch(() => undefined),
      new Promise((resolve) => this.page.once('crash', resolve)),
    ]);
    await this.page.close();
  }
}

/** Runs in the page. */
function holds(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ban-dang-viet', 1);
    opening.onerror = () => {
      reject(new Error(String(opening.error)));
    };
    opening.onsuccess = () => {
      const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
      asked.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(asked.result).includes(text));
      };
    };
  });
}
