/**
 * Draws drafts into the preview frame, one at a time. During a drawing, only the newest draft waits; older ones are
 * dropped.
 */
import type { Draft } from './draft/draft.ts';
import { readDraftBody, type ReadBody } from './draft/draft-body.ts';
import { measure } from './photo-sizes.ts';
import { updateElement } from './update-element.ts';
import type { ShownPhoto, SiteData } from './site-fields.ts';
import { todayInVietnam } from '../today.ts';

export interface PreviewDraft extends Omit<Draft, 'body' | 'photos'> {
  readBody: ReadBody;
  /** Addresses of the photos by their `src`, such as `./anh-1.jpg`. */
  photoAddresses: ReadonlyMap<string, string>;
  /** The element in the frame that holds the page. */
  canvas: HTMLElement;
}

/** Pause after each drawing, so that several key presses are drawn together. */
const pauseMilliseconds = 150;
const failed = 'Chưa vẽ được bản xem thử. Bài vẫn còn nguyên: hãy viết tiếp, hoặc lưu rồi tải lại trang này.';

let next: PreviewDraft | undefined;
let isDrawing = false;
let site: Promise<SiteData> | undefined;

export function draw(sketch: PreviewDraft): void {
  next = sketch;
  if (!isDrawing) void drawAll();
}

async function drawAll(): Promise<void> {
  isDrawing = true;
  for (let sketch = take(); sketch !== undefined; sketch = take()) {
    try {
      await drawOne(sketch);
    } catch (error) {
      reportError(error);
      say(sketch.canvas, [failed]);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  isDrawing = false;
}

function take(): PreviewDraft | undefined {
  const sketch = next;
  next = undefined;
  return sketch;
}

async function drawOne({ readBody, photoAddresses, canvas, ...draft }: PreviewDraft): Promise<void> {
  site ??= loadSite();
  const written = draft.data['body'];
  const { body, problems } = readDraftBody(typeof written === 'string' ? written : '', readBody);
  const { render } = await import('./render.ts');
  const html = await render({ ...draft, body, photos: await measureAll(photoAddresses) }, await site, todayInVietnam());
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  page.querySelector('.skip-link')?.remove();
  updateElement(canvas, page);
  say(canvas, problems);
}

async function loadSite(): Promise<SiteData> {
  const response = await fetch('site.json');
  if (!response.ok) throw new Error(`site.json: ${response.status}`);
  return (await response.json()) as SiteData;
}

async function measureAll(addresses: ReadonlyMap<string, string>): Promise<Map<string, ShownPhoto>> {
  const found = await Promise.all([...addresses].map(async ([name, src]) => [name, await measure(src)] as const));
  return new Map(found.filter((pair): pair is [string, ShownPhoto] => pair[1] !== undefined));
}

/** Shows the problems above the page. */
function say(canvas: HTMLElement, problems: readonly string[]): void {
  canvas.previousElementSibling?.remove();
  if (problems.length === 0) return;
  const note = canvas.ownerDocument.createElement('aside');
  note.className = 'preview-problems';
  note.append(
    ...problems.map((problem) => {
      const line = canvas.ownerDocument.createElement('p');
      line.textContent = problem;
      return line;
    }),
  );
  canvas.before(note);
}
