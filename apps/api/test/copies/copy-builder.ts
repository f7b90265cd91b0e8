import { randomUUID } from 'node:crypto';
import { TypesetCopyEffect } from '../../src/copies/effects/typeset-copy.effect.js';
import { lastMove } from '../support/follow-up-plan.js';
import type { TestApi } from '../support/test-api.js';

export interface CopyAnswer {
  __typename: string;
  id?: string;
  state?: string;
  version?: number;
  number?: number | null;
  reference?: string | null;
  url?: string | null;
  unmet?: string[];
  copy?: { state: string; version: number };
  lastMove?: { event: string; actor: { fullName: string } | null } | null;
}

const answer = `__typename ... on CertifiedCopy { id state version number reference url } ... on MoveRefused { unmet }
  ... on StaleCopy { copy { state version } lastMove { event actor { fullName } } }`;

const inputs: Record<string, string> = { requestCopy: 'RequestCopyInput', refuseCopy: 'RefuseCopyInput' };

/** Calls one mutation on copies as one person. */
export async function onCopy(api: TestApi, username: string, mutation: string, input: Record<string, unknown>): Promise<CopyAnswer> {
  const data = await (await api.people.as(username)).ask<Record<string, CopyAnswer>>(
    `mutation ($input: ${inputs[mutation] ?? 'CopyActInput'}!) { ${mutation}(input: $input) { ${answer} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return data[mutation]!;
}

/** The position by which a demo person certifies. */
export async function positionOf(api: TestApi, username: string): Promise<string> {
  const [row] = await api.database.owner.query<{ id: string }[]>(
    'select x.position_id as id from account a join appointment x on x.person_id = a.person_id where a.username = $1 order by x.id limit 1',
    [username],
  );
  return row!.id;
}

/** A copy the archivist asks of the first deputy; what `wish` says differs. */
export async function askForCopy(api: TestApi, planId: string, wish: Record<string, unknown> = {}, username = 'luutru'): Promise<CopyAnswer> {
  const certifierPositionId = await positionOf(api, 'phogiamdoc1');
  return onCopy(api, username, 'requestCopy', { planId, form: 'SY', medium: 'PAPER', recipients: ['Sở Nội vụ', 'Lưu: VT'], certifierPositionId, ...wish });
}

export async function certifiedCopy(api: TestApi, planId: string, wish: Record<string, unknown> = {}): Promise<{ id: string; version: number }> {
  const { id, version } = await askForCopy(api, planId, wish);
  const certified = await onCopy(api, 'phogiamdoc1', 'certifyCopy', { copyId: id, version });
  return { id: id!, version: certified.version! };
}

/** Runs the effect that makes the file, as the worker would. */
export async function typeset(api: TestApi, planId: string, copyId: string): Promise<void> {
  await api.app.get(TypesetCopyEffect).run({ moveId: await lastMove(api, copyId), planId, aggregateId: copyId });
}

/** A copy from the request to its file. */
export async function copyOut(api: TestApi, planId: string, wish: Record<string, unknown> = {}): Promise<{ id: string; reference: string }> {
  const { id, version } = await certifiedCopy(api, planId, wish);
  const { reference } = await onCopy(api, 'vanthu', 'numberCopy', { copyId: id, version });
  await typeset(api, planId, id);
  return { id, reference: reference! };
}

/** The ids of a plan's top-level nodes by their marker, and all annexes. */
export async function partsOf(api: TestApi, planId: string): Promise<{ id: string; marker: string | null; text: string }[]> {
  const { plan } = await (await api.people.as('soanthao')).ask<{ plan: { document: { body: { id: string; marker: string | null; text: string }[] } } }>(`query ($id: ID!) { plan(id: $id) { document } }`, { id: planId });
  return plan.document.body;
}
