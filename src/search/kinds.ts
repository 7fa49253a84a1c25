/** What kind of page an address belongs to, for the reader of a list of results. */
const kinds: readonly (readonly [start: string, label: string])[] = [
  ['/dien-hinh/', 'Điển hình'],
  ['/nguoi-tot-viec-tot/', 'Câu chuyện'],
  ['/phong-trao/', 'Phong trào'],
  ['/don-vi/', 'Đơn vị'],
  ['/su-kien/', 'Sự kiện'],
  ['/nam/', 'Theo năm'],
  ['/huong-dan/', 'Hướng dẫn'],
];

/** `path` is below the base of the site, with a slash in front. */
export const kindOf = (path: string): string =>
  kinds.find(([start]) => path.startsWith(start) && path !== start)?.[1] ?? 'Trang';
