/** Shows on one line of a terminal how far a step is; in a log, one line for each step. */
import { drawBar } from '../../build/bar.ts';

export function makeProgress(out: NodeJS.WriteStream): {
  tell: (step: string, done?: number, all?: number) => void;
  end: () => void;
} {
  let last = '';
  let isOpen = false;
  const end = () => {
    if (isOpen) out.write('\n');
    isOpen = false;
  };
  return {
    tell: (step, done, all) => {
      if (!out.isTTY) {
        if (step !== last) out.write(`${step}…\n`);
      } else {
        if (step !== last) end();
        out.write(`\r${step.padEnd(20)}${done === undefined || all === undefined ? '…' : barOf(done, all)}`);
        isOpen = true;
      }
      last = step;
    },
    end,
  };
}

/** @internal Exported for its test. */
export function barOf(done: number, all: number): string {
  return `[${drawBar(done, all)}] ${done}/${all}`;
}
