/** Finds inline scripts and styles, which the host's content security policy blocks. */
import type { Html, HtmlElement } from './read-html.ts';

/** Types of `<script>` that hold data for search engines, not code. */
const dataTypes = new Set(['application/ld+json']);
const addressAttributes = ['href', 'src', 'action', 'formaction', 'xlink:href'];

export function inlineCodeIn({ elements, code }: Html): string[] {
  return [...elements.flatMap(inElement), ...code.flatMap(inCode)];
}

function inElement({ tag, attributes }: HtmlElement): string[] {
  const handlers = Object.keys(attributes).filter((name) => /^on[a-z]/.test(name));
  const scripts = addressAttributes.filter((name) => /^\s*(?:javascript|vbscript):/i.test(attributes[name] ?? ''));
  return [
    ...('style' in attributes ? [`thuộc tính style trong <${tag}>. Hãy dùng lớp CSS.`] : []),
    ...handlers.map((name) => `thuộc tính ${name} trong <${tag}>. Hãy gắn sự kiện trong tệp script.`),
    ...scripts.map((name) => `mã trong địa chỉ ${name} của <${tag}>.`),
  ];
}

function inCode({ element: { tag, attributes }, text }: Html['code'][number]): string[] {
  if (tag === 'style') return ['khối <style> viết thẳng trong trang.'];
  const isData = dataTypes.has(attributes['type'] ?? '');
  return text.trim() === '' || isData ? [] : ['khối <script> viết thẳng trong trang.'];
}
