/** Imports a Word file, takes its entry until it is sent for review, and counts the editor's actions. */
import type { Page } from 'playwright-core';
import { EditorsForm } from '../editors-form.ts';
import type { Expected } from './lines.ts';

export interface Sent {
  actions: number;
  title: string;
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export class WordWalk {
  readonly page: Page;
  readonly form: EditorsForm;
  actions = 0;

  constructor(page: Page, url: string) {
    this.page = page;
    this.form = new EditorsForm(page, url);
  }

  /** Counts one action: a click, a choice, or a field filled in. */
  async act(action: () => Promise<unknown>): Promise<void> {
    this.actions += 1;
    await action();
  }

  /** Opens the window and chooses the file. */
  async choose({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
    await this.act(() => this.page.getByRole('button', { name: 'Nhập từ Word' }).click());
    await this.act(() =>
      this.page.getByLabel('Chọn tệp Word').setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) }),
    );
  }

  /** Accepts all that is proposed, and opens the form of the first draft. */
  async openDraft(): Promise<void> {
    await this.act(() => this.page.getByRole('button', { name: 'Nhận tất cả đề xuất' }).click());
    await this.act(() => this.page.getByRole('button', { name: 'Mở bản nháp' }).first().click());
    // The form opens empty and is filled in afterwards.
    await this.page.getByText('Chưa lưu', { exact: true }).waitFor();
  }

  /** Fills in what a Word file never states, such as the consent, saves, and sends the entry for review. */
  async send({ collection }: Pick<Expected, 'collection'>): Promise<Sent> {
    const { form, page } = this;
    const title = await form.field('Tiêu đề').inputValue();
    if (collection === 'exemplars' && (await form.field('Ngày công nhận').inputValue()) === '')
      await this.act(() => form.date('Ngày công nhận', '2025-06-09'));
    await this.act(() => form.choose('Căn cứ', 'van ban cong khai'));
    await this.act(() => form.date('Ngày đồng ý', '2025-06-12'));
    for (const scope of ['ten', 'cau chuyen', 'so lieu']) await this.act(() => form.choose('Phạm vi', scope));
    await this.act(() => form.choose('Trẻ em', 'khong'));
    await this.act(() => form.save());
    await this.act(() => form.press(/^Trạng thái/));
    await this.act(() => page.getByRole('menuitem', { name: 'Chờ duyệt' }).click());
    await page.getByRole('button', { name: 'Trạng thái: Chờ duyệt' }).waitFor();
    return { actions: this.actions, title };
  }
}
