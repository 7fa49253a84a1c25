/** What the import proposes for a field, beside the words of the document that it comes from. */
export interface Proposal {
  /** Key of the field in the form, such as `unit`. */
  field: string;
  /** The value that the form takes. */
  value: unknown;
  /** The value as an editor reads it. */
  shown: string;
  /** The sentence or line of the document. */
  source: string;
  /** What to look at before accepting. */
  note?: string;
}

/** The part of the site that the import knows. */
export interface SiteFacts {
  today: string;
  units: readonly KnownUnit[];
  movements: readonly KnownMovement[];
  articles: readonly KnownArticle[];
  /** Groups of words that mean the same, such as “LHPN” and “Liên hiệp Phụ nữ”. */
  synonyms: readonly (readonly string[])[];
}

export interface KnownUnit {
  id: string;
  name: string;
  kind: string;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  succeededBy?: readonly string[] | undefined;
}

export interface KnownMovement {
  id: string;
  shortName: string;
  officialName?: string | undefined;
  heading?: string | undefined;
  criteria: readonly KnownCriterion[];
  period?: { from: number; to: number } | undefined;
  /** The movement of an earlier plan that this one continues. */
  continues?: string | undefined;
  /** The sectors by which the plan counts the exemplars of this movement. */
  perSector?: readonly string[] | undefined;
}

/** A passage of the criteria, and the kind of subject that it is for. */
export interface KnownCriterion {
  kind: 'tap-the' | 'ca-nhan' | 'chung';
  passage: string;
}

interface KnownArticle {
  title: string;
  movement?: string | undefined;
}
