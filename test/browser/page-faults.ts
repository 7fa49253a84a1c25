/** Run inside the page: each function stands alone. */

/** WCAG 1.4.12: the spacing that a reader may ask for without losing text. */
export function spreadText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );
  document.adoptedStyleSheets = [sheet];
}

/** Text in boxes that hide what does not fit. */
export function clippedTexts(): string[] {
  // Words for those who listen are clipped to one point on purpose.
  const isOnlyHeard = (element: HTMLElement): boolean => element.offsetWidth <= 1 || element.offsetHeight <= 1;
  return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const isCut =
      (hides(overflowX) && element.scrollWidth > element.clientWidth) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight);
    if (!isCut || element.textContent.trim() === '' || isOnlyHeard(element)) return [];
    return [
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 60)}`,
    ];
  });
}

/**
 * Links and buttons under 44 × 44 px. A link within a line of text is as high as its line; a link that fills
 * its card or row is as large as that (its ::after); a label enlarges its field.
 */
export function smallTargets(): string[] {
  const least = 44;
  const isInRunningText = (element: Element): boolean => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.parentElement?.closest('p, li, dd, dt, td, th, figcaption, blockquote, cite, label');
    const around = (block?.textContent ?? '').replace(element.textContent, '');
    return /\p{L}/u.test(around);
  };
  const sizeOf = (element: Element): { width: number; height: number } => {
    const after = getComputedStyle(element, '::after');
    const box = element.getBoundingClientRect();
    if (after.content === 'none' || after.position !== 'absolute') return box;
    return {
      width: Math.max(box.width, parseFloat(after.width)),
      height: Math.max(box.height, parseFloat(after.height)),
    };
  };
  const asked = 'a[href], button, summary, input:not([type=hidden]), select, [role=button]';
  return [...document.querySelectorAll<HTMLElement>(asked)].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.skip-link, .visually-hidden'))
      return [];
    const around = element.closest('label');
    const { width, height } = sizeOf(around ?? element);
    if (isInRunningText(element) || (width >= least - 0.5 && height >= least - 0.5)) return [];
    const name = element.textContent.trim().slice(0, 40) || element.outerHTML.slice(0, 80);
    return [`“${name}” is ${Math.round(width)} × ${Math.round(height)} px`];
  });
}

/** With forced colors a background is gone, so what was a filled shape needs a line around it. */
export function unmarkedButtons(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, .button, [role=button]')].flatMap((button) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(button);
    const hasEdge = (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1) || outlineStyle !== 'none';
    // Nothing but an underlined link is known to be one without an edge.
    const isLink = getComputedStyle(button).textDecorationLine.includes('underline');
    return !button.checkVisibility() || hasEdge || isLink ? [] : [button.outerHTML.slice(0, 100)];
  });
}

/** The element that has the focus when neither it nor the card around it shows an outline. */
export function unseenFocus(): string | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  const around = [focused, focused.closest('article')].flatMap((element) => (element === null ? [] : [element]));
  const isSeen = around.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return isSeen ? undefined : focused.outerHTML.slice(0, 120);
}
