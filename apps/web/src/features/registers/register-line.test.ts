import { describe, expect, it } from '@jest/globals';
import { registerLine, registerYears, type RegisteredPlan } from './register-line.js';

const plan: RegisteredPlan = {
  state: 'ISSUED',
  stateSince: '2026-11-20T02:00:00.000Z',
  unit: { name: 'Phòng Quản lý văn hóa' },
  recipients: [
    { text: 'UBND tỉnh (báo cáo)', purpose: 'REPORT' },
    { text: 'Các sở, ban, ngành', purpose: 'EXECUTE_OR_KNOW' },
    { text: 'Lưu: VT, QLVH', purpose: 'FILE' },
  ],
  deliveries: {
    totalCount: 6,
    counts: [{ state: 'ARRIVED', count: 2 }, { state: 'ACKNOWLEDGED', count: 1 }, { state: 'IN_PROGRESS', count: 1 }, { state: 'DONE', count: 1 }, { state: 'REFUSED', count: 1 }],
    nodes: [{ sentAt: '2026-11-20T02:01:00.000Z' }],
  },
};

describe('A line of the register', () => {
  it('parts the recipients from who keeps the file copy', () => {
    expect(registerLine(plan)).toMatchObject({ recipients: ['UBND tỉnh (báo cáo)', 'Các sở, ban, ngành'], file: 'VT, QLVH' });
  });
  it('counts as received what is acknowledged, in progress or done', () => {
    expect(registerLine(plan)).toMatchObject({ received: 3, refused: 1, total: 6, sentAt: '2026-11-20T02:01:00.000Z' });
  });
  it('names the drafting unit when the plan does not say who files it', () => {
    expect(registerLine({ ...plan, recipients: [] }).file).toBe('Phòng Quản lý văn hóa');
  });
  it('notes a revoked plan with its day', () => {
    expect([registerLine(plan).revokedAt, registerLine({ ...plan, state: 'REVOKED' }).revokedAt]).toEqual([null, plan.stateSince]);
  });
});

describe('The years of the register', () => {
  it('go back to the year of the decree', () => {
    expect(registerYears(2023)).toEqual([2023, 2022, 2021, 2020]);
  });
});
