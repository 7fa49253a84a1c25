/** A walk through pages by what a visitor sees: waits for what is to come, then clicks where it is. */
import { expect } from 'vitest';
import type { Engine } from './other-engines.ts';

/** The machine may be busy with other things. */
const patient = { timeout: 60_000, interval: 50 };

export class Walk {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Clicks the first element of the selector that says so, when it is shown, at rest, and nothing lies over it. */
  async click(selector: string, words = ''): Promise<void> {
    let place: { x: number; y: number } | undefined;
    await expect
      .poll(
        async () => {
          const before = place;
          place = await this.engine.evaluate(findPlace, selector, words);
          return place !== undefined && place.x === before?.x && place.y === before.y;
        },
        { ...patient, message: `click on ${selector} “${words}”` },
      )
      .toBe(true);
    if (place !== undefined) await this.engine.click(place);
  }

  /** Waits until an element of the selector says so. */
  async see(selector: string, words = ''): Promise<void> {
    await expect
      .poll(() => this.engine.evaluate(isShown, selector, words), { ...patient, message: `${selector} “${words}”` })
      .toBe(true);
  }
}

/** In the page, on its own: it sees nothing else of this file. */
function findPlace(selector: string, words: string): { x: number; y: number } | undefined {
  const wanted = new RegExp(words);
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => one.checkVisibility() && wanted.test(one.getAttribute('aria-label') ?? one.textContent.trim()),
  );
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A link may be broken into lines.
  const [line] = element?.getClientRects() ?? [];
  if (element === undefined || line === undefined) return undefined;
  const place = { x: Math.round(line.x + line.width / 2), y: Math.round(line.y + line.height / 2) };
  return element.contains(document.elementFromPoint(place.x, place.y)) ? place : undefined;
}

/** In the page too. */
function isShown(selector: string, words: string): boolean {
  const wanted = new RegExp(words);
  return [...document.querySelectorAll(selector)].some((one) => one.checkVisibility() && wanted.test(one.textContent));
}
