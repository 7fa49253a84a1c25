/**
 * The section below the form: what is missing before a review or the publication, and what to look at again. It is
 * folded until the editor opens it, or until a save, a review or a publication is refused. Each line leads to its
 * field.
 */
import '../styles/problems.css';
import { draftState, onDraftChange } from '../draft.ts';
import { button, element, setChildren } from '../elements.ts';
import type { PlacedProblem } from './placement.ts';
import type { Checker, Report } from './report.ts';
import { checkFields, focusField } from './replace-validation.ts';
import { convertToUnicode } from './to-unicode.ts';

/** Milliseconds; long enough for a burst of typing. */
const pause = 400;

export class Panel {
  readonly #checker: Checker;
  readonly #region = document.createElement('section');
  readonly #details = document.createElement('details');
  readonly #summary = document.createElement('summary');
  readonly #lists = document.createElement('div');
  /** Heading and list of each part, by its name. */
  readonly #parts = new Map<string, readonly [HTMLElement, HTMLElement]>();
  /** The lines that are shown, by `keyOf`. */
  #lines = new Map<string, HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #afterSaving: ReturnType<typeof setTimeout> | undefined;
  /** The report that is shown. */
  #shown: Report | undefined;
  /** True once a save was refused, until nothing prevents saving any more or the address changes. */
  #isStopped = false;
  isStrict = false;

  constructor(checker: Checker) {
    this.#checker = checker;
    this.#region.className = 'problems';
    this.#region.setAttribute('aria-label', 'Chỗ phải sửa và điều nên xem lại');
    this.#region.hidden = true;
    this.#details.append(this.#summary, this.#lists);
    this.#region.append(this.#details);
    document.body.append(this.#region);
    this.#details.addEventListener('toggle', () => {
      this.isStrict = this.#details.open;
      if (!this.isStrict) return;
      // What was typed last may not be in the list yet, and the fields must say the same.
      this.#show();
      checkFields();
    });
    window.addEventListener('hashchange', () => {
      this.#details.open = this.#isStopped = false;
    });
    let state = draftState();
    onDraftChange(() => {
      if (state === draftState()) return;
      state = draftState();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#show, pause);
    });
  }

  /**
   * Called for each field when the editor saves; shows the panel in the next task, when Decap has validated all fields.
   * Decap changes the store meanwhile, which restarts `#timer`, so this method has a timer of its own.
   */
  showSoon(): void {
    clearTimeout(this.#afterSaving);
    this.#afterSaving = setTimeout(() => {
      this.#isStopped = (this.#checker.current()?.stops.length ?? 0) > 0;
      this.#shown = undefined;
      this.#show();
      if (this.#isStopped) this.open();
    });
  }

  /** Unfolds the list and puts the focus there. */
  open(): void {
    this.#show();
    if (this.#region.hidden) return;
    this.#details.open = true;
    this.#summary.focus();
  }

  readonly #show = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const report = this.#checker.current();
    if (report === this.#shown) return;
    this.#shown = report;
    const { stops = [], errors = [], awaited = [], warnings = [] } = report ?? {};
    this.#isStopped &&= stops.length > 0;
    const parts = [
      ...(this.#isStopped ? [{ name: 'Chưa lưu được', problems: stops }] : []),
      { name: 'Còn thiếu khi gửi duyệt, vẫn lưu được', problems: errors },
      { name: 'Còn thiếu khi đăng, vẫn lưu được', problems: awaited },
      { name: 'Nên xem lại, vẫn lưu được', problems: warnings },
    ].filter(({ problems }) => problems.length > 0);
    this.#region.hidden = parts.length === 0;
    this.#summary.textContent = parts.map(({ name, problems }) => `${name}: ${problems.length} chỗ`).join(' · ');
    this.#draw(parts);
  };

  /**
   * Reuses the elements of lines that have not changed, because the report is renewed at every save and after typing.
   */
  #draw(parts: readonly { name: string; problems: readonly PlacedProblem[] }[]): void {
    const lines = new Map<string, HTMLElement>();
    const drawn = parts.flatMap(({ name, problems }) => {
      const part = this.#parts.get(name) ?? ([element('h2', 'problems-heading', name), toList()] as const);
      this.#parts.set(name, part);
      const inPart = problems.map((placed, index) => {
        const key = keyOf(name, placed);
        // Two lines may say the same, so the second gets a number.
        const own = lines.has(key) ? `${key} ${index}` : key;
        const line = this.#lines.get(own) ?? toLine(placed);
        lines.set(own, line);
        return line;
      });
      setChildren(part[1], inPart);
      return part;
    });
    this.#lines = lines;
    setChildren(this.#lists, drawn);
  }
}

const toList = (): HTMLElement => element('ul', 'problems-list');

const keyOf = (part: string, { problem, at, within, text }: PlacedProblem): string =>
  JSON.stringify([part, problem.path, problem.remedy, at, within, text]);

function toLine({ problem, at, within, text }: PlacedProblem): HTMLElement {
  const line = element('li');
  const goThere = () => {
    focusField(at);
  };
  line.append(button([...within, text].join(' › '), goThere, 'problems-line'));
  if (problem.remedy === 'to-unicode') {
    const convert = () => {
      convertToUnicode(problem.path);
    };
    line.append(' ', button('Chuyển sang Unicode', convert, 'problems-remedy'));
  }
  return line;
}
