/**
 * Speaks pieces of text one after another. To pause, the player stops and remembers the piece, because
 * `speechSynthesis.pause()` ends the speech on Android, and Chrome forgets the pause after a while.
 */

export interface Piece {
  /** Index of the part (`parts.ts`) that the piece belongs to. */
  part: number;
  text: string;
}

export type PlayerState = 'reading' | 'paused' | 'ended';

export class Player {
  readonly #pieces: readonly Piece[];
  readonly #voice: SpeechSynthesisVoice;
  readonly #tell: (state: PlayerState, part: number) => void;
  #at = 0;
  #rate = 1;
  #state: PlayerState = 'paused';
  /**
   * Keeps a reference to the utterance, because Chrome garbage-collects an utterance without one, and its `end` event
   * never comes.
   */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(pieces: readonly Piece[], voice: SpeechSynthesisVoice, tell: (state: PlayerState, part: number) => void) {
    this.#pieces = pieces;
    this.#voice = voice;
    this.#tell = tell;
  }

  toggle(): void {
    if (this.#state === 'reading') this.#rest('paused');
    else this.#say(this.#at);
  }

  stop(): void {
    this.#rest('ended');
  }

  /** Goes to the beginning of the next or the previous part. */
  skip(step: 1 | -1): void {
    const target = (this.#pieces[this.#at]?.part ?? 0) + step;
    const at = this.#pieces.findIndex(({ part }) => part === target);
    if (at !== -1) this.#say(at);
  }

  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#state === 'reading') this.#say(this.#at);
  }

  #say(at: number): void {
    const piece = this.#pieces[at];
    if (piece === undefined) {
      this.#rest('ended');
      return;
    }
    this.#at = at;
    this.#silence();
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = this.#rate;
    // An utterance that was cancelled reports its end too.
    utterance.onend = () => {
      if (this.#utterance === utterance) this.#say(at + 1);
    };
    utterance.onerror = () => {
      if (this.#utterance === utterance) this.#rest('paused');
    };
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
    this.#become('reading');
  }

  #rest(state: PlayerState): void {
    this.#silence();
    this.#become(state);
  }

  #silence(): void {
    this.#utterance = undefined;
    if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
  }

  #become(state: PlayerState): void {
    this.#state = state;
    this.#tell(state, this.#pieces[this.#at]?.part ?? 0);
  }
}
