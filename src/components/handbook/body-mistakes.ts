/** One way of writing for each mistake the checker knows; the checker itself says what is wrong with it. */
import type { ProblemCode } from '../../mdx/messages.ts';
import { parseBody } from '../../mdx/parse.ts';

interface Group {
  title: string;
  written: Partial<Record<ProblemCode, string>>;
}

const groups: readonly Group[] = [
  {
    title: 'Ký hiệu bị hiểu nhầm',
    written: {
      'less-than': 'Mỗi bè tốn <5 triệu đồng.',
      brace: 'Thu nhập tăng {khoảng 20%.',
      expression: 'Thu nhập tăng {khoang}.',
      'code-statement': 'import hàng về bán.',
      'angle-link': 'Xem <https://ninhhoa.example>.',
      'html-comment': '<!-- hỏi lại số này -->',
      'raw-html': 'Sạch biển,<br>sạch bờ.',
      strikethrough: 'Giảm ~~20~~ 30 phần trăm.',
      'code-block': '```\nSạch biển, sạch bờ.\n```',
    },
  },
  {
    title: 'Khối',
    written: {
      'unknown-component': '<TrichDan>\n\nBiển sạch hơn.\n\n</TrichDan>',
      'component-not-here': 'Thôn <Correction printed="A" reads="B" certainty="certain" />.',
      'component-syntax': '<Note title=“Lưu ý”>\n\nMặc áo phao.\n\n</Note>',
      'component-unclosed': '<Note>\n\nMặc áo phao.',
      'component-self-closing': '<Result value="94" label="bè đã làm">',
      'closing-tag-stray': 'Mặc áo phao.\n\n</Note>',
      'closing-tag-wrong': '<Note>\n\nMặc áo phao.\n\n</Luuy>',
      'closing-tag-place': '<Note>\nMặc áo phao.</Note>',
      'component-place': '- <Result value="94" label="bè đã làm" />',
      'component-top-only': '<Note>\n\n<Figure src="./anh-1.jpg" />\n\n</Note>',
      'component-in-itself': '<Note>\n\n<Note>\n\nMặc áo phao.\n\n</Note>\n\n</Note>',
      'component-empty': '<Quote source="Một trưởng cụm bè">\n\n</Quote>',
      'steps-list': '<Steps>\n\n- Lót tôn nền bếp.\n\n</Steps>',
    },
  },
  {
    title: 'Thuộc tính của khối',
    written: {
      'attribute-missing': '<Result value="94" />',
      'attribute-unknown': '<Note tieude="Lưu ý">\n\nMặc áo phao.\n\n</Note>',
      'attribute-repeated': '<Result value="94" label="bè" label="bè đã làm" />',
      'attribute-code': '<Result value={94} label="bè đã làm" />',
      'attribute-number': '<Result value="94 bè" label="đã làm" />',
      'attribute-photo': '<Figure src="Ảnh 1.JPG" />',
    },
  },
  {
    title: 'Đề mục, liên kết, ảnh, bảng',
    written: {
      'heading-level': '# Kết quả',
      'heading-order': '### Ngày đầu\n\nLàm thử một bè.\n\n## Kết quả\n\nCả cụm làm theo.',
      'heading-empty': '##',
      'heading-place': '- ## Kết quả',
      'heading-underline': 'Kết quả\n---',
      'link-target': '[Xem bảng số](www.ninhhoa.example)',
      'link-empty': '[](/dien-hinh/)',
      'link-unused': '[Nguồn]: xã',
      image: '![Góc bếp](./anh-1.jpg)',
      footnote: 'Có 94 bè đã làm.[^1]\n\n[^1]: Tính đến tháng 8.',
      'task-list': '- [ ] Lót tôn nền bếp',
      'table-row': '| Năm | Số bè |\n| --- | --- |\n| 2022 | 11 | 96 |',
    },
  },
];

export interface BodyMistake {
  code: string;
  message: string;
}

export const bodyMistakes: readonly { title: string; mistakes: BodyMistake[] }[] = groups.map(({ title, written }) => ({
  title,
  mistakes: Object.entries(written).map(([name, code]) => {
    const found = parseBody(code).problems.find((problem) => problem.code === name);
    if (found === undefined) throw new Error(`The example does not make the mistake ${name}`);
    return { code, message: found.message };
  }),
}));
