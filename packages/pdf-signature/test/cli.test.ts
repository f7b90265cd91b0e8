import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../src/cli.js';
import { issuePlan } from './support/issued-plan.js';
import { inFolder, pem } from './support/judges.js';
import { openOffice } from './support/office.js';

let said: string[] = [];
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('pdf-signature verify', () => {
  it('tells a person in Vietnamese who signed, when, and what was written afterwards', async () => {
    const office = await openOffice();
    const { archived, source } = await issuePlan(office);
    await inFolder(async (folder) => {
      const file = (name: string, bytes: Uint8Array | string): string => {
        writeFileSync(path.join(folder, name), bytes);
        return path.join(folder, name);
      };
      const trust = ['--trust', file('root.pem', pem(office.authority.root))];
      expect(await main(['verify', file('plan.pdf', archived), ...trust], office.now)).toBe(0);
      const text = said.join('\n');
      expect(text).toMatch(/^HỢP LỆ: /);
      for (const fact of ['Người ký: Vũ Thị Hạnh (DEMO), Phó Giám đốc, Sở Văn hóa', 'Nội dung ký: KT. GIÁM ĐỐC', '20.11.2026 15:15:00 +07:00', '“171” (ô Number, trang 1)', 'ke-hoach.json']) expect(text).toContain(fact);
      expect(await main(['verify', file('plan.pdf', archived)], office.now)).toBe(1);
      expect(await main(['verify', file('draft.pdf', source), ...trust], office.now)).toBe(1);
      expect(said.at(-1)).toMatch(/^KHÔNG CÓ CHỮ KÝ SỐ/);
      expect(await main(['verify', file('cut.pdf', archived.subarray(0, 9000)), ...trust], office.now)).toBe(2);
      expect(said.at(-1)).toMatch(/^KHÔNG ĐỌC ĐƯỢC/);
    });
  });

  it('answers JSON with the same verdict', async () => {
    const office = await openOffice();
    const { archived } = await issuePlan(office);
    await inFolder(async (folder) => {
      writeFileSync(path.join(folder, 'plan.pdf'), archived);
      writeFileSync(path.join(folder, 'root.der'), office.authority.root);
      expect(await main(['verify', path.join(folder, 'plan.pdf'), '--trust', path.join(folder, 'root.der'), '--json'], office.now)).toBe(0);
    });
    expect(JSON.parse(said.join('\n'))).toMatchObject({ verdict: 'valid', signatures: [{ field: 'Signer', level: 'B-LTA' }, { field: 'Seal' }, { kind: 'timestamp' }] });
  });

  it('says how it is used, and which file it cannot open', async () => {
    expect([await main([]), await main(['verify', '/nowhere/plan.pdf']), await main(['verify', 'a.pdf', '--trust', '/nowhere/ca.pem'])]).toEqual([2, 2, 2]);
    expect(said[0]).toContain('Cách dùng');
    expect(said[1]).toContain('Không mở được tệp');
    expect(said[2]).toContain('Không đọc được chứng thư');
  });
});
