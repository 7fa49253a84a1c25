/**
 * Makes folded parts (`<details>`) appear in print. The print stylesheet does this with `::details-content`. In
 * browsers without it (Chrome before 131, Safari before 18.4, Firefox before 143), this script opens the parts for
 * printing.
 */
let opened: HTMLDetailsElement[] = [];

function open(): void {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .no-print, .no-print *)')];
  for (const part of opened) part.open = true;
}

function close(): void {
  for (const part of opened) part.open = false;
}

if (!CSS.supports('selector(::details-content)')) {
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
}
