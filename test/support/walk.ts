/** A walk through pages by what a visitor sees: waits for what is to come, then clicks where it is. */
import { expect } from 'vitest';
import type { Engine } from './other-engines.ts';

declare global {
  interface Window {
    /** What the next click is meant for. */
    walkTarget?: Element;
  }
}

interface Place {
  x: number;
  y: number;
}

/** The machine may be busy with other things. */
const patient = { timeout: 60_000, interval: 50 };
/** A page that still moves under the pointer settles before that. */
const mostClicks = 5;

export class Walk {
  readonly engine: Pick<Engine, 'evaluate' | 'click'>;
  /** Clicks of which nobody knows where they went: another page had come meanwhile. */
  readonly #doubtful: string[] = [];

  constructor(engine: Pick<Engine, 'evaluate' | 'click'>) {
    this.engine = engine;
  }

  /**
   * Clicks the first element of the selector that says so, when it is shown, at rest, and nothing lies over it. When
   * the page moved meanwhile and the click went elsewhere, it is tried again.
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

  /** Waits until an element of the selector says so. */
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

  /** Asked again while the page is on its way to the next. */
  async #whereTheClickWent(): Promise<string> {
    let went = '';
    await this.#until('the click', async () => {
      went = await this.engine.evaluate(takeOutcome);
      return true;
    });
    return went;
  }

  /** Fails with what the page shows instead. */
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

/** In the page, on its own as all that follow: it sees nothing else of this file. */
function findPlace(selector: string, words: string): Place | undefined {
  const wanted = new RegExp(words);
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => one.checkVisibility() && wanted.test(one.getAttribute('aria-label') ?? one.textContent.trim()),
  );
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A link may be broken into lines.
  const [line] = element?.getClientRects() ?? [];
  if (element === undefined || line === undefined) return undefined;
  const place = { x: Math.round(line.x + line.width / 2), y: Math.round(line.y + line.height / 2) };
  if (!element.contains(document.elementFromPoint(place.x, place.y))) return undefined;
  if (window.walkTarget === undefined) {
    // In the session's storage it outlives the page, which a click on a link leaves.
    const note = ({ type, target }: Event) => {
      const isMeant = window.walkTarget?.contains(target as Node) === true;
      // Some menus act on the press, and are gone before the click.
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

/** Nothing is noted where the click has led to another site. */
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
