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
  // Otherwise it would submit a form around it.
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
