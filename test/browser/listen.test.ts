import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { openGallery, type Gallery } from '../support/visit.ts';
import { untilLoaded } from '../support/traffic.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/**
 * Stand-in for speech synthesis. `said` records the calls of `speak`; a test calls `finish` to end the current
 * utterance.
 */
interface Speech {
  said: { text: string; rate: number; lang: string }[];
  isSpeaking: boolean;
  finish: () => void;
  loadVoices: (langs: string[]) => void;
}
declare global {
  var speech: Speech;
}

async function standIn(page: Page, langs: readonly string[]): Promise<void> {
  await page.addInitScript((voices) => {
    let current: { onend?: () => void; onerror?: () => void } | undefined;
    let known = voices.map((lang) => ({ lang }));
    const events = new EventTarget();
    class Utterance {
      rate = 1;
      lang = '';
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    globalThis.speech = {
      said: [],
      isSpeaking: false,
      finish: () => {
        globalThis.speech.isSpeaking = false;
        current?.onend?.();
      },
      loadVoices: (more) => {
        known = more.map((lang) => ({ lang }));
        events.dispatchEvent(new Event('voiceschanged'));
      },
    };
    const synthesis = Object.assign(events, {
      pending: false,
      getVoices: () => known,
      speak: (utterance: Utterance & typeof current) => {
        current = utterance;
        globalThis.speech.isSpeaking = true;
        const { text, rate, lang } = utterance;
        globalThis.speech.said.push({ text, rate, lang });
      },
      cancel: () => {
        globalThis.speech.isSpeaking = false;
        current?.onerror?.();
      },
    });
    Object.defineProperty(synthesis, 'speaking', { get: () => globalThis.speech.isSpeaking });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, langs);
}

const start = (page: Page) => page.getByRole('button', { name: 'Nghe bài' });
const bar = (page: Page) => page.getByRole('group', { name: 'Nghe bài' });
const control = (page: Page, name: string) => bar(page).getByRole('button', { name });
const last = (page: Page) => page.evaluate(() => globalThis.speech.said.at(-1));
const finish = (page: Page) =>
  page.evaluate(() => {
    globalThis.speech.finish();
  });
const marked = (page: Page) => page.locator('[data-being-read]');

async function listenTo(page: Page, address: string): Promise<void> {
  await standIn(page, ['en-US', 'vi-VN']);
  await page.goto(address);
  await start(page).click();
  await bar(page).waitFor();
}

test.each([[[]], [['en-US', 'fr-FR']], [['vie-fake']]])('with the voices %j no button shows', async (langs) => {
  const { page, close } = await gallery.visit();
  await standIn(page, langs);
  await page.goto(gallery.addressOf('story'));
  await untilLoaded(page);
  expect(await page.getByRole('button', { name: 'Chia sẻ' }).isVisible()).toBe(true);
  expect(await start(page).isVisible()).toBe(false);
  await close();
});

test('the browser of this test has no voice of its own, and shows no button', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.goto(gallery.addressOf('story'));
  await untilLoaded(page);
  expect(
    await page.evaluate(() => speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith('vi')).length),
  ).toBe(0);
  expect(await start(page).isVisible()).toBe(false);
  expectNone(complaints);
  await close();
});

test('a voice that comes late brings the button without moving anything', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 320, height: 640 } });
  await standIn(page, []);
  await page.goto(gallery.addressOf('exemplar'));
  const places = () =>
    page
      .locator('article :is(h1, p, button:not(.listen), img)')
      .evaluateAll((all) => all.map((element) => JSON.stringify(element.getBoundingClientRect())));
  const before = await places();
  await page.evaluate(() => {
    globalThis.speech.loadVoices(['vi_VN']);
  });
  await start(page).waitFor();
  expect(await places()).toEqual(before);
  await close();
});

test.each(['exemplar', 'story'] as const)(
  '%s: title, summary and text are read in order, each part marked',
  async (kind) => {
    const { page, complaints, close } = await gallery.visit();
    await listenTo(page, gallery.addressOf(kind));
    const seen: string[] = [];
    for (let step = 0; step < 2000 && (await bar(page).count()) > 0; step += 1) {
      expect(await marked(page).count()).toBe(1);
      seen.push(await marked(page).evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim()));
      await finish(page);
    }
    expect(await bar(page).count()).toBe(0);
    expect(await marked(page).count()).toBe(0);
    const said = await page.evaluate(() => globalThis.speech.said);
    expect(said.length).toBe(seen.length);
    expect(said.every(({ lang, rate }) => lang === 'vi-VN' && rate === 1)).toBe(true);
    expect(Math.max(...said.map(({ text }) => text.length))).toBeLessThan(300);
    const parts = seen.filter((text, index) => text !== seen[index - 1]);
    const expected = await page
      .locator('header:has(reading-tools) :is(h1, .summary), .prose.text :is(h2, h3, p)')
      .evaluateAll((all) => all.map((element) => element.textContent.replace(/\s+/g, ' ').trim()));
    expect(parts.slice(0, 2)).toEqual(expected.slice(0, 2));
    expect(parts.filter((text) => expected.includes(text))).toEqual(expected.filter((text) => parts.includes(text)));
    expect(expected.filter((text) => !parts.includes(text))).toEqual([]);
    expect(said.filter(({ text }) => /Chia sẻ|In trang|Nguồn: /.test(text))).toEqual([]);
    expectNone(complaints);
    await close();
  },
);

test('it pauses, goes on with the same sentence, skips, changes speed and stops', async () => {
  const { page, close } = await gallery.visit();
  await listenTo(page, gallery.addressOf('exemplar'));
  expect(await control(page, 'Tạm dừng').evaluate((button) => button === document.activeElement)).toBe(true);
  await finish(page);
  const sentence = (await last(page))?.text;
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => globalThis.speech.isSpeaking)).toBe(false);
  await control(page, 'Đọc tiếp').click();
  expect((await last(page))?.text).toBe(sentence);
  const part = await marked(page).innerText();
  await control(page, 'Đoạn sau').click();
  expect(await marked(page).innerText()).not.toBe(part);
  await control(page, 'Đoạn trước').click();
  expect(await marked(page).innerText()).toBe(part);
  await page.getByLabel('Tốc độ').selectOption('Nhanh');
  expect((await last(page))?.rate).toBe(1.25);
  await control(page, 'Thôi nghe').click();
  expect(await page.evaluate(() => globalThis.speech.isSpeaking)).toBe(false);
  expect(await bar(page).count()).toBe(0);
  expect(await marked(page).count()).toBe(0);
  expect(await start(page).evaluate((button) => button === document.activeElement)).toBe(true);
  await close();
});

test('Escape stops, and so does leaving the page', async () => {
  const { page, close } = await gallery.visit();
  await listenTo(page, gallery.addressOf('exemplar'));
  await page.keyboard.press('Escape');
  expect(await bar(page).count()).toBe(0);
  await start(page).click();
  await bar(page).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await page.evaluate(() => globalThis.speech.isSpeaking)).toBe(false);
  await close();
});

test('the paragraph that is read comes into view, and stays where it is when it was in view', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 412, height: 700 }, reducedMotion: 'reduce' });
  await listenTo(page, gallery.addressOf('exemplar'));
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const problems: string[] = [];
  for (let step = 0; step < 40 && (await bar(page).count()) > 0; step += 1) {
    const { top, barTop, height } = await marked(page).evaluate((element) => {
      const box = element.getBoundingClientRect();
      const barBox = document.querySelector('.listen-bar')?.getBoundingClientRect();
      return { top: box.top, barTop: barBox?.top ?? 0, height: box.height };
    });
    if (height < 500 && (top < 0 || top + height > barTop)) problems.push(await marked(page).innerText());
    await finish(page);
  }
  expectNone(problems);
  await close();
});

test.each([
  [412, 700],
  [1280, 900],
])('at %i by %i px the controls never cover what has the focus', async (width, height) => {
  const { page, close } = await gallery.visit({ viewport: { width, height } });
  await listenTo(page, gallery.addressOf('exemplar'));
  const problems: string[] = [];
  const count = await page.locator('a[href], button, summary, input, select').count();
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      const barBox = document.querySelector('.listen-bar')?.getBoundingClientRect();
      if (!focused || !barBox || focused.closest('.listen-bar')) return undefined;
      const { top, bottom } = focused.getBoundingClientRect();
      return top >= barBox.top && bottom <= barBox.bottom ? focused.outerHTML.slice(0, 100) : undefined;
    });
    if (covered !== undefined) problems.push(covered);
  }
  expectNone(problems);
  await close();
});

test('at 400 % the controls stay at their place instead of lying over the text', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 320, height: 256 } });
  await listenTo(page, gallery.addressOf('exemplar'));
  expect(await bar(page).evaluate((element) => getComputedStyle(element).position)).toBe('static');
  const targets = bar(page).locator('button, select');
  expect(await targets.count()).toBe(5);
  const heights = await targets.evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await close();
});
