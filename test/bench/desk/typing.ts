/** How long a key takes in a long body: from the key press until the letter is painted. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { atTheDesk } from '../../support/editors-form.ts';
import { EditorsWalk } from '../../support/editors-walk.ts';
import { longEntry, type Gallery } from './gallery.ts';
import { keyMilliseconds, type Figure, type Measured } from './limits.ts';
import { quantile } from './median.ts';

const keys = 240;
/**
 * Milliseconds after each key (`pace`), and in addition after each word (`rest`). During such a rest, the page does
 * work that it has put off until a pause.
 */
const paces = {
  'steady, 120 ms apart': { pace: 120, rest: 0 },
  'with a pause after each word': { pace: 120, rest: 350 },
} as const;
const sentence = 'cac ho cung lam them moi ngay mot viec nho va ke lai cho nhau nghe ';

declare global {
  interface Window {
    /** Milliseconds from each key press until its letter was painted. */
    keyTimes: number[];
  }
}

/** Runs in the page. */
function watchKeys(): void {
  window.keyTimes = [];
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        // A message arrives when the frame is painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
        channel.port2.postMessage(undefined);
      });
    },
    true,
  );
}

async function type(page: Page, { pace, rest }: { pace: number; rest: number }): Promise<number[]> {
  await page.evaluate(() => {
    window.keyTimes = [];
  });
  for (let index = 0; index < keys; index += 1) {
    const letter = sentence.charAt(index % sentence.length);
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await delay(pace + (letter === ' ' ? rest : 0));
  }
  return await page.evaluate(() => [...window.keyTimes]);
}

export async function measureTyping(browser: Browser, { url }: Gallery): Promise<Measured> {
  const walk = await EditorsWalk.begin(await browser.newContext(atTheDesk), url);
  await walk.logIn();
  await walk.open(`exemplars/entries/${longEntry}/index`);
  const figures: Figure[] = [];
  const lines = ['| a key in a body of 1,500 words | median, ms | p95, ms | slowest, ms |', '|---|---|---|---|'];
  await walk.page.evaluate(watchKeys);
  for (const [name, pace] of Object.entries(paces)) {
    await walk.body.click();
    await walk.page.keyboard.press('ControlOrMeta+End');
    // The form may have just opened, so this leaves it time to draw its preview and its advice.
    await delay(3000);
    const times = await type(walk.page, pace);
    figures.push({ name: `a key, ${name}, p95 ms`, value: quantile(times, 0.95), most: keyMilliseconds });
    const cells = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(0));
    lines.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  await walk.context.close();
  return { lines, figures };
}
