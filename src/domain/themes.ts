/**
 * The two vocabularies by which readers find an exemplar to follow: the worry that it helps with, and the knack that
 * made it work. An id is part of a public address and never changes. The order is that of the pages and of the form.
 */

interface Theme {
  /** In everyday words, as a neighbour would say it. */
  label: string;
  /** What the word stands for, on its page and in the handbook. */
  text: string;
}

const worries = {
  'rac-nhua': {
    label: 'Rác nhựa',
    text: 'Chai lọ, túi nilon, phao xốp, lưới hỏng vứt ra chợ, ra bãi, xuống nước; dọn mấy lần cũng đầy lại.',
  },
  'thieu-nuoc-tranh-nuoc': {
    label: 'Thiếu nước, tranh nhau nước',
    text: 'Giếng cạn, ruộng cuối kênh khô. Nước tưới, nước mặn hay luồng ghe là của chung mà người được người không, nên sinh cãi nhau.',
  },
  'thieu-von': {
    label: 'Thiếu vốn làm ăn',
    text: 'Muốn làm mà không có tiền mua giống, mua máy; đi vay thì sợ lãi, sợ nợ.',
  },
  'thieu-viec-lam': {
    label: 'Thiếu việc làm',
    text: 'Ngồi nhà không có việc, hoặc việc lúc có lúc không, nhất là nhà nghèo, người lớn tuổi, người bận chăm người bệnh.',
  },
  'lam-nhieu-loi-it': {
    label: 'Làm nhiều, lời ít',
    text: 'Tiền thuê máy, tiền công cao, bán ra lại không được giá; vất vả mà còn lại chẳng bao nhiêu.',
  },
  'mat-mua': {
    label: 'Mất mùa, mất trắng',
    text: 'Vật nuôi bệnh chết, muối tan vì mưa, hàng hỏng cả mẻ, mất cả vốn lẫn công.',
  },
  'dot-bo-khoi-bui': {
    label: 'Đốt bỏ, khói bụi',
    text: 'Rơm, lá mía, đồ thừa đem đốt hay bỏ phí; khói bụi bay vào nhà, vào lớp học, vào chỗ làm.',
  },
  'bao-lu-chay-no': {
    label: 'Bão lũ, cháy nổ',
    text: 'Nước lên hay lửa bén mà chưa biết chạy đâu, ai lo cho ai: trong xóm trũng, trên bè nuôi, ngoài rẫy khô.',
  },
  'duong-kho-di': {
    label: 'Đường khó đi, dễ tai nạn',
    text: 'Đường đất lầy lội, ngõ hẻm tối om, xe cộ va quẹt người và vật nuôi.',
  },
  'mat-trat-tu': {
    label: 'Xóm giềng mất trật tự',
    text: 'Mất cắp vặt, gây gổ, nhậu nhẹt quậy phá, trẻ con tập tành theo; cả xóm không yên.',
  },
  'giay-to-cho-lau': {
    label: 'Giấy tờ, đơn thư chờ lâu',
    text: 'Làm một tờ giấy phải đi lại mấy lần, nghỉ cả buổi làm; hỏi một câu mà không ai trả lời.',
  },
  'van-dong-it-nguoi-theo': {
    label: 'Vận động ít người theo',
    text: 'Họp rồi, loa rồi mà bà con chưa tới, chưa góp, chưa làm: chưa tiện giờ, chưa tin, hoặc chưa ai chịu làm trước.',
  },
  'kham-benh-kho': {
    label: 'Khám bệnh, lấy thuốc khó',
    text: 'Trạm ở xa, giờ khám trúng giờ làm, thuốc uống bữa có bữa không, trẻ tiêm trễ hẹn.',
  },
  'nguoi-gia-neo-don': {
    label: 'Người già, nhà neo đơn',
    text: 'Người già sống một mình, người yếu, người bệnh không tự đi xa được, con cháu lại không ở gần.',
  },
  'tre-kho-hoc': {
    label: 'Trẻ khó học, trường thiếu đồ',
    text: 'Học trò đọc mà không hiểu, học chay không được tự tay làm; trường thiếu phòng, thiếu bàn ghế, dụng cụ.',
  },
  'cuoi-tang-ton-kem': {
    label: 'Cưới hỏi, ma chay tốn kém',
    text: 'Đám cưới, đám tang phải thuê mướn, vay mượn; làm nhỏ thì sợ thua hàng xóm.',
  },
  'nep-xua-mai-mot': {
    label: 'Nếp xưa mai một',
    text: 'Câu hô, điệu hát, nghề cũ, nếp hay của xóm chỉ còn vài người già nhớ.',
  },
} as const satisfies Readonly<Record<string, Theme>>;

const knacks = {
  'lam-mau': {
    label: 'Người làm mẫu',
    text: 'Một người, một nhà làm trước, chịu thiệt trước cho bà con thấy tận mắt, rồi mới mời làm theo.',
  },
  'lam-nho-truoc': {
    label: 'Làm nhỏ trước',
    text: 'Thử ở một chỗ nhỏ, hỏng thì sửa rồi mới làm rộng ra; có hỏng cũng không mất nhiều.',
  },
  'gop-chung-xoay-vong': {
    label: 'Góp chung, xoay vòng',
    text: 'Mỗi nhà góp một ít để mua, thuê, dùng chung; hoặc cho mượn vốn, mượn giống rồi trả lại để người sau mượn tiếp.',
  },
  'lich-chung': {
    label: 'Lịch chung, chia phiên',
    text: 'Cùng bàn một lịch, chia ca, chia phiên theo con nước, theo mùa, rồi ai cũng giữ đúng lượt mình.',
  },
  'dung-gio-tan-noi': {
    label: 'Đúng giờ bà con, tới tận nơi',
    text: 'Hỏi bà con rảnh lúc nào, ở đâu, rồi đổi giờ, dời chỗ, tìm tới tận nơi, chứ không bắt bà con đi.',
  },
  'hoi-nguoi-trong-cuoc': {
    label: 'Hỏi người trong cuộc',
    text: 'Ngồi lại nghe chính người đang làm, đang vướng, rồi để họ chọn cách, chứ không nghĩ thay cho họ.',
  },
  'so-hen': {
    label: 'Sổ hẹn, nhắc nhau',
    text: 'Ghi tên, ghi ngày hẹn; gần tới ngày thì nhắc, trễ hẹn thì hỏi lại.',
  },
  'cong-khai': {
    label: 'Ghi sổ, công khai',
    text: 'Thu gì, chi gì, làm tới đâu đều ghi ra, dán chỗ ai cũng thấy, đọc cho mọi người nghe.',
  },
  'do-dem': {
    label: 'Đo đếm trước và sau',
    text: 'Cân, đo, đếm trước khi bắt tay vào và trong lúc làm, để biết chữa đúng chỗ chưa, được bao nhiêu.',
  },
  'tu-che': {
    label: 'Tự chế, tự cải tiến',
    text: 'Tự mày mò ra cái máy, cái khung, cách làm hợp với chỗ mình, bằng thợ và vật liệu gần nhà.',
  },
  'dung-lai-do-bo': {
    label: 'Dùng lại đồ bỏ đi',
    text: 'Lấy rơm, ống thép, băng tải, máy hỏng, thứ người ta bỏ ra, làm thành đồ có ích, đỡ tiền mua.',
  },
  'doi-lay-do-can': {
    label: 'Đổi lấy thứ đang cần',
    text: 'Ai mang tới thì được đổi đúng thứ nhà họ cần, như cây giống, đá lạnh, dây thừng, chứ không trả tiền.',
  },
  'kem-tan-tay': {
    label: 'Kèm tận tay',
    text: 'Người biết nghề ngồi cạnh, chỉ từng bước cho tới khi người mới tự làm được.',
  },
  'to-nho-doi-ben': {
    label: 'Tổ nhỏ có người đôi bên',
    text: 'Vài người một tổ, bên nào cũng có người trong đó, giữ lời công bằng và trông nom lẫn nhau.',
  },
  'dau-hieu-de-thay': {
    label: 'Dấu hiệu dễ thấy',
    text: 'Màu sơn, dây màu, thẻ hình, chữ to: ai nhìn cũng hiểu ngay, khỏi cãi, khỏi hỏi.',
  },
  'bat-dau-tu-dieu-quen': {
    label: 'Bắt đầu từ điều quen',
    text: 'Lấy cái lá, con tôm, câu chuyện trong xóm mà dạy, mà kể; học điều mới từ điều đã biết.',
  },
  'hoc-roi-sua-cho-hop': {
    label: 'Học rồi sửa cho hợp',
    text: 'Đi xem nơi đã làm được, giữ lấy cái hay, đổi những chỗ không hợp với nghề, với đất của mình.',
  },
} as const satisfies Readonly<Record<string, Theme>>;

const labelsOf = <Id extends string>(themes: Readonly<Record<Id, Theme>>) =>
  Object.fromEntries(Object.entries<Theme>(themes).map(([id, { label }]) => [id, label])) as Record<Id, string>;

export const worryLabels = labelsOf(worries);
export const knackLabels = labelsOf(knacks);

export type ThemeKind = 'worries' | 'knacks';

interface Vocabulary {
  /** Path of the page that lists the themes. */
  path: string;
  themes: Readonly<Record<string, Theme>>;
}

/** Each vocabulary by the name of its field. */
export const themeKinds: Readonly<Record<ThemeKind, Vocabulary>> = {
  worries: { path: '/van-de/', themes: worries },
  knacks: { path: '/bi-quyet/', themes: knacks },
};
export const themeKindNames = ['worries', 'knacks'] as const satisfies readonly ThemeKind[];

/** The vocabulary whose words are listed at this path. */
export const kindOfThemes = (path: string): ThemeKind | undefined =>
  themeKindNames.find((kind) => themeKinds[kind].path === path);

export const findTheme = (kind: ThemeKind, id: string): Theme | undefined => {
  const { themes } = themeKinds[kind];
  return Object.hasOwn(themes, id) ? themes[id] : undefined;
};
