import { momentInVietnam } from '../domain/days.ts';

/** An id that sorts after all earlier ones, even if the machine's clock was put back. */
export function nameOf(now: Date, commit: string, last: string | undefined): { id: string; time: string } {
  for (let moment = now.getTime(); ; moment += 1000) {
    const time = momentInVietnam(new Date(moment));
    const id = `${time.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${commit.slice(0, 7)}`;
    if (last === undefined || id.slice(0, 15) > last.slice(0, 15)) return { id, time };
    moment = Math.max(moment, momentOf(last));
  }
}

/** The moment in the name of a release. */
const momentOf = (id: string): number =>
  Date.parse(id.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6+07:00'));
