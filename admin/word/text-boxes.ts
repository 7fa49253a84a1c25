/**
 * Makes `mammoth` read all text boxes of a Word file. A file should hold each text box twice: in `mc:Choice` for new
 * programs, and in `mc:Fallback` for old ones. `mammoth` reads the second, in which some programs put only a picture, or
 * nothing; others write only the first, without `mc:AlternateContent`.
 */

/** An element whose place decides what `mammoth` reads. All other elements are part of the text between these. */
interface Element {
  name: string;
  start: number;
  /** Where its content starts and ends. */
  inside: [start: number, end: number];
  end: number;
  children: Element[];
}

const tags =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(mc:AlternateContent|mc:Choice|mc:Fallback|w:drawing|w:txbxContent)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>/g;

export function showTextBoxes(xml: string): string {
  if (!xml.includes('<w:txbxContent')) return xml;
  const root = elementsOf(xml);
  if (root === undefined) return xml;
  const shown = rewrite(xml, root);
  // The added boxes use the namespace prefix `v`, so it must be declared.
  return shown === xml || /\sxmlns:v=/.test(xml)
    ? shown
    : shown.replace(/<w:document\b/, '$& xmlns:v="urn:schemas-microsoft-com:vml"');
}

/** Undefined if the tags do not match, so that `mammoth` itself finds what is wrong. */
function elementsOf(xml: string): Element | undefined {
  const root: Element = { name: '', start: 0, inside: [0, xml.length], end: xml.length, children: [] };
  const open = [root];
  for (const { 0: tag, 1: slash, 2: name, index } of xml.matchAll(tags)) {
    const parent = open.at(-1);
    if (name === undefined || parent === undefined) continue;
    const end = index + tag.length;
    if (slash === '/') {
      if (parent.name !== name) return undefined;
      parent.inside[1] = index;
      parent.end = end;
      open.pop();
      continue;
    }
    const element: Element = { name, start: index, inside: [end, end], end, children: [] };
    parent.children.push(element);
    if (!tag.endsWith('/>')) open.push(element);
  }
  return open.length === 1 ? root : undefined;
}

/** The content of the element, with its text boxes where `mammoth` finds them. */
function rewrite(xml: string, { inside: [start, end], children }: Element): string {
  let written = '';
  let at = start;
  for (const child of children) {
    written += xml.slice(at, child.start) + shown(xml, child);
    at = child.end;
  }
  return written + xml.slice(at, end);
}

function shown(xml: string, element: Element): string {
  const { name, start, inside, end } = element;
  const whole = () => xml.slice(start, inside[0]) + rewrite(xml, element) + xml.slice(inside[1], end);
  if (name === 'mc:AlternateContent') return alternatives(xml, element) ?? whole();
  // The drawing itself is kept, because it may contain pictures.
  return name === 'w:drawing' ? xml.slice(start, end) + shapesFor(xml, boxesIn(element)) : whole();
}

/** The element with a fallback only, which has all text boxes. Undefined if the choice has no text box. */
function alternatives(xml: string, element: Element): string | undefined {
  const choice = element.children.find(({ name }) => name === 'mc:Choice');
  const fallback = element.children.find(({ name }) => name === 'mc:Fallback');
  if (choice === undefined) return undefined;
  const boxes = boxesIn(choice);
  const others = fallback === undefined ? [] : boxesIn(fallback);
  const lettersOfOthers = lettersOf(xml, others);
  if (others.length >= boxes.length && boxes.every((box) => lettersOfOthers.includes(lettersOf(xml, [box])))) {
    if (fallback === undefined || boxes.length === 0) return undefined;
    return wrapped(xml.slice(fallback.start, fallback.inside[0]) + rewrite(xml, fallback) + '</mc:Fallback>');
  }
  return wrapped(`<mc:Fallback>${shapesFor(xml, boxes)}</mc:Fallback>`);
}

const wrapped = (fallback: string): string => `<mc:AlternateContent>${fallback}</mc:AlternateContent>`;

/** The text boxes of an element, without those inside other boxes. */
const boxesIn = ({ children }: Element): Element[] =>
  children.flatMap((child) => {
    // `mc:AlternateContent` has the same boxes twice, so only one of its versions is taken.
    if (child.name === 'mc:AlternateContent') return boxesOfEither(child);
    return child.name === 'w:txbxContent' ? [child] : boxesIn(child);
  });

function boxesOfEither({ children }: Element): Element[] {
  const [first = [], second = []] = ['mc:Choice', 'mc:Fallback'].map((name) =>
    children.filter((child) => child.name === name).flatMap(boxesIn),
  );
  return first.length >= second.length ? first : second;
}

const shapesFor = (xml: string, boxes: readonly Element[]): string =>
  boxes
    .map((box) => {
      const content = `<w:txbxContent>${rewrite(xml, box)}</w:txbxContent>`;
      return `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
    })
    .join('');

/** The letters of the boxes, to find the same box in the other version. */
const lettersOf = (xml: string, boxes: readonly Element[]): string =>
  boxes
    .map(({ inside: [start, end] }) =>
      [...xml.slice(start, end).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, text = '']) => text).join(''),
    )
    .join('')
    .replace(/\s/g, '');
