import { APIError } from 'decap-cms-lib-util';

/** An error answer of a server, as a Vietnamese sentence. Decap reads its status, for example 404 for “not found”. */
export class ServerRefusal extends APIError {
  /** Decap shows `toString()`, which would put the class name in front. */
  override toString(): string {
    return this.message;
  }
}
