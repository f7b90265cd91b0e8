import { describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client';
import { outcomeOf, outcomeOfError } from './act-outcome.js';
import { reasonText } from './reason-dialog.js';

describe('the outcome of an act', () => {
  it('is done when the thing itself comes back', () => {
    expect(outcomeOf({ __typename: 'Plan' })).toEqual({ kind: 'done' });
  });

  it('names in sentences the rules that refused it', () => {
    expect(outcomeOf({ __typename: 'MoveRefused', unmet: ['signerIsNamed', 'routeIsStaffed'] })).toEqual({
      kind: 'refused',
      text: 'Kế hoạch chưa chọn người ký. Có bước trong luồng trình ký chưa có người đảm nhiệm.',
    });
  });

  it('shows the name of a rule that has no sentence yet rather than nothing', () => {
    expect(outcomeOf({ __typename: 'MoveRefused', unmet: ['moonIsFull'] })).toEqual({ kind: 'refused', text: 'moonIsFull' });
  });

  it('says who was faster, what they did and when', () => {
    const lastMove = { event: 'SIGN', occurredAt: '2026-11-20T03:00:00Z', actor: { fullName: 'Phạm Hồng Quân' } };
    expect(outcomeOf({ __typename: 'StalePlan', lastMove })).toMatchObject({ kind: 'stale', text: expect.stringContaining('Phạm Hồng Quân vừa làm việc này: ký, lúc 10:00, 20/11/2026') });
  });

  it('names the system when nobody acted', () => {
    expect(outcomeOf({ __typename: 'StaleDelivery', lastMove: { event: 'recall', occurredAt: '2026-11-20T03:00:00Z', actor: null } })).toMatchObject({ text: expect.stringContaining('Hệ thống') });
    expect(outcomeOf({ __typename: 'StalePlan', lastMove: null })).toMatchObject({ kind: 'stale', text: expect.stringContaining('Có người vừa thay đổi') });
  });

  it('tells a lost answer from an answer of the server', () => {
    expect(outcomeOfError(new TypeError('fetch failed'))).toMatchObject({ kind: 'failed', text: expect.stringContaining('không thực hiện hai lần') });
    const forbidden = new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] });
    expect(outcomeOfError(forbidden)).toMatchObject({ kind: 'failed', text: 'Bạn không có quyền thực hiện việc này.' });
    const unknown = new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'SOMETHING_NEW' } }] });
    expect(outcomeOfError(unknown)).toMatchObject({ text: expect.stringContaining('chưa có gì thay đổi') });
  });
});

describe('a reason', () => {
  it('joins the chosen sentence and the words of the person', () => {
    expect(reasonText('Căn cứ chưa đúng', ' Thiếu Nghị định. ')).toBe('Căn cứ chưa đúng. Thiếu Nghị định.');
    expect(reasonText('Căn cứ chưa đúng', ' ')).toBe('Căn cứ chưa đúng');
    expect(reasonText(null, ' Sai tên ')).toBe('Sai tên');
    expect(reasonText(null, ' ')).toBe('');
  });
});
