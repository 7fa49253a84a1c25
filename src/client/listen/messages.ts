/**
 * Words of the controls for “Nghe bài”. Kept apart from `strings.ts`, so that only these words are sent to the browser.
 */
export const messages = {
  listen: 'Nghe bài',
  pause: 'Tạm dừng',
  resume: 'Đọc tiếp',
  previous: 'Đoạn trước',
  next: 'Đoạn sau',
  stop: 'Thôi nghe',
  speed: 'Tốc độ',
  speeds: [
    { rate: 0.8, name: 'Chậm' },
    { rate: 1, name: 'Thường' },
    { rate: 1.25, name: 'Nhanh' },
  ],
} as const;
