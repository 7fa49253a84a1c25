/** What this site has for each item of the plan, and which part of the item happens elsewhere. */
import { planDeadlines, type PlanItemKey } from '../../domain/plan-items.ts';
import { findEntry } from '../../queries/find.ts';
import { countContent, type ContentCounts } from '../../queries/content-counts.ts';
import { hasCriteria, type PlanText } from '../../queries/plan-parts.ts';
import type { Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { formatNumber } from '../../text/format.ts';
import { urls } from '../../urls.ts';

interface HoldingLink {
  label: string;
  href: string;
  /** “42 bài”; undefined for a page that always exists. */
  count?: string;
  /** Whether there is nothing of the kind yet, so that no link is given. */
  none?: boolean;
}

export interface Holding {
  links: HoldingLink[];
  /** The part of the item that is not done on this site. */
  outside?: string;
}

const counted = (label: string, href: string, count: number, of: string): HoldingLink => ({
  label,
  href,
  count: `${formatNumber(count)} ${of}`,
  none: count === 0,
});

type Links = Record<keyof ReturnType<typeof toLinks>, HoldingLink>;

/** `criteria` is the address of the plan's criteria or, for an extract of the plan without them, of the movements. */
function toLinks(counts: ContentCounts, criteria: string) {
  const { events } = counts;
  const ofKind = (kind: string, count: number) => (count === 0 ? urls.documents : `${urls.documents}#loai-${kind}`);
  const meetings = events['hoi-nghi'] + events['toa-dam'] + events['so-ket'] + events['tong-ket'];
  return {
    exemplars: counted(strings.exemplarsFull, urls.exemplars, counts.exemplars, 'bài'),
    stories: counted(strings.stories, urls.stories, counts.stories, 'bài'),
    sheets: counted('Tài liệu sinh hoạt, bản in một trang của mỗi điển hình', urls.exemplars, counts.exemplars, 'bộ'),
    criteria: { label: 'Tiêu chí và chỉ tiêu', href: criteria },
    progress: { label: 'Số đã đăng so với chỉ tiêu', href: urls.progress },
    movements: counted('Trang của từng phong trào', urls.movements, counts.movements, 'trang'),
    proposal: { label: 'Phiếu giới thiệu gương (Word)', href: urls.form('gioi-thieu-guong') },
    copyForm: { label: 'Phiếu đã làm theo (Word)', href: urls.form('da-lam-theo') },
    followedUp: counted('Điển hình đã được xem lại', urls.exemplars, counts.followedUp, 'điển hình'),
    replication: counted('Nơi đã học và làm theo', urls.replication, counts.placesOfCopies, 'nơi'),
    calls: counted('Lời phát động học tập, làm theo', urls.events, events['phat-dong'], 'lời'),
    visits: counted('Nơi đón khách tham quan', urls.visits, counts.openToVisitors, 'điển hình'),
    trips: counted('Chuyến tham quan', urls.events, events['tham-quan'], 'chuyến'),
    meetings: counted('Hội nghị, tọa đàm, sơ kết, tổng kết', urls.events, meetings, 'buổi'),
    clusters: counted('Trang của từng Cụm, Khối thi đua', urls.clusters, counts.clusters, 'trang'),
    midterm: counted('Buổi sơ kết', urls.events, events['so-ket'], 'buổi'),
    closing: counted('Hội nghị, tổng kết', urls.events, events['hoi-nghi'] + events['tong-ket'], 'buổi'),
    contests: counted('Cuộc thi viết', urls.contests, events['cuoc-thi-viet'], 'cuộc'),
    booklets: counted('Tài liệu biên soạn', ofKind('tai-lieu', counts.booklets), counts.booklets, 'tập'),
    unitPlans: counted('Kế hoạch của các đơn vị', `${urls.documents}#loai-ke-hoach`, counts.unitPlans, 'văn bản'),
    decisions: counted(
      'Quyết định khen thưởng',
      ofKind('quyet-dinh-khen-thuong', counts.decisions),
      counts.decisions,
      'văn bản',
    ),
    awards: counted('Khen thưởng theo năm', urls.allAwards, counts.awards, 'danh hiệu, hình thức khen'),
    reports: counted('Báo cáo của các đơn vị', ofKind('bao-cao', counts.reports), counts.reports, 'văn bản'),
    months: counted('Tổng hợp gửi đi theo tháng', urls.roundUps, counts.months, 'kỳ có bài'),
    years: counted('Số liệu từng năm để báo cáo (Word, Excel)', urls.roundUps, counts.reportYears, 'năm'),
    milestones: counted('Các mốc của kế hoạch', `${urls.events}#moc-ke-hoach`, events['moc-ke-hoach'], 'mốc'),
    agencies: { label: 'Cơ quan, đoàn thể và việc được giao', href: `${urls.units}#co-quan` },
    spoken: counted('Bản đọc trên loa, ở cuối bài', urls.exemplars, counts.spoken, 'bài'),
    press: counted('Bộ báo chí của mỗi điển hình: ảnh, số liệu', urls.exemplars, counts.exemplars, 'bộ'),
    feeds: { label: 'Nguồn tin tự cập nhật', href: `${urls.data}#nguon-tin` },
    embed: { label: 'Mã để đặt bài lên trang của đơn vị', href: urls.embedCodes },
    handbook: { label: strings.handbook, href: urls.handbook },
  } satisfies Record<string, HoldingLink>;
}

/** A deadline with a milestone among the events also links to the milestone's page. */
function milestoneOf(store: Store, key: keyof typeof planDeadlines): HoldingLink[] {
  const event = findEntry(store, 'events', `moc-${key}`);
  return event === undefined ? [] : [{ label: 'Trang của mốc này', href: urls.event(event.id) }];
}

export function holdingsOf(store: Store, text: PlanText): Record<PlanItemKey, Holding> {
  const links = toLinks(countContent(store), hasCriteria(text) ? urls.planCriteria : urls.movements);
  const deadlines = ofDeadlines(links);
  for (const key of Object.keys(planDeadlines) as (keyof typeof planDeadlines)[])
    deadlines[key].links.unshift(...milestoneOf(store, key));
  return { ...ofSteps(links), ...ofForms(links), ...deadlines, ...ofDuties(links) };
}

const ofSteps = (of: Links) => ({
  'buoc-1': { links: [of.unitPlans], outside: 'việc bàn và ban hành kế hoạch của đơn vị' },
  'buoc-2': {
    links: [of.proposal, of.criteria, of.exemplars],
    outside: 'việc đăng ký và thẩm định ở Hội đồng của đơn vị',
  },
  'buoc-3': { links: [of.followedUp, of.progress], outside: 'việc giúp đỡ, hướng dẫn tại chỗ' },
  'buoc-4': { links: [of.exemplars, of.stories, of.replication] },
  'buoc-5': { links: [of.milestones] },
});

const ofForms = (of: Links) => ({
  'cuoc-hop': { links: [of.sheets], outside: 'các cuộc họp, hội nghị của từng nơi' },
  'cum-khoi': { links: [of.clusters, of.meetings, of.sheets], outside: 'buổi sơ kết, tổng kết của Cụm, Khối thi đua' },
  'hoc-tap-lam-theo': { links: [of.calls, of.replication, of.copyForm], outside: 'việc vận động ở từng nơi' },
  'tham-quan': { links: [of.visits, of.trips] },
  'trang-thong-tin': { links: [of.exemplars, of.stories, of.embed] },
  'truyen-thong': { links: [of.press, of.spoken, of.feeds], outside: 'bài, chương trình của báo, đài' },
  'bien-soan-tai-lieu': { links: [of.booklets, of.sheets] },
  'cuoc-thi-viet': { links: [of.contests] },
});

const ofDeadlines = (of: Links): Record<keyof typeof planDeadlines, Holding> => ({
  'ke-hoach-don-vi-quy': { links: [of.unitPlans] },
  'ke-hoach-don-vi': { links: [of.unitPlans], outside: 'việc gửi kế hoạch' },
  'ke-hoach-tuyen-truyen': { links: [of.unitPlans], outside: 'việc xây dựng kế hoạch tuyên truyền' },
  'gui-guong-hang-thang': { links: [of.months, of.proposal], outside: 'việc gửi và thẩm định' },
  'boi-duong': { links: [of.followedUp] },
  'so-ket-thi-xa': { links: [of.midterm] },
  'so-ket-don-vi': { links: [of.midterm], outside: 'buổi sơ kết của từng đơn vị' },
  'tong-ket-thi-xa': { links: [of.closing] },
  'hoi-nghi-co-so': { links: [of.closing], outside: 'hội nghị của từng nơi' },
  'bao-cao-co-quan': { links: [of.reports], outside: 'việc bình xét, cử đại biểu' },
});

const ofDuties = (of: Links) => ({
  'v-1': { links: [of.unitPlans, of.clusters], outside: 'việc ban hành và gửi kế hoạch' },
  'v-2': { links: [of.movements, of.progress], outside: 'kế hoạch riêng của nơi chủ trì' },
  'v-3-1': { links: [of.handbook, of.proposal], outside: 'việc kiểm tra, đôn đốc' },
  'v-3-2': { links: [of.replication, of.calls], outside: 'việc tham mưu, đề xuất' },
  'v-3-3': { links: [of.trips], outside: 'các chuyến đi ngoài tỉnh' },
  'v-3-4': { links: [of.awards, of.decisions], outside: 'việc đề xuất danh hiệu' },
  'v-3-5': { links: [of.years, of.months], outside: 'việc gửi báo cáo' },
  'v-3-6': { links: [], outside: 'văn bản hướng dẫn khen thưởng' },
  'v-4': { links: [of.agencies, of.movements], outside: 'việc vận động đoàn viên, hội viên' },
  'v-5': { links: [of.exemplars, of.stories, of.feeds] },
  'v-6': { links: [of.spoken, of.embed, of.unitPlans], outside: 'bài, giờ phát của từng nơi' },
});
