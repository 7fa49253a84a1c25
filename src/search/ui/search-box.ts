/** Search fields are like any other until someone goes to one: only then the suggestions are loaded. */
const started = new WeakSet<Element>();

async function start(target: EventTarget | null): Promise<void> {
  const box = (target as Element | null)?.closest<HTMLElement>('search-box');
  if (!box || started.has(box)) return;
  started.add(box);
  try {
    const { startCombobox } = await import('./combobox.ts');
    await startCombobox(box);
  } catch {
    // The next visit to the field tries again.
    started.delete(box);
  }
}

addEventListener('focusin', ({ target }) => void start(target));
// A reader may have been quicker than this script.
void start(document.activeElement);
