/** What is pressed or picked before the script of its element is there is done when it has come. */
export function repeatEarlyUse(): void {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button !== null) whenReady(button, () => { button.click(); });
  });
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    whenReady(target, () => {
      // The element may have shown something else meanwhile.
      if (target instanceof HTMLInputElement && target.type === 'radio') target.checked = true;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });
}

function whenReady(control: Element, act: () => void): void {
  const element = control.closest(':not(:defined)');
  if (element !== null) void customElements.whenDefined(element.localName).then(act);
}
