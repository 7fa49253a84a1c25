/**
 * The blocks that editors may use in a body. This list is complete: the checker refuses every other tag (but `<br />`
 * in a table cell), and the CMS builds its forms from the labels and hints.
 */
import { element, text, type Element, type ElementContent } from './tree.ts';

export interface AttributeSpec {
  label: string;
  hint: string;
  required: boolean;
  /** The form of the value. Missing for free text. */
  form?: 'number' | 'photo';
  options?: Readonly<Record<string, string>>;
  maxLength?: number;
  emptyAllowed?: true;
}

export interface ComponentSpec<Name extends string = string> {
  label: string;
  hint: string;
  /** `top`: only directly in the body; `block`: in the body or in another block; `inline`: within a sentence. */
  placement: 'top' | 'block' | 'inline';
  content: 'none' | 'blocks' | 'steps';
  attributes: Readonly<Record<Name, AttributeSpec>>;
  /**
   * Missing if the component is a segment of the body (`Figure`). Attributes that are not written are empty strings.
   */
  toElement?(attributes: Readonly<Record<Name, string>>, children: readonly ElementContent[]): Element;
}

function component<Name extends string>(spec: ComponentSpec<Name>): ComponentSpec<Name> {
  return spec;
}

const quote = component({
  label: 'Trích dẫn',
  hint: 'Lời của một người hoặc của văn bản, kèm nguồn.',
  placement: 'block',
  content: 'blocks',
  attributes: {
    source: {
      label: 'Nguồn',
      hint: 'Người nói hoặc văn bản, ví dụ: Một hội viên Chi hội Phụ nữ thôn A.',
      required: true,
    },
  },
  toElement: ({ source }, children) =>
    element('figure', { className: ['quote'] }, [
      element('blockquote', {}, children),
      element('figcaption', {}, [text(source)]),
    ]),
});

const figure = component({
  label: 'Ảnh',
  hint: 'Một ảnh trong số ảnh của bài; mô tả ảnh lấy từ mục Ảnh.',
  placement: 'top',
  content: 'none',
  attributes: {
    src: { label: 'Tệp ảnh', hint: 'Tên tệp nằm cạnh bài, ví dụ: ./anh-1.jpg.', required: true, form: 'photo' },
    caption: { label: 'Chú thích', hint: 'Tối đa 200 ký tự; để trống nếu không cần.', required: false, maxLength: 200 },
  },
});

const result = component({
  label: 'Kết quả',
  hint: 'Một con số nổi bật, ví dụ: 2.150 kg nhựa thu gom.',
  placement: 'block',
  content: 'none',
  attributes: {
    value: {
      label: 'Con số',
      hint: 'Viết kiểu Việt Nam: 2.150 hoặc 12,5; không kèm đơn vị.',
      required: true,
      form: 'number',
    },
    unit: { label: 'Đơn vị tính', hint: 'Ví dụ: kg, triệu đồng, hộ; để trống nếu không có.', required: false },
    label: { label: 'Nội dung', hint: 'Con số nói về điều gì, ví dụ: nhựa thu gom năm 2023.', required: true },
  },
  toElement: ({ value, unit, label }) =>
    element('p', { className: ['result'] }, [
      element('strong', { className: ['result-value'] }, [
        text(value),
        ...(unit === '' ? [] : [text(' '), element('span', { className: ['result-unit'] }, [text(unit)])]),
      ]),
      text(' '),
      element('span', { className: ['result-label'] }, [text(label)]),
    ]),
});

const steps = component({
  label: 'Các bước',
  hint: 'Cách làm theo từng bước: một danh sách đánh số, trước đó có thể có một đoạn dẫn.',
  placement: 'block',
  content: 'steps',
  attributes: {},
  toElement: (_attributes, children) => element('div', { className: ['steps'] }, children),
});

const note = component({
  label: 'Lưu ý',
  hint: 'Điều người làm theo cần biết, tách khỏi lời kể.',
  placement: 'block',
  content: 'blocks',
  attributes: {
    title: { label: 'Tiêu đề', hint: 'Để trống thì hiện “Lưu ý”.', required: false },
  },
  toElement: ({ title }, children) => {
    const shownTitle = title === '' ? 'Lưu ý' : title;
    return element('aside', { className: ['note'], ariaLabel: shownTitle }, [
      element('p', { className: ['note-title'] }, [text(shownTitle)]),
      ...children,
    ]);
  },
});

const correction = component({
  label: 'Chỗ in sai',
  hint: 'Chỉ dùng ở trang đăng lại văn bản gốc: giữ chữ đã in, kèm cách đọc đúng.',
  placement: 'inline',
  content: 'none',
  attributes: {
    printed: { label: 'Chữ đã in', hint: 'Chép nguyên văn chữ trong bản in.', required: true },
    reads: {
      label: 'Nên đọc là',
      hint: 'Để trống nếu chữ đã in là chữ thừa.',
      required: true,
      emptyAllowed: true,
    },
    certainty: {
      label: 'Mức chắc chắn',
      hint: 'Chọn “có lẽ” khi văn bản khác không xác nhận được.',
      required: true,
      options: { certain: 'chắc chắn', probable: 'có lẽ' },
    },
  },
  toElement: ({ printed, reads, certainty }) =>
    element('span', { className: ['correction'] }, [
      element('mark', {}, [text(printed)]),
      text(' '),
      element('span', { className: ['correction-note'] }, [text(correctionNote(reads, certainty === 'probable'))]),
    ]),
});

function correctionNote(reads: string, isProbable: boolean): string {
  if (reads === '') return '[bỏ khi đọc]';
  return isProbable ? `[có lẽ là: “${reads}”]` : `[nên đọc: “${reads}”]`;
}

export const components = {
  Quote: quote,
  Figure: figure,
  Result: result,
  Steps: steps,
  Note: note,
  Correction: correction,
};

export type ComponentName = keyof typeof components;

export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(components, name);
}

export function specOf(name: ComponentName): ComponentSpec {
  return components[name];
}
