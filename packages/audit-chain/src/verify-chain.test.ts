import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AuditEvent } from './audit-event.js';
import { NotJson } from './canonical-json.js';
import { appendLinks, canonicalEvent, genesisHash, type Link, linkHash } from './link.js';
import { verifyChain } from './verify-chain.js';

const event: AuditEvent = {
  id: '0199f3a0-0000-7000-8000-000000000001',
  agencyId: 'son-ha-svhttdl',
  occurredAt: '2026-11-20T03:04:05.678Z',
  actorId: null,
  kind: 'PlanSigned',
  entity: 'plan',
  entityId: '42',
  data: { số: 12, 'ký hiệu': 'KH-SVHTTDL' },
};

const text = fc.string({ minLength: 1, maxLength: 12 });
const events = fc
  .uniqueArray(
    fc.record<AuditEvent>({
      id: fc.uuid(),
      agencyId: fc.constant('son-ha-svhttdl'),
      occurredAt: fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
      actorId: fc.option(text),
      kind: text,
      entity: text,
      entityId: fc.option(text),
      data: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
    }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 8 },
  );

describe('the bytes of a link', () => {
  it('are the domain, the previous hash and the canonical event, hashed by SHA-256', () => {
    const canonical =
      '{"actorId":null,"agencyId":"son-ha-svhttdl","data":{"ký hiệu":"KH-SVHTTDL","số":12},"entity":"plan","entityId":"42","id":"0199f3a0-0000-7000-8000-000000000001","kind":"PlanSigned","occurredAt":"2026-11-20T03:04:05.678Z"}';
    expect(canonicalEvent(event)).toBe(canonical);
    const genesis = createHash('sha256').update('banhanh-audit-chain/1 genesis\nson-ha-svhttdl').digest('hex');
    expect(genesisHash('son-ha-svhttdl')).toBe(genesis);
    const bytes = Buffer.concat([Buffer.from('banhanh-audit-chain/1 link\n'), Buffer.from(genesis, 'hex'), Buffer.from(canonical, 'utf8')]);
    expect(linkHash(genesis, event)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('never change: a log written today verifies with every later version', () => {
    expect(appendLinks(null, [event])).toEqual([{ seq: 1, hash: '2bb83096625fcea5b16283517732da50c6204f105fa4a38aaecb5e9755d286a9' }]);
  });

  it.each<[string, object]>([
    ['an unknown field', { ...event, note: 'x' }],
    ['a missing field', { ...event, data: undefined }],
    ['a bad id', { ...event, id: '42' }],
    ['an hour without zone', { ...event, occurredAt: '2026-11-20T03:04:05.678' }],
    ['a day that does not exist', { ...event, occurredAt: '2026-02-30T03:04:05.678Z' }],
    ['no agency', { ...event, agencyId: '' }],
    ['data that is not JSON', { ...event, data: { at: new Date(0) } }],
  ])('refuse %s', (_what, bad) => {
    expect(() => canonicalEvent(bad as AuditEvent)).toThrow(NotJson);
    expect(() => appendLinks(null, [bad as AuditEvent])).toThrow(NotJson);
  });

  it('refuse events of two agencies and a previous hash that is none', () => {
    expect(() => appendLinks(null, [event, { ...event, agencyId: 'other' }])).toThrow(RangeError);
    expect(() => linkHash('abc', event)).toThrow(RangeError);
  });
});

describe('a chain', () => {
  it('verifies when nothing was touched, in one piece or appended in batches', () => {
    fc.assert(
      fc.property(events, fc.nat(8), (list, cut) => {
        const links = appendLinks(null, list);
        const first = appendLinks(null, list.slice(0, cut));
        expect([...first, ...appendLinks(first.at(-1) ?? null, list.slice(cut))]).toEqual(links);
        expect(verifyChain(links, list)).toEqual({ ok: true, checked: list.length, head: links.at(-1) });
        const at = Math.min(cut, list.length - 1);
        expect(verifyChain(links.slice(at), list.slice(at), { previous: links[at - 1] ?? null, head: links.at(-1) ?? null })).toMatchObject({ ok: true, checked: list.length - at });
      }),
    );
  });

  it('shows a change of any field, at the place it was made', () => {
    const changes: Record<keyof AuditEvent, (one: AuditEvent) => Partial<AuditEvent>> = {
      id: ({ id }) => ({ id: `${id.startsWith('0') ? '1' : '0'}${id.slice(1)}` }),
      agencyId: ({ agencyId }) => ({ agencyId: `${agencyId}x` }),
      occurredAt: ({ occurredAt }) => ({ occurredAt: new Date(Date.parse(occurredAt) + 1).toISOString() }),
      actorId: ({ actorId }) => ({ actorId: actorId === null ? 'x' : null }),
      kind: ({ kind }) => ({ kind: `${kind}x` }),
      entity: ({ entity }) => ({ entity: `${entity}x` }),
      entityId: ({ entityId }) => ({ entityId: entityId === null ? 'x' : `${entityId}x` }),
      data: ({ data }) => ({ data: { was: data } }),
    };
    fc.assert(
      fc.property(events, fc.nat(), fc.constantFrom(...Object.values(changes)), (list, pick, change) => {
        const at = pick % list.length;
        const links = appendLinks(null, list);
        const tampered = list.map((one, index) => (index === at ? { ...one, ...change(one) } : one));
        const verdict = verifyChain(links, tampered);
        expect(verdict).toMatchObject({ ok: false, checked: verdict.firstBroken?.reason === 'OTHER_AGENCY' ? Math.max(at, 1) : at });
      }),
    );
  });

  it('shows a changed hash, a swap, a removal and an insertion', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.uuid(), (list, pick, id) => {
        const links = appendLinks(null, list);
        const at = pick % (list.length - 1);
        const broken = (l: Link[], e: AuditEvent[]) => expect(verifyChain(l, e, { head: links.at(-1) ?? null }).ok).toBe(false);
        const swap = <T>(items: readonly T[]): T[] => items.map((_, index) => items[index === at ? at + 1 : index === at + 1 ? at : index] as T);
        const renumber = (items: readonly Link[]): Link[] => items.map(({ hash }, index) => ({ seq: index + 1, hash }));
        const extra = { ...list[0], id } as AuditEvent;
        broken(links.map((link, index) => (index === at ? { ...link, hash: link.hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) } : link)), list);
        broken(links, swap(list));
        broken(renumber(swap(links)), swap(list));
        broken(links.toSpliced(at, 1), list.toSpliced(at, 1));
        broken(renumber(links.toSpliced(at, 1)), list.toSpliced(at, 1));
        broken(renumber(links.toSpliced(at, 0, links[at] as Link)), list.toSpliced(at, 0, list[at] as AuditEvent));
        broken(renumber(links.toSpliced(at, 0, appendLinks(links[at - 1] ?? null, [extra])[0] as Link)), list.toSpliced(at, 0, extra));
        broken(links.slice(0, -1), list.slice(0, -1));
        broken(links, list.slice(0, -1));
        broken(appendLinks(null, list.toSpliced(at, 1)), list.toSpliced(at, 1));
      }),
    );
  });

  it('cut off at the end looks whole without a head kept elsewhere', () => {
    const list = [event, { ...event, id: '0199f3a0-0000-7000-8000-000000000002' }];
    const links = appendLinks(null, list);
    expect(verifyChain(links.slice(0, 1), list.slice(0, 1)).ok).toBe(true);
    expect(verifyChain(links.slice(0, 1), list.slice(0, 1), { head: links[1] ?? null }).firstBroken).toEqual({ seq: 2, reason: 'HEAD_MISMATCH' });
  });

  it('names the reason', () => {
    const second = { ...event, id: '0199f3a0-0000-7000-8000-000000000002' };
    const links = appendLinks(null, [event, second]);
    const reason = (l: readonly unknown[], e: readonly unknown[]) => verifyChain(l as Link[], e as AuditEvent[]).firstBroken;
    expect(reason(links.slice(1), [second])).toEqual({ seq: 1, reason: 'SEQUENCE_BROKEN' });
    expect(reason(links, [event])).toEqual({ seq: 2, reason: 'COUNT_DIFFERS' });
    expect(reason(links, [event, { ...second, agencyId: 'other' }])).toEqual({ seq: 2, reason: 'OTHER_AGENCY' });
    expect(reason(links, [event, { ...second, extra: 1 }])).toEqual({ seq: 2, reason: 'EVENT_INVALID' });
    expect(reason(links, [event, { ...second, data: { big: 1n } }])).toEqual({ seq: 2, reason: 'EVENT_INVALID' });
    expect(reason(appendLinks(null, [event, event]), [event, event])).toEqual({ seq: 2, reason: 'EVENT_REPEATED' });
    expect(reason(links, [second, event])).toEqual({ seq: 1, reason: 'HASH_MISMATCH' });
  });

  it('of one agency is not the chain of another', () => {
    const links = appendLinks(null, [event]);
    expect(verifyChain(links, [{ ...event, agencyId: 'other' }])).toMatchObject({ ok: false, firstBroken: { seq: 1, reason: 'HASH_MISMATCH' } });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.array(fc.anything()), (links, list) => {
        expect(typeof verifyChain(links as Link[], list as AuditEvent[]).ok).toBe('boolean');
      }),
    );
  });
});
