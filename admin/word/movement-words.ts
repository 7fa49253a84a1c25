/**
 * Words that show which movement a report is about, beyond the words of the plan. `said` are words of the text, `by`
 * words in the name of the office that writes: a women's union seldom reports on the movement of veterans. All are
 * without diacritics, as `plainOf` writes them.
 */
export interface MovementWords {
  said: readonly string[];
  by?: readonly string[];
}

const list = (words: string): readonly string[] => words.split('|');

export const movementWords: Readonly<Record<string, MovementWords>> = {
  'nong-thon-moi': {
    said: list(
      'nong thon moi|hien dat|mo duong|duong be tong|duong lang|duong noi dong|kenh muong|duong thon|giao thong nong thon|doi cong|thap sang|tuyen duong|duong hoa|ngay cong|nha van hoa thon|xi mang|lui hang rao|ban quan ly thon|khu dan cu kieu mau',
    ),
  },
  'doanh-nghiep-hoi-nhap': {
    said: list(
      'doanh nghiep|hop tac xa|cong ty|doanh thu|xuat khau|nop ngan sach|nha may|khach hang|loi nhuan|san pham ocop|thuong hieu|co so san xuat|tem truy xuat',
    ),
    by: list('cong ty|hop tac xa|doanh nghiep'),
  },
  'vi-nguoi-ngheo': {
    said: list(
      'nguoi ngheo|ho ngheo|thoat ngheo|hoan canh kho khan|an sinh|nha tinh thuong|dai doan ket|sinh ke|quy vi nguoi ngheo|suat qua|bua com|nguoi khuyet tat|mo coi|neo don|chao tinh thuong|can ngheo|vuot kho|xoa nha tam',
    ),
  },
  'van-hoa-cong-so': {
    said: list(
      'mot cua|thu tuc hanh chinh|cai cach hanh chinh|cong so|cong chuc|ho so|dich vu cong|tiep dan|truc tuyen|tra ket qua|so hoa|chuyen doi so|chung thuc|ho tich|nguoi dan den giao dich|noi quy co quan',
    ),
    by: list('van phong|bo phan tiep nhan'),
  },
  'doi-moi-day-hoc': {
    said: list(
      'hoc sinh|giao vien|nha truong|day hoc|lop hoc|tiet hoc|giang day|mam non|tieu hoc|thcs|thpt|phu huynh|thu vien|sang kien kinh nghiem|hoc sinh gioi|thi nghiem|co giao|thay giao|em hoc sinh|truong hoc|bai giang|diem truong|hieu truong',
    ),
    by: list(
      'truong mam non|truong mau giao|truong th|truong tieu hoc|truong thcs|truong thpt|truong trung hoc|phong giao duc|phong gd dt',
    ),
  },
  'hoc-tap-lam-theo-bac': {
    said: list(
      'lam theo bac|tu tuong dao duc|phong cach ho chi minh|tam guong dao duc|chi bo|dang vien|gan dan|nghe dan|doi thoai|sinh hoat chi bo|dang bo|neu guong|chi thi 05|tiet kiem|viec dan hoi|tra lai cua roi|nhat duoc|tra lai nguoi mat',
    ),
    by: list('dang uy|chi bo|dang bo|dang cong san viet nam'),
  },
  'dan-van-kheo': {
    said: list(
      'dan van kheo|dan van|dan chu o co so|dan chu co so|dan biet|dan ban|hoa giai|dong thuan|van dong nhan dan|tuyen truyen van dong|to dan van|giai phong mat bang|gop y|cong khai|khieu nai|quy che dan chu|nguoi co uy tin|den tung nha',
    ),
    by: list('khoi dan van|ban dan van|to dan van'),
  },
  'toan-dan-doan-ket': {
    said: list(
      'toan dan doan ket|khu dan cu|do thi van minh|gia dinh van hoa|to dan pho|nep song|viec cuoi|viec tang|ban sac van hoa|ngay hoi dai doan ket|ban cong tac mat tran|bai choi|van hoa van nghe|huong uoc|tu quan|le hoi|tinh lang nghia xom',
    ),
    by: list('mat tran|mttq|mttqvn|ban cong tac mat tran'),
  },
  'nong-dan-gioi': {
    said: list(
      'nong dan|san xuat kinh doanh gioi|chan nuoi|trong trot|trang trai|hoi vien nong dan|thu nhap|lam giau|kinh te gia dinh|phat trien kinh te|con giong|cay an trai|lai rong|vay von',
    ),
    by: list('hoi nong dan|nong dan'),
  },
  'cuu-chien-binh': {
    said: list(
      'cuu chien binh|ccb|hoi cuu chien binh|thuong binh|bo doi cu ho|dong doi|hai cot liet si|nghia trang liet si|nguoi linh|xuat ngu|nghia tinh dong doi|chien truong|phuc vien',
    ),
    by: list('cuu chien binh|ccb'),
  },
  'lao-dong-gioi': {
    said: list(
      'cong doan|doan vien cong doan|cong nhan|nguoi lao dong|sang kien|cai tien|may moc|to san xuat|an toan lao dong|lao dong gioi|lao dong sang tao|ca truc|day chuyen|lam loi',
    ),
    by: list('cong doan|lien doan lao dong|ldld'),
  },
  'chong-rac-thai-nhua': {
    said: list(
      'rac thai nhua|rac nhua|tui nilon|tui ni long|nilon|phan loai rac|ve chai|moi truong|thu gom rac|nha xanh|doi rac|tai che|phao xop|gio nhua|gio di cho|bai bien|chai nhua|nha mang|thung rac|phe lieu',
    ),
    by: list('phu nu|lhpn'),
  },
  'thanh-nien-tinh-nguyen': {
    said: list(
      'thanh nien|doan vien thanh nien|doan vien|tinh nguyen|hien mau|mau nhan dao|ngay chu nhat xanh|mua he xanh|chi doan|doan thanh nien|doan xa|doan phuong|ao xanh|doi hinh|don vi mau|bi thu doan|tiep suc mua thi',
    ),
    by: list('doan thanh nien|doan tncs|tncs|ban chap hanh doan|chi doan'),
  },
  'quoc-phong-an-ninh': {
    said: list(
      'an ninh trat tu|an ninh to quoc|quoc phong|cong an|dan quan|quan su|toi pham|tuan tra|bo doi|chien si|camera|dan phong|trom cap|phong chay|pccc|chua chay|ma tuy|bien phong|an toan giao thong|to lien gia|tieng keng|cuu nan|duoi nuoc',
    ),
    by: list('cong an|quan su|bien phong'),
  },
  'y-te-y-duc': {
    said: list(
      'y te|benh nhan|bac si|bac sy|dieu duong|tram y te|kham benh|chua benh|huyet ap|tiem chung|suc khoe|y duc|nguoi benh|benh vien|ho sinh|y si|sot xuat huyet|tieu duong|kham thai|y sy|co do|cap cuu',
    ),
    by: list('tram y te|trung tam y te|benh vien'),
  },
};
