/**
 * The script `/nhung/v1.js`, which portals load. It turns `<div data-nhung="moi"><a href>…</a></div>` into the frame
 * `/nhung/moi/`, and `<nh-nhung data-nhung="moi">` too, even if that element is added to the page later. A portal may
 * also write the frame itself, as `<iframe data-nhung>`, with or without a sandbox. The script sets the height of all
 * these frames to that of their content.
 *
 * The script reads only these elements of the portal's page, stores nothing, and defines no global variables.
 */
import { heightIn, question } from './contract.ts';

interface Frame {
  element: HTMLIFrameElement;
  /** The element that reserves the space of the frame; the frame itself if the portal wrote the `<iframe>`. */
  host: HTMLElement;
  height?: number;
  /** Whether the height was set once. Later changes come from the reader's actions and are applied at once. */
  settled?: boolean;
  /** Timeout for the frame's answer. */
  waiting?: ReturnType<typeof setTimeout>;
  /** Replaces the frame with the portal's link. */
  giveUp?: () => void;
}

const home = new URL(`${import.meta.env.BASE_URL}nhung/`, import.meta.env.SITE);
const patience = 5000;
/** Height in px of a frame for which the page reserves less than `leastReserved` px. */
const usualHeight = 480;
const leastReserved = 100;
/**
 * A frame counts as out of sight if it ends at least this many px below the window, because the reader may scroll while
 * the page is laid out again.
 */
const ahead = 100;

const frames: Frame[] = [];

/**
 * Sets the height of the frame. The first change must not move visible content, so it waits until the end of the frame
 * is well below the window.
 */
function settle(frame: Frame): void {
  const { element, host, height, settled } = frame;
  if (height === undefined) return;
  const { top, bottom } = host.getBoundingClientRect();
  const isSeen = Math.min(bottom, top + height) < innerHeight + ahead;
  if (!settled && isSeen && Math.abs(bottom - top - height) > 1) return;
  frame.settled = true;
  host.style.minHeight = '0';
  // A border that the portal adds is not part of the content's height.
  element.style.boxSizing = 'content-box';
  element.style.height = `${height}px`;
}

const isWithoutOrigin = ({ sandbox }: HTMLIFrameElement): boolean =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin');

/**
 * Starts the timeout for an answer. While the frame is not displayed, the timeout starts again, because a frame without
 * layout has no height to send.
 */
function wait(frame: Frame): void {
  clearTimeout(frame.waiting);
  frame.waiting = setTimeout(() => {
    if (isLaidOut(frame)) frame.giveUp?.();
    else wait(frame);
  }, patience);
}

const isLaidOut = ({ host }: Frame): boolean => host.offsetWidth > 0;

function watch(frame: Frame): void {
  const ask = () => {
    frame.element.contentWindow?.postMessage(question, '*');
  };
  frames.push(frame);
  frame.element.addEventListener('load', ask);
  ask();
  let was = isLaidOut(frame);
  // Asks again whenever a hidden frame is displayed, for example in a tab that the reader opens.
  new ResizeObserver(() => {
    const is = isLaidOut(frame);
    if (is && !was) {
      if (frame.waiting) wait(frame);
      ask();
    }
    was = is;
  }).observe(frame.host);
}

function show(host: HTMLElement): void {
  const key = host.dataset['nhung'] ?? '';
  if (host instanceof HTMLIFrameElement) {
    if (host.src.startsWith(home.href)) watch({ element: host, host });
    return;
  }
  if (!/^[a-z\d-]+(\/[a-z\d-]+)*$/.test(key)) return;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // Reads `minHeight` as well, because `offsetHeight` is 0 while the page hides the host.
  const reserved = Math.max(host.offsetHeight, parseFloat(getComputedStyle(host).minHeight) || 0);
  const element = document.createElement('iframe');
  element.title = host.textContent.trim();
  element.src = `${home.href}${key}/`;
  element.loading = 'lazy';
  element.referrerPolicy = 'no-referrer';
  host.style.display = 'block';
  Object.assign(element.style, {
    display: 'block',
    width: '100%',
    height: `${reserved < leastReserved ? usualHeight : reserved}px`,
    border: '0',
    opacity: '0',
    // The delay lets the frame take its new height before it becomes visible.
    transition: 'opacity 0.2s 0.1s',
  });
  // Shows the portal's link again, if the portal or this site's host blocks the frame.
  const giveUp = () => {
    if (element.isConnected) root.replaceChildren(document.createElement('slot'));
  };
  const frame: Frame = { element, host, giveUp };
  element.addEventListener('load', () => {
    wait(frame);
  });
  root.replaceChildren(element);
  watch(frame);
}

addEventListener('message', ({ source, origin, data, isTrusted }) => {
  const frame = frames.find(({ element }) => source !== null && element.contentWindow === source);
  const height = heightIn(data);
  // An event that a script of the page dispatched itself is not trusted, because it does not come from the frame.
  if (frame === undefined || height === undefined || !isTrusted) return;
  if (origin !== (isWithoutOrigin(frame.element) ? 'null' : home.origin)) return;
  clearTimeout(frame.waiting);
  delete frame.waiting;
  frame.element.style.opacity = '1';
  frame.height = height;
  settle(frame);
});

addEventListener(
  'scroll',
  () => {
    for (const frame of frames) if (!frame.settled) settle(frame);
  },
  { capture: true, passive: true },
);

class Nhung extends HTMLElement {
  static readonly observedAttributes = ['data-nhung'];

  connectedCallback(): void {
    show(this);
  }

  attributeChangedCallback(_name: string, before: string | null): void {
    if (before !== null && this.isConnected) show(this);
  }
}

function start(): void {
  for (const host of document.querySelectorAll<HTMLElement>('div[data-nhung], iframe[data-nhung]')) {
    if (!host.shadowRoot) show(host);
  }
  if (!customElements.get('nh-nhung')) customElements.define('nh-nhung', Nhung);
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
