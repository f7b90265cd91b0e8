import type { PlanFacts } from './plan.facts.js';

type Rule = (args: { context: PlanFacts }) => boolean;

/**
 * Every rule of the plan's life, one predicate each. The name reads as English after "only if" and is the same in the
 * machine, the refusal, the translation, the test title and the tooltip of a disabled button.
 */
export const planRules = {
  /** The person who wrote the plan answers for it until it is submitted (NĐ 30/2020, Điều 10). */
  viewerIsTheDrafter: ({ context }) => context.viewer.isDrafter,
  /** The drafter and those he or she asked to write along (người cùng soạn). */
  viewerIsADrafter: ({ context }) => context.viewer.isDrafter || context.viewer.isCoDrafter,
  /** What is said about a draft stays inside the agency that drafts it. */
  viewerIsInTheAgency: ({ context }) => context.viewer.isInAgency,
  /** Trích yếu is compulsory (NĐ 30/2020, Điều 8). */
  planHasATitle: ({ context }) => context.document.hasTitle,
  /** The content is compulsory (NĐ 30/2020, Điều 8). */
  planHasContent: ({ context }) => context.document.hasContent,
  /** A plan that could not be set would stand numbered and never go out: each sign of it has a shape in the font of the form (NĐ 30/2020, Phụ lục I). */
  planCanBePrinted: ({ context }) => context.document.isPrintable,
  /** Nơi nhận is compulsory (NĐ 30/2020, Điều 8). */
  recipientsAreNamed: ({ context }) => context.document.hasRecipients,
  /** Nobody is told never: each name in Nơi nhận means a body of the directory, our own agency, or another way of sending. */
  recipientsAreResolved: ({ context }) => context.document.unresolvedRecipients === 0,
  /** Work goes to somebody: each body that gets a task is known. */
  assigneesAreResolved: ({ context }) => context.document.unresolvedAssignees === 0,
  /** The plan says which position signs, with the name of the person who holds it today. */
  signerIsNamed: ({ context }) => context.signer.isNamed,
  /** KT., TL., TUQ. and Q. need their record (NĐ 30/2020, Điều 13). */
  signerHasAuthority: ({ context }) => context.signer.hasAuthority,
  /** Positions change hands: who signs is the person whose name stands under the plan (NĐ 30/2020, Điều 13). */
  viewerIsTheNamedSigner: ({ context }) => context.viewer.isNamedSigner,
  /** Routes address positions: every step has at least one person holding one of its positions today. */
  routeIsStaffed: ({ context }) => context.route.isStaffed,
  /** A step is decided by a holder of one of its positions. */
  viewerHoldsTheOpenStep: ({ context }) => context.viewer.holdsOpenStep,
  /** Nobody checks or signs his or her own draft, nor one he or she wrote along (NĐ 30/2020, Điều 12). */
  viewerIsNotTheDrafter: ({ context }) => !context.viewer.isDrafter && !context.viewer.isCoDrafter,
  /** The content and the form are checked by two people, each answering for one part (NĐ 30/2020, Điều 12). */
  viewerDidNotDecideAnEarlierStep: ({ context }) => !context.viewer.decidedEarlierStep,
  openStepIsACheck: ({ context }) => context.route.openStep !== null && context.route.openStep !== 'sign',
  openStepIsTheSignature: ({ context }) => context.route.openStep === 'sign',
  /** A text changed after it was submitted goes back (NĐ 30/2020, Điều 11). */
  textIsAsSubmitted: ({ context }) => context.document.isAsSubmitted,
  /** The clerk numbers, registers and seals (NĐ 30/2020, Điều 15, 16, 32). */
  viewerIsTheClerk: ({ context }) => context.viewer.isClerk,
  /** Only the system itself reports the outcome of an effect. */
  actorIsTheSystem: ({ context }) => context.viewer.isSystem,
  /** The official file exists and is known by its SHA-256. */
  fileIsFrozen: ({ context }) => context.file.isFrozen,
  /** The drafting unit follows the plan after issue. */
  viewerIsInTheDraftingUnit: ({ context }) => context.viewer.isInDraftingUnit,
  /** Deliveries and assignments exist before anybody can say that all is done. */
  distributionIsComplete: ({ context }) => context.execution.isDistributed,
  /** Every assignment is accepted or cancelled. */
  everyAssignmentIsAccountedFor: ({ context }) => context.execution.unaccountedAssignments === 0,
  /** A leader of the issuing agency answers for an issued plan (NĐ 30/2020, Điều 18). */
  viewerIsALeader: ({ context }) => context.viewer.isLeader,
  /** What takes the place of a revoked plan is another plan of the same agency that is issued and not revoked itself (NĐ 30/2020, Điều 18). */
  replacementIsInForce: ({ context }) => !context.replacement.isNamed || context.replacement.isInForce,
  viewerIsTheArchivist: ({ context }) => context.viewer.isArchivist,
} satisfies Record<string, Rule>;

export type PlanRule = keyof typeof planRules;
