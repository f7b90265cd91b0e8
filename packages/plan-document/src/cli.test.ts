import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'plan-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

function call(...args: string[]): { status: number; out: string; complaint: string } {
  let out = '';
  let complaint = '';
  const status = run(args, (text) => (out += text), (text) => (complaint += text));
  return { status, out, complaint };
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('plan-document outline and check', () => {
  it('prints the outline of a plan', () => {
    const { status, out, complaint } = call('outline', file('plan.txt', 'KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n1. Một.'));
    expect([status, complaint]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ format: 'outline/1', title: { type: 'KẾ HOẠCH', subject: 'Thử' } });
  });
  it('says in Vietnamese why a file is refused', () => {
    expect(call('outline', file('empty.txt', ''))).toEqual({ status: 1, out: '', complaint: 'Tệp không có nội dung.' });
    expect(call('outline', join(folder, 'none.txt'))).toMatchObject({ status: 1, complaint: expect.stringContaining('không có tệp này') });
  });
  it('prints the findings of the form check', () => {
    const { status, out } = call('check', file('faulty.txt', 'KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n1. Phục vụ nhân dân các xã.\n'));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ rule: 'thePeopleIsCapital', where: 'body/1', excerpt: 'nhân dân' }));
    expect(call('check', join(folder, 'none.txt'))).toMatchObject({ status: 1, out: '' });
  });
  it('shows its usage for anything else', () => {
    for (const args of [[], ['outline'], ['check'], ['import', 'x'], ['toString', 'x'], ['outline', 'a', 'b']]) expect(call(...args)).toMatchObject({ status: 2, complaint: expect.stringContaining('Cách dùng') });
  });
});
