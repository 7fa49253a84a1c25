/** Browsers that lack a feature, or throw when a script uses it: the reader gets a message or another way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Ways in which a feature is missing. Each function runs in the page before the page's own scripts. */
const lacks = {
  'no clipboard, as without https': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
  'a clipboard that throws': () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: () => {
          throw new TypeError('no');
        },
      },
    });
  },
  'a clipboard that may not be looked at': () => {
    Object.defineProperty(navigator, 'clipboard', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  },
  'a storage that may not be looked at': () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  },
  'workers that may not be looked at': () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  },
  'no caches': () => {
    Reflect.deleteProperty(window, 'caches');
    Object.defineProperty(window, 'caches', { value: undefined });
  },
  'no speech': () => {
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
    Reflect.deleteProperty(window, 'speechSynthesis');
  },
  'speech that is nothing': () => {
    Object.defineProperty(window, 'speechSynthesis', { value: null });
  },
  'speech without news of voices': () => {
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [] } });
  },
  'a sheet for sharing that throws': () => {
    Object.defineProperty(navigator, 'share', {
      value: () => {
        throw new DOMException('', 'InvalidStateError');
      },
    });
  },
} as const;

const pages: readonly Kind[] = ['story', 'codes for portals', 'search'];

test.each(Object.entries(lacks))('with %s every page works, and none complains', async (_name, lack) => {
  const { page, complaints, close } = await gallery.visit();
  await page.addInitScript(lack);
  for (const kind of pages) {
    await page.goto(gallery.addressOf(kind), { waitUntil: 'load' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The script that sets the theme still works.
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('auto');
  }
  await page.goto(`${gallery.url}ngoai-tuyen/`, { waitUntil: 'load' });
  await page.getByText('Những bài đã đọc gần đây').waitFor();
  expectNone(complaints);
  await close();
});

test.each([
  'no clipboard, as without https',
  'a clipboard that throws',
  'a clipboard that may not be looked at',
] as const)('with %s a code stands selected', async (name) => {
  const { page, complaints, close } = await gallery.visit();
  await page.addInitScript(lacks[name]);
  await page.goto(gallery.addressOf('codes for portals'));
  await page.getByRole('button', { name: 'Chép mã: Chỉ cho đường dẫn' }).click();
  await page.getByText('Đã chọn sẵn, bấm Ctrl+C để chép').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    await page.locator('[data-code="link"]').innerText(),
  );
  expectNone(complaints);
  await close();
});

test.each([
  'no clipboard, as without https',
  'a clipboard that may not be looked at',
  'a sheet for sharing that throws',
] as const)('with %s a link is still shared', async (name) => {
  const { page, complaints, close } = await gallery.visit();
  await page.addInitScript(lacks[name]);
  await page.goto(gallery.addressOf('exemplar'));
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  await page.getByText(/Chép liên kết này|Đã chép liên kết/).waitFor();
  expectNone(complaints);
  await close();
});

test('where the browser cannot print, it says what to do', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'print');
  });
  await page.goto(gallery.addressOf('story'));
  await page.getByRole('button', { name: 'In trang' }).click();
  await page.getByText('Chưa làm được.').waitFor();
  expectNone(complaints);
  await close();
});

test('a voice that cannot be used leaves a sentence, and no dead controls', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.addInitScript(() => {
    const voice = { lang: 'vi-VN', name: 'Giọng' };
    const synthesis = Object.assign(new EventTarget(), { getVoices: () => [voice], speaking: false, pending: false });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
  });
  await page.goto(gallery.addressOf('story'));
  await page.getByRole('button', { name: 'Nghe bài' }).click();
  await page.getByText('Chưa làm được.').waitFor();
  expect(await page.getByRole('group', { name: 'Nghe bài' }).count()).toBe(0);
  expectNone(complaints);
  await close();
});

test('when what copies a code does not come, the page says so at that code', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.addressOf('codes for portals'));
  await page.route('**/_astro/picked*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Chép mã: Chỉ cho đường dẫn' }).click();
  const status = page.locator('.snippet', { hasText: 'Chỉ cho đường dẫn' }).getByRole('status');
  await expect.poll(() => status.innerText()).toContain('Chưa làm được.');
  await close();
});

test.each(['dien-hinh/2019-chua-tung-co/', 'van-ban/'])(
  'the answer for data that is not there is no frame: %s',
  async (path) => {
    const { page, close } = await gallery.visit();
    await page.goto(gallery.addressOf('codes for portals'));
    const address = page.getByLabel('Hoặc dán địa chỉ một trang ở đây');
    await address.fill(`https://gallery.example/${path}`);
    await address.press('Enter');
    await page.getByText('Chưa có khung cho địa chỉ này.').waitFor();
    expect(await page.locator('iframe').getAttribute('src')).toBe('/nhung/moi/');
    await close();
  },
);
