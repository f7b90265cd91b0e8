/** Kinds of review step, in their legal order; the signature is always the last. */
export const stepKinds = ['content', 'form', 'consult', 'approve', 'sign'] as const;
export type StepKind = (typeof stepKinds)[number];

/** What the rules of a plan need to know: rows read for one viewer at one moment. The viewer and the time are facts too. */
export interface PlanFacts {
  viewer: {
    isSystem: boolean;
    isDrafter: boolean;
    /** Asked by the drafter to write along. */
    isCoDrafter: boolean;
    /** Of the agency that drafts the plan. */
    isInAgency: boolean;
    isInDraftingUnit: boolean;
    holdsOpenStep: boolean;
    /** The viewer already decided another step of this round. */
    decidedEarlierStep: boolean;
    /** The plan prints this very person, in the position and by the authority of today. */
    isNamedSigner: boolean;
    /** Positions in the issuing agency. */
    isClerk: boolean;
    isLeader: boolean;
    isArchivist: boolean;
  };
  document: {
    hasTitle: boolean;
    hasContent: boolean;
    hasRecipients: boolean;
    /** This version was set on trial as the official document. */
    isPrintable: boolean;
    unresolvedRecipients: number;
    unresolvedAssignees: number;
    /** The text has the hash that was submitted. */
    isAsSubmitted: boolean;
  };
  signer: { isNamed: boolean; hasAuthority: boolean };
  route: { isStaffed: boolean; openStep: StepKind | null };
  file: { isFrozen: boolean };
  execution: { isDistributed: boolean; unaccountedAssignments: number };
  /** The plan that is said to take the place of a revoked one. */
  replacement: { isNamed: boolean; isInForce: boolean };
}

/** Facts about which nothing is true: the start for a test or a builder. */
export const noPlanFacts: PlanFacts = {
  viewer: {
    isSystem: false,
    isDrafter: false,
    isCoDrafter: false,
    isInAgency: false,
    isInDraftingUnit: false,
    holdsOpenStep: false,
    decidedEarlierStep: false,
    isNamedSigner: false,
    isClerk: false,
    isLeader: false,
    isArchivist: false,
  },
  document: {
    hasTitle: false,
    hasContent: false,
    hasRecipients: false,
    isPrintable: false,
    unresolvedRecipients: 0,
    unresolvedAssignees: 0,
    isAsSubmitted: false,
  },
  signer: { isNamed: false, hasAuthority: false },
  route: { isStaffed: false, openStep: null },
  file: { isFrozen: false },
  execution: { isDistributed: false, unaccountedAssignments: 0 },
  replacement: { isNamed: false, isInForce: false },
};
