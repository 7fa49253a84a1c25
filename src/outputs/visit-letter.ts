/**
 * A letter in which a group asks to visit an exemplar, with blanks to fill in. It asks for no ID number and no home
 * address.
 */
import { heading, list, paragraph, type Block } from './blocks.ts';

export interface VisitLetter {
  title: string;
  /** Full address of the exemplar's page. */
  address: string;
  place: string;
  /** The office that arranges visits. */
  via: string;
  months: string | undefined;
  limit: string | undefined;
  note: string | undefined;
  questions: readonly string[];
}

const blank = '……………………………………';
/** Dots to the end of the line. Word would move more of them to the next line and stretch the words before them. */
const restOfLine = '………………………………………………………';

export function letterBlocks({ title, address, place, via, months, limit, note, questions }: VisitLetter): Block[] {
  const said = (text: string | undefined) => (text === undefined ? '' : ` (nơi đón cho biết: ${text})`);
  return [
    heading(1, 'Thư xin tham quan, học tập'),
    paragraph(`Kính gửi: ${via}`),
    paragraph(`Chúng tôi là: ${restOfLine}`),
    paragraph(
      `Chúng tôi được biết cách làm “${title}” ở ${place} qua bài giới thiệu `,
      { text: address, href: address },
      ', và xin đến xem tận nơi để học tập, làm theo.',
    ),
    list([
      [`Số người trong đoàn: ${blank}${said(limit)}`],
      [`Thời gian xin đến: ${blank}${said(months)}`],
      [`Điều muốn xem, muốn hỏi nhất: ${blank}`],
      [`Cơ quan, đơn vị làm đầu mối của chúng tôi: ${blank}`],
    ]),
    ...(note === undefined ? [] : [paragraph(`Chúng tôi đã đọc lời dặn của nơi đón: ${note}`)]),
    paragraph('Đoàn xin giữ nếp sinh hoạt của nơi đón, hỏi trước khi chụp ảnh, và báo lại sau khi làm theo.'),
    paragraph('Xin trân trọng cảm ơn.'),
    paragraph(`………………, ngày …… tháng …… năm …………`),
    paragraph('Thay mặt đoàn (ký, ghi rõ họ tên)'),
    heading(2, 'Hỏi gì khi đến'),
    list(questions.map((question) => [question])),
  ];
}
