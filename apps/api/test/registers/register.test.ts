import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan } from '../support/plan-builder.js';
import { issuePlan, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Named {
  fullName: string;
}

interface Register {
  nodes: { number: number; reference: string; registeredOn: string; registeredBy: { fullName: string }; plan: { id: string; signedBy: Named | null; signer: { holders: Named[] } } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

describe('the register of outgoing documents', () => {
  let api: TestApi;
  let plans: IssuedPlan[];
  beforeAll(async () => {
    api = await startApi({ worker: false });
    plans = [await issuePlan(api), await issuePlan(api)];
  });
  afterAll(() => api.close());
  const register = async (username: string, args = ''): Promise<Register> =>
    (await (await api.people.as(username)).ask<{ register: Register }>(`{ register${args && `(${args})`} { nodes { number reference registeredOn registeredBy { fullName } plan { id signedBy { fullName } signer { holders { fullName } } } } pageInfo { endCursor hasNextPage } } }`)).register;

  it('has one line for each number of the year, the newest first', async () => {
    const { nodes } = await register('vanthu');
    expect(nodes.map(({ number, plan }) => [number, plan.id])).toEqual([
      [2, plans[1]!.id],
      [1, plans[0]!.id],
    ]);
    expect(nodes[1]).toMatchObject({ reference: '01/KH-SVHTTDL', registeredBy: { fullName: 'Hoàng Thị Yến' } });
    expect(await register('vanthu', 'year: 2020')).toEqual({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } });
  });

  it('is read page by page', async () => {
    const first = await register('vanthu', 'first: 1');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await register('vanthu', `first: 1, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ number }) => number)).toEqual([2, 1]);
  });

  it('of another agency is not seen, and a number not yet issued only by those who may see its plan', async () => {
    expect((await register('vanthu.h99.31')).nodes).toEqual([]);
    await buildPlan(api, 'NUMBERED');
    expect((await register('vanthu')).nodes.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await register('baocao.h99.14.qldl')).nodes.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('keeps who signed when another person takes the position', async () => {
    const lines = async () => (await register('vanthu')).nodes.slice(-2).map(({ plan }) => ({ signedBy: plan.signedBy?.fullName, holders: plan.signer.holders.map(({ fullName }) => fullName) }));
    const [before] = await lines();
    expect(before!.holders).toEqual([before!.signedBy]);
    await api.database.owner.query(
      `update appointment set person_id = (select id from person where full_name = 'Ngô Gia Bảo') where person_id = (select id from person where full_name = $1)`,
      [before!.signedBy],
    );
    const after = { signedBy: before!.signedBy, holders: ['Ngô Gia Bảo'] };
    expect(await lines()).toEqual([after, after]);
  });
});
