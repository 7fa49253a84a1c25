/**
 * A kept story survives error answers, login pages and unreadable lists of withdrawn paths, none of which mean that it
 * was removed. Also tests wrong clocks.
 */
import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import { answerWith } from '../support/hosts/changing-host.ts';
import {
  expectKept,
  fallbackOf,
  hide,
  keptPaths,
  pretendKept,
  read,
  testAfterReading as test,
  withdrawing,
} from './kept-stories.ts';

const login = '<title>Mạng công cộng</title><h1>Đăng nhập mạng</h1>';
const refusals: [name: string, answer: RequestListener][] = [
  ...[400, 401, 402, 403, 407, 408, 421, 425, 429, 451, 500, 502, 503, 504, 511].map(
    (status): [string, RequestListener] => [`an answer ${status}`, answerWith(status, login)],
  ),
  ['text where a page was', answerWith(200, 'Quá tải', 'text/plain')],
  ['JSON where a page was', answerWith(200, '{"status":"gone"}', 'application/json')],
  [
    'a line that breaks',
    (request) => {
      request.socket.destroy();
    },
  ],
];

test.for(refusals)(
  '%s leaves the story kept, and the reader gets it',
  async ([, answer], { address, context, host, page, story }) => {
    host.changed.set(story, answer);
    await page.goto(address);
    await page.locator('reading-tools').waitFor();
    expect(await keptPaths(page)).toContain(story);
    await page.goto(`${host.url}/don-vi/`);
    await context.setOffline(true);
    await page.goto(address);
    await page.locator('reading-tools').waitFor();
  },
);

const portals: [name: string, answer: RequestListener][] = [
  ['a page that asks for a login', answerWith(200, login)],
  ['a page of maintenance', answerWith(200, '<title>Bảo trì</title><h1>Đăng nhập mạng</h1><p>Nội dung đã gỡ</p>')],
  [
    'an address of a network that asks for a login',
    (_request, response) => {
      response.writeHead(302, { Location: '/dang-nhap' }).end();
    },
  ],
];

test.for(portals)(
  '%s is shown, and leaves the story kept',
  async ([, answer], { address, context, host, page, story }) => {
    host.changed.set(story, answer);
    host.changed.set('/dang-nhap', answerWith(200, login));
    await page.goto(address);
    await page.getByRole('heading', { name: 'Đăng nhập mạng' }).waitFor();
    await page.goto(`${host.url}/don-vi/`);
    await context.setOffline(true);
    await page.goto(address);
    await page.locator('reading-tools').waitFor();
  },
);

test('the page of a login is not kept in place of a story, nor what another address answers', async ({
  address,
  context,
  host,
  otherStory,
  page,
  story,
}) => {
  host.changed.set(story, (_request, response) => {
    response.writeHead(302, { Location: otherStory }).end();
  });
  const asked = page.context().waitForEvent('response', (response) => response.url() === host.url + otherStory);
  const title = await page.locator('h1').innerText();
  await hide(page);
  await asked;
  await read(page, host.url + otherStory);
  await context.setOffline(true);
  await page.goto(address);
  expect(await page.locator('h1').innerText()).toBe(title);
});

test.for([1, 30, 24 * 400])(
  'a story that was kept by a clock %i hours ahead is too old',
  async (hours, { address, context, page, story }) => {
    await pretendKept(page, story, -hours);
    await context.setOffline(true);
    await page.goto(address);
    await fallbackOf(page).waitFor();
    expect(await page.locator('kept-stories li').count()).toBe(0);
  },
);

test.for([2, 24 * 60])(
  'a list of what was withdrawn that is %i hours ahead is asked for anew',
  async (hours, { host, page, story }) => {
    host.changed.set('/sw-da-go.json', withdrawing(story));
    await pretendKept(page, '/sw-da-go.json', -hours);
    await page.goto(`${host.url}/don-vi/`);
    await expectKept(page, story, false);
  },
);

test('a list that is no list changes nothing, and is asked for again', async ({ host, page, story }) => {
  host.changed.set('/sw-da-go.json', answerWith(200, login));
  await pretendKept(page, '/sw-da-go.json', 25);
  const answered = page.context().waitForEvent('response', (response) => response.url().endsWith('/sw-da-go.json'));
  await page.goto(`${host.url}/don-vi/`);
  await (await answered).finished();
  host.changed.set('/sw-da-go.json', withdrawing(story));
  expect(await keptPaths(page)).toContain(story);
  await page.goto(`${host.url}/tien-do/`);
  await expectKept(page, story, false);
});

test('on a clock that stands still, a story leaves by the days of the host', async ({
  host,
  otherStory,
  page,
  story,
}) => {
  await page.evaluate(async (path) => {
    const [name = ''] = await caches.keys();
    const headers = {
      'x-kept-on': String(Date.now()),
      'x-shown-with': '',
      'Content-Type': 'text/html',
      Date: new Date(Date.now() - 31 * 86_400_000).toUTCString(),
    };
    await (await caches.open(name)).put(path, new Response('<h1>Cũ</h1>', { headers }));
  }, story);
  await read(page, host.url + otherStory);
  await expectKept(page, story, false);
});
