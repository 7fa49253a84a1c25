/** Imports a Word file, completes the draft, sends it for review, and counts the editor's actions. */
import type { Page } from 'playwright-core';
import { bodyOf, EditorsForm } from '../editors-form.ts';
import type { Expected } from './lines.ts';

export interface Sent {
  actions: number;
  title: string;
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Words that a body must have, with some to spare for headings, which do not count. */
const leastWords = { exemplars: 170, stories: 90 } as const;
const askedLater =
  'Cán bộ văn hóa đã gọi điện hỏi thêm đơn vị để biết việc bắt đầu ra sao. Lúc đầu chỉ có vài người làm, mỗi tuần một buổi, ai rảnh thì tới. Thấy việc có ích, nhiều nhà cùng góp công, người góp bàn ghế, người góp dụng cụ, người nấu nước cho anh em uống giữa buổi. Mọi khoản góp đều ghi vào sổ, cuối tháng đọc cho cả thôn nghe. Đến nay việc vẫn đều, người mới tới được người làm trước chỉ cho từng bước, nên không tuần nào phải nghỉ.';

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

  /** Fills in what the Word file does not state, such as the consent, saves, and sends the entry for review. */
  async send({
    collection,
    recognisedOn = '2025-06-09',
  }: Pick<Expected, 'collection' | 'recognisedOn'>): Promise<Sent> {
    const { form, page } = this;
    const title = await form.field('Tiêu đề').inputValue();
    if (collection === 'exemplars' && (await form.field('Ngày công nhận').inputValue()) === '')
      await this.act(() => form.date('Ngày công nhận', recognisedOn));
    if (collection === 'stories' && (await form.field('Tên người viết').inputValue()) === '') {
      await this.act(() => form.write('Tên người viết', 'Cán bộ văn hóa (minh họa)'));
      await this.act(() => form.choose('Người viết là', 'can bo'));
    }
    await this.act(() => form.choose('Căn cứ', 'van ban cong khai'));
    await this.act(() => form.date('Ngày đồng ý', '2025-06-12'));
    for (const scope of ['ten', 'cau chuyen', 'so lieu']) await this.act(() => form.choose('Phạm vi', scope));
    await this.act(() => form.choose('Trẻ em', 'khong'));
    await this.#completeBody(collection);
    await this.#describePhotos();
    await this.act(() => form.save());
    await this.act(() => form.press(/^Trạng thái/));
    await this.act(() => page.getByRole('menuitem', { name: 'Chờ duyệt' }).click());
    await page.getByRole('button', { name: 'Trạng thái: Chờ duyệt' }).waitFor();
    return { actions: this.actions, title };
  }

  /** Adds a paragraph when the file says too little, as an editor does after a call to the unit. */
  async #completeBody(collection: Expected['collection']): Promise<void> {
    const body = bodyOf(this.page);
    const words = (await body.innerText()).split(/\s+/).length;
    if (words >= leastWords[collection]) return;
    await this.act(async () => {
      await body.click();
      await this.page.keyboard.press('ControlOrMeta+End');
      await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(askedLater);
    });
  }

  /** Says of each photo what no file states: whether people, and whether children, are recognisable. */
  async #describePhotos(): Promise<void> {
    const closed = this.page.locator('[id^="photos-field"]').getByRole('button', { name: 'Mở mục này' });
    while ((await closed.count()) > 0) await this.act(() => closed.first().click());
    const people = await this.form.field('Người trong ảnh').count();
    for (let photo = 0; photo < people; photo += 1) {
      await this.act(() => this.form.choose('Người trong ảnh', 'khong nhan ra', photo));
      const children = this.page.getByRole('radiogroup', { name: 'Có trẻ em nhận ra được mặt' }).nth(photo);
      await this.act(() => children.getByText('Không', { exact: true }).click());
    }
  }
}
