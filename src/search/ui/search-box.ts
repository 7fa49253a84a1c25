/** Loads the suggestions when a search field first gets the focus. */
const started = new WeakSet<Element>();

async function start(target: EventTarget | null): Promise<void> {
  const box = (target as Element | null)?.closest<HTMLElement>('search-box');
  if (!box || started.has(box)) return;
  started.add(box);
  try {
    const { startCombobox } = await import('./combobox.ts');
    await startCombobox(box);
  } catch {
    // The next focus tries again.
    started.delete(box);
  }
}

addEventListener('focusin', ({ target }) => void start(target));
// The reader may have focused the field before this script ran.
void start(document.activeElement);
