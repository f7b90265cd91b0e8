import { describe, expect, it } from '@jest/globals';
import '../../../lib/i18n/language.js';
import { readSigning } from './signing-batch.js';

const signed = { __typename: 'Plan' };
const refused = (code: string, message = code) => ({ __typename: 'SignatureRefused', code, message });

describe('plans signed together', () => {
  it('each have their own outcome and a way out', () => {
    const { results, tried } = readSigning([
      { planId: 'a', result: signed },
      { planId: 'b', result: refused('FILE_CHANGED', 'Tệp đã khác.') },
      { planId: 'c', result: { __typename: 'MoveRefused', unmet: ['viewerHoldsTheOpenStep'] } },
      { planId: 'd', result: refused('KEY_MISSING', 'Chưa có khóa.') },
      { planId: 'e', result: { __typename: 'StalePlan', lastMove: null } },
    ]);
    expect(tried).toEqual({ kind: 'done' });
    expect(results.get('a')).toEqual({ kind: 'signed' });
    expect(results.get('b')).toEqual({ kind: 'unsigned', text: 'Tệp đã khác.', way: 'reload' });
    expect(results.get('c')).toMatchObject({ kind: 'unsigned', way: 'open' });
    expect(results.get('d')).toEqual({ kind: 'unsigned', text: 'Chưa có khóa.', way: 'retry' });
    expect(results.get('e')).toMatchObject({ kind: 'unsigned', way: 'reload' });
  });

  it('wait together when one waits for somebody who does not answer', () => {
    const { results, tried } = readSigning([
      { planId: 'a', result: signed },
      { planId: 'b', result: refused('TIMESTAMP_DOWN') },
    ]);
    expect(tried).toEqual({ kind: 'waits', for: 'TIMESTAMP_DOWN' });
    expect(results.get('a')).toEqual({ kind: 'signed' });
    expect(results.get('b')).toEqual({ kind: 'waits', for: 'TIMESTAMP_DOWN' });
  });

  it('ask the person again after a wrong confirmation, which is no outcome of a plan', () => {
    const { results, tried } = readSigning([
      { planId: 'a', result: signed },
      { planId: 'b', result: refused('WRONG_PASSWORD', 'Mật khẩu không đúng.') },
    ]);
    expect(tried).toEqual({ kind: 'problem', tone: 'refused', text: 'Mật khẩu không đúng.' });
    expect([...results]).toEqual([['a', { kind: 'signed' }]]);
  });
});
