/**
 * Opens the import from Word: by a button in the strip, or when Word files are dropped on the page. The code of the
 * import is loaded only then.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import '../styles/word.css';
import { isAtForm, isLoggedIn } from '../whereabouts.ts';
import { countWaiting } from './waiting.ts';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';

const isWord = ({ name }: File): boolean => /\.docx?$/i.test(name);

export function registerWordImport(): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'strip-word';
  button.textContent = phrases.open;
  document.querySelector('.strip-help')?.before(button);
  const showCount = (count: number) => {
    button.textContent = count === 0 ? phrases.open : phrases.left(count);
  };
  // Drafts that were imported before the page was closed or reloaded.
  countWaiting().then(showCount).catch(reportError);
  const open = (files: readonly File[]) => {
    import('./dialog.ts')
      .then(({ showWordImport }) => {
        showWordImport(files, showCount);
      })
      .catch(reportError);
  };
  button.addEventListener('click', () => {
    open([]);
  });
  const show = () => {
    button.hidden = !isLoggedIn() || isAtForm();
  };
  show();
  store.subscribe(show);
  window.addEventListener('hashchange', show);
  document.addEventListener('drop', ({ dataTransfer, target }) => {
    const files = [...(dataTransfer?.files ?? [])].filter(isWord);
    const isElsewhere = target instanceof Element && target.closest('dialog, .upload') === null;
    if (files.length > 0 && isElsewhere && !button.hidden) open(files);
  });
}
