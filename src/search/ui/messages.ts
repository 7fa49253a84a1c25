/** Messages of search in the browser. Kept apart from `strings.ts`, so that only these are sent to the browser. */

/** Shortens a question so that it fits into a sentence. */
export const shortenQuery = (query: string): string => query.replace(/^(.{60}).+$/su, '$1…');

export const messages = {
  loading: 'Đang tìm…',
  found: (count: number, query: string) => `Tìm thấy ${count} trang cho “${shortenQuery(query)}”.`,
  none: (query: string) =>
    `Không tìm thấy trang nào cho “${shortenQuery(query)}”. Hãy thử ít chữ hơn, hoặc xem theo các mục bên dưới.`,
  more: 'Xem thêm kết quả',
  shown: (words: string) => `Đang hiện kết quả cho «${words}»`,
  exactly: (query: string) => `tìm đúng «${shortenQuery(query)}»`,
  mended: 'tìm cả cách viết gần giống',
  onlyExactly: (query: string) => `Đang tìm đúng «${shortenQuery(query)}»`,
  leftOut: (words: string) => `Không trang nào có đủ các chữ đã gõ; trang gần nhất không có chữ «${words}».`,
  also: (words: string) => `Gồm cả trang viết «${words}».`,
  place: (name: string) => `Gồm cả trang của ${name} theo tên cũ và tên mới.`,
  wider: (count: number) => `Xem thêm ${count} trang có các chữ này đứng rời nhau hoặc khác dấu`,
  dropAll: 'Bỏ lọc',
  drop: 'bỏ chọn',
  moreValues: (count: number) => `Thêm ${count} mục`,
  suggestions: 'Gợi ý',
  suggested: (count: number) => (count === 0 ? 'Không có gợi ý.' : `${count} gợi ý, dùng phím mũi tên để chọn.`),
  searchAll: (query: string) => `Tìm “${shortenQuery(query)}” trong toàn bộ bài`,
} as const;

export const facetLabels = {
  muc: 'Mục',
  'phong-trao': 'Phong trào',
  loai: 'Tập thể, cá nhân',
  'don-vi': 'Đơn vị',
  'cum-khoi': 'Cụm, Khối thi đua',
  nam: 'Năm',
} as const;
