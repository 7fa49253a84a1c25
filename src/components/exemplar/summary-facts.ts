import { shownSubject, unnamed } from '../../domain/shown-names.ts';
import { findTheme, themeKindNames } from '../../domain/themes.ts';
import { sectors, stages, subjectKinds } from '../../domain/vocabulary.ts';
import { getMovement, getUnit } from '../../queries/find.ts';
import type { ExemplarEntry, Store } from '../../queries/store.ts';
import { fullUnitName, presentUnitNote } from '../../queries/unit-name.ts';
import { strings } from '../../strings.ts';
import { formatDay } from '../../text/format.ts';
import { urls } from '../../urls.ts';

/** Facts about the exemplar: who, where, in which movement, since when. */
export function summaryFactsOf(store: Store, { data }: ExemplarEntry) {
  const movement = getMovement(store, data.movement);
  const unit = getUnit(store, data.unit);
  const also = data.alsoMovements.map((id) => getMovement(store, id));
  return [
    { term: subjectKinds[data.subject.kind], text: shownSubject(data) ?? unnamed, note: data.subject.role },
    { term: 'Đơn vị', text: fullUnitName(unit), href: urls.unit(unit.id), note: presentUnitNote(store, unit.id) },
    { term: 'Mô hình', text: data.model?.name },
    { term: 'Phong trào', text: movement.data.shortName, href: urls.movement(movement.id) },
    ...also.map(({ id, data: { shortName } }) => ({ term: 'Cũng gần với', text: shortName, href: urls.movement(id) })),
    ...themeKindNames.map((kind) => ({
      term: strings.themes[kind],
      links: data[kind].map((id) => ({ text: findTheme(kind, id)?.label ?? id, href: urls.theme(kind, id) })),
    })),
    { term: 'Ngành', text: data.sector && sectors[data.sector] },
    { term: 'Mức', text: stages[data.stage] },
    { term: 'Công nhận', text: formatDay(data.recognisedOn) },
  ];
}
