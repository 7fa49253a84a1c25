/**
 * The script inside a frame. It sends the height of the content to the embedding page that asks for it, even from a
 * sandbox without an origin, and shows all content once the frame is high enough.
 *
 * WordPress shows frames of other sites in a sandbox where links do not work. It adds a secret to the frame's address.
 * The frame sends its height and any clicked link to WordPress together with that secret: wp-includes/js/wp-embed.js.
 */
import { answer, question } from './contract.ts';

const root = document.documentElement;
const { body } = document;
const secret = /secret=(\w+)/.exec(location.hash)?.[1];
/** An embedding page without an origin can only be addressed as `*`. The messages contain nothing confidential. */
const say = (message: unknown, to = '*'): void => {
  parent.postMessage(message, to);
};
let tell =
  secret &&
  ((value: number) => {
    say({ message: 'height', value, secret });
  });
let told: number;

/**
 * Lays out all content and measures it, then reverts to the short layout if the content does not fit. Nothing is
 * painted in between.
 */
function fit(): void {
  // A frame that is not displayed has no width, and text that is laid out without width is far too high.
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

// The text must be readable even if the stylesheet did not load.
body.hidden = false;
addEventListener('resize', fit);
const later = () => requestAnimationFrame(fit);
const sizes = new ResizeObserver(later);
/** Observes every element: the body always fills the frame, so its own size does not change with its content. */
const watch = () => {
  for (const element of document.querySelectorAll('body, body *')) sizes.observe(element);
  later();
};
new MutationObserver(watch).observe(body, { childList: true, subtree: true, characterData: true });
watch();
