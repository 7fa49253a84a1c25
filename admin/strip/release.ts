/**
 * Tells after a publication whether the entry is on the site yet, from the state that the publisher writes beside the
 * site (`trang-thai.json`; `npm start` serves such a state too).
 */
/** The part of the state that is read here. */
interface State {
  state: string;
  message: string;
  released?: { id: string; time: string };
}

type Ask = () => Promise<State | undefined>;
type Tell = (sentence: string) => void;

/** Milliseconds between two requests for the state. */
const pause = 3000;
/** Milliseconds after which the strip stops asking, because a release that takes longer has been held up. */
const longest = 15 * 60_000;

/** `2026-11-30T10:32:05+07:00` → “10:32” */
const clockOf = (moment: string): string => moment.slice(11, 16);

/**
 * What the strip says of a state; `before` is the release that was public before the publication.
 *
 * @internal Exported for its test.
 */
export function describeRelease(state: State, before: string | undefined): string {
  if (state.state === 'dang-len') return 'Đang đưa lên trang…';
  if (state.state !== 'da-len') return state.message;
  return isReleased(state, before) ? `Đã lên trang lúc ${clockOf(state.released.time)}` : 'Đang chờ đưa lên trang…';
}

/** Whether a release after `before` is public. */
const isReleased = (state: State, before: string | undefined): state is State & Required<Pick<State, 'released'>> =>
  state.state === 'da-len' && state.released !== undefined && state.released.id !== before;

/** Undefined when the site has no publisher, and so no file with the state. */
export async function askState(): Promise<State | undefined> {
  const response = await fetch('../trang-thai.json', { cache: 'no-store' });
  const type = response.headers.get('Content-Type') ?? '';
  return response.ok && type.includes('json') ? ((await response.json()) as State) : undefined;
}

export class ReleaseWatch {
  readonly #ask: Ask;
  readonly #tell: Tell;
  readonly #wait: (milliseconds: number) => Promise<void>;
  /** Counts publications: a later one ends the watch of an earlier one. */
  #turn = 0;

  constructor(
    ask: Ask,
    tell: Tell,
    wait = (milliseconds: number) => new Promise<void>((go) => setTimeout(go, milliseconds)),
  ) {
    this.#ask = ask;
    this.#tell = tell;
    this.#wait = wait;
  }

  /** At the start, says something only if the last publication has not reached the site. */
  async begin(): Promise<void> {
    const state = await this.#ask();
    if (state !== undefined && state.state !== 'da-len') this.#tell(describeRelease(state, state.released?.id));
  }

  async follow(before: string | undefined): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    for (let waited = 0; waited < longest && turn === this.#turn; waited += pause) {
      const state = await this.#ask();
      if (state === undefined) return;
      this.#tell(describeRelease(state, before));
      if (isReleased(state, before)) return;
      await this.#wait(pause);
    }
  }

  async current(): Promise<string | undefined> {
    return (await this.#ask())?.released?.id;
  }
}

interface Publishing {
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

/**
 * Wraps a backend so that `watch` follows every publication. An entry is published even if the state cannot be read.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
export const following = <Class extends new (...args: any[]) => Publishing>(Base: Class, watch: ReleaseWatch): Class =>
  class extends Base {
    override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const before = await watch.current().catch(() => undefined);
      const answer = await super.publishUnpublishedEntry(collection, slug);
      watch.follow(before).catch(reportError);
      return answer;
    }
  };
