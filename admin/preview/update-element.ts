/**
 * Updates an element to match another and leaves equal nodes alone, so that photos do not flicker and the page does not
 * jump.
 */
export function updateElement(old: Element, fresh: Element): void {
  takeAttributes(old, fresh);
  const olds = [...old.childNodes];
  const news = [...fresh.childNodes];
  for (const [index, node] of news.entries()) {
    const former = olds[index];
    if (former === undefined) old.append(node);
    else if (former.isEqualNode(node)) continue;
    else if (isElement(former) && isElement(node) && former.tagName === node.tagName) updateElement(former, node);
    else former.replaceWith(node);
  }
  for (const former of olds.slice(news.length)) former.remove();
}

/** Checked by `nodeType`, because `instanceof` fails for nodes of another window. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function takeAttributes(old: Element, fresh: Element): void {
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}
