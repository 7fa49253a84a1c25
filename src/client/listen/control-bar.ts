import { messages } from './messages.ts';
import type { PlayerState } from './player.ts';

export interface Controls {
  toggle: () => void;
  skip: (step: 1 | -1) => void;
  setRate: (rate: number) => void;
  stop: () => void;
}

export class ControlBar {
  readonly element = document.createElement('div');
  readonly #toggle: HTMLButtonElement;

  constructor({ toggle, skip, setRate, stop }: Controls) {
    this.#toggle = makeButton(messages.pause, toggle);
    this.element.className = 'listen-bar';
    this.element.role = 'group';
    this.element.ariaLabel = messages.listen;
    this.element.append(
      this.#toggle,
      makeButton(messages.previous, () => {
        skip(-1);
      }),
      makeButton(messages.next, () => {
        skip(1);
      }),
      makeSpeeds(setRate),
      makeButton(messages.stop, stop),
    );
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') stop();
    });
  }

  setState(state: PlayerState): void {
    this.#toggle.textContent = state === 'reading' ? messages.pause : messages.resume;
  }

  focus(): void {
    this.#toggle.focus();
  }
}

function makeButton(label: string, act: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  button.addEventListener('click', act);
  return button;
}

function makeSpeeds(setRate: (rate: number) => void): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const { rate, name } of messages.speeds) select.append(new Option(name, String(rate), rate === 1, rate === 1));
  select.addEventListener('change', () => {
    setRate(Number(select.value));
  });
  label.append(`${messages.speed} `, select);
  return label;
}
