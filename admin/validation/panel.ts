/**
 * The section below the form: what is missing before a review or the publication, and what to look at again. It is
 * folded until the editor asks, or until she is refused. Each line leads to its field.
 */
import '../styles/problems.css';
import { draftState, onDraftChange } from '../draft.ts';
import { button, element } from '../elements.ts';
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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #afterSaving: ReturnType<typeof setTimeout> | undefined;
  /** The report that is shown. */
  #shown: Report | undefined;
  /** True after a save that was refused, until nothing prevents it. */
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
      if (this.isStrict) checkFields();
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
   * The editor saves: Decap has validated every field by the next task. It tells the store of each field meanwhile, so
   * this needs a timer of its own.
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
    this.#lists.replaceChildren(...parts.flatMap(({ name, problems }) => toList(name, problems)));
  };
}

function toList(heading: string, problems: readonly PlacedProblem[]): HTMLElement[] {
  const title = element('h2', 'problems-heading', heading);
  const list = element('ul', 'problems-list');
  list.append(...problems.map(toLine));
  return [title, list];
}

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
