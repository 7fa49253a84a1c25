/** What the search page says; apart from `strings.ts` because these sentences travel to the browser. */
export const messages = {
  loading: 'Đang tìm…',
  none: (query: string) => `Không tìm thấy bài nào cho “${query}”. Hãy thử ít chữ hơn, hoặc xem theo các mục bên dưới.`,
  found: (count: number, query: string) => `Tìm thấy ${count} trang cho “${query}”.`,
  failed: 'Chưa tải được phần tìm kiếm. Hãy thử lại sau, hoặc xem theo các mục bên dưới.',
  more: 'Xem thêm kết quả',
} as const;
