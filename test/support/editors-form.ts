/** Fills in Decap's form as an editor does: it finds the fields by their visible labels. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

/**
 * Settings of an editor's browser. Motion is reduced, because loading animations would take a third of the tests' time.
 */
export const atTheDesk: BrowserContextOptions = {
  locale: 'vi-VN',
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
};

/** The body of an entry. Some blocks inside it have a text field of the same name. */
export const bodyOf = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Nội dung' }).and(page.locator('[contenteditable]'));

export class EditorsForm {
  readonly page: Page;
  /** Console errors, failed scripts, and requests to other sites. */
  readonly complaints: string[] = [];
  /** Questions of the page in the browser's dialogs; the editor agrees to all. */
  readonly asked: string[] = [];

  constructor(page: Page, url: string) {
    this.page = page;
    const origin = new URL(url).origin;
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      // Decap asks for the draft of every entry, and the server answers 404 when there is no draft.
      const isQuestion = message.text().includes('404 (Not Found)') && message.location().url.endsWith('/admin/kho');
      if (!isQuestion) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) this.complaints.push(`asks ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      this.asked.push(dialog.message());
      void dialog.accept();
    });
  }

  /** Returns the field with that label; `which`, counting from 0, chooses among several fields with the same label. */
  field(label: string, which = 0): Locator {
    const name = label.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
    return this.page.getByLabel(new RegExp(`^${name}(?: \\(không bắt buộc\\))?$`)).nth(which);
  }

  async write(label: string, text: string, which = 0): Promise<void> {
    await this.writeInto(this.field(label, which), text);
  }

  /**
   * Replaces the text of the field. The new text is inserted at once: Decap moves the caret by itself, so letters typed
   * one by one would end up in wrong places.
   */
  async writeInto(place: Locator, text: string): Promise<void> {
    await place.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  async date(label: string, day: string, which = 0): Promise<void> {
    await this.field(label, which).fill(day);
  }

  /** Types `typed` into the field, and takes the first option offered. */
  async choose(label: string, typed: string, which = 0): Promise<void> {
    const box = this.field(label, which);
    await box.click();
    await this.page.keyboard.insertText(typed);
    await this.page.keyboard.press('Enter');
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  async save(): Promise<void> {
    await this.press('Lưu');
    await this.page.getByText('Đã lưu', { exact: true }).waitFor();
  }

  async setStatus(status: string): Promise<void> {
    await this.press(/^Trạng thái/);
    await this.page.getByRole('menuitem', { name: status }).click();
    await this.page.getByRole('button', { name: `Trạng thái: ${status}` }).waitFor();
  }

  async askToPublish(): Promise<void> {
    await this.press('Đăng');
    await this.page.getByRole('menuitem', { name: 'Đăng ngay' }).click();
  }

  async publish(): Promise<void> {
    await this.askToPublish();
    // The message of an earlier publication may still be shown, so this waits for the button instead.
    await this.page.getByRole('button', { name: 'Đã đăng', exact: true }).waitFor();
  }
}
