/** Runs `preparePhoto` in a real browser. */
import { resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { build, type Rolldown } from 'vite';
import { shareBrowser } from '../support/browser.ts';

export interface Outcome {
  fault?: string;
  extension?: string;
  bytes: Buffer;
}

interface Options {
  name?: string;
  sample?: boolean;
  /** Number of zero bytes to append. */
  padding?: number;
}

export interface PhotoPage {
  prepare: (bytes: Buffer, options?: Options) => Promise<Outcome>;
  close: () => Promise<void>;
}

const origin = 'http://photos.example/';

export async function openPhotoPage(): Promise<PhotoPage> {
  const entry = resolve('admin/photos/prepare.ts');
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] } },
  })) as [Rolldown.RolldownOutput];
  const browser = await shareBrowser();
  const page = await browser.newPage();
  // The worker that reads HEIC photos is a file of its own, so the page needs an address.
  await page.route(`${origin}**`, (route) => {
    const file = output.find(({ fileName }) => route.request().url() === origin + fileName);
    const body = file === undefined ? '<!doctype html>' : file.type === 'chunk' ? file.code : Buffer.from(file.source);
    return route.fulfill({ body, contentType: file === undefined ? 'text/html' : 'text/javascript' });
  });
  await page.goto(origin);
  await page.addScriptTag({
    content: `import * as photos from '${origin}${output[0].fileName}'; window.photos = photos;`,
    type: 'module',
  });
  await page.waitForFunction(() => 'photos' in window);

  async function prepare(
    bytes: Buffer,
    { name = 'anh.jpg', sample = false, padding = 0 }: Options = {},
  ): Promise<Outcome> {
    const { base64, ...outcome } = await page.evaluate(
      async ([encoded, fileName, isSample, zeros]) => {
        const content = await (await fetch(`data:;base64,${encoded}`)).blob();
        const prepared = await window.photos.preparePhoto(new File([content, new Uint8Array(zeros)], fileName), {
          sample: isSample,
        });
        if ('fault' in prepared) return { fault: prepared.fault, base64: '' };
        const whole = new Uint8Array(await prepared.content.arrayBuffer());
        let binary = '';
        for (const byte of whole) binary += String.fromCharCode(byte);
        return { extension: prepared.extension, base64: btoa(binary) };
      },
      [bytes.toString('base64'), name, sample, padding] as const,
    );
    return { ...outcome, bytes: Buffer.from(base64, 'base64') };
  }

  return { prepare, close: () => browser.close() };
}

declare global {
  interface Window {
    photos: typeof import('../../admin/photos/prepare.ts');
  }
}

const ink = { r: 20, g: 60, b: 160 };
export const plain = (width: number, height: number, alpha = 1): Sharp =>
  sharp({ create: { width, height, channels: alpha === 1 ? 3 : 4, background: { ...ink, alpha } } });
