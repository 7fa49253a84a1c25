/** A program was ended because it ran longer than it may. */
export class TooLong extends Error {
  readonly minutes: number;

  constructor(program: string, milliseconds: number, printed: string) {
    const minutes = Math.ceil(milliseconds / 60_000);
    super(`${program} was ended after ${minutes} min.\n${printed}`);
    this.minutes = minutes;
  }
}
