/**
 * Paper shows what is folded on the screen. The print stylesheet sees to it with `::details-content`; browsers that do
 * not know it (Chrome before 131, Safari before 18.4, Firefox before 143) get the parts opened while they print.
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
