import { and, setup } from 'xstate';

/** `wanted` is never stored: a copy nobody has asked for yet, so that the machine also says who may ask for which. */
export const copyStates = ['wanted', 'requested', 'certified', 'numbered', 'issued', 'refused', 'withdrawn'] as const;
export type CopyState = (typeof copyStates)[number];

export const copyEvents = ['request', 'certify', 'refuse', 'withdraw', 'number', 'seal'] as const;
export type CopyEventName = (typeof copyEvents)[number];

export const copyEffects = ['notifyCertifier', 'notifyCopyClerk', 'notifyCopyRequester', 'typesetCopy'] as const;
export type CopyEffect = (typeof copyEffects)[number];

/** Sao y, trích sao, sao lục (NĐ 30/2020, Điều 25). */
export const copyForms = ['SY', 'TrS', 'SL'] as const;
export type CopyForm = (typeof copyForms)[number];

export const copyMedia = ['paper', 'electronic'] as const;
export type CopyMedium = (typeof copyMedia)[number];

/** What a copy is made from: the plan's official electronic file, or a copy on paper. */
export type CopySource = 'electronic original' | CopyForm;

/** What the rules of one certified copy need to know. */
export interface CopyFacts {
  viewer: { isSystem: boolean; isClerk: boolean; isArchivist: boolean; askedForIt: boolean; mayCertify: boolean };
  plan: { isInForce: boolean; isHeldByTheAgency: boolean };
  copy: { formIsAllowed: boolean; hasItsParts: boolean; certifierMayCertify: boolean };
  file: { isFrozen: boolean };
}

export const noCopyFacts: CopyFacts = {
  viewer: { isSystem: false, isClerk: false, isArchivist: false, askedForIt: false, mayCertify: false },
  plan: { isInForce: false, isHeldByTheAgency: false },
  copy: { formIsAllowed: false, hasItsParts: false, certifierMayCertify: false },
  file: { isFrozen: false },
};

/**
 * Which form may be made from which source (NĐ 30/2020, Điều 25), of the ways that exist where originals are electronic files and
 * nothing is scanned: a sao y of such a file is on paper, a sao lục is made on paper from a sao y on paper, a trích sao goes both ways.
 */
export function copyFormIsAllowed(form: CopyForm, source: CopySource, medium: CopyMedium): boolean {
  switch (form) {
    case 'SY':
      return source === 'electronic original' && medium === 'paper';
    case 'TrS':
      return source === 'electronic original';
    case 'SL':
      return source === 'SY' && medium === 'paper';
  }
}

type Rule = (args: { context: CopyFacts }) => boolean;

export const copyRules = {
  /** Clerk and archivist keep the originals and prepare copies (NĐ 30/2020, Điều 15, 27). */
  viewerMakesCopies: ({ context }) => context.viewer.isClerk || context.viewer.isArchivist,
  /** A copy has the value of the original (NĐ 30/2020, Điều 26): none is made of what is not issued, or no longer stands. */
  planIsInForce: ({ context }) => context.plan.isInForce,
  /** An agency copies what it issued, or what it received and acknowledged (NĐ 30/2020, Điều 25). */
  agencyHoldsThePlan: ({ context }) => context.plan.isHeldByTheAgency,
  /** Each form has its source and its medium (NĐ 30/2020, Điều 25). */
  formIsAllowedFromItsSource: ({ context }) => context.copy.formIsAllowed,
  /** A trích sao copies a part, a sao y and a sao lục the whole (NĐ 30/2020, Điều 25). */
  partsAreChosen: ({ context }) => context.copy.hasItsParts,
  /** The one who is asked to certify holds an office that may (NĐ 30/2020, Điều 27). */
  certifierMayCertifyCopies: ({ context }) => context.copy.certifierMayCertify,
  /** The head decides who may have copies made: the head, the deputies, and positions the head authorised (NĐ 30/2020, Điều 27). */
  viewerMayCertifyCopies: ({ context }) => context.viewer.mayCertify,
  viewerAskedForIt: ({ context }) => context.viewer.askedForIt,
  /** Copies have one series of numbers a year, kept by the clerk (NĐ 30/2020, Phụ lục I, phần II). */
  viewerIsTheClerk: ({ context }) => context.viewer.isClerk,
  /** Only the system itself reports the outcome of an effect. */
  actorIsTheSystem: ({ context }) => context.viewer.isSystem,
  /** The file of the copy exists and is known by its SHA-256. */
  fileIsFrozen: ({ context }) => context.file.isFrozen,
} satisfies Record<string, Rule>;

export type CopyRule = keyof typeof copyRules;

const effects = Object.fromEntries(copyEffects.map((name) => [name, () => undefined])) as Record<CopyEffect, () => undefined>;

const refuse = { target: 'refused', guard: 'viewerMayCertifyCopies', actions: ['notifyCopyRequester'] } as const;
const withdraw = { target: 'withdrawn', guard: 'viewerAskedForIt' } as const;

/** One certified copy of a plan, from the wish to the file. */
export const copyMachine = setup({
  types: { context: {} as CopyFacts, events: {} as { type: CopyEventName }, input: {} as CopyFacts | undefined },
  guards: copyRules,
  actions: effects,
}).createMachine({
  id: 'copy',
  initial: 'wanted',
  context: ({ input }) => input ?? noCopyFacts,
  states: {
    wanted: {
      on: {
        request: {
          target: 'requested',
          guard: and(['viewerMakesCopies', 'agencyHoldsThePlan', 'planIsInForce', 'formIsAllowedFromItsSource', 'partsAreChosen', 'certifierMayCertifyCopies']),
          actions: ['notifyCertifier'],
        },
      },
    },
    requested: {
      on: {
        certify: { target: 'certified', guard: and(['viewerMayCertifyCopies', 'planIsInForce']), actions: ['notifyCopyClerk'] },
        refuse,
        withdraw,
      },
    },
    certified: {
      on: {
        number: { target: 'numbered', guard: and(['viewerIsTheClerk', 'planIsInForce']), actions: ['typesetCopy'] },
        refuse,
        withdraw,
      },
    },
    numbered: {
      on: { seal: { target: 'issued', guard: and(['actorIsTheSystem', 'fileIsFrozen']), actions: ['notifyCopyRequester'] } },
    },
    issued: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
