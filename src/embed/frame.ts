/**
 * Runs inside a frame: shows everything where the frame has room for it, and tells the page around how high
 * everything is when that page asks. It says so to the page that asked alone, also from a sandbox without an origin.
 */
import { answer, question } from './contract.ts';

const root = document.documentElement;
let tell: ((height: number) => void) | undefined;
let told = 0;

/** Lays out everything, measures it, and takes it back where it does not fit. Between, nothing is painted. */
function fit(): void {
  root.dataset['whole'] = 'natural';
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height <= innerHeight) root.dataset['whole'] = '';
  else delete root.dataset['whole'];
  if (tell === undefined || height === told) return;
  told = height;
  tell(height);
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || data !== question) return;
  told = 0;
  tell = (height) => {
    // A page without an origin of its own cannot be named; what it hears is no secret.
    parent.postMessage(answer(height), origin === 'null' ? '*' : origin);
  };
  fit();
});

fit();
const observer = new ResizeObserver(() => requestAnimationFrame(fit));
for (const element of [document.body, ...document.body.children]) observer.observe(element);
