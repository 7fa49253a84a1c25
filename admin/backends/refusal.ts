import { APIError } from 'decap-cms-lib-util';

/** A server's no, in a sentence; by the status Decap tells “not there” from other troubles. */
export class Refusal extends APIError {
  /** Decap shows it as a text. */
  override toString(): string {
    return this.message;
  }
}
