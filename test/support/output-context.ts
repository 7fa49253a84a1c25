/** A context for generating outputs: a store, and a site at an invented address. */
import { pathOf } from '../../src/domain/collections.ts';
import type { OutputContext } from '../../src/outputs/context.ts';
import type { Store } from '../../src/queries/store.ts';
import { movement, storeOf, unit } from './store-builder.ts';

const site = 'https://gallery.example/';

/** Text that contains delimiters of every output format. */
export const hostile = `Sổ </script> & ]]> “lạ” "thẳng" 'đơn' <!-- -- > \\; ,`;

/** Titles that a format or a program may misread; each must stay unchanged. */
export const awkwardTitles = [
  'Mô hình <Nhà sạch, vườn đẹp> ở thôn A',
  'Mô hình ‹Nhà sạch, vườn đẹp› ở thôn A',
  'Cấp nước A & B cho hai xóm',
  'Chữ <b>đậm</b> giữa tên bài',
  'Vì sao 1 < 2 và 3 > 2 ở lớp học đêm',
  'Dạy nhau viết &amp; và &lt;br&gt;',
  'Quán “Không đồng” của \'chị Hai\' và "anh Ba"',
  'Sổ ghi ]]> và <![CDATA[ của thư viện',
  '<!-- Một lối đi --> cho xe lăn',
  'Bát cháo 5.000đ ＜ giá chợ ＞ mỗi sáng',
  hostile,
];

const settings = {
  siteName: 'Phòng trưng bày',
  tagline: 'Việc tốt của mọi nhà.',
  owner: 'phong-noi-vu',
  cutOffDay: 20,
  planPeriod: { from: 2021, to: 2025 },
} as Store['settings'];

export function contextOf(parts: Partial<Store> = {}): OutputContext {
  return {
    store: storeOf({
      settings,
      movements: [movement('nong-thon-moi')],
      units: [unit('xa-a'), unit('phong-noi-vu')],
      ...parts,
    }),
    addresses: {
      home: site,
      terms: `${site}du-lieu/#dung-lai`,
      at: (path) => new URL(path, site).href,
      of: (entry) => new URL(pathOf(entry), site).href,
    },
    pictureOf: ({ id }) => ({ url: `${site}${id}.jpg`, width: 1200, height: 630, alt: 'Gạch bông', credit: undefined }),
  };
}

/** Fields that outputs read. The store builder leaves out most of them. */
export const published = {
  results: [],
  needs: [],
  followUps: [],
  recognitions: [],
  corrections: [],
  people: [],
  approval: { body: 'phong-noi-vu', date: '2023-05-08' },
  consent: { basis: 'dong-y', ref: 'PDY-2023-014', date: '2023-05-07', scope: ['ten'], child: 'khong' },
  loa: 'Kính thưa bà con.',
  author: { name: 'Người viết', kind: 'can-bo' },
};
