/** The editors' pages as a whole, with a stand-in for the office's git server. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { decapConfig } from '../../../admin/config/decap-config.ts';
import { cmsBackend } from '../../../src/editors/settings.ts';
import { bundleOnce } from '../../../src/integrations/editors-bundle.ts';
import { shareBrowser } from '../browser.ts';
import { atTheDesk } from '../editors-form.ts';
import { startPlainHost } from '../hosts/host.ts';
import type { StandIn } from '../stand-ins/git-server.ts';
import { people, servers, type Kind } from './office.ts';

interface Editor {
  page: Page;
  /** Other origins to which the pages sent requests. */
  foreign: Set<string>;
}

export interface WholeDesk {
  server: StandIn;
  /** Address of the editors' pages. */
  url: string;
  /** Logs in with a new browser context. */
  login: (person: keyof typeof people) => Promise<Editor>;
  close: () => Promise<void>;
}

const logins = { forgejo: 'Đăng nhập bằng Forgejo', gitlab: 'Đăng nhập bằng GitLab' };

export async function openWholeDesk(
  kind: Kind,
  files: ReadonlyMap<string, string>,
  previewUrl?: string,
): Promise<WholeDesk> {
  const ofRun = process.env.TEST_FOLDER ?? '';
  const folder = join(ofRun, `admin-${kind}-${process.pid}`);
  cpSync(await bundleOnce('/admin/', ofRun), join(folder, 'admin'), { recursive: true });
  const host = await startPlainHost(folder);
  const { origin } = new URL(host.url);
  const server = await servers[kind]({
    origin,
    owner: 'phong-noi-vu',
    name: 'dien-hinh',
    files,
    people: Object.values(people),
  });
  const { backend } = cmsBackend({
    production: true,
    base: '/',
    variables: {
      CMS_BACKEND: kind,
      CMS_GIT_URL: server.url,
      CMS_REPO: 'phong-noi-vu/dien-hinh',
      CMS_BRANCH: undefined,
      CMS_APP_ID: 'ung-dung-thu',
      CMS_PREVIEW_URL: undefined,
    },
  });
  if (backend === undefined) throw new Error('The desk has no git server.');
  const cms = decapConfig({ backend, siteUrl: host.url, logo: '/favicon.svg' });
  const browser = await shareBrowser();
  const url = `${host.url}admin/`;

  async function login(person: keyof typeof people): Promise<Editor> {
    const context = await browser.newContext({ ...atTheDesk, bypassCSP: true });
    const page = await context.newPage();
    const foreign = new Set<string>();
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith('http') && asked.origin !== origin) foreign.add(asked.origin);
    });
    page.on('dialog', (dialog) => void dialog.accept());
    const site = { cutOffDay: 20, handbook: '/huong-dan/', lookAfter: [], previewUrl };
    await page.route('**/admin/config.json', (route) => route.fulfill({ json: { cms, site } }));
    await page.route('**/admin/content.json', (route) => route.fulfill({ json: {} }));
    await page.goto(url);
    await page.getByRole('button', { name: logins[kind] }).click();
    await page.getByRole('link', { name: people[person].full_name }).click();
    await page.getByRole('link', { name: 'Duyệt bài' }).waitFor();
    return { page, foreign };
  }

  return {
    server,
    url,
    login,
    close: async () => {
      await browser.close();
      await server.close();
      await host.close();
    },
  };
}
