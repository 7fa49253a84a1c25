/** Examples of wrong body text, one mistake each. The messages come from the checker itself. */
import { parseBody } from '../../mdx/parse.ts';

interface Group {
  title: string;
  written: string[];
}

const groups: readonly Group[] = [
  {
    title: 'Ký hiệu bị hiểu nhầm',
    written: [
      'Mỗi bè tốn <5 triệu đồng.',
      'Thu nhập tăng {khoảng 20%.',
      'Thu nhập tăng {khoang}.',
      'import hàng về bán.',
      'Xem <https://ninhhoa.example>.',
      '<!-- hỏi lại số này -->',
      'Sạch biển,<br>sạch bờ.',
      'Giảm ~~20~~ 30 phần trăm.',
      '```\nSạch biển, sạch bờ.\n```',
    ],
  },
  {
    title: 'Khối',
    written: [
      '<TrichDan>\n\nBiển sạch hơn.\n\n</TrichDan>',
      'Thôn <Correction printed="A" reads="B" certainty="certain" />.',
      '<Note title=“Lưu ý”>\n\nMặc áo phao.\n\n</Note>',
      '<Note>\n\nMặc áo phao.',
      '<Result value="94" label="bè đã làm">',
      'Mặc áo phao.\n\n</Note>',
      '<Note>\n\nMặc áo phao.\n\n</Luuy>',
      '<Note>\nMặc áo phao.</Note>',
      '- <Result value="94" label="bè đã làm" />',
      '<Note>\n\n<Figure src="./anh-1.jpg" />\n\n</Note>',
      '<Note>\n\n<Note>\n\nMặc áo phao.\n\n</Note>\n\n</Note>',
      '<Quote source="Một trưởng cụm bè">\n\n</Quote>',
      '<Steps>\n\n- Lót tôn nền bếp.\n\n</Steps>',
    ],
  },
  {
    title: 'Thuộc tính của khối',
    written: [
      '<Result value="94" />',
      '<Note tieude="Lưu ý">\n\nMặc áo phao.\n\n</Note>',
      '<Result value="94" label="bè" label="bè đã làm" />',
      '<Result value={94} label="bè đã làm" />',
      '<Result value="94 bè" label="đã làm" />',
      '<Figure src="Ảnh 1.JPG" />',
    ],
  },
  {
    title: 'Đề mục, liên kết, ảnh, bảng',
    written: [
      '# Kết quả',
      '### Ngày đầu\n\nLàm thử một bè.\n\n## Kết quả\n\nCả cụm làm theo.',
      '##',
      '- ## Kết quả',
      'Kết quả\n---',
      '[Xem bảng số](www.ninhhoa.example)',
      '[](/dien-hinh/)',
      '[Nguồn]: xã',
      '![Góc bếp](./anh-1.jpg)',
      'Có 94 bè đã làm.[^1]\n\n[^1]: Tính đến tháng 8.',
      '- [ ] Lót tôn nền bếp',
      '| Năm | Số bè |\n| --- | --- |\n| 2022 | 11 | 96 |',
    ],
  },
];

export interface BodyMistake {
  code: string;
  message: string;
}

export const bodyMistakes: readonly { title: string; mistakes: BodyMistake[] }[] = groups.map(({ title, written }) => ({
  title,
  mistakes: written.map((code) => {
    const [problem] = parseBody(code).problems;
    if (problem === undefined) throw new Error(`The checker finds nothing wrong with: ${code}`);
    return { code, message: problem.message };
  }),
}));
