/** Two people of an office use the editors' pages with the stand-in for Forgejo: one writes, the other publishes. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cmsBackend } from '../../src/editors/settings.ts';
import { sentences } from '../../src/editors/git-server-error.ts';
import { bundleOnce } from '../../src/integrations/editors-bundle.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { atTheDesk } from '../support/editors-form.ts';
import { startForgejo } from '../support/stand-ins/forgejo.ts';
import type { StandIn } from '../support/stand-ins/git-server.ts';
import { startPlainHost } from '../support/hosts/host.ts';
import type { Host } from '../support/hosts/listen.ts';
import { people } from '../support/office/office.ts';

const unit = 'Ban Chỉ huy quân sự thị xã';
const file = 'content/don-vi/ban-chi-huy-quan-su-thi-xa.yaml';
const branch = 'cms/units/ban-chi-huy-quan-su-thi-xa';
const previewUrl = 'https://xem-thu.example/{branch}/';
const before = `name: ${unit}\nkind: luc-luong-vu-trang\nroleInPlan: chủ trì 14\n`;

let host: Host;
let forgejo: StandIn;
let browser: SharedBrowser;
beforeAll(async () => {
  const ofRun = process.env.TEST_FOLDER ?? '';
  const folder = join(ofRun, 'admin-forgejo');
  cpSync(await bundleOnce('/admin/', ofRun), join(folder, 'admin'), { recursive: true });
  host = await startPlainHost(folder);
  forgejo = await startForgejo({
    origin: new URL(host.url).origin,
    owner: 'phong-noi-vu',
    name: 'dien-hinh',
    files: new Map([[file, before]]),
    people: Object.values(people),
  });
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
  await forgejo.close();
  await host.close();
});

interface Editor {
  page: Page;
  /** Other origins to which the pages sent requests. */
  foreign: Set<string>;
}

async function login(person: keyof typeof people): Promise<Editor> {
  const context = await browser.newContext({ ...atTheDesk, bypassCSP: true });
  const page = await context.newPage();
  const foreign = new Set<string>();
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(host.url).origin) foreign.add(origin);
  });
  page.on('dialog', (dialog) => void dialog.accept());
  const { backend } = cmsBackend({
    production: true,
    base: '/',
    variables: {
      CMS_BACKEND: 'forgejo',
      CMS_GIT_URL: forgejo.url,
      CMS_REPO: 'phong-noi-vu/dien-hinh',
      CMS_BRANCH: undefined,
      CMS_APP_ID: 'ung-dung-thu',
      CMS_PREVIEW_URL: undefined,
    },
  });
  if (backend === undefined) throw new Error('The test names no server.');
  const cms = decapConfig({ backend, siteUrl: host.url, logo: '/favicon.svg' });
  await page.route('**/admin/config.json', (route) =>
    route.fulfill({ json: { cms, site: { cutOffDay: 20, handbook: '/huong-dan/', lookAfter: [], previewUrl } } }),
  );
  await page.route('**/admin/content.json', (route) => route.fulfill({ json: {} }));
  await page.goto(`${host.url}admin/`);
  await page.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).click();
  await page.getByRole('link', { name: people[person].full_name }).click();
  await page.getByRole('link', { name: 'Duyệt bài' }).waitFor();
  return { page, foreign };
}

async function setStatus(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Trạng thái: ${from}` }).click();
  await page.getByRole('menuitem', { name: to }).click();
}

const waiting = (page: Page, text: string) => page.getByRole('link', { name: text, exact: true }).waitFor();
const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).first().waitFor();

test('one changes an entry and asks for a review, the other approves and publishes', async () => {
  const writer = await login('writer');
  const { page } = writer;
  await page.goto(`${host.url}admin/#/collections/units`);
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

  const reviewer = await login('reviewer');
  await waiting(reviewer.page, 'Đợi bạn 1');
  await reviewer.page.getByRole('link', { name: 'Duyệt bài' }).click();
  await reviewer.page.getByRole('link', { name: unit }).click();
  await followPreview(reviewer.page);
  await setStatus(reviewer.page, 'Chờ duyệt', 'Sẵn sàng đăng');
  await toast(reviewer.page, 'Đã đổi trạng thái');
  await reviewer.page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await reviewer.page.getByRole('menuitem', { name: 'Đăng ngay', exact: true }).click();
  await toast(reviewer.page, 'Đã đăng bài');

  expect(forgejo.repository.branch('main').files.get(file)?.toString()).toBe(
    before.replace('kind:', 'shortName: Ban CHQS thị xã\nkind:'),
  );
  expect([...forgejo.repository.branches.keys()]).toEqual(['main']);
  expect([...writer.foreign, ...reviewer.foreign]).toEqual([forgejo.url, forgejo.url]);
});

/** The server that builds previews reports to Forgejo how far it is. */
async function followPreview(page: Page): Promise<void> {
  const { builds } = forgejo.repository;
  const { commit } = forgejo.repository.branch(branch);
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
