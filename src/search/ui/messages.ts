/** What the search says in the browser; apart from `strings.ts` because these sentences travel there. */
export const messages = {
  loading: 'Đang tìm…',
  found: (count: number, query: string) => `Tìm thấy ${count} trang cho “${query}”.`,
  none: (query: string) =>
    `Không tìm thấy trang nào cho “${query}”. Hãy thử ít chữ hơn, hoặc xem theo các mục bên dưới.`,
  noneHere: 'Không trang nào hợp với các mục lọc đang chọn. Hãy bỏ bớt mục lọc.',
  offline: 'Máy đang không có mạng nên chưa tìm được. Khi có mạng lại, hãy bấm Tìm kiếm.',
  failed: 'Chưa tải được phần tìm kiếm. Hãy thử lại sau, hoặc xem theo các mục bên dưới.',
  more: 'Xem thêm kết quả',
  shown: (words: string) => `Đang hiện kết quả cho «${words}»`,
  exactly: (words: string) => `tìm đúng «${words}»`,
  mended: 'tìm cả cách viết gần giống',
  onlyExactly: (words: string) => `Đang tìm đúng «${words}»`,
  leftOut: (words: string) => `Không trang nào có đủ các chữ đã gõ; trang gần nhất không có chữ «${words}».`,
  also: (words: string) => `Gồm cả trang viết «${words}».`,
  place: (name: string) => `Gồm cả trang của ${name} theo tên cũ và tên mới.`,
  wider: (count: number) => `Xem thêm ${count} trang có các chữ này đứng rời nhau hoặc khác dấu`,
  narrow: 'Lọc kết quả',
  dropAll: 'Bỏ lọc',
  drop: 'bỏ chọn',
  moreValues: (count: number) => `Thêm ${count} mục`,
  suggestions: 'Gợi ý',
  suggested: (count: number) => (count === 0 ? 'Không có gợi ý.' : `${count} gợi ý, dùng phím mũi tên để chọn.`),
  searchAll: (query: string) => `Tìm “${query}” trong toàn bộ bài`,
} as const;

export const facetLabels = {
  muc: 'Mục',
  'phong-trao': 'Phong trào',
  loai: 'Tập thể, cá nhân',
  'don-vi': 'Đơn vị',
  nam: 'Năm',
} as const;
