/**
 * Adds to the strip the buttons for the example and for the walk through the form, and offers the walk to a first-time
 * editor.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import '../styles/offer.css';
import { button, element } from '../elements.ts';
import { openEntry } from '../draft.ts';
import { isAtForm, isLoggedIn } from '../whereabouts.ts';
import { phrasesOfExample, phrasesOfWalk } from '../../src/editors/phrases-of-first-time.ts';

/** Key in `localStorage`, set once the walk was begun or declined in this browser. */
const answered = 'da-dan-qua-bieu-mau';

export function registerFirstTime(): void {
  const example = button(
    phrasesOfExample.open,
    () => {
      const collection = location.hash.startsWith('#/collections/stories') ? 'stories' : 'exemplars';
      import('./example-dialog.ts').then(({ showExample }) => {
        showExample(collection);
      }, reportError);
    },
    'strip-word',
  );
  const walk = button(phrasesOfWalk.begin, begin, 'strip-word');
  document.querySelector('.strip-help')?.before(example, walk);
  const offer = makeOffer(begin);
  function begin(): void {
    localStorage.setItem(answered, '1');
    show();
    import('./walk.ts').then(({ beginWalk }) => {
      beginWalk(walk);
    }, reportError);
  }
  function show(): void {
    const isOpen = isLoggedIn() && isAtForm();
    example.hidden = !isLoggedIn() || isOpen;
    walk.hidden = !isOpen;
    const isNew = isOpen && openEntry()?.isNew === true;
    offer.hidden = !isNew || localStorage.getItem(answered) !== null;
  }
  show();
  store.subscribe(show);
  window.addEventListener('hashchange', show);
}

function makeOffer(begin: () => void): HTMLElement {
  const offer = element('section', 'first-offer');
  offer.setAttribute('aria-label', phrasesOfWalk.begin);
  const dismiss = () => {
    localStorage.setItem(answered, '1');
    offer.hidden = true;
  };
  offer.append(
    element('p', '', phrasesOfWalk.offer),
    button(phrasesOfWalk.begin, begin),
    button(phrasesOfWalk.dismiss, dismiss),
  );
  document.getElementById('nc-root')?.before(offer);
  return offer;
}
