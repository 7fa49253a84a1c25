/**
 * Tells after a publication whether the entry is on the site yet, from the state that the publisher writes beside the
 * site (`trang-thai.json`; `npm start` serves such a state too).
 */
import type { MainHistory } from '../backends/main-history.ts';

/** The part of the state that is read here. */
interface State {
  state: string;
  message: string;
  released?: { id: string; time: string; commit?: string };
  /** Addresses of the pages whose entries are held back. */
  held?: readonly string[];
  /** Addresses of pages that were public and whose entries have no file now. */
  lost?: readonly string[];
}

type Ask = () => Promise<State | undefined>;
type Tell = (sentence: string) => void;

/** A publication whose way to the site is followed. */
interface Publication {
  /** Id of the release that was public before; undefined if there was none, or if it could not be read. */
  before?: string | undefined;
  /** Address of the entry's page; undefined for what has none, such as the settings. */
  page?: string | undefined;
  /** True for a commit that contains the publication. Undefined where commits cannot be compared. */
  isIn?: ((commit: string) => Promise<boolean>) | undefined;
}

const pause = 3000;
/** Milliseconds after which the strip stops asking, because a release that takes longer is stuck. */
const longest = 15 * 60_000;

/** `2026-11-30T10:32:05+07:00` → “10:32” */
const clockOf = (moment: string): string => moment.slice(11, 16);

/**
 * What the strip says of a state, and whether the publication is public.
 *
 * @internal Exported for its test.
 */
export async function describeRelease(
  state: State,
  publication: Publication,
): Promise<{ said: string; isPublic: boolean }> {
  const isPublic = await isReleased(state, publication);
  return { said: describe(state, publication, isPublic), isPublic };
}

function describe(state: State, { page }: Publication, isPublic: boolean): string {
  if (isPublic)
    return page !== undefined && state.held?.includes(page) === true
      ? `Bài ở ${page} chưa hiện: bài còn lỗi nên đang tạm ẩn. Mở bài, sửa những lỗi ghi ở đó, rồi đăng lại.`
      : `Đã lên trang lúc ${clockOf(state.released?.time ?? '')}`;
  if (state.state === 'dang-len') return 'Đang đưa lên trang…';
  return state.state === 'da-len' ? 'Đang chờ đưa lên trang…' : state.message;
}

/**
 * Whether the public release contains the publication. Where commits can be compared, another release than `before` is
 * not enough: work on that release may have begun before this publication.
 */
async function isReleased({ state, released }: State, { before, isIn }: Publication): Promise<boolean> {
  if (released === undefined || released.id === before) return false;
  return isIn === undefined ? state === 'da-len' : await isIn(released.commit ?? '');
}

/** Undefined when the site has no publisher, and so no file with the state. Rejects when the server cannot answer. */
export async function askState(): Promise<State | undefined> {
  const response = await fetch('../trang-thai.json', { cache: 'no-store' });
  if (response.status >= 500) throw new Error(`trang-thai.json: ${response.status}`);
  const type = response.headers.get('Content-Type') ?? '';
  return response.ok && type.includes('json') ? ((await response.json()) as State) : undefined;
}

export class ReleaseWatch {
  readonly #ask: Ask;
  readonly #tell: Tell;
  readonly #wait: (milliseconds: number) => Promise<void>;
  /** Counts the calls of `follow`: a later one ends the watch of an earlier one. */
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

  /**
   * At the start, follows the last publication if it has not reached the site. Otherwise tells how many entries are
   * held back, if any.
   */
  async begin(): Promise<void> {
    const turn = this.#turn;
    const state = await this.#ask();
    if (state === undefined || turn !== this.#turn) return;
    if (state.state !== 'da-len') await this.follow({});
    else if (state.held !== undefined && state.held.length > 0)
      this.#tell(`${state.held.length} mục còn lỗi nên đang tạm ẩn; xem “Việc cần làm”`);
  }

  async follow(publication: Publication): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    for (let waited = 0; waited < longest && turn === this.#turn; waited += pause) {
      const state = await this.#ask().catch(() => 'lost' as const);
      if (state === undefined) return;
      if (state !== 'lost') {
        const { said, isPublic } = await describeRelease(state, publication);
        if (turn !== this.#turn) return;
        this.#tell(said);
        if (isPublic) return;
      }
      await this.#wait(pause);
    }
  }

  async current(): Promise<string | undefined> {
    return (await this.#ask())?.released?.id;
  }
}

interface Publishing {
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  /** Undefined where entries are kept on this machine. */
  readonly mainHistory?: MainHistory;
}

/**
 * Wraps a backend so that `watch` follows every publication. An entry is published even if the state cannot be read.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
export const following = <Class extends new (...args: any[]) => Publishing>(Base: Class, watch: ReleaseWatch): Class =>
  class extends Base {
    override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const before = await watch.current().catch(() => undefined);
      const page = await pageOf(collection, slug).catch(() => undefined);
      // Read before the publication: after a logout meanwhile, this would throw, although the entry is published.
      const history = this.mainHistory;
      const answer = await super.publishUnpublishedEntry(collection, slug);
      watch.follow({ before, page, isIn: comparing(history) }).catch(reportError);
      return answer;
    }
  };

/**
 * Address of the entry's page. Imports the registry of collections only here, where the form has loaded it already: at
 * the start, the import would delay the login.
 */
async function pageOf(collection: string, slug: string): Promise<string | undefined> {
  const { collections, pathOf } = await import('../../src/domain/collections.ts');
  const isOwn = (name: string): name is keyof typeof collections => Object.hasOwn(collections, name);
  return isOwn(collection) ? pathOf({ collection, id: slug.replace(/\/index$/, '') }) : undefined;
}

/** Keeps the answer for each commit. While the server does not answer, the publication does not count as public. */
function comparing(history: MainHistory | undefined): Publication['isIn'] {
  if (history === undefined) return undefined;
  const answers = new Map<string, boolean>();
  const askHead = () => history.head().catch(() => undefined);
  let head = askHead();
  return async (commit) => {
    const merged = (await head) ?? (await (head = askHead()));
    if (merged === undefined) return false;
    const isIn = answers.get(commit) ?? (await history.contains(commit, merged).catch(() => undefined));
    if (isIn !== undefined) answers.set(commit, isIn);
    return isIn ?? false;
  };
}
