/**
 * The bar at the foot of a phone's window, which divides the form into steps: it leads to the next field, to the one
 * before, or to any field by its name.
 */
import '../styles/hand.css';
import { openEntry, onDraftChange, draftState } from '../draft.ts';
import { button, element } from '../elements.ts';
import { boxOfField } from '../form-parts.ts';
import { isAtForm } from '../whereabouts.ts';
import { phrasesOfSteps as phrases } from '../../src/editors/phrases-of-first-time.ts';

const bar = element('nav', 'steps');
const choice = element('select');
/** Windows in which `hand.css` shows the bar. */
const phone = matchMedia('(max-width: 799.98px)');
let isDue = false;

interface Part {
  name: string;
  label: string;
  box: HTMLElement;
}

/** The fields that the form shows, in the order of the form. */
function parts(): Part[] {
  const fields = openEntry()?.fields ?? [];
  return fields.flatMap(({ name, label }) => {
    const box = boxOfField(name);
    return box === undefined ? [] : [{ name, label, box }];
  });
}

export function showSteps(): void {
  bar.setAttribute('aria-label', phrases.name);
  choice.setAttribute('aria-label', phrases.choose);
  choice.addEventListener('change', () => {
    goTo(parts().find(({ name }) => name === choice.value));
  });
  const move = (by: number) => () => {
    const all = parts();
    const at = all.findIndex(({ name }) => name === choice.value);
    goTo(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  };
  const [back, next] = [button('‹', move(-1)), button('›', move(1))];
  back.setAttribute('aria-label', phrases.back);
  next.setAttribute('aria-label', phrases.next);
  bar.append(back, choice, next);
  document.getElementById('nc-root')?.before(bar);
  let state: unknown;
  const look = () => {
    if (state === draftState()) return;
    state = draftState();
    fillSoon();
  };
  onDraftChange(look);
  phone.addEventListener('change', fillSoon);
  look();
  // Shows in the bar the field that the editor has focused in the form.
  document.addEventListener('focusin', ({ target }) => {
    if (!phone.matches) return;
    const here = parts().find(({ box }) => target instanceof Node && box.contains(target));
    if (here !== undefined) choice.value = here.name;
  });
}

/** Updates the bar only on a phone, and at most once a frame, because every typed key changes the draft. */
function fillSoon(): void {
  if (isDue || !phone.matches) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    fill();
  });
}

/** Lists in the bar the fields that the form shows. What the editor enters may show or hide other fields. */
function fill(): void {
  const all = parts();
  // Decap draws the fields some time after the store has them.
  if (all.length === 0 && isAtForm()) {
    fillSoon();
    return;
  }
  bar.hidden = all.length === 0;
  const names = all.map(({ name }) => name).join(' ');
  if (choice.dataset['names'] === names) return;
  choice.dataset['names'] = names;
  const before = choice.value;
  choice.replaceChildren(
    ...all.map(({ name, label }, index) => new Option(phrases.part(index + 1, all.length, label), name)),
  );
  if (all.some(({ name }) => name === before)) choice.value = before;
}

function goTo(part: Part | undefined): void {
  if (part === undefined) return;
  choice.value = part.name;
  part.box.scrollIntoView({ block: 'start' });
  // Focus the box, not its input, so that the phone does not open a keyboard.
  part.box.tabIndex = -1;
  part.box.focus({ preventScroll: true });
}
