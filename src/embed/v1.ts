/**
 * `/nhung/v1.js`, which a portal loads: `<div data-nhung="moi"><a href>…</a></div>` becomes the frame `/nhung/moi/`,
 * and so does `<nh-nhung data-nhung="moi">`, also when it is added to the page later. `<iframe data-nhung>` is a frame
 * that the portal has written itself, in a sandbox if it likes. All of them are then as high as what they show.
 *
 * It takes nothing from the portal but these elements, keeps nothing, and leaves no name behind.
 */
import { heightIn, question } from './contract.ts';

interface Frame {
  element: HTMLIFrameElement;
  /** What holds the place of the frame: itself, where the portal has written it. */
  host: HTMLElement;
  height?: number;
  /** Whether the height has been given once; later changes are the reader's doing and show at once. */
  settled?: boolean;
  /** Runs out when nobody answers. */
  waiting?: ReturnType<typeof setTimeout>;
  /** Shows the link again. */
  giveUp?: () => void;
}

const home = new URL(`${import.meta.env.BASE_URL}nhung/`, import.meta.env.SITE);
const patience = 5000;
/** Where the page reserves no height. */
const usualHeight = 480;
const leastReserved = 100;
/** How far a reader may scroll while something is laid out anew. */
const ahead = 100;

const frames: Frame[] = [];

/** Until a height is given for the first time, nothing in sight must move: the end of the frame is well below the window. */
function settle(frame: Frame): void {
  const { element, host, height, settled } = frame;
  if (height === undefined) return;
  const { top, bottom } = host.getBoundingClientRect();
  const isSeen = Math.min(bottom, top + height) < innerHeight + ahead;
  if (!settled && isSeen && Math.abs(bottom - top - height) > 1) return;
  frame.settled = true;
  host.style.minHeight = '0';
  // A border is the portal's own, and no part of what is shown.
  element.style.boxSizing = 'content-box';
  element.style.height = `${height}px`;
}

const isWithoutOrigin = ({ sandbox }: HTMLIFrameElement): boolean =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin');

/** Starts the wait for an answer, and starts it anew while nobody can see the frame: without layout it has none. */
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
  // In a tab that is opened, behind a button, in a row that is unfolded.
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
  // Also while the page hides it.
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
    // By the time it can be seen, the frame has taken the height that it was given.
    transition: 'opacity 0.2s 0.1s',
  });
  // Where the portal or our own host refuses the frame, the link is shown again.
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
  // An event made by a script of the page only repeats what someone has said.
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
