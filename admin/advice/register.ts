/** Loads the advice when the first form opens. */
import { onDraftChange, openEntry } from '../draft.ts';

export function registerAdvice(): void {
  const stop = onDraftChange(() => {
    if (openEntry() === undefined) return;
    stop();
    import('./panel.ts')
      .then(({ showAdvice }) => {
        showAdvice();
      })
      .catch(reportError);
  });
}
