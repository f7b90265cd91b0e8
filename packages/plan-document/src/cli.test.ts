import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { docx, p, title } from '../test/support/docx-writer.js';
import { run } from './cli.js';
import { type Comparison } from './compare/comparison.js';

const folder = mkdtempSync(join(tmpdir(), 'plan-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...args: string[]): Promise<{ status: number; out: string; complaint: string }> {
  let out = '';
  let complaint = '';
  const status = await run(args, (text) => (out += text), (text) => (complaint += text));
  return { status, out, complaint };
}
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('plan-document outline, check and compare', () => {
  it('prints the outline of a plan', async () => {
    const { status, out, complaint } = await call('outline', file('plan.txt', 'KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n1. Một.'));
    expect([status, complaint]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ format: 'outline/1', title: { type: 'KẾ HOẠCH', subject: 'Thử' } });
  });
  it('tells the kind of a file by its content', async () => {
    const word = docx({ body: title + p('I. MỤC ĐÍCH') + p('1. Một.') });
    expect(JSON.parse((await call('outline', file('plan.txt', word))).out)).toMatchObject({ title: { subject: 'Tổ chức Ngày hội Văn hóa năm 2025' }, body: [{ marker: 'I.' }, { marker: '1.' }] });
    expect(await call('check', file('old.docx', '{\\rtf1 KE HOACH}'))).toMatchObject({ status: 1, complaint: expect.stringContaining('RTF') });
  });
  it('says in Vietnamese why a file is refused', async () => {
    expect(await call('outline', file('empty.txt', ''))).toEqual({ status: 1, out: '', complaint: 'Tệp không có nội dung.' });
    expect(await call('outline', join(folder, 'none.txt'))).toMatchObject({ status: 1, complaint: expect.stringContaining('không có tệp này') });
  });
  it('prints the findings of the form check', async () => {
    const { status, out } = await call('check', file('faulty.txt', 'KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n1. Phục vụ nhân dân các xã.\n'));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ rule: 'thePeopleIsCapital', where: 'body/1', excerpt: 'nhân dân' }));
    expect(await call('check', join(folder, 'none.txt'))).toMatchObject({ status: 1, out: '' });
  });
  it('compares two files, whatever their kinds', async () => {
    const word = file('new.docx', docx({ body: title + p('I. MỤC ĐÍCH') + p('1. Hai.') }));
    const { status, out } = await call('compare', file('old.txt', 'KẾ HOẠCH\nTổ chức Ngày hội Văn hóa năm 2024\n\nI. MỤC ĐÍCH\n1. Hai.\n2. Ba.'), word);
    expect(status).toBe(0);
    const { changes, summary } = JSON.parse(out) as Comparison;
    expect(changes.filter(({ part }) => part === 'title' || part === 'body').map(({ kind, place }) => [kind, place])).toEqual([['changed', 'Trích yếu'], ['removed', 'I.2']]);
    expect(summary).toMatchObject({ removed: 1, moved: 0 });
    expect(await call('compare', word, join(folder, 'none.txt'))).toMatchObject({ status: 1, out: '', complaint: expect.stringContaining('none.txt') });
  });
  it('shows its usage for anything else', async () => {
    for (const args of [[], ['outline'], ['check'], ['import', 'x'], ['toString', 'x'], ['outline', 'a', 'b'], ['compare', 'a']]) expect(await call(...args)).toMatchObject({ status: 2, complaint: expect.stringContaining('Cách dùng') });
  });
});
