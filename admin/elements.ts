/** Makes elements for the parts of the editors' pages that React does not draw. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

export function button(name: string, act: () => void, className = ''): HTMLButtonElement {
  const made = element('button', className, name);
  // The default type, `submit`, would submit a form around the button.
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/**
 * Makes `wanted` the children of `parent`. A child that stays in place is not removed and inserted again: it would lose
 * the focus, or the click of a pointer that is pressed on it.
 */
export function setChildren(parent: Element, wanted: readonly Element[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  for (const [at, child] of wanted.entries()) {
    const there = parent.children[at];
    if (there !== child) parent.insertBefore(child, there ?? null);
  }
}

/**
 * Opens a modal window with a heading and, below it, the elements that `fill` returns. Removes the window when it
 * closes.
 */
export function openWindow(className: string, name: string, fill: (close: () => void) => readonly HTMLElement[]): void {
  const dialog = element('dialog', className);
  const heading = element('h2', '', name);
  heading.id = 'window-heading';
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = () => {
    dialog.close();
  };
  dialog.append(heading, ...fill(close));
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The first cell of each row is the row's heading. If `heads` is empty, there is no row of column headings. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLTableElement {
  const made = element('table');
  if (heads.length > 0) {
    const head = element('tr');
    head.append(...heads.map((text) => element(text === '' ? 'td' : 'th', '', text)));
    made.append(head);
  }
  made.append(
    ...rows.map(([label = '', ...cells]) => {
      const row = element('tr');
      const name = element('th', '', label);
      name.scope = 'row';
      row.append(name, ...cells.map((text) => element('td', '', text)));
      return row;
    }),
  );
  return made;
}
