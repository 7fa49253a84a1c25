/** A reason not to release, in words for the person who runs the command. */
export class Refusal extends Error {}
