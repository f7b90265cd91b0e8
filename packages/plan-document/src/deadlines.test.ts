import { describe, expect, it } from '@jest/globals';
import { deadlinesOf, emptyPlanDocument, eventOfGroup, importText, type PlanDocument, toOutline } from './index.js';

describe('eventOfGroup', () => {
  it('takes the second of the bracketed dates', () => {
    expect(eventOfGroup({ title: 'Kỷ niệm 60 năm Ngày thành lập tỉnh (20/9/1965 - 20/9/2025)' })).toEqual({ name: 'Kỷ niệm 60 năm Ngày thành lập tỉnh', from: '2025-09-20', to: '2025-09-20' });
    expect(eventOfGroup({ title: 'Kỷ niệm 60 năm Ngày thành lập tỉnh' })).toBeNull();
  });
});

describe('deadlinesOf', () => {
  const row = (id: string, time: string) => ({ id, no: '1', content: 'Việc', lead: ['Sở Nội vụ'], partners: [], time });
  const document: PlanDocument = {
    ...emptyPlanDocument(),
    annexes: [{ id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: [], groups: [{ id: 'g1', number: 'I', title: 'Kỷ niệm (20/9/1965 - 20/9/2025)', rows: [row('w1', 'Hoàn thành trước sự kiện 10 ngày'), row('w2', 'tùy tình hình'), row('w3', '')] }] }],
  };

  it('reads the time cell with the event of its group, drops nothing that is written', () => {
    expect(deadlinesOf(document).map(({ nodeId, deadlines }) => [nodeId, ...deadlines.map(({ kind }) => kind)])).toEqual([['w1', 'DUE'], ['w2', 'UNRESOLVED']]);
    expect(toOutline(document).annex!.groups[0]!.rows[0]!.deadline).toEqual([{ kind: 'DUE', by: '2025-09-10' }]);
  });

  it('finds the clauses of a task that name a time', () => {
    const text = 'KẾ HOẠCH\nThử\nI. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\n- Lập dự toán, hoàn thành trước ngày 10/6/2025.\n- Chuẩn bị hội trường.\n2. Sở Nội vụ: Theo dõi.';
    const result = importText(new TextEncoder().encode(text));
    const found = result.ok ? deadlinesOf(result.document) : [];
    expect(found).toHaveLength(1);
    expect(found[0]!.deadlines).toMatchObject([{ kind: 'DUE', by: '2025-06-09' }]);
  });
});
