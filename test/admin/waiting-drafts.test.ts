/** Drafts from Word that wait to be opened are stored in a real browser, and read again after a reload. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { build, type Rolldown } from 'vite';
import type * as Waiting from '../../admin/word/waiting.ts';
import type { ProposedDraft } from '../../admin/word/to-draft.ts';
import { shareBrowser } from '../support/browser.ts';

declare global {
  interface Window {
    waiting: typeof Waiting;
  }
}

const origin = 'http://waiting.example/';

test('a draft keeps its photos, its other kind and what was accepted, but no personal data', async () => {
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: resolve('admin/word/waiting.ts'), formats: ['es'] } },
  })) as [Rolldown.RolldownOutput];
  const page = await (await shareBrowser()).newPage();
  await page.route(`${origin}**`, (route) => {
    const isScript = route.request().url().endsWith('.js');
    return route.fulfill({
      body: isScript ? output[0].code : '<!doctype html>',
      contentType: isScript ? 'text/javascript' : 'text/html',
    });
  });
  const load = async () => {
    await page.goto(origin);
    const content = `import * as waiting from '${origin}waiting.js'; window.waiting = waiting;`;
    await page.addScriptTag({ content, type: 'module' });
    await page.waitForFunction(() => 'waiting' in window);
  };
  await load();
  const ids = await page.evaluate(async () => {
    const proposals = ['title', 'unit'].map((field) => ({ field, value: field, shown: field, source: field }));
    const shared = { proposals, body: 'Bến đò', isGuessed: false, photos: [], credit: undefined, notes: [] };
    const own: ProposedDraft = { ...shared, collection: 'stories', left: ['0905 123 456'], turned: () => other };
    const other: ProposedDraft = { ...shared, collection: 'exemplars', left: [], turned: () => own };
    const photo = { content: new Blob(['anh']), extension: 'jpg', caption: 'Bến đò', credit: undefined };
    const imported = { file: 'a.docx', draft: own, photos: [photo], personal: ['0905 123 456'], notes: ['ghi chú'] };
    const made = [window.waiting.newId(), window.waiting.newId()];
    for (const id of made) await window.waiting.keepWaiting({ id, imported, accepted: new Set(proposals.slice(1)) });
    return made;
  });
  await load();
  const found = await page.evaluate(async () => {
    const all = await window.waiting.listWaiting();
    const described = all.map(async ({ id, imported, accepted }) => ({
      id,
      kinds: [imported.draft, imported.draft.turned(), imported.draft.turned().turned()].map((each) => each.collection),
      accepted: [...accepted].map(({ field }) => field),
      photo: await imported.photos[0]?.content.text(),
      all: JSON.stringify(imported),
    }));
    return Promise.all(described);
  });
  expect(found.map(({ id }) => id)).toEqual(ids);
  expect(found[0]).toMatchObject({ kinds: ['stories', 'exemplars', 'stories'], accepted: ['unit'], photo: 'anh' });
  expect(found[0]?.all).toContain('ghi chú');
  expect(found[0]?.all).not.toContain('0905');
  const left = await page.evaluate(async (id) => {
    await window.waiting.forgetWaiting(id);
    return window.waiting.countWaiting();
  }, ids[0] ?? '');
  expect(left).toBe(1);
  await page.close();
});
