/**
 * Vietnamese is typed in two ways: UniKey sends the plain letters, takes them back and sends others, in bursts; the
 * input method of a system composes a syllable. Both must arrive exactly, even right before a save or a reload.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { bodyOf } from '../support/editors-form.ts';
import { beginForm } from './walks.ts';

const id = '2022-lan-coi-dat-coc-o-cho';
/** Milliseconds between two keys of a burst. */
const gap = 15;
const sentence = 'Những người đàn bà ở chợ Ninh Hải giữ lời hứa từ thuở trước, chuyện ấy vẫn được kể';

const now = beginForm(id);
let keys: CDPSession;
beforeAll(async () => {
  keys = await now.page.context().newCDPSession(now.page);
});

/** A letter as a key event, as UniKey sends it, without waiting for the page. */
const send = (letter: string): Promise<unknown> =>
  keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, unmodifiedText: letter, key: letter });

const takeBack = (): Promise<unknown> =>
  keys.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Backspace',
    code: 'Backspace',
    windowsVirtualKeyCode: 8,
  });

/** The keys that UniKey sends for a syllable: its plain letters, Backspaces, and the letters from the first mark on. */
function keysOf(word: string): (() => Promise<unknown>)[] {
  const plain = bare(word);
  const same = [...plain].findIndex((letter, index) => letter !== word[index]);
  const marked = same === -1 ? '' : word.slice(same);
  return [
    ...[...plain].map((letter) => () => send(letter)),
    ...[...marked].map(() => takeBack),
    ...[...marked].map((letter) => () => send(letter)),
  ];
}

async function typeAsUniKey(text: string): Promise<void> {
  for (const part of text.split(/( )/)) {
    for (const key of part === ' ' ? [() => send(' ')] : keysOf(part)) {
      await key();
      await delay(gap);
    }
  }
}

/** Types as an input method composes: the marks come with the last letter of a syllable. */
async function compose(text: string): Promise<void> {
  for (const part of text.split(/( )/)) {
    for (let end = 1; end < part.length; end += 1) {
      const shown = bare(part).slice(0, end);
      await keys.send('Input.imeSetComposition', { text: shown, selectionStart: end, selectionEnd: end });
      await delay(gap);
    }
    await (part === ' ' ? send(' ') : keys.send('Input.insertText', { text: part }));
    await delay(gap);
  }
}

/** The letters without their marks. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

const body = (): Locator => bodyOf(now.page);

async function atTheEndOf(place: Locator): Promise<void> {
  await place.click();
  await now.page.keyboard.press('ControlOrMeta+End');
}

test.each([
  ['as UniKey types', typeAsUniKey],
  ['as an input method composes', compose],
])('%s, title, summary and body are exact', async (_name, type) => {
  for (const label of ['Tiêu đề', 'Tóm tắt']) {
    await now.form.write(label, '');
    await type(sentence);
    expect(await now.form.field(label).inputValue()).toBe(sentence);
  }
  await atTheEndOf(body());
  await now.page.keyboard.press('Enter');
  await type(sentence);
  expect((await body().innerText()).trimEnd().split('\n').at(-1)).toBe(sentence);
});

/**
 * Types a letter for some milliseconds, twice whenever the page is free: a field that falls behind after the first
 * letter loses it to the second. Returns how many letters were typed.
 */
const typeWithoutRest = (field: Locator, letter: string, milliseconds: number): Promise<number> =>
  field.evaluate(
    (input, [text, time]) =>
      new Promise<number>((resolve) => {
        const end = performance.now() + time;
        const { port1, port2 } = new MessageChannel();
        const box = input as HTMLInputElement;
        let typed = 0;
        port1.onmessage = () => {
          for (const letter of [text, text]) {
            const { length } = box.value;
            box.setRangeText(letter, length, length, 'end');
            box.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
            typed += 1;
          }
          if (performance.now() < end) port2.postMessage(undefined);
          else resolve(typed);
        };
        box.focus();
        port2.postMessage(undefined);
      }),
    [letter, milliseconds] as const,
  );

test('no letter is lost that is typed while a save runs and its entry is loaded again', async () => {
  const title = now.form.field('Tiêu đề');
  for (const save of ['first', 'second']) {
    await now.form.write('Tiêu đề', sentence);
    await now.page.keyboard.press('ControlOrMeta+s');
    const typed = await typeWithoutRest(title, 'ơ', 3000);
    expect(await title.inputValue(), `${save} save`).toBe(sentence + 'ơ'.repeat(typed));
  }
  await now.form.write('Tiêu đề', sentence);
});

test('Ctrl+S right after the last key saves the last letter, in the body and in the title', async () => {
  const branch = `refs/heads/cms/exemplars/${id}/index`;
  const saved = () => now.desk.git('show', `${branch}:content/dien-hinh/${id}/index.mdx`);
  await atTheEndOf(body());
  await typeAsUniKey(' và chữ sau cùng là hết');
  await now.page.keyboard.press('ControlOrMeta+s');
  await now.page.getByText('Đã lưu', { exact: true }).waitFor();
  expect(saved().split('\n').at(-1)).toBe(`${sentence} và chữ sau cùng là hết`);

  await atTheEndOf(now.form.field('Tiêu đề'));
  await typeAsUniKey(' mãi');
  await now.page.keyboard.press('ControlOrMeta+s');
  // “Đã lưu” may still be shown from the save before, so this waits for the file.
  await expect.poll(() => saved().split('\n')).toContain(`title: "${sentence} mãi"`);
});

test('a page that ends right after the last key keeps the last letter', async () => {
  await atTheEndOf(body());
  await typeAsUniKey(' lần cuối');
  await now.page.reload();
  await now.form.field('Tiêu đề').waitFor();
  await now.page.getByRole('region', { name: 'Bản đang viết dở' }).getByRole('button', { name: 'Khôi phục' }).click();
  await expect.poll(() => body().innerText()).toContain('là hết lần cuối');
  expect(now.form.complaints).toEqual([]);
});
