/** Counts what the gallery has. All pages that show such numbers take them from here, so that they agree. */
import type { EventEntry, Store } from './store.ts';
import { asQuestion } from '../recording/questions.ts';
import { isInForce, listAwards } from './awards.ts';
import { listClusters } from './clusters.ts';
import { listPlans } from './plans.ts';
import { listPlacesOfCopies } from './replication.ts';
import { listRoundUps } from './round-up.ts';
import { openToVisitors } from './selections.ts';
import { yearsWithFigures } from './year-report.ts';

type EventKind = EventEntry['data']['kind'];

export interface ContentCounts {
  exemplars: number;
  stories: number;
  movements: number;
  /** Units with at least one copy. */
  placesOfCopies: number;
  /** Exemplars with at least one follow-up. */
  followedUp: number;
  openToVisitors: number;
  /** Texts to be read out. */
  spoken: number;
  /** Plans of units, beside the plans that this site is about. */
  unitPlans: number;
  clusters: number;
  /** Recognitions that are in force. */
  awards: number;
  decisions: number;
  booklets: number;
  reports: number;
  /** Monthly periods in which an exemplar or a story was published. */
  months: number;
  /** Years with figures to report. */
  reportYears: number;
  events: Record<EventKind, number>;
}

export const countContent = asQuestion('countContent', (store: Store): ContentCounts => {
  const { exemplars, stories, documents, settings } = store;
  const plans = new Set([settings.plan, ...listPlans(store).map(({ id }) => id)]);
  const documentsOf = (kind: string) => documents.filter(({ data }) => data.kind === kind);
  const eventsOf = (kind: EventKind) => store.events.filter(({ data }) => data.kind === kind && !data.cancelled).length;
  return {
    exemplars: exemplars.length,
    stories: stories.length,
    movements: store.movements.length,
    placesOfCopies: listPlacesOfCopies(store).length,
    followedUp: exemplars.filter(({ data }) => data.followUps.length > 0).length,
    openToVisitors: openToVisitors(store).length,
    spoken: [...exemplars, ...stories].filter(({ data }) => data.loa !== undefined).length,
    unitPlans: documentsOf('ke-hoach').filter(({ id }) => !plans.has(id)).length,
    clusters: listClusters(store).length,
    awards: listAwards(store).filter(isInForce).length,
    decisions: documentsOf('quyet-dinh-khen-thuong').length,
    booklets: documentsOf('tai-lieu').length,
    reports: documentsOf('bao-cao').length,
    months: listRoundUps(store).filter((month) => month.exemplars.length + month.stories.length > 0).length,
    reportYears: yearsWithFigures(store).length,
    events: {
      'tham-quan': eventsOf('tham-quan'),
      'hoi-nghi': eventsOf('hoi-nghi'),
      'toa-dam': eventsOf('toa-dam'),
      'so-ket': eventsOf('so-ket'),
      'tong-ket': eventsOf('tong-ket'),
      'phat-dong': eventsOf('phat-dong'),
      'cuoc-thi-viet': eventsOf('cuoc-thi-viet'),
      'moc-ke-hoach': eventsOf('moc-ke-hoach'),
      khac: eventsOf('khac'),
    },
  };
});
