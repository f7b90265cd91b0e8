import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runJourney, type JourneyStep } from '../../src/journey/run-journey.js';
import { samplePlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('the main job', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('brings a plan from a text file to the archive, each person doing one part', async () => {
    const steps: JourneyStep[] = [];
    const result = await runJourney(api.url, 'ke-hoach.txt', samplePlan(), (step) => steps.push(step));
    expect(steps.map(({ state }) => state)).toEqual([
      'DRAFT', 'REVIEW', 'REVIEW', 'REVIEW', 'SIGNED', 'NUMBERED', 'ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'REPORTED', 'ARCHIVED', 'ARCHIVED',
    ]);
    expect(result.reference).toMatch(/^\d{2,}\/KH-SVHTTDL$/);
    expect(Buffer.from(result.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    const { counts } = steps.find(({ act }) => act === 'gửi tới nơi nhận')!;
    expect(counts['deliveries']).toBeGreaterThan(10);
  });

  it('leaves a hash chain without a hole, at most a second behind', async () => {
    const count = async (sql: string): Promise<number> => (await api.database.owner.query<{ count: number }[]>(sql))[0]!.count;
    const deadline = Date.now() + 2000;
    while ((await count('select count(*)::int as count from audit_queue')) > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await count('select count(*)::int as count from audit_queue')).toBe(0);
    expect(await count('select count(*)::int as count from audit_link')).toBe(await count('select count(*)::int as count from audit_event'));
    expect(await count(`select count(*)::int as count from (select agency_id, max(seq) <> count(*) as holed from audit_link group by 1) x where holed`)).toBe(0);
  });
});
