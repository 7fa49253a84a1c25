/** Functions that run inside the page, so none of them may use anything outside itself. Most of them find faults. */

/** Applies the text spacing that a reader may choose without losing text (WCAG 2.2 SC 1.4.12). */
export function spreadText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );
  document.adoptedStyleSheets = [sheet];
}

/** Finds texts in boxes that hide what does not fit. */
export function clippedTexts(): string[] {
  // Texts that only screen readers should read are clipped to one pixel on purpose.
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
 * Finds links, buttons and fields under 44 × 44 px. Links within running text are exempt; a link that fills its card or
 * row by `::after` is as large as the card or row; a label enlarges its field.
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

/**
 * Finds lines that begin with a dash or a dot between words. Running text is exempt, because the plan is verbatim and
 * bodies are the editors', and so is the head of a row, which may have no room for a word and its dash.
 */
export function strayMarks(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lineOf = (node: Node, at: number): number => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().bottom;
  };
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (element === null || !element.checkVisibility() || element.closest('.prose, .visually-hidden, pre, th'))
      continue;
    for (const { index } of text.matchAll(/[-–·](?=\s)/g)) {
      const before = text.slice(0, index).trimEnd().length - 1;
      if (before >= 0 && lineOf(node, index) > lineOf(node, before) + 4)
        found.push(`a line begins with “${text.slice(index, index + 30)}”`);
    }
  }
  return found;
}

/**
 * Finds buttons without a border or outline: forced colors remove backgrounds, so only a line shows a button's shape.
 */
export function unmarkedButtons(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, .button, [role=button]')].flatMap((button) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(button);
    const hasEdge = (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1) || outlineStyle !== 'none';
    // A button without a border is still recognizable when it is underlined like a link.
    const isLink = getComputedStyle(button).textDecorationLine.includes('underline');
    return !button.checkVisibility() || hasEdge || isLink ? [] : [button.outerHTML.slice(0, 100)];
  });
}

/** Returns the HTML of the focused element if neither it nor its `<article>` shows an outline of at least 2 px. */
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
