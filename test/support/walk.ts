/** Walks through pages as a visitor does: waits until something is visible, then clicks on its position. */
import { expect } from 'vitest';
import type { Engine } from './other-engines.ts';

declare global {
  interface Window {
    /** The element that the next click should hit. */
    walkTarget?: Element;
  }
}

interface Place {
  x: number;
  y: number;
}

/** Long timeout, because the machine may be busy with other tests. */
const patient = { timeout: 60_000, interval: 50 };
/** Attempts before a click fails. A page that is still moving settles within fewer attempts. */
const mostClicks = 5;

export class Walk {
  readonly engine: Pick<Engine, 'evaluate' | 'click'>;
  /** Clicks whose target is unknown, because another page had loaded before the click arrived. */
  readonly #doubtful: string[] = [];

  constructor(engine: Pick<Engine, 'evaluate' | 'click'>) {
    this.engine = engine;
  }

  /**
   * Clicks the first visible element that matches the selector and whose label or text matches `words`, when it is not
   * moving and not covered. When the page moved and the click hit something else, the click is tried again.
   */
  async click(selector: string, words = ''): Promise<void> {
    const missed: string[] = [];
    while (missed.length < mostClicks) {
      await this.engine.click(await this.#findAtRest(selector, words));
      const went = await this.#whereTheClickWent();
      if (went === 'unknown') this.#doubtful.push(`${selector} “${words}”`);
      if (went === 'arrived' || went === 'unknown') return;
      missed.push(went);
    }
    throw new Error(`click on ${selector} “${words}” went elsewhere: ${missed.join(', ')}\n${await this.#shown()}`);
  }

  /** Waits until an element that matches the selector and whose text matches `words` is visible. */
  async see(selector: string, words = ''): Promise<void> {
    await this.#until(`see ${selector} “${words}”`, () => this.engine.evaluate(isShown, selector, words));
  }

  async #findAtRest(selector: string, words: string): Promise<Place> {
    let place: Place | undefined;
    await this.#until(`click on ${selector} “${words}”`, async () => {
      const before = place;
      place = await this.engine.evaluate(findPlace, selector, words);
      return place !== undefined && place.x === before?.x && place.y === before.y;
    });
    return place ?? expect.fail(`${selector} is nowhere`);
  }

  /** Retries while the browser is loading the next page. */
  async #whereTheClickWent(): Promise<string> {
    let went = '';
    await this.#until('the click', async () => {
      went = await this.engine.evaluate(takeOutcome);
      return true;
    });
    return went;
  }

  /** On timeout, fails with the text that the page shows instead. */
  async #until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    try {
      await expect.poll(isSo, { ...patient, message: what }).toBe(true);
    } catch (error) {
      throw new Error(`${what}: not within ${patient.timeout / 1000} s\n${await this.#shown()}`, { cause: error });
    }
  }

  async #shown(): Promise<string> {
    const doubts = this.#doubtful.map((click) => `The page changed before the click on ${click}.\n`);
    return doubts.join('') + (await this.engine.evaluate(describePage).catch(String));
  }
}

/** This function and those below run in the page, so they cannot use anything else from this file. */
function findPlace(selector: string, words: string): Place | undefined {
  const wanted = new RegExp(words);
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => one.checkVisibility() && wanted.test(one.getAttribute('aria-label') ?? one.textContent.trim()),
  );
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A link may be broken over several lines, so the click goes to the middle of its first line.
  const [line] = element?.getClientRects() ?? [];
  if (element === undefined || line === undefined) return undefined;
  const place = { x: Math.round(line.x + line.width / 2), y: Math.round(line.y + line.height / 2) };
  if (!element.contains(document.elementFromPoint(place.x, place.y))) return undefined;
  if (window.walkTarget === undefined) {
    // A click on a link leaves the page; `sessionStorage` survives that.
    const note = ({ type, target }: Event) => {
      const isMeant = window.walkTarget?.contains(target as Node) === true;
      // Some menus react to `pointerdown` and disappear before the `click` event.
      if (type === 'click' && window.walkTarget?.isConnected === false) return;
      const { nodeName, className } = target as Element;
      sessionStorage.setItem('walk', isMeant ? 'arrived' : `to ${nodeName} ${className}`);
    };
    for (const type of ['pointerdown', 'click']) window.addEventListener(type, note, { capture: true });
  }
  window.walkTarget = element;
  sessionStorage.setItem('walk', 'unknown');
  return place;
}

/** When the click has opened another site, there is no stored outcome, and the click counts as arrived. */
function takeOutcome(): string {
  const outcome = sessionStorage.getItem('walk') ?? 'arrived';
  sessionStorage.removeItem('walk');
  return outcome;
}

function isShown(selector: string, words: string): boolean {
  const wanted = new RegExp(words);
  return [...document.querySelectorAll(selector)].some((one) => one.checkVisibility() && wanted.test(one.textContent));
}

function describePage(): string {
  return `${location.href}\n${document.title}\n${document.body.innerText.slice(0, 3000)}`;
}
