import { expect, test } from 'vitest';
import { faultOfBrowser, formatFaults } from '../../../src/environment/parse.ts';
import { disk, faultOf, parse, valuesOf } from './laid-disk.ts';

test('nothing is needed for a preview on this machine', () => {
  expect(valuesOf({})).toMatchObject({
    production: false,
    siteUrl: 'http://localhost:4321',
    base: '/',
    today: '2026-03-01',
    contentDir: '/du-an/content',
    outDir: '/du-an/dist',
    buildDir: expect.stringMatching(/^\/du-an\/\.cache\/build\/[\da-f]{16}$/) as string,
    cacheDir: '/du-an/.cache/astro',
    port: undefined,
  });
});

test('a variable that is set to nothing counts as not set', () => {
  const names = ['SITE_URL', 'SITE_BASE', 'BUILD_DATE', 'PORT', 'CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR'];
  expect(valuesOf(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(valuesOf({}));
});

test('SITE_ENV is a closed list', () => {
  expect(valuesOf({ SITE_ENV: 'preview' }).production).toBe(false);
  expect(valuesOf({ SITE_ENV: 'production', SITE_URL: 'https://a.vn' }).production).toBe(true);
});

test.each([
  'prod',
  'Production',
  'production ',
  ' production',
  'PRODUCTION',
  'produciton',
  'staging',
  '1',
  '',
  '"production"',
  'production\n',
  'production\u200b',
  'Preview',
])('SITE_ENV “%s” is refused', (text) => {
  expect(faultOf({ SITE_ENV: text })).toMatch(/^SITE_ENV phải là đúng chữ production .* hoặc preview/);
});

test('a release needs its address', () => {
  expect(faultOf({ SITE_ENV: 'production' })).toBe(
    'SITE_URL chưa đặt, mà bản chính thức cần. Ví dụ: SITE_URL=https://ten-mien.',
  );
});

test.each([
  ['https://ninhhoa.gov.vn', 'https://ninhhoa.gov.vn'],
  ['https://Ninhhoa.gov.vn/', 'https://ninhhoa.gov.vn'],
  ['HTTPS://thi-dua.ninhhoa.gov.vn:8443', 'https://thi-dua.ninhhoa.gov.vn:8443'],
  ['https://a.vn:443/', 'https://a.vn'],
  ['http://10.1.2.3', 'http://10.1.2.3'],
  ['http://[::1]:4321', 'http://[::1]:4321'],
  ['https://xn--ninhha-nwa.vn', 'https://xn--ninhha-nwa.vn'],
])('SITE_URL %s is %s', (text, origin) => {
  expect(valuesOf({ SITE_URL: text }).siteUrl).toBe(origin);
});

test.each([
  ['ninhhoa.gov.vn', 'bắt đầu bằng https://'],
  ['localhost:4321', 'bắt đầu bằng https://'],
  ['//ninhhoa.gov.vn', 'bắt đầu bằng https://'],
  ['https:/ninhhoa.gov.vn', 'bắt đầu bằng https://'],
  ['https:ninhhoa.gov.vn', 'bắt đầu bằng https://'],
  ['https:\\\\ninhhoa.gov.vn', 'bắt đầu bằng https://'],
  ['ftp://ninhhoa.gov.vn', 'chứ không phải ftp://'],
  ['file:///srv/www', 'chứ không phải file://'],
  ['wss://ninhhoa.gov.vn', 'chứ không phải wss://'],
  ['https://ninhhoa.gov.vn/thi-dua', 'thì ghi ở SITE_BASE'],
  ['https://ninhhoa.gov.vn/thi-dua/', 'thì ghi ở SITE_BASE'],
  ['https://ninhhoa.gov.vn//', 'thì ghi ở SITE_BASE'],
  ['https://ninhhoa.gov.vn\\thi-dua', 'thì ghi ở SITE_BASE'],
  ['https://ninhhoa.gov.vn?x=1', 'sau dấu ? hay #'],
  ['https://ninhhoa.gov.vn/#dau', 'sau dấu ? hay #'],
  ['https://ninh hoa.gov.vn', 'dấu cách'],
  ['https://ninhhoa.gov.vn ', 'dấu cách'],
  ['https://ninhhoa.gov.vn\n', 'dấu cách'],
  ['https://ninhhoa\u200b.gov.vn', 'ký tự ẩn'],
  ['https://ninhhòa.vn', 'xn--'],
  ['https://ninh<hoa>.vn', 'tên miền viết đúng'],
  ['https://ninhhoa..vn', 'tên miền viết đúng'],
  ['https://', 'tên miền viết đúng'],
  ['https://:8080', 'tên miền viết đúng'],
  ['https://ninhhoa.gov.vn:99999', 'tên miền viết đúng'],
  ['https://ninhhoa.gov.vn:cong', 'tên miền viết đúng'],
  ['"https://ninhhoa.gov.vn"', 'thừa dấu ngoặc'],
])('SITE_URL %s is refused: %s', (text, why) => {
  const fault = faultOf({ SITE_URL: text });
  expect(fault).toMatch(/^SITE_URL .*mà đang là “.*”.*\.$/s);
  expect(fault).toContain(why);
});

test('a password is refused and not repeated', () => {
  const fault = faultOf({ SITE_URL: 'https://quan-tri:mat-khau@ninhhoa.gov.vn' });
  expect(fault).toContain('không được kèm tên đăng nhập');
  expect(fault).not.toContain('mat-khau');
  expect(faultOf({ SITE_URL: 'quan-tri:mat-khau@ninhhoa.gov.vn' })).not.toContain('mat-khau');
});

test.each([
  ['/', '/'],
  ['thi-dua', '/thi-dua/'],
  ['/thi-dua', '/thi-dua/'],
  ['//thi-dua/', '/thi-dua/'],
  ['/co-quan/Thi_Dua.v2/', '/co-quan/Thi_Dua.v2/'],
])('SITE_BASE %s is %s', (text, base) => {
  expect(valuesOf({ SITE_BASE: text }).base).toBe(base);
});

test.each([
  ['/thi đua/', '/thi-dua/'],
  ['/điển-hình/', '/dien-hinh/'],
  ['/thi%20dua/', 'chữ không dấu'],
  ['/thi-dua/ ', '/thi-dua/'],
  ['/a+b/', 'chữ không dấu'],
  ['/<x>/', 'chữ không dấu'],
  ['/../thi-dua/', '..'],
  ['/thi-dua/..', '..'],
  ['./thi-dua', '.'],
  ['/a//b/', 'hai dấu /'],
  ['/thi-dua/?x=1', '? hay #'],
  ['/thi-dua/#a', '? hay #'],
  ['\\thi-dua\\', '\\'],
  ['/thi\\dua/', '\\'],
  ['C:/Program Files/Git/thi-dua/', 'Git Bash'],
  ['D:\\msys64\\thi-dua\\', 'Git Bash'],
  ['C:/msys64/', 'Git Bash'],
  ['https://ninhhoa.gov.vn/thi-dua/', 'SITE_URL'],
])('SITE_BASE %s is refused: %s', (text, why) => {
  const fault = faultOf({ SITE_BASE: text });
  expect(fault).toMatch(/^SITE_BASE .*mà đang là “/);
  expect(fault).toContain(why);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-1-5',
  '5/1/2026',
  '2026',
  'hôm nay',
  '2026-01-05T00:00',
  ' 2026-01-05',
  '20260105',
  '0000-01-01',
  '0001-01-01',
  '1026-01-05',
  '1999-12-31',
  '2101-01-01',
  '9999-12-31',
])('BUILD_DATE %s is refused', (text) => {
  expect(faultOf({ BUILD_DATE: text })).toMatch(/^BUILD_DATE phải là .*mà đang là “/);
});

test.each(['2000-01-01', '2024-02-29', '2100-12-31'])('BUILD_DATE %s is today', (text) => {
  expect(valuesOf({ BUILD_DATE: text }).today).toBe(text);
});

test.each([
  '0',
  '70000',
  '65536',
  '-1',
  '+80',
  '80.5',
  '8e3',
  '0x50',
  '04321',
  'bốn nghìn',
  'cổng',
  ' 80',
  '99999999999999999999',
  'Infinity',
  '4321/',
])('PORT %s is refused', (text) => {
  expect(faultOf({ PORT: text })).toMatch(/^PORT phải là một số từ 1 đến 65535, như 4321, mà đang là “/);
});

test.each([
  ['1', 1],
  ['8080', 8080],
  ['65535', 65_535],
])('PORT %s is taken', (text, port) => {
  expect(valuesOf({ PORT: text }).port).toBe(port);
});

test('every fault is told at once, those of the CMS too', () => {
  const { faults } = parse({
    SITE_ENV: 'live',
    SITE_URL: 'ten-mien',
    SITE_BASE: '/thi đua/',
    BUILD_DATE: 'mai',
    PORT: 'x',
    CONTENT_DIR: 'khong-co',
    OUT_DIR: 'src',
    CACHE_DIR: 'dist',
    CMS_BACKEND: 'github',
    CMS_GIT_URL: 'git.example',
    CMS_REPO: 'kho',
    CMS_BRANCH: 'a b',
    CMS_APP_ID: 'x',
    CMS_PREVIEW_URL: 'https://a.vn/',
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'SITE_ENV',
    'SITE_URL',
    'SITE_BASE',
    'BUILD_DATE',
    'OUT_DIR',
    'CONTENT_DIR',
    'PORT',
    'CMS_BACKEND',
    'CMS_REPO',
    'CMS_GIT_URL',
    'CMS_BRANCH',
    'CMS_APP_ID',
    'CMS_PREVIEW_URL',
  ]);
  expect(formatFaults(faults).split('\n')).toHaveLength(14);
});

test('a browser for the tests is a file', () => {
  expect(faultOfBrowser(undefined, disk)).toBeUndefined();
  expect(faultOfBrowser('', disk)).toBeUndefined();
  expect(faultOfBrowser('/usr/bin/chromium', disk)).toBeUndefined();
  for (const path of ['/khong/co', '/var/www/moi', 'chromium'])
    expect(faultOfBrowser(path, disk)).toBe(
      `CHROMIUM_PATH phải là đường dẫn tới tệp chạy của trình duyệt, mà không có tệp “${path}”.`,
    );
});
