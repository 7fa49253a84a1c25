/**
 * The fields of the reader's menu. They work only with scripts, so a script makes them and they are not in the HTML.
 */
import { preferenceValues } from './preferences.ts';

/**
 * Kept apart from `strings.ts`, so that only these words are sent to the browser. The labels have the order of the
 * values in `preferenceValues`.
 */
const groups = [
  { name: 'textSize', legend: 'Cỡ chữ', labels: ['Thường', 'Lớn', 'Rất lớn'] },
  { name: 'spacing', legend: 'Khoảng cách dòng', labels: ['Thường', 'Rộng'] },
  { name: 'theme', legend: 'Màu nền', labels: ['Theo máy', 'Sáng', 'Tối'] },
] as const;
/** @internal Exported for the test of the pages that quote it. */
export const reset = 'Đặt lại như ban đầu';

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

export function makePanel(): HTMLElement {
  const fields = groups.map(({ name, legend, labels }) => {
    const options = preferenceValues[name].map((value, index) =>
      make('label', {}, make('input', { type: 'radio', name, value, checked: index === 0 }), ` ${labels[index] ?? ''}`),
    );
    return make('fieldset', {}, make('legend', {}, legend), make('div', { className: 'options' }, ...options));
  });
  return make('div', { className: 'panel' }, ...fields, make('button', { type: 'button' }, reset));
}
