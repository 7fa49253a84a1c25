/** The section below the form: lists the problems that prevent saving, and warnings. Each line leads to its field. */
import '../styles/problems.css';
import { onDraftChange } from '../draft.ts';
import type { PlacedProblem } from './placement.ts';
import type { Checker } from './report.ts';
import { focusField } from './replace-validation.ts';
import { convertToUnicode } from './to-unicode.ts';

/** Milliseconds; long enough for a burst of typing. */
const pause = 400;

export class Panel {
  readonly #checker: Checker;
  readonly #region = document.createElement('section');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(checker: Checker) {
    this.#checker = checker;
    this.#region.className = 'problems';
    this.#region.setAttribute('aria-label', 'Chỗ phải sửa và điều nên xem lại');
    this.#region.hidden = true;
    document.body.append(this.#region);
    window.addEventListener('hashchange', () => {
      this.#hide();
    });
    // Update the list, so that solved problems disappear.
    onDraftChange(() => {
      if (!this.#region.hidden) this.#later(pause, false);
    });
  }

  /** Waits until Decap has validated every field. */
  showSoon(): void {
    this.#later(0, true);
  }

  #later(milliseconds: number, isNew: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#show(isNew);
    }, milliseconds);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#region.hidden = true;
  }

  #show(isNew: boolean): void {
    const { errors = [], awaited = [], warnings = [] } = this.#checker.current() ?? {};
    this.#region.hidden = errors.length + awaited.length + warnings.length === 0;
    this.#region.replaceChildren(
      ...toList(`Chưa lưu được: còn ${errors.length} chỗ phải sửa`, errors),
      ...toList('Còn thiếu khi đăng, vẫn lưu được', awaited),
      ...toList('Nên xem lại, vẫn lưu được', warnings),
      this.#closeButton(),
    );
    if (isNew && errors.length > 0) this.#region.querySelector('h2')?.focus();
  }

  #closeButton(): HTMLElement {
    const button = element('button', 'problems-close', 'Đóng');
    button.addEventListener('click', () => {
      this.#hide();
    });
    return button;
  }
}

function toList(heading: string, problems: readonly PlacedProblem[]): HTMLElement[] {
  if (problems.length === 0) return [];
  const title = element('h2', 'problems-heading', heading);
  title.tabIndex = -1;
  const list = element('ul', 'problems-list');
  list.append(...problems.map(toLine));
  return [title, list];
}

function toLine({ problem, at, within, text }: PlacedProblem): HTMLElement {
  const button = element('button', 'problems-line', [...within, text].join(' › '));
  button.addEventListener('click', () => {
    focusField(at);
  });
  const line = element('li');
  line.append(button);
  if (problem.remedy === 'to-unicode') {
    const convert = element('button', 'problems-remedy', 'Chuyển sang Unicode');
    convert.addEventListener('click', () => {
      convertToUnicode(problem.path);
    });
    line.append(' ', convert);
  }
  return line;
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}
