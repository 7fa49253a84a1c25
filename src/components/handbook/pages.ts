/** The pages of the handbook in reading order. */
import { urls } from '../../urls.ts';

export interface HandbookPage {
  label: string;
  href: string;
}

const page = (slug: string, label: string): HandbookPage => ({
  label,
  href: slug === '' ? urls.handbook : `${urls.handbook}${slug}/`,
});

export const handbookPages: readonly HandbookPage[] = [
  page('', 'Bắt đầu từ đây'),
  page('viet-bang-trinh-duyet', 'Viết bằng trình duyệt'),
  page('nhap-tu-word', 'Nhập từ Word'),
  page('viet-dien-hinh', 'Viết một bài điển hình'),
  page('bang-truong', 'Bảng các trường'),
  page('khoi-noi-dung', 'Các khối nội dung'),
  page('anh-va-dong-y', 'Ảnh và đồng ý công khai'),
  page('loi-thuong-gap', 'Lỗi thường gặp'),
  page('loi-than-bai', 'Lỗi trong thân bài'),
  page('dat-he-quan-tri', 'Đặt hệ quản trị'),
  page('van-hanh', 'Vận hành máy chủ'),
];
