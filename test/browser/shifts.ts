/** What moves by itself while a page loads and is read, as browsers count it. */
import type { Page } from 'playwright-core';

/** Of the window and how far it moved. */
export const mostShift = 0.001;

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Runs before the page's own scripts; what a reader's tap moves does not count. */
export function watchShifts(): void {
  const seen: string[] = [];
  const placeOf = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`;
  Object.assign(window, { shifts: seen });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const html = (node instanceof Element ? node : node?.parentElement)?.outerHTML ?? '';
        return `${html.slice(0, 70)} from ${placeOf(previousRect)} to ${placeOf(currentRect)}`;
      });
      if (!hadRecentInput) seen.push(`${value.toFixed(5)} ${moved.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** `step` in px: what a reader passes while two pictures are drawn. */
export async function scrollToEnd(page: Page, step = 500): Promise<void> {
  await page.evaluate(async (step) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      scrollTo(0, y);
      await nextFrame();
      await nextFrame();
    }
    await Promise.all([...document.images].filter((image) => image.checkVisibility()).map((image) => image.decode()));
    await nextFrame();
    await nextFrame();
  }, step);
}

/** Runs in a page that was watched. */
export const seenShifts = (): string[] => (window as unknown as { shifts: string[] }).shifts;

export const sumOf = (shifts: readonly string[]): number => shifts.reduce((sum, shift) => sum + parseFloat(shift), 0);
