/**
 * Runs inside a frame. When the page around asks, it tells that page alone how high everything is that the frame has,
 * also from a sandbox without an origin, and shows everything once it has the room.
 */
import { answer, question } from './contract.ts';

const root = document.documentElement;
let tell: ((height: number) => void) | undefined;
let told = 0;

/** Lays out everything, measures it, and takes it back where it does not fit. Between, nothing is painted. */
function fit(): void {
  if (tell === undefined) return;
  root.dataset['whole'] = 'natural';
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height <= innerHeight) root.dataset['whole'] = '';
  else delete root.dataset['whole'];
  if (height === told) return;
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

// Where the stylesheet is lost, the words are still there.
document.body.hidden = false;
addEventListener('resize', fit);
const later = () => requestAnimationFrame(fit);
// The body fills the frame, so what is in it may grow and shrink without it.
const sizes = new ResizeObserver(later);
for (const element of [document.body, ...document.body.children]) sizes.observe(element);
new MutationObserver(later).observe(document.body, { childList: true, subtree: true, characterData: true });
