/** Records the layout shifts that the browser reports while a page loads and is read. */
import type { Page } from 'playwright-core';

/** Largest allowed sum of layout shift scores. A score is the impact fraction times the distance fraction. */
export const mostShift = 0.001;

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Starts recording; runs before the page's own scripts. Shifts right after a reader's input do not count. */
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

/** Scrolls down in steps of `step` px, and waits two animation frames after each step. */
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

/** Returns the recorded shifts. Runs in a page on which `watchShifts` ran. */
export const seenShifts = (): string[] => (window as unknown as { shifts: string[] }).shifts;

export const sumOf = (shifts: readonly string[]): number => shifts.reduce((sum, shift) => sum + parseFloat(shift), 0);
