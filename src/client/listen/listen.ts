/** Reads an article aloud, marks the paragraph that is being read, and shows the controls. */
import { loadStylesheet } from '../load-stylesheet.ts';
import { ControlBar } from './control-bar.ts';
import stylesheet from './listen.css?url';
import { partsOf } from './parts.ts';
import { Player } from './player.ts';
import { splitSentences } from './sentences.ts';
import { toSpeakable } from './speakable.ts';

/** The controls go into `place`. `opener` gets the focus back at the end. */
export async function listen(
  article: Element,
  voice: SpeechSynthesisVoice,
  place: Element,
  opener: HTMLElement,
): Promise<void> {
  await loadStylesheet(stylesheet);
  if (place.querySelector('.listen-bar')) return;
  const parts = partsOf(article);
  const pieces = parts.flatMap(({ text }, part) =>
    splitSentences(text).map((sentence) => ({ part, text: toSpeakable(sentence) })),
  );
  const stop = () => {
    player.stop();
  };
  const bar = new ControlBar({
    toggle: () => {
      player.toggle();
    },
    skip: (step) => {
      player.skip(step);
    },
    setRate: (rate) => {
      player.setRate(rate);
    },
    stop,
  });
  const player = new Player(pieces, voice, (state, part) => {
    for (const { element } of parts) element.removeAttribute('data-being-read');
    bar.setState(state);
    const element = parts[part]?.element;
    if (state === 'ended') {
      removeEventListener('pagehide', stop);
      if (bar.element.contains(document.activeElement)) opener.focus();
      bar.element.remove();
    } else if (element) {
      element.setAttribute('data-being-read', '');
      if (state === 'reading') bringIntoView(element, bar.element);
    }
  });
  addEventListener('pagehide', stop);
  place.append(bar.element);
  bar.focus();
  try {
    player.toggle();
  } catch (error) {
    bar.element.remove();
    opener.focus();
    throw error;
  }
}

function bringIntoView(element: Element, bar: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const barTop = bar.getBoundingClientRect().top;
  const isSeen = top >= 0 && bottom <= (barTop > 0 ? Math.min(barTop, innerHeight) : innerHeight);
  if (isSeen) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
