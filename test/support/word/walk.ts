/** Imports a Word file, completes the draft, sends it for review, and counts the editor's actions and her time. */
import type { Page } from 'playwright-core';
import { bodyOf, EditorsForm } from '../editors-form.ts';
import type { Expected } from './lines.ts';

export interface Sent {
  actions: number;
  /** How long a person needs, in minutes. */
  minutes: number;
  title: string;
}

/**
 * Seconds that a person needs, by the keystroke-level model (Card, Moran and Newell, 1980): to make up her mind, point
 * and click; to move her hands to the keys and back; for a letter, typed by an average typist who is no professional.
 */
const pace = { click: 1.35 + 1.1 + 0.2, hands: 0.8, letter: 0.28 } as const;
/**
 * Vietnamese is written in syllables, as Chinese is: 255 a minute are read aloud there (Trauzettel-Klosinski and Dietz,
 * 2012), more in silence.
 */
const syllablesAMinute = 250;

const countSyllables = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Syllables that a body must have, with some to spare for headings, which do not count. */
const leastSyllables = { exemplars: 170, stories: 90 } as const;
const agreedOn = '2025-06-12';
const writer = 'Cán bộ văn hóa (minh họa)';
const askedLater =
  'Cán bộ văn hóa đã gọi điện hỏi thêm đơn vị để biết việc bắt đầu ra sao. Lúc đầu chỉ có vài người làm, mỗi tuần một buổi, ai rảnh thì tới. Thấy việc có ích, nhiều nhà cùng góp công, người góp bàn ghế, người góp dụng cụ, người nấu nước cho anh em uống giữa buổi. Mọi khoản góp đều ghi vào sổ, cuối tháng đọc cho cả thôn nghe. Đến nay việc vẫn đều, người mới tới được người làm trước chỉ cho từng bước, nên không tuần nào phải nghỉ.';

export class WordWalk {
  readonly page: Page;
  readonly form: EditorsForm;
  actions = 0;
  #seconds = 0;

  constructor(page: Page, url: string) {
    this.page = page;
    this.form = new EditorsForm(page, url);
  }

  /** Counts one action: a click, a choice, or a field filled in with the text `typed`. */
  async act(action: () => Promise<unknown>, typed = ''): Promise<void> {
    this.actions += 1;
    this.#seconds += pace.click + (typed === '' ? 0 : pace.hands + typed.length * pace.letter);
    await action();
  }

  #read(...texts: readonly string[]): void {
    this.#seconds += (countSyllables(texts.join(' ')) / syllablesAMinute) * 60;
  }

  async #choose(label: string, typed: string, which = 0): Promise<void> {
    await this.act(() => this.form.choose(label, typed, which), typed);
  }

  /** Opens the window and chooses the file. */
  async choose({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
    await this.act(() => this.page.getByRole('button', { name: 'Nhập từ Word' }).click());
    await this.act(() =>
      this.page.getByLabel('Chọn tệp Word').setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) }),
    );
  }

  /**
   * Reads what is proposed for the first draft, accepts all, and opens its form. The other drafts of a list are read when
   * they are opened in their turn.
   */
  async openDraft(): Promise<void> {
    await this.page.getByRole('button', { name: 'Nhận tất cả đề xuất' }).waitFor();
    const frame = this.page.locator('dialog > :not(.word-content)');
    const draft = this.page.getByRole('dialog').getByRole('region').first();
    this.#read(...(await frame.allInnerTexts()), await draft.innerText());
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
      await this.act(() => form.date('Ngày công nhận', recognisedOn), recognisedOn);
    if (collection === 'stories' && (await form.field('Tên người viết').inputValue()) === '') {
      await this.act(() => form.write('Tên người viết', writer), writer);
      await this.#choose('Người viết là', 'can bo');
    }
    await this.#choose('Căn cứ', 'van ban cong khai');
    await this.act(() => form.date('Ngày đồng ý', agreedOn), agreedOn);
    for (const scope of ['ten', 'cau chuyen', 'so lieu']) await this.#choose('Phạm vi', scope);
    await this.#choose('Trẻ em', 'khong');
    this.#read(await bodyOf(page).innerText());
    await this.#completeBody(collection);
    await this.#describePhotos();
    await this.act(() => form.save());
    await this.act(() => form.press(/^Trạng thái/));
    await this.act(() => page.getByRole('menuitem', { name: 'Chờ duyệt' }).click());
    await page.getByRole('button', { name: 'Trạng thái: Chờ duyệt' }).waitFor();
    return { actions: this.actions, minutes: this.#seconds / 60, title };
  }

  /** Pastes a paragraph when the file says too little, as an editor does after a call to the unit. */
  async #completeBody(collection: Expected['collection']): Promise<void> {
    const body = bodyOf(this.page);
    if (countSyllables(await body.innerText()) >= leastSyllables[collection]) return;
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
      await this.#choose('Người trong ảnh', 'khong nhan ra', photo);
      const children = this.page.getByRole('radiogroup', { name: 'Có trẻ em nhận ra được mặt' }).nth(photo);
      await this.act(() => children.getByText('Không', { exact: true }).click());
    }
  }
}
