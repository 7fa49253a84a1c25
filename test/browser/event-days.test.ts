/** Pages show which events are running or ahead on the day of the visit, even if they were built days ago. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixture } from '../support/sites.ts';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery(await buildFixture());
});
afterAll(async () => {
  await gallery.close();
});

async function read(path: string, day: string) {
  const { page, complaints, close } = await gallery.visit();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00+07:00`));
  await page.goto(`${gallery.url}${path}`);
  return { page, complaints, close };
}

// The site is built on 1/12/2025. It has two events: a tour on 13/12/2025, and a contest that ends on 31/1/2026.
const days = [
  ['2025-12-02', ['Đang diễn ra', 'Sắp tới']],
  ['2025-12-13', ['Đang diễn ra', 'Đang diễn ra']],
  ['2025-12-14', ['Đang diễn ra']],
  ['2026-01-31', ['Đang diễn ra']],
  // A device whose clock is behind the day of the build shows the page as it was built.
  ['2019-01-01', ['Đang diễn ra', 'Sắp tới']],
] as const;

test.each(days)('on %s the calendar says %j', async (day, told) => {
  const { page, complaints, close } = await read('lich/', day);
  const list = page.getByRole('region', { name: 'Đang diễn ra và sắp tới' });
  await expect.poll(() => list.locator('[data-words]').filter({ visible: true }).allInnerTexts()).toEqual(told);
  expect(await list.getByText('Hiện chưa có sự kiện nào').filter({ visible: true }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

const announced = [
  ['2025-12-02', true],
  ['2026-01-31', true],
  ['2026-02-01', false],
] as const;

test.each(announced)('on %s the start page announces the open contest: %s', async (day, isOpen) => {
  const { page, complaints, close } = await read('', day);
  const notice = page.getByText('Đang nhận bài dự thi:').filter({ visible: true });
  await expect.poll(() => notice.count()).toBe(isOpen ? 1 : 0);
  expect(complaints).toEqual([]);
  await close();
});

test('when all is over, the list says that nothing is to come', async () => {
  const { page, close } = await read('su-kien/', '2026-02-01');
  const list = page.getByRole('region', { name: 'Đang diễn ra và sắp tới' });
  await list.getByText('Hiện chưa có sự kiện nào').waitFor();
  expect(await list.getByRole('article').count()).toBe(0);
  await close();
});
