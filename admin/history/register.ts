/** Loads what is told of an entry's past when the first form opens. */
import { onDraftChange, openEntry } from '../draft.ts';

export function registerHistory(): void {
  const stop = onDraftChange(() => {
    if (openEntry() === undefined) return;
    stop();
    import('./panel.ts')
      .then(({ showHistory }) => {
        showHistory();
      })
      .catch(reportError);
  });
}
