/**
 * Runs inside a frame. When the page around asks, it tells that page alone how high everything is that the frame has,
 * also from a sandbox without an origin, and shows everything once it has the room.
 *
 * WordPress shows frames of others in a sandbox where no link works. It puts a secret into their address, takes their
 * height, and follows the links that they name with it: wp-includes/js/wp-embed.js.
 */
import { answer, question } from './contract.ts';

const root = document.documentElement;
const { body } = document;
const secret = /secret=(\w+)/.exec(location.hash)?.[1];
/** A page without an origin of its own cannot be named; what it hears is no secret. */
const say = (message: unknown, to = '*'): void => {
  parent.postMessage(message, to);
};
let tell =
  secret &&
  ((value: number) => {
    say({ message: 'height', value, secret });
  });
let told: number;

/** Lays out everything, measures it, and takes it back where it does not fit. Between, nothing is painted. */
function fit(): void {
  // A frame that is not displayed has no width, and what is laid out in none is as high as it has words.
  if (!tell || !innerWidth) return;
  root.dataset['whole'] = 'natural';
  const height = Math.ceil(body.getBoundingClientRect().height);
  if (height > innerHeight) delete root.dataset['whole'];
  else root.dataset['whole'] = '';
  if (height !== told) tell((told = height));
}

addEventListener('message', ({ source, origin, data }: MessageEvent<string | { message?: unknown }>) => {
  if (source !== parent) return;
  if (data === question)
    tell = (height) => {
      say(answer(height), origin === 'null' ? '*' : origin);
    };
  told = 0;
  fit();
});

addEventListener('click', (event) => {
  const link = secret && (event.target as Element).closest('a');
  if (!link) return;
  event.preventDefault();
  say({ message: 'link', value: link.href, secret });
});

// Where the stylesheet is lost, the words are still there.
body.hidden = false;
addEventListener('resize', fit);
const later = () => requestAnimationFrame(fit);
const sizes = new ResizeObserver(later);
/** The body fills the frame, so whatever is in it may grow and shrink without it. */
const watch = () => {
  for (const element of document.querySelectorAll('body, body *')) sizes.observe(element);
  later();
};
new MutationObserver(watch).observe(body, { childList: true, subtree: true, characterData: true });
watch();
