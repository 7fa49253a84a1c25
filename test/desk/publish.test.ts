/**
 * Takes an entry from an empty form to a built page and back, with the real content server and a real git repository.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildFixture, fixtureContent } from '../support/sites.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { atTheDesk, bodyOf, EditorsForm } from '../support/editors-form.ts';
import { buildSite } from '../support/site.ts';

/** Timeout in milliseconds for a test that also builds the site. */
const timeWithBuild = 300_000;

let desk: EditorsDesk;
let browser: SharedBrowser;
let page: Page;
let form: EditorsForm;

beforeAll(async () => {
  desk = await openEditorsDesk({ site: await buildFixture(), contentDir: fixtureContent });
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});
beforeEach(async () => {
  page = await browser.newPage(atTheDesk);
  form = new EditorsForm(page, desk.url);
});
afterEach(async () => {
  await page.close();
});

async function open(path: string): Promise<void> {
  await page.goto(`${desk.url}#/${path}`);
  const login = page.getByRole('button', { name: 'Đăng nhập' });
  await login.or(page.getByRole('button', { name: 'Lưu', exact: true })).waitFor();
  if (await login.isVisible()) await login.click();
  await form.field('Tiêu đề').waitFor();
}

/** Adds paragraphs below a heading of the body. */
async function tell(heading: string, paragraphs: readonly string[]): Promise<void> {
  const place = bodyOf(page).getByRole('heading', { name: heading });
  await place.click();
  await page.keyboard.press('End');
  for (const paragraph of paragraphs) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
}

/** The published file of an entry; empty if there is none. */
const written = (path: string) => desk.read(`content/${path}/index.mdx`) ?? '';
const branchOf = (entry: string) =>
  desk.git('show', `refs/heads/cms/${entry}/index:content/${folderOf(entry)}/index.mdx`);
const folderOf = (entry: string) => entry.replace('exemplars/', 'dien-hinh/').replace('stories/', 'viec-tot/');

/** Lines that the draft's branch adds or removes, as in a diff. */
function changedLines(entry: string): string[] {
  const changes = desk.git('diff', '--unified=0', 'main', `refs/heads/cms/${entry}/index`);
  return changes.split('\n').filter((line) => /^[-+](?![-+]{2})/.test(line));
}

async function build(name: string): Promise<(path: string) => string> {
  const env = { BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example' };
  const { dir } = await buildSite({ name: `${name}-${process.pid}`, contentDir: join(desk.root, 'content'), env });
  return (path) => readFileSync(join(dir, path, 'index.html'), 'utf8');
}

async function approve(): Promise<void> {
  await form.choose('Nơi duyệt', 'thi dua khen thuong');
  await form.date('Ngày duyệt', '2023-06-12');
}

async function agree(): Promise<void> {
  await form.choose('Căn cứ', 'khong neu');
  await form.date('Ngày đồng ý', '2023-06-12');
  for (const scope of ['ten', 'cau chuyen', 'so lieu']) await form.choose('Phạm vi', scope);
  await form.choose('Trẻ em', 'khong');
  await form.date('Ngày đăng', '2023-06-15');
}

const howItBegan = [
  'Bến cá mỗi sáng có tàu về, lưới rách cắt bỏ nằm ngổn ngang trên kè. Người chờ tàu phải đứng, người già thì ngồi bệt xuống nền ướt. Ai cũng thấy, nhưng chưa ai nghĩ hai việc ấy gỡ được cho nhau.',
];
const howItWorks = [
  'Tổ treo một cái sọt lớn ở đầu kè, ai có lưới cũ thì bỏ vào. Cuối tuần cả tổ gỡ chì, gỡ phao, cân lưới rồi bán cho nơi thu gom. Mỗi lần bán được <5 triệu đồng, tiền {bao nhiêu ghi bấy nhiêu} vào cuốn sổ treo ngay đầu kè cho ai cũng đọc được.',
  'Đủ tiền cho một chiếc ghế thì tổ đóng ghế ngay, không để dành. Ghế đóng bằng gỗ ván thuyền, chân đổ bê tông cho khỏi trôi khi nước lên. Người ngồi chờ tàu thấy ghế mọc thêm thì tự mang lưới tới.',
];
const whatCame = [
  'Sau một năm, bến có thêm hai mươi ghế, kè sạch lưới. Trẻ con trong xóm nay biết gỡ phao xốp để riêng, vì phao cũng đổi được ghế.',
];

const exemplar = 'exemplars/2023-thu-luoi-cu-o-ben-ca-doi-lay-ghe-ngoi-cho-moi-nguoi';
const story = 'stories/nguoi-gac-cau-tau-giu-ao-phao-cho-tre-nho';

test('an exemplar is written, reviewed and published, and stands on the site', async () => {
  await open('collections/exemplars/new');
  await form.write('Tiêu đề', 'Thu lưới cũ ở bến cá, đổi lấy ghế ngồi cho mọi người');
  await form.write(
    'Tóm tắt',
    'Một tổ ngư dân (dữ liệu minh họa) thu lưới cũ ở bến cá, bán lấy tiền đóng ghế cho người chờ tàu; sau một năm bến có thêm hai mươi ghế, kè không còn lưới vứt bừa.',
  );
  await form.choose('Loại', 'tap the');
  await form.write('Tên tập thể / hộ / người', 'Tổ ngư dân bến cá (minh họa)');
  await form.choose('Đơn vị, xã phường', 'ninh hai');
  await form.choose('Phong trào (tính chỉ tiêu)', 'rac thai');
  await form.choose('Mức', 'dien hinh');
  await form.date('Ngày công nhận', '2023-06-09');
  await page.getByRole('checkbox').first().check();
  await form.press('Thêm kết quả');
  await form.write('Tên kết quả', 'Lưới cũ thu gom');
  await form.write('Số', '1250.5');
  await form.write('Đơn vị tính', 'kg');
  await form.write('Năm', '2023');
  await form.choose('Nguồn số liệu', 'don vi');
  await agree();
  await page.getByRole('switch', { name: /^Dữ liệu minh họa/ }).click();

  // The list of problems names what is missing before the first save. It does not prevent saving.
  await page.locator('.problems summary').click();
  await page.getByText('còn thiếu phần “Cách làm”. Hãy thêm đề mục này rồi viết bên dưới.').first().waitFor();
  await page.locator('.problems summary').click();

  await tell('Hoàn cảnh', howItBegan);
  await tell('Cách làm', howItWorks);
  await tell('Kết quả', whatCame);
  await form.save();
  expect(branchOf(exemplar)).toMatchInlineSnapshot(`
    "---
    title: Thu lưới cũ ở bến cá, đổi lấy ghế ngồi cho mọi người
    summary: Một tổ ngư dân (dữ liệu minh họa) thu lưới cũ ở bến cá, bán lấy tiền đóng ghế cho người chờ tàu; sau một năm bến có thêm hai mươi ghế, kè không còn lưới vứt bừa.
    subject:
      kind: tap-the
      name: Tổ ngư dân bến cá (minh họa)
    unit: phuong-ninh-hai
    movement: chong-rac-thai-nhua
    stage: dien-hinh
    recognisedOn: 2023-06-09
    criteriaMet:
      - là điển hình tiêu biểu trong thực hiện phong trào ở cơ sở
    results:
      - label: Lưới cũ thu gom
        value: 1250.5
        unit: kg
        year: 2023
        source: don-vi-xac-nhan
    consent:
      basis: khong-neu-ca-nhan
      date: 2023-06-12
      scope: [ten, cau-chuyen, so-lieu]
      child: khong
    publishedOn: 2023-06-15
    sample: true
    ---

    ## Hoàn cảnh

    Bến cá mỗi sáng có tàu về, lưới rách cắt bỏ nằm ngổn ngang trên kè. Người chờ tàu phải đứng, người già thì ngồi bệt xuống nền ướt. Ai cũng thấy, nhưng chưa ai nghĩ hai việc ấy gỡ được cho nhau.

    ## Cách làm

    Tổ treo một cái sọt lớn ở đầu kè, ai có lưới cũ thì bỏ vào. Cuối tuần cả tổ gỡ chì, gỡ phao, cân lưới rồi bán cho nơi thu gom. Mỗi lần bán được \\<5 triệu đồng, tiền \\{bao nhiêu ghi bấy nhiêu} vào cuốn sổ treo ngay đầu kè cho ai cũng đọc được.

    Đủ tiền cho một chiếc ghế thì tổ đóng ghế ngay, không để dành. Ghế đóng bằng gỗ ván thuyền, chân đổ bê tông cho khỏi trôi khi nước lên. Người ngồi chờ tàu thấy ghế mọc thêm thì tự mang lưới tới.

    ## Kết quả

    Sau một năm, bến có thêm hai mươi ghế, kè sạch lưới. Trẻ con trong xóm nay biết gỡ phao xốp để riêng, vì phao cũng đổi được ghế."
  `);
  expect(written(folderOf(exemplar))).toBe('');

  await form.setStatus('Chờ duyệt');
  await page.getByRole('link', { name: 'Chờ duyệt 1' }).waitFor();

  // An entry that nobody has approved cannot be published.
  await form.setStatus('Sẵn sàng đăng');
  await form.askToPublish();
  await page.getByText('còn 2 chỗ phải sửa. Nơi duyệt: còn thiếu.').waitFor();
  expect(written(folderOf(exemplar))).toBe('');
  await approve();
  await form.save();
  await form.publish();
  expect(desk.git('branch', '--list', 'cms/*')).toBe('');
  expect(written(folderOf(exemplar))).toContain(
    'approval:\n  body: hoi-dong-thi-dua-khen-thuong-thi-xa\n  date: 2023-06-12\nconsent:',
  );
  expect(desk.git('status', '--porcelain')).toBe('');

  expect(form.complaints).toEqual([]);
});

test(
  'a story is published; a later change touches its own line only; withdrawal takes the same way',
  async () => {
    await open('collections/stories/new');
    await form.write('Tiêu đề', 'Người gác cầu tàu giữ áo phao cho trẻ nhỏ');
    await form.write(
      'Tóm tắt',
      'Mỗi chuyến đò sớm, người gác cầu tàu (nhân vật minh họa) đứng đầu ván, ai bế trẻ nhỏ cũng được anh mặc áo phao cho cháu trước rồi mới mời bước xuống.',
    );
    await form.write('Ngày xảy ra', '2023-05');
    await form.choose('Đơn vị, xã phường', 'ninh hai');
    await form.write('Tên người viết', 'Cộng tác viên A (minh họa)');
    await form.choose('Người viết là', 'cong tac');
    const body = bodyOf(page);
    await body.click();
    await page.keyboard.insertText([...howItBegan, ...howItWorks].join(' '));
    await agree();
    await approve();
    await page.getByRole('switch', { name: /^Dữ liệu minh họa/ }).click();
    await form.save();
    await form.setStatus('Sẵn sàng đăng');
    await form.publish();
    expect(written(folderOf(story))).toMatch(/^title: Người gác cầu tàu giữ áo phao cho trẻ nhỏ$/m);

    await open(`collections/${story.replace('/', '/entries/')}/index`);
    await form.write('Tiêu đề', 'Người gác cầu tàu mặc áo phao cho trẻ nhỏ');
    await form.save();
    expect(changedLines(story)).toEqual([
      '-title: Người gác cầu tàu giữ áo phao cho trẻ nhỏ',
      '+title: Người gác cầu tàu mặc áo phao cho trẻ nhỏ',
    ]);
    await form.setStatus('Sẵn sàng đăng');
    await form.publish();

    const html = await build('desk-published');
    expect(html(folderOf(exemplar))).toContain('được &#x3C;5 triệu đồng, tiền {bao nhiêu ghi bấy nhiêu} vào cuốn sổ');
    expect(html('nguoi-tot-viec-tot/nguoi-gac-cau-tau-giu-ao-phao-cho-tre-nho')).toContain(
      'Người gác cầu tàu mặc áo phao cho trẻ nhỏ',
    );

    await open(`collections/${story.replace('/', '/entries/')}/index`);
    await form.date('Ngày rút đồng ý', '2023-07-01');
    await form.save();
    expect(changedLines(story)).toEqual(['+  withdrawnOn: 2023-07-01']);
    expect(form.complaints).toEqual([]);
  },
  timeWithBuild,
);

test('opening entries changes nothing, and there is no way to delete one or to reach files of others', async () => {
  for (const entry of [
    'exemplars/entries/2022-lan-coi-dat-coc-o-cho/index',
    'stories/entries/tu-sach-nho-o-ben-xe/index',
  ]) {
    await open(`collections/${entry}`);
    await bodyOf(page).waitFor();
    expect(await page.getByText('Chưa lưu').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Xóa bài|^Tệp/ }).count()).toBe(0);
  }
  await page.goto(`${desk.url}#/collections/exemplars`);
  await page.getByRole('link', { name: 'Duyệt bài' }).waitFor();
  expect(await page.getByRole('button', { name: 'Tệp' }).count()).toBe(0);
});
