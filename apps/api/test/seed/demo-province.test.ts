import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemoProvince } from '../../src/seed/index.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the demo province', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const count = async (text: string): Promise<number> => {
    const rows = await database.owner.query<{ count: string }[]>(`select count(*) as count ${text}`);
    return Number(rows[0]!.count);
  };

  it('has one department with its people, and everybody a plan may reach', async () => {
    expect(await count(`from agency where valid_to is null and kind = 'commune'`)).toBe(38);
    expect(await count(`from agency where valid_to is null and kind = 'department'`)).toBe(15);
    expect(await count('from agency where valid_to is not null and successor_id is null')).toBe(0);
    expect(await count('from agency where superior_id is null and valid_to is null')).toBe(3);
  });

  it('has a clerk and a reporter who can sign in, in every agency of today', async () => {
    for (const duty of ['clerk', 'reporter']) {
      expect(
        await count(`from agency a where a.valid_to is null and not exists (
          select from position p join appointment x on x.position_id = p.id join account c on c.person_id = x.person_id
          where p.agency_id = a.id and '${duty}' = any (p.duties))`),
      ).toBe(0);
    }
    expect(await count(`from org_unit u where not exists (select from position p where p.unit_id = u.id and 'reporter' = any (p.duties))`)).toBe(0);
  });

  it('has a head in every unit, so that every route is staffed', async () => {
    expect(await count(`from org_unit u where not exists (select from position p where p.unit_id = u.id and 'unit_head' = any (p.duties))`)).toBe(0);
  });

  it('names everybody differently', async () => {
    expect(await count('from (select full_name from person group by full_name having count(*) > 1) twins')).toBe(0);
  });

  it('offers its people by role in the order of the main job', async () => {
    const offered = await database.owner.query<{ username: string }[]>('select username from demo_people()');
    expect(offered.map(({ username }) => username)).toEqual([
      ...['soanthao', 'truongphong', 'thethuc', 'phogiamdoc1', 'phogiamdoc2', 'giamdoc', 'vanthu', 'luutru', 'thanhtra', 'quantri'],
      ...['vanthu.h99.51', 'baocao.h99.31'],
      ...['soanthao', 'truongphong', 'chanhvanphong', 'photruongban', 'truongban', 'vanthu'].map((name) => `${name}.h99.42`),
    ]);
  });

  it('is there once however often it is asked for', async () => {
    const before = await count('from account');
    await Promise.all([seedDemoProvince(database.ownerUrl), seedDemoProvince(database.ownerUrl)]);
    expect(await count('from account')).toBe(before);
  });
});
