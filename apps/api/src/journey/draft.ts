import { randomUUID } from 'node:crypto';
import type { PlanDocument, Target } from '@banhanh/plan-document';
import type { Session } from './session.js';

interface ResolvedLine {
  isResolved: boolean;
  names?: { text: string; agencies: unknown[]; kind: string | null }[];
  assignees?: { text: string; agencies: unknown[]; kind: string | null }[];
}

interface Preview {
  __typename: string;
  code?: string;
  message?: string;
  document: PlanDocument;
  doubts: { message: string }[];
  suggestedField: string | null;
  suggestedSigner: { id: string } | null;
  recipients: ResolvedLine[];
  assignees: ResolvedLine[];
}

export interface Drafted {
  planId: string;
  version: number;
  doubts: number;
  pointedByHand: number;
}

/** A file the importer refused, with its sentence. */
export class FileRefused extends Error {}

const names = `names { text kind agencies { id } }`;

/**
 * The drafter's part: import, point unknown names at the directory (or outside it), take the signer offered, keep the draft.
 * `key` makes a repeat give the same plan.
 */
export async function draftPlan(drafter: Session, fileName: string, bytes: Uint8Array, key: string = randomUUID()): Promise<Drafted> {
  const contentBase64 = Buffer.from(bytes).toString('base64');
  const { previewImport: preview } = await drafter.ask<{ previewImport: Preview }>(
    `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { __typename
      ... on ImportRefused { code message }
      ... on ImportPreview { document doubts { message } suggestedField suggestedSigner { id }
        recipients { isResolved ${names} } assignees { isResolved assignees { text kind agencies { id } } } } } }`,
    { input: { fileName, contentBase64 } },
  );
  if (preview.__typename === 'ImportRefused') throw new FileRefused(`${preview.code}: ${preview.message}`);
  const unknown = [...preview.recipients, ...preview.assignees]
    .filter(({ isResolved }) => !isResolved)
    .flatMap((line) => line.names ?? line.assignees ?? [])
    .filter(({ kind }) => kind === null)
    .map(({ text }) => text);
  const targets: Target[] = [];
  for (const text of new Set(unknown)) targets.push(await pointAt(drafter, text));
  const signer = preview.suggestedSigner;
  const document: PlanDocument = { ...preview.document, targets: [...preview.document.targets, ...targets] };
  if (signer) document.signer = await blockOf(drafter, preview.suggestedField!, signer.id);
  const { createPlan: plan } = await drafter.ask<{ createPlan: { __typename: string; id: string; version: number; problems?: string[] } }>(
    `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { __typename ... on Plan { id version } ... on DocumentRefused { problems } } }`,
    { input: { idempotencyKey: key, document, fieldCode: preview.suggestedField, signerPositionId: signer?.id, sourceName: fileName, sourceBase64: contentBase64 } },
  );
  if (plan.__typename !== 'Plan') throw new Error(plan.problems?.join('; ') ?? plan.__typename);
  return { planId: plan.id, version: plan.version, doubts: preview.doubts.length, pointedByHand: targets.length };
}

/** By hand, as a drafter would: the first agency whose name has the words, or sent by other means. */
async function pointAt(drafter: Session, text: string): Promise<Target> {
  const { agencies } = await drafter.ask<{ agencies: { id: string }[] }>(`query ($text: String!) { agencies(text: $text, first: 1) { id } }`, { text });
  return agencies[0] ? { text, kind: 'agency', id: agencies[0].id } : { text, kind: 'outside', id: null };
}

/** What the position prints under a plan of the field, as the drafter is offered it. */
async function blockOf(drafter: Session, fieldCode: string, positionId: string): Promise<PlanDocument['signer']> {
  const { signers } = await drafter.ask<{ signers: { id: string; block: PlanDocument['signer'] }[] }>(
    `query ($fieldCode: String!) { signers(fieldCode: $fieldCode) { id block(fieldCode: $fieldCode) { authority office name } } }`,
    { fieldCode },
  );
  return signers.find(({ id }) => id === positionId)?.block ?? null;
}
