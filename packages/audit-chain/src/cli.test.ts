import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type AuditEvent } from './audit-event.js';
import { chainLine, parseChainLine } from './chain-file.js';
import { main } from './cli.js';
import { appendLinks } from './link.js';

const folder = mkdtempSync(join(tmpdir(), 'audit-chain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const events: AuditEvent[] = ['Created', 'Submitted', 'Signed'].map((kind, index) => ({
  id: `0199f3a0-0000-7000-8000-00000000000${index}`,
  agencyId: 'son-ha-svhttdl',
  occurredAt: `2026-11-20T03:04:0${index}.000Z`,
  actorId: 'nguoi-ky',
  kind: `Plan${kind}`,
  entity: 'plan',
  entityId: '42',
  data: { tên: 'Kế hoạch tuyên truyền', lần: index },
}));
const links = appendLinks(null, events);
const lines = links.map((link, index) => chainLine({ ...link, event: events[index] as AuditEvent }));
const head = `${links[2]?.seq}:${links[2]?.hash}`;

let said: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  [said, complained] = [[], []];
  jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const verify = async (content: string, ...options: string[]): Promise<number> => {
  const file = join(folder, 'log.jsonl');
  writeFileSync(file, content);
  return main(['verify', file, ...options]);
};

describe('the verifier on the command line', () => {
  it('finds an untouched log intact and says so in one line in both languages', async () => {
    expect(await verify(`${lines.join('\n')}\n`)).toBe(0);
    expect(said).toEqual([`TOÀN VẸN: 3 sự kiện, mắt xích cuối ${head}. | INTACT: 3 events, head ${head}.`]);
  });

  it('takes keys in any order, CR LF and blank lines', async () => {
    const loose = links.map((link, index) => JSON.stringify({ event: events[index], ...link }));
    expect(await verify(`${loose.join('\r\n\r\n')}`, '--head', head)).toBe(0);
  });

  it('tells where a log was changed', async () => {
    expect(await verify(lines.join('\n').replace('"lần":1', '"lần":7'))).toBe(1);
    expect(said).toEqual(['KHÔNG TOÀN VẸN tại số 2: nội dung đã bị thay đổi; 1 sự kiện trước đó đúng. | BROKEN at 2: changed content; 1 events before it hold.']);
  });

  it('tells the line it cannot read', async () => {
    expect(await verify(`${lines[0]}\n{"seq":2}\n`)).toBe(1);
    expect(said[0]).toContain('tại số 2 (dòng 2): dòng hoặc sự kiện không đúng cấu trúc');
  });

  it('finds a log cut off at the end only by the head kept elsewhere', async () => {
    const cut = lines.slice(0, 2).join('\n');
    expect(await verify(cut)).toBe(0);
    expect(await verify(cut, '--head', head)).toBe(1);
    expect(said.at(-1)).toContain('BROKEN at 3: an end other than the kept head');
  });

  it('verifies a part of a log after the link before it', async () => {
    expect(await verify(lines.slice(1).join('\n'))).toBe(1);
    expect(await verify(lines.slice(1).join('\n'), '--after', `1:${links[0]?.hash}`)).toBe(0);
  });

  it('accepts an empty log, unless a head is known', async () => {
    expect(await verify('')).toBe(0);
    expect(await verify('', '--head', head)).toBe(1);
  });

  it('answers 1 to a file it cannot read and 2 to wrong usage', async () => {
    expect(await main(['verify', join(folder, 'missing.jsonl')])).toBe(1);
    for (const args of [[], ['verify'], ['check', 'x'], ['verify', 'a', 'b'], ['verify', 'a', '--head', '3'], ['verify', 'a', '--head', '3:zz'], ['verify', 'a', '--no']]) expect(await main(args)).toBe(2);
    expect(complained).toHaveLength(8);
  });
});

describe('a line of an exported log', () => {
  it('is read back as written', () => {
    expect(parseChainLine(lines[1] as string)).toEqual({ ...links[1], event: events[1] });
  });

  it('says one thing only: a key given twice is refused, also in other spellings', () => {
    const line = lines[1] as string;
    expect(parseChainLine(line.replace('"lần":1', '"lần":9,"lần":1'))).toBeNull();
    expect(parseChainLine(line.replace('"lần":1', String.raw`"l\u1ea7n":9,"lần":1`))).toBeNull();
    expect(parseChainLine(line.replace('"entityId":"42"', '"entityId":"42","entityId":"42"'))).toBeNull();
    expect(parseChainLine(line.replace('"lần":1', '"lần":["a","a",{"a":"a"},{"a":"\\"a\\":"}]'))).not.toBeNull();
  });

  it.each(['', 'null', '[]', '5', '{', '{"seq":1}', `{"seq":"1","hash":"${'0'.repeat(64)}","event":{}}`, `{"seq":1,"hash":"ABC","event":{}}`])('is not %j', (text) => {
    expect(parseChainLine(text)).toBeNull();
  });
});
