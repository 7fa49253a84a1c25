/** Finds elements of the open form in the page. */

/** The box around a field of the entry, with its label; undefined when the form does not show it. */
export function boxOfField(name: string): HTMLElement | undefined {
  const label = document.querySelector(`#nc-root label[for^='${CSS.escape(name)}-field-']`);
  return label?.closest<HTMLElement>("[class*='-ControlContainer ']") ?? undefined;
}
