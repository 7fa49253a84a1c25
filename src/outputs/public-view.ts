/** The only way from a published entry to the public data: field by field, as defined in `records.ts`. */
import { lastChangeOf } from '../domain/changes.ts';
import { tellEvidence } from '../domain/evidence.ts';
import { bucketOf } from '../domain/progress.ts';
import { shownSubject } from '../domain/shown-names.ts';
import { officeToAsk } from '../queries/archive.ts';
import { evidenceOfExemplar } from '../queries/evidence.ts';
import type { MovementProgress } from '../queries/progress.ts';
import { findEntry, getMovement, getUnit } from '../queries/find.ts';
import type { Article, EventEntry, ExemplarEntry, MovementEntry, StoryEntry, UnitEntry } from '../queries/store.ts';
import { formatWhen } from '../queries/timeline.ts';
import type { OutputContext } from './context.ts';
import type {
  PublicEvent,
  PublicExemplar,
  PublicMovement,
  PublicProgress,
  PublicStory,
  PublicUnit,
} from './records.ts';
import { withoutNames } from './without-names.ts';

export function toPublicExemplar(entry: ExemplarEntry, context: OutputContext): PublicExemplar {
  const { id, data } = entry;
  const { store, addresses } = context;
  const movement = getMovement(store, data.movement);
  const { visit } = data;
  const record: PublicExemplar = {
    id,
    url: addresses.of(entry),
    title: data.title,
    summary: data.summary,
    subject: {
      kind: data.subject.kind,
      name: data.subject.kind === 'tap-the' ? shownSubject(data) : undefined,
    },
    unit: nameOfUnit(data.unit, context),
    model: data.model?.name,
    movement: { id: movement.id, name: movement.data.shortName },
    alsoMovements: [...data.alsoMovements],
    worries: [...data.worries],
    knacks: [...data.knacks],
    sector: data.sector,
    stage: data.stage,
    countsAs: bucketOf(data, movement.data),
    recognisedOn: data.recognisedOn,
    results: data.results.map(({ label, value, before, unit, year, source }) => ({
      label,
      value,
      before,
      unit,
      year,
      source,
    })),
    needs: [...(data.toReplicate?.atHand ?? []).map(({ text }) => text), ...data.needs],
    toReplicate: data.toReplicate && toPublicSheet(data.toReplicate),
    evidence: toPublicEvidence(entry, context),
    replicatedFrom: data.replicatedFrom && findEntry(store, 'exemplars', data.replicatedFrom)?.id,
    replicationAccount: data.replicationAccount && toAccount(data.replicationAccount, context),
    visit: visit && {
      welcome: visit.welcome,
      via: nameOfUnit(officeToAsk(store, visit.via).id, context),
      months: [...visit.months],
      limit: visit.limit,
    },
    recognitions: data.recognitions
      .filter(({ revoked }) => revoked === undefined)
      .map(({ title, text, rank, year, conferredBy }) => ({ title, text, rank, year, conferredBy })),
    ...toPublication(entry, context),
  };
  return withoutNames(record, entry);
}

export function toPublicStory(entry: StoryEntry, context: OutputContext): PublicStory {
  const { id, data } = entry;
  const { store, addresses } = context;
  const movement = data.movement === undefined ? undefined : getMovement(store, data.movement);
  const record: PublicStory = {
    id,
    url: addresses.of(entry),
    title: data.title,
    summary: data.summary,
    happenedOn: data.happenedOn,
    unit: nameOfUnit(data.unit, context),
    movement: movement && { id: movement.id, name: movement.data.shortName },
    exemplars: publicExemplarIds(data.exemplars, context),
    ...toPublication(entry, context),
  };
  return withoutNames(record, entry);
}

export function toPublicEvent(event: EventEntry, context: OutputContext): PublicEvent {
  const { id, data } = event;
  return {
    id,
    url: context.addresses.of(event),
    title: data.title,
    summary: data.summary,
    kind: data.kind,
    start: data.start,
    end: data.end,
    when: formatWhen(data),
    place: data.place,
    host: data.host === undefined ? undefined : nameOfUnit(data.host, context),
    cancelled: data.cancelled,
    changedOn: lastChangeOf(data),
    movements: [...data.movements],
    audience: data.audience,
    exemplars: publicExemplarIds(data.exemplars, context),
    sample: data.sample || undefined,
  };
}

export function toPublicMovement(movement: MovementEntry, context: OutputContext): PublicMovement {
  const { id, data } = movement;
  return {
    id,
    url: context.addresses.of(movement),
    order: data.order,
    name: data.shortName,
    officialName: data.officialName,
    kind: data.kind,
    leads: data.lead.map((lead) => nameOfUnit(lead, context)),
    collectives: data.target.collectives,
    individuals: data.target.individuals,
    sectors: [...(data.target.perSector ?? [])],
    from: data.period.from,
    to: data.period.to,
  };
}

export function toPublicUnit(unit: UnitEntry, { addresses }: OutputContext): PublicUnit {
  const { id, data } = unit;
  return {
    id,
    url: addresses.of(unit),
    name: data.name,
    kind: data.kind,
    validFrom: data.validFrom,
    validTo: data.validTo,
    succeededBy: [...data.succeededBy],
  };
}

export const toPublicProgress = ({ movement, rows }: MovementProgress): PublicProgress[] =>
  rows.map(({ sector, collectives, individuals }) => ({
    movement: { id: movement.id, name: movement.data.shortName },
    sector,
    collectives: { published: collectives.published, atLeast: collectives.atLeast },
    individuals: { published: individuals.published, atLeast: individuals.atLeast },
  }));

function toAccount(
  account: NonNullable<ExemplarEntry['data']['replicationAccount']>,
  context: OutputContext,
): PublicExemplar['replicationAccount'] {
  const { kept, changed, result, months, confirmedBy, call } = account;
  return {
    kept,
    changed,
    result,
    months,
    confirmedBy: confirmedBy === undefined ? undefined : nameOfUnit(confirmedBy, context),
    call: call && findEntry(context.store, 'events', call)?.id,
  };
}

type Sheet = NonNullable<ExemplarEntry['data']['toReplicate']>;

function toPublicSheet(sheet: Sheet): NonNullable<PublicExemplar['toReplicate']> {
  const { cost, firstResult, people, season, place } = sheet;
  const toSaid = ({ text, source }: Sheet['atHand'][number]) => ({ text, source });
  return {
    cost: cost && { band: cost.band, note: cost.note, source: cost.source },
    firstResult: firstResult && { band: firstResult.band, note: firstResult.note, source: firstResult.source },
    people: people && { count: people.count, who: people.who, source: people.source },
    atHand: sheet.atHand.map(toSaid),
    season: season && toSaid(season),
    place: place && toSaid(place),
    unsuitable: sheet.unsuitable.map(toSaid),
    pitfalls: sheet.pitfalls.map(toSaid),
  };
}

function toPublicEvidence(entry: ExemplarEntry, { store }: OutputContext): PublicExemplar['evidence'] {
  const evidence = evidenceOfExemplar(store, entry);
  const { has, lacks } = tellEvidence(evidence);
  return {
    has: [...evidence.has],
    lacks: evidence.lacks,
    text: lacks === undefined ? `${has}.` : `${has}. Chưa có: ${lacks}.`,
  };
}

/** Fields common to exemplars and stories. */
function toPublication(entry: Article, context: OutputContext) {
  const { data } = entry;
  const { url, width, height, alt, credit } = context.pictureOf(entry);
  return {
    approvedBy: nameOfUnit(data.approval.body, context),
    publishedOn: data.publishedOn,
    updatedOn: lastChangeOf(data),
    corrections: data.corrections.map(({ date, weight, text }) => ({ date, weight, text })),
    image: { url, width, height, alt, credit },
    sample: data.sample ? (true as const) : undefined,
  };
}

const nameOfUnit = (id: string, { store }: OutputContext): { id: string; name: string } => ({
  id,
  name: getUnit(store, id).data.name,
});

/** Leaves out exemplars that are not published yet or were withdrawn. */
const publicExemplarIds = (ids: readonly string[], { store }: OutputContext): string[] =>
  ids.filter((id) => findEntry(store, 'exemplars', id) !== undefined);
