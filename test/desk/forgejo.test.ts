/** Two people of an office use the editors' pages with the stand-in for Forgejo: one writes, the other publishes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentences } from '../../src/editors/git-server-error.ts';
import { openWholeDesk, type WholeDesk } from '../support/office/whole-desk.ts';

const unit = 'Ban Chỉ huy quân sự thị xã';
const file = 'content/don-vi/ban-chi-huy-quan-su-thi-xa.yaml';
const branch = 'cms/units/ban-chi-huy-quan-su-thi-xa';
const previewUrl = 'https://xem-thu.example/{branch}/';
const before = `name: ${unit}\nkind: luc-luong-vu-trang\nroleInPlan: chủ trì 14\n`;

let desk: WholeDesk;
beforeAll(async () => {
  desk = await openWholeDesk('forgejo', new Map([[file, before]]), previewUrl);
});
afterAll(() => desk.close());

async function setStatus(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Trạng thái: ${from}` }).click();
  await page.getByRole('menuitem', { name: to }).click();
}

const waiting = (page: Page, text: string) => page.getByRole('link', { name: text, exact: true }).waitFor();
const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).first().waitFor();

test('one changes an entry and asks for a review, the other approves and publishes', async () => {
  const writer = await desk.login('writer');
  const { page } = writer;
  await page.goto(`${desk.url}#/collections/units`);
  await page.getByRole('link', { name: unit }).click();
  await page.getByLabel('Tên ngắn').click();
  await page.keyboard.insertText('Ban CHQS thị xã');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await toast(page, 'Đã lưu bài');
  await waiting(page, 'Đợi bạn 1');
  await setStatus(page, 'Bản nháp', 'Chờ duyệt');
  await toast(page, 'Đã đổi trạng thái');
  await waiting(page, 'Đợi người khác 1');
  await setStatus(page, 'Chờ duyệt', 'Sẵn sàng đăng');
  await toast(page, `Chưa đổi được trạng thái: ${sentences.ownEntry}`);

  const reviewer = await desk.login('reviewer');
  await waiting(reviewer.page, 'Đợi bạn 1');
  await reviewer.page.getByRole('link', { name: 'Duyệt bài' }).click();
  await reviewer.page.getByRole('link', { name: unit }).click();
  await followPreview(reviewer.page);
  await setStatus(reviewer.page, 'Chờ duyệt', 'Sẵn sàng đăng');
  await toast(reviewer.page, 'Đã đổi trạng thái');
  await reviewer.page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await reviewer.page.getByRole('menuitem', { name: 'Đăng ngay', exact: true }).click();
  await toast(reviewer.page, 'Đã đăng bài');

  expect(desk.server.repository.branch('main').files.get(file)?.toString()).toBe(
    before.replace('kind:', 'shortName: Ban CHQS thị xã\nkind:'),
  );
  expect([...desk.server.repository.branches.keys()]).toEqual(['main']);
  expect([...writer.foreign, ...reviewer.foreign]).toEqual([desk.server.url, desk.server.url]);
});

/** The server that builds previews reports to Forgejo how far it is. */
async function followPreview(page: Page): Promise<void> {
  const { builds } = desk.server.repository;
  const { commit } = desk.server.repository.branch(branch);
  const report = (state: string) => builds.splice(0, 1, { commit, name: 'Xem thử / xem-thu (push)', state });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const askAgain = (name: string) => page.getByRole('button', { name, exact: true });
  await link('Mở bản xem thử (có thể chưa dựng xong)').waitFor();
  report('pending');
  await page.reload();
  const building = askAgain('Đang dựng bản xem thử, hỏi lại');
  await building.click();
  await building.waitFor();
  expect(await link('Mở bản xem thử').count()).toBe(0);
  report('failure');
  await building.click();
  const failed = askAgain('Chưa dựng được bản xem thử, hỏi lại');
  await failed.waitFor();
  report('success');
  await failed.click();
  await link('Mở bản xem thử').waitFor();
  expect(await link('Mở bản xem thử').getAttribute('href')).toMatch(
    /^https:\/\/xem-thu\.example\/cms-units-ban-chi-huy-quan-su-thi-xa\//,
  );
}
