import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importText, type PlanDocument } from '@banhanh/plan-document';
import { resolveNames, signersFor, signerFacts, suggestField } from '../../src/organisation/index.js';
import { inTransaction } from '../../src/platform/database/database.js';
import { departmentCode } from '../../src/seed/department.js';
import { seedId } from '../../src/seed/rows.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const folder = new URL('../../seed/demo-plans/', import.meta.url);
const plans = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort();
const issuerAgencyId = seedId('agency', departmentCode);
const on = '2026-11-20';

function read(file: string): PlanDocument {
  const result = importText(readFileSync(new URL(file, folder)), { fileName: file });
  if (!result.ok) throw new Error(result.refusal.message);
  expect(result.doubts).toEqual([]);
  return result.document;
}

describe('the demo plans', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('are three', () => expect(plans).toHaveLength(3));

  it.each(plans)('%s reads without doubt, names only bodies of the province, and gives work', async (file) => {
    const document = read(file);
    const { recipients, assignees } = await inTransaction(database.worker, null, (transaction) => resolveNames(transaction, { document, issuerAgencyId, on }));
    const unknown = [...recipients.flatMap(({ names }) => names), ...assignees.flatMap((line) => line.assignees)].filter(({ kind }) => kind === null);
    expect(unknown).toEqual([]);
    expect(recipients.every(({ isResolved }) => isResolved) && assignees.every(({ isResolved }) => isResolved)).toBe(true);
    expect(recipients.length).toBeGreaterThanOrEqual(8);
    expect(assignees.length).toBeGreaterThanOrEqual(8);
    const reached = new Set(recipients.flatMap(({ agencyIds }) => agencyIds));
    expect(reached.has(issuerAgencyId)).toBe(false);
    // N03: every body given a task is also a recipient.
    for (const { agencyIds } of assignees.flatMap((line) => line.assignees)) for (const id of agencyIds) expect(reached.has(id)).toBe(true);
  });

  it.each(plans)('%s is signed KT. by the deputy who has its field in writing', async (file) => {
    const document = read(file);
    await inTransaction(database.worker, null, async (transaction) => {
      const fieldCode = (await suggestField(transaction, issuerAgencyId, document))!;
      const signer = (await signersFor(transaction, issuerAgencyId, fieldCode, on)).find(({ holderName }) => holderName === document.signer?.name)!;
      expect(signer.authority).toEqual(['KT']);
      expect(await signerFacts(transaction, { positionId: signer.positionId, fieldCode, signer: document.signer, on })).toMatchObject({ isNamed: true, hasAuthority: true });
    });
  });
});
