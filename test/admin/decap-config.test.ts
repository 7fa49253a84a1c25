/** Checks the committed configuration with Decap's own schema, and the slugs and summaries that Decap makes from it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { cmsBackend } from '../../src/editors/settings.ts';
import { configText, decapConfig, fixedConfig } from '../../admin/config/decap-config.ts';
import type { FixedConfig } from '../../admin/config/decap-shape.ts';
import { readForm } from '../../admin/validation/read-form.ts';
import { collections } from '../../src/domain/collections.ts';
import { collectionNames } from '../../src/domain/fields.ts';
import { isSlug } from '../../src/text/slug.ts';
import { source } from '../support/builders.ts';
import type { Page } from 'playwright-core';
import { openDecapPages, openFunctions, type DecapPages } from './decap-page.ts';

const config = parse(readFileSync('admin/config.yml', 'utf8')) as FixedConfig;
let opened: DecapPages;
let page: Page;

beforeAll(async () => {
  opened = await openDecapPages();
  page = await openFunctions(opened);
});
afterAll(async () => {
  await opened.close();
});

const noVariables = {
  CMS_BACKEND: undefined,
  CMS_GIT_URL: undefined,
  CMS_REPO: undefined,
  CMS_BRANCH: undefined,
  CMS_APP_ID: undefined,
  CMS_PREVIEW_URL: undefined,
};
const office = {
  CMS_GIT_URL: 'https://git.example.vn',
  CMS_REPO: 'phong-noi-vu/dien-hinh',
  CMS_PREVIEW_URL: undefined,
  CMS_BRANCH: 'main',
  CMS_APP_ID: '01234567-abcd',
};

test('the committed file is what the domain makes', () => {
  expect(readFileSync('admin/config.yml', 'utf8')).toBe(configText());
  expect(config).toEqual(JSON.parse(JSON.stringify(fixedConfig)));
});

test.each([
  ['this machine', noVariables],
  ['Forgejo', { ...office, CMS_BACKEND: 'forgejo' }],
  ['GitLab', { ...office, CMS_BACKEND: 'gitlab' }],
])('Decap accepts it with entries kept on %s', async (_, variables) => {
  const { backend } = cmsBackend({ production: false, base: '/', variables });
  if (backend === undefined) throw new Error('no backend');
  const whole = decapConfig({ backend, siteUrl: 'https://gallery.example/', logo: '/favicon.svg' });
  expect(await page.evaluate((value) => window.decap.faultsOf(value), whole)).toBeUndefined();
});

test('Decap would say what is wrong', async () => {
  const { backend } = cmsBackend({ production: false, base: '/', variables: noVariables });
  const broken = { ...fixedConfig, backend, collections: [{ name: 'x' }] };
  const faults = await page.evaluate((value) => window.decap.faultsOf(value as never), broken);
  expect(faults).toContain("must have required property 'label'");
});

describe('the name of a new entry', () => {
  test.each([
    [
      'exemplars',
      { title: 'Điển hình “Dân vận khéo”: 3.000 m² đất, đường rộng 5,5 m', recognisedOn: '2024-12-31' },
      '2024-dien-hinh-dan-van-kheo-3-000-m-dat-duong-rong-5-5-m/index',
    ],
    ['exemplars', { title: 'Cọc ba màu', recognisedOn: '2024-01-01' }, '2024-coc-ba-mau/index'],
    ['stories', { title: 'Chị Ẩn và “chiếc cầu” ở Ninh Hoà' }, 'chi-an-va-chiec-cau-o-ninh-hoa/index'],
    ['events', { title: 'Tham quan cọc ba màu – đợt 2' }, 'tham-quan-coc-ba-mau-dot-2/index'],
    ['units', { name: 'Ban Chỉ huy Quân sự thị xã' }, 'ban-chi-huy-quan-su-thi-xa'],
    [
      'documents',
      { title: 'Quyết định khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước' },
      'quyet-dinh-khen-thuong-cac-tap-the-ca-nhan-co-thanh-tich-xuat-sac-tro',
    ],
  ])('%s %j', async (name, data, expected) => {
    const slug = await page.evaluate(([value, collection, fields]) => window.decap.slugOf(value, collection, fields), [
      config,
      name,
      data,
    ] as const);
    expect(slug).toBe(expected);
    expect(isSlug(slug.replace('/index', ''))).toBe(true);
  });
});

describe('a new entry', () => {
  const created = fixedConfig.collections.filter(({ create }) => create === true).map(({ name }) => name);

  test('can be made where the content grows', () => {
    expect(created).toEqual(['exemplars', 'stories', 'events', 'units', 'documents']);
  });

  test.each(created)('of %s begins empty, and filled in it is valid', async (name) => {
    const { body, ...empty } = await page.evaluate(
      ([config, collection]) => window.decap.emptyData(config, collection),
      [fixedConfig, name] as const,
    );
    expect(empty).toEqual({});
    expect(body).toBe(
      name === 'exemplars'
        ? fixedConfig.collections[0]?.fields?.find((field) => field.name === 'body')?.default
        : undefined,
    );

    const collection = collectionNames.find((candidate) => candidate === name) ?? 'exemplars';
    const { data } = source(collection, 'ten');
    const schema = z.strictObject(collections[collection].fields);
    // Optional fields that an editor opened and left empty.
    const left = Object.fromEntries(
      Object.entries(collections[collection].fields)
        .filter(([key, field]) => !(key in data) && field.safeParse(undefined).success)
        .map(([key, field]) => [key, field.safeParse([]).success ? [] : field.safeParse('').success ? '' : {}]),
    );
    expect(readForm(schema, { ...empty, ...left, ...data })).toEqual(data);
    expect(schema.safeParse(readForm(schema, { ...left, ...data })).success).toBe(true);
  });
});

describe('the list of entries', () => {
  test.each([
    ['exemplars', 'Cọc ba màu chia nước cho ba xứ đồng · Tổ thủy nông ba xứ đồng (minh họa)'],
    ['stories', 'Dỡ ván sàn nhà mình bắc cầu cho học trò · 2025-01-12'],
    ['events', 'Tham quan cọc ba màu ở cuối kênh · 2025-12-20T07:30+07:00'],
    ['movements', '1. Xây dựng nông thôn mới'],
    ['units', 'Phòng Nội vụ'],
    ['documents', 'Kế hoạch giai đoạn 2021 - 2025 · không in số'],
  ] as const)('shows %s as “%s”', async (name, expected) => {
    const summary = await page.evaluate(
      ([value, collection, data]) => window.decap.summaryOf(value, collection, data),
      [config, name, source(name, 'ten').data] as const,
    );
    expect(summary.trim()).toBe(expected);
  });
});
