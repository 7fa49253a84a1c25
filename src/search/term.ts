export interface Term {
  /** The form in which the term is compared. */
  form: string;
  /**
   * Position in the text. A word that is only implied, like “tháng” in `7/2021`, has no length, nor has a number that
   * was moved within a date (`turnRound`).
   */
  start: number;
  end: number;
  /** The term belongs to the term before it, like the parts of `H5N1`, `12,5`, `25/QĐ-UBND` or a date. */
  joined: boolean;
  /**
   * A second spelling. On each part of a longer term, it spells the longer term: without hyphens or spaces (`raglai`
   * for `Ra-glai`, `1384` for `1 384`), or with `p` for the comma of a decimal number (`3p5` for `3,50`). On a Roman
   * ordinal, it keeps the letters (`X` for the 10 of `lần thứ X`).
   */
  whole?: string;
  isRoman?: true;
  /** The index puts `whole` at the position of this part. */
  carries?: boolean;
}
