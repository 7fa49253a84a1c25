/** Example bodies as editors type them. The handbook shows each one as code and as rendered text. */
export const samples = {
  text: `Chòi canh trên bè chỉ rộng **tám mét vuông**. Theo [phong trào](/phong-trao/) của xã, người nuôi chốt hai việc:

- lót tôn góc bếp;
- đưa can xăng ra đầu bè.

Mỗi cụm sáu bè trông nhau.`,
  quote: `<Quote source="Một trưởng cụm bè (minh họa)">

Tự tay khóa được cái van, tui về lót tôn thêm cho bè thằng em.

</Quote>`,
  figure: `<Figure src="./anh-1.jpg" caption="Cụm hoa trước khi nở hết." />`,
  result: `<Result value="2.150" unit="kg" label="nhựa thu gom năm 2023" />`,
  steps: `<Steps>

Làm trọn trong một buổi biển lặng:

1. Lót tôn nền và vách góc bếp.
2. Đưa can xăng ra đầu bè bên kia.
3. Treo còi và hai xô có dây dài.

</Steps>`,
  note: `<Note title="Điều cần tránh">

Không dùng nước dập lửa xăng hoặc lửa điện.

</Note>`,
} as const;

/**
 * Template for a new exemplar: all required fields, a result and a line of the replication sheet, then the sections of
 * the body.
 */
export const skeleton = `---
title: Việc làm và kết quả, từ 15 đến 90 ký tự
summary: Một đoạn từ 100 đến 220 ký tự.
subject:
  kind: tap-the
  name: Chi hội Phụ nữ thôn A
unit: phuong-ninh-hai
movement: chong-rac-thai-nhua
stage: dien-hinh
recognisedOn: 2023-06-09
criteriaMet:
  - chép nguyên văn một câu trong tiêu chí của phong trào
results:
  - label: Nhựa thu gom
    value: 2150
    unit: kg
    year: 2023
    source: don-vi-xac-nhan
toReplicate:
  atHand:
    - text: Một chỗ có mái che để nhận rác
      source: tu-bao-cao
approval:
  body: phong-noi-vu
  date: 2023-06-12
consent:
  basis: dong-y
  ref: PDY-2023-014
  date: 2023-06-10
  scope: [ten, cau-chuyen, so-lieu]
  child: khong
publishedOn: 2023-06-15
---

## Hoàn cảnh

## Cách làm

## Kết quả

## Bài học

## Điều kiện để làm theo
`;

export const results = `results:
  - label: Bè có góc bếp an toàn
    value: 94
    unit: bè
    year: 2023
    before: 11
    source: don-vi-xac-nhan`;

export const toReplicate = `toReplicate:
  cost:
    band: duoi-2-trieu
    note: Khoảng 620.000 đồng mỗi bè, mua chung để được giá
    source: tu-bao-cao
  firstResult:
    band: trong-mot-nam
    note: Mười hai tháng liền không có vụ cháy nào
    source: don-vi-xac-nhan
  people:
    who: Hai cán bộ biết đi ghe và một người nuôi bè có uy tín trong mỗi cụm
    source: tu-bao-cao
  atHand:
    - text: Hộp nhựa có nắp cho mỗi bình
      source: tu-bao-cao
  pitfalls:
    - text: Bình treo trước cửa chòi, năm tháng sau đã rỉ
      source: tu-bao-cao`;

export const mistakes = {
  lessThan: { wrong: 'Mỗi bè tốn <5 triệu đồng.', right: 'Mỗi bè tốn dưới 5 triệu đồng.' },
  brace: { wrong: 'Chi hội {thôn A} đứng ra làm.', right: 'Chi hội (thôn A) đứng ra làm.' },
  html: { wrong: 'Bè <b>phải</b> lót tôn.', right: 'Bè **phải** lót tôn.' },
  image: { wrong: '![Góc bếp](./anh-1.jpg)', right: '<Figure src="./anh-1.jpg" caption="Góc bếp" />' },
  comment: { wrong: '<!-- hỏi lại số này -->', right: '{/* hỏi lại số này */}' },
} as const;

export const photos = `photos:
  - src: ./anh-1.jpg
    alt: Ba chị cân bao vỏ chai bên chồng khay cây giống
    credit: Chi hội Phụ nữ thôn A
    people: da-dong-y
    minors: false`;

export const consent = `consent:
  basis: dong-y
  ref: PDY-2023-014
  date: 2023-06-10
  scope: [ten, anh, cau-chuyen, so-lieu]
  child: khong`;

export const withdrawnConsent = `${consent}
  withdrawnOn: 2024-03-18`;

export const withdrawal = `- path: /dien-hinh/2023-doi-rac-nhua-lay-cay-giong/
  on: 2024-03-18
  reason: theo-yeu-cau`;
