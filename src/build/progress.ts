/** Shows progress on one line of a terminal, and prints nothing to a log. */
import { drawBar } from './bar.ts';

interface Screen {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

export interface Progress {
  /** To be called for each item that is done. */
  step: () => void;
  end: () => void;
}

const eraseLine = '\r\u001b[K';
/** Milliseconds between two changes of the line. */
const pause = 100;

interface Work {
  /** What is being done, such as “Đang dựng trang”. */
  name: string;
  total: number;
  /** Milliseconds on any clock. */
  now?: () => number;
}

export function showProgress({ name, total, now = () => performance.now() }: Work, screen: Screen): Progress {
  if (screen.isTTY !== true) return { step: () => undefined, end: () => undefined };
  const started = now();
  let done = 0;
  let shownAt = -pause;
  return {
    step: () => {
      done += 1;
      const passed = now() - started;
      if (passed - shownAt < pause) return;
      shownAt = passed;
      screen.write(`${eraseLine}${lineOf(name, done, total, passed)}`);
    },
    end: () => {
      screen.write(eraseLine);
    },
  };
}

/** @internal Exported for its test. */
export function lineOf(name: string, done: number, total: number, passed: number): string {
  const left = Math.ceil(((passed / done) * (total - done)) / 1000);
  return `${name} ${drawBar(done, total)} ${count(done)}/${count(total)}, còn khoảng ${describe(left)}`;
}

const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, '.');

const describe = (seconds: number): string =>
  seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`;
