/** Thrown when a command refuses to go on. The message is for the person who runs the command. */
export class Refusal extends Error {}
