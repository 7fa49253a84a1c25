/** The moments of writing at which something ends, and what had been typed by then. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from './session.ts';

export interface Typed {
  title: string;
  /** Text of the body before anything was typed. */
  before: string;
  /** In a new entry, the heading below which the words are typed. There is no text below the headings before it. */
  lastHeading: string | undefined;
  words: { text: string; at: number }[];
  /** Names of photos that the form shows as ready. */
  photos: string[];
}

/** Milliseconds of typing before a moment: long enough that the browser must have kept most of the words by then. */
const longEnough = 5500;

export const moments = {
  'in the middle of the body': async (session: Session, typed: Typed) => {
    await write(session, typed, longEnough + session.random.below(3000));
  },
  'in the middle of a save': async (session: Session, typed: Typed) => {
    await write(session, typed, longEnough);
    await pressSave(session);
    await delay(session.random.below(800));
  },
  'writing on while the save is under way': async (session: Session, typed: Typed) => {
    await write(session, typed, longEnough);
    await pressSave(session);
    await write(session, typed, 200 + session.random.below(1000));
  },
  'writing on after a save': async (session: Session, typed: Typed) => {
    await write(session, typed, 1000);
    await session.walk.form.save();
    await write(session, typed, longEnough + session.random.below(2000));
  },
  'with a photo that was not sent': async (session: Session, typed: Typed) => {
    await session.walk.addPhoto('anh-1.jpg');
    typed.photos.push('anh-1.jpg');
    await write(session, typed, longEnough + session.random.below(1000));
  },
} as const;

export type Moment = keyof typeof moments;

export async function readBody({ walk }: Session): Promise<string> {
  return (await walk.body.innerText()).replaceAll(/[\s\uFEFF]+/g, ' ').trim();
}

async function write({ walk, random }: Session, { words }: Typed, milliseconds: number): Promise<void> {
  await walk.body.click();
  await walk.page.keyboard.press('ControlOrMeta+End');
  // Slate follows the caret a tenth of a second later. A person begins to type later than that.
  await delay(200);
  await walk.page.evaluate(() => new Promise((go) => requestIdleCallback(go)));
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const text = `từ${String(words.length).padStart(4, '0')}`;
    await walk.page.keyboard.insertText(` ${text}`);
    words.push({ text, at: performance.now() });
    await delay(10 + random.below(200));
  }
}

/** Resolves when the save is on its way to the server. */
async function pressSave({ walk }: Session): Promise<void> {
  const sent = walk.page.waitForRequest((request) => request.postData()?.includes('"persistEntry"') === true);
  await walk.form.press('Lưu');
  await sent;
}
