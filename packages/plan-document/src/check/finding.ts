import { type Normalised } from '../import/normalised.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';
import { type WordUsage } from './usage.js';

/** How sure the check is: `error` against a rule or the calendar, `warning` very likely a fault, `hint` worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** One thing a person should look at. */
export interface Finding {
  /** Stable name of the rule. */
  rule: string;
  /** Article or section the rule comes from. */
  source: string;
  severity: Severity;
  /**
   * `title`, `header`, `body/<index>` (index in the flat outline of the body, footnotes counted), `recipients/<index>`, `signer`,
   * `annex/label`, `annex/caption`, `annex/<group>/title`, `annex/<group>.<row>/<field>`; a second annex starts `annex2/`.
   */
  where: string;
  nodeId: string | null;
  /** The marked words, exactly as written. */
  excerpt: string;
  /** One or two Vietnamese sentences. */
  message: string;
  /** The corrected excerpt; `safe`: right whatever the author meant. */
  fix: { text: string; safe: boolean } | null;
  /** Offsets of the excerpt in the text of the place (of the list entry, where the place is a list). */
  span?: [number, number];
}

/** What the caller knows beyond the document. Everything works without it. */
export interface CheckContext {
  /** ISO day the plan is (to be) issued, when its header does not say. */
  issuedOn?: string | null;
  /** A body of the Party writes the plan, also when its header does not say so. */
  isPartyBody?: boolean;
  /** Names of agencies, units and people in use in the office: never doubted. */
  knownNames?: readonly string[];
  /** How the agency's issued plans are written: what stands in them is not doubted, what is a slip away from them is. */
  usage?: WordUsage;
  /** What an import found in the file and the plan does not keep (of `ImportResult`): typed `1. 1.`, double spaces. */
  source?: { normalised: readonly Pick<Normalised, 'what' | 'nodeId' | 'source'>[] };
}

/** A hit of a rule inside one piece of text; `start === end` marks the whole piece. */
export interface Hit {
  at: Piece;
  start: number;
  end: number;
  message: string;
  /** What stands in place of the marked words. */
  fix?: string | null;
  safe?: boolean;
  /** When it differs from the rule's own. */
  severity?: Severity;
}

/** A named check. `find` reads the document only through the reading and never changes it. */
export interface Rule {
  id: string;
  source: string;
  severity: Severity;
  /** What it checks, for the list of rules. */
  checks: string;
  find: (reading: Reading) => Iterable<Hit>;
  /** Further hits of the same rule on the same thing are only hints: one warning says it. */
  groupBy?: (hit: Hit) => string;
  /** Warnings of one plan beyond this number are hints: what is met so often is the habit of the office, or of its typist. */
  most?: number;
  /** It doubts a word: of the findings of such rules on the same words only the surest is kept, of equals one with a correction, then the one of the earlier rule. */
  doubtsWords?: boolean;
}
