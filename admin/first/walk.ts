/**
 * The walk through the open form: a small window explains one part after another. The form stays usable meanwhile. Each
 * step takes the focus, so that a screen reader reads it; at the end the focus returns to where it was.
 */
import '../styles/first.css';
import { openEntry } from '../draft.ts';
import { boxOfField } from '../form-parts.ts';
import { button, element } from '../elements.ts';
import { phrasesOfWalk as phrases, stepsOfWalk } from '../../src/editors/phrases-of-first-time.ts';

interface Step {
  /** The element of `stepsOfWalk` that this step shows. */
  of: (typeof stepsOfWalk)[number];
  name: string;
  part: HTMLElement;
}

const mark = 'data-walked';
/** Ends the walk that is under way. */
let end: () => void = () => undefined;

export function beginWalk(caller: HTMLElement): void {
  end();
  const before = document.activeElement;
  const dialog = element('dialog', 'walk');
  const leave = () => {
    end();
    const goal = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : caller;
    goal.focus();
  };
  let current: Step['of'] | undefined;
  let at = 0;
  // The parts are sought at each step: the form draws some of them late, and others anew.
  const go = (by: 1 | -1) => {
    const steps = findSteps();
    const found = steps.findIndex(({ of }) => of === current);
    // The part of the step that was shown may be gone from the form: then the step that is now at its index comes next.
    at = found === -1 ? Math.min(at, steps.length - 1) : Math.max(0, found + by);
    const step = steps[at];
    if (step === undefined) {
      leave();
      return;
    }
    current = step.of;
    unmark();
    step.part.setAttribute(mark, '');
    step.part.scrollIntoView({ block: 'start' });
    const told = tellStep(step, { at, all: steps.length, go, leave });
    dialog.replaceChildren(told);
    told.focus();
  };
  const onHash = () => {
    end();
  };
  end = () => {
    end = () => undefined;
    window.removeEventListener('hashchange', onHash);
    unmark();
    dialog.remove();
  };
  window.addEventListener('hashchange', onHash);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  document.body.append(dialog);
  dialog.show();
  go(1);
}

interface Around {
  at: number;
  all: number;
  go: (by: 1 | -1) => void;
  leave: () => void;
}

/** The elements are made anew for each step: a screen reader reads an element when it receives the focus. */
function tellStep({ name, of }: Step, { at, all, go, leave }: Around): HTMLElement {
  const told = element('div');
  told.tabIndex = -1;
  const heading = element('h2', '', phrases.step(at + 1, all, name));
  heading.id = 'walk-heading';
  const sentence = element('p', '', of.text);
  sentence.id = 'walk-text';
  told.setAttribute('role', 'group');
  told.setAttribute('aria-labelledby', heading.id);
  told.setAttribute('aria-describedby', sentence.id);
  const isLast = at + 1 === all;
  const buttons = element('p', 'walk-buttons');
  const next = () => {
    go(1);
  };
  const back = () => {
    go(-1);
  };
  buttons.append(
    button(isLast ? phrases.end : phrases.next, next),
    ...(at > 0 ? [button(phrases.back, back)] : []),
    ...(isLast ? [] : [button(phrases.leave, leave)]),
  );
  told.append(heading, sentence, buttons);
  return told;
}

function unmark(): void {
  for (const part of document.querySelectorAll(`[${mark}]`)) part.removeAttribute(mark);
}

/** The steps whose part is on the page: first those for fields, in the order of the form, then the others. */
function findSteps(): Step[] {
  const labels = new Map(openEntry()?.fields.map(({ name, label }) => [name, label]));
  const steps = stepsOfWalk.flatMap((of): Step[] => {
    const { at, name } = of;
    const part = 'field' in at ? boxOfField(at.field) : document.querySelector(at.selector);
    const told = name ?? ('field' in at ? labels.get(at.field) : undefined);
    const isSeen = part instanceof HTMLElement && part.checkVisibility();
    return isSeen && told !== undefined ? [{ of, part, name: told }] : [];
  });
  const isField = ({ part }: Step) => part.matches("[class*='-ControlContainer ']");
  const comesBefore = (a: Step, b: Step) =>
    (a.part.compareDocumentPosition(b.part) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
  return [...steps.filter(isField).sort(comesBefore), ...steps.filter((step) => !isField(step))];
}
