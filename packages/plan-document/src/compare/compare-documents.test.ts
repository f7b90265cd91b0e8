import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edited, editArbitrary } from '../../test/support/edits-arbitrary.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { smallPlan } from '../../test/support/small-plan.js';
import { importText, numberNodes, parseRecipientLine, type PlanDocument, type PlanNode, typedMarkers, walk } from '../index.js';
import { compareDocuments } from './compare-documents.js';
import { type Comparison } from './comparison.js';

const row = (content: string, time: string, lead: string[]): { content: string; time: string; lead: string[] } => ({ content, time, lead });
const base = smallPlan({
  lines: ['Tổ chức hội thi tại nhà văn hóa xã trước ngày 15/12/2025.', 'Trưng bày sách, báo.', 'Chiếu phim lưu động phục vụ đồng bào.'],
  annexes: [{ groups: [{ number: 'I', title: 'CÔNG TÁC TUYÊN TRUYỀN', rows: [row('Biên soạn tài liệu.', 'Tháng 9/2025', ['Sở Nội vụ']), row('In tờ rơi.', 'Tháng 10/2025', ['Thư viện tỉnh'])] }, { number: 'II', title: 'CÔNG TÁC HẬU CẦN', rows: [row('Thuê hội trường.', 'Tháng 11/2025', ['Văn phòng Sở'])] }] }],
});

/** The plan after an act of its drafter, numbered by place. */
const after = (act: (copy: PlanDocument) => void, from = base): PlanDocument => {
  const copy = structuredClone(from);
  act(copy);
  return { ...copy, body: numberNodes(copy.body, typedMarkers(from.body)) };
};
const told = ({ changes }: Comparison): string[] => changes.map(({ part, kind, place, field }) => [part, kind, place, ...(field ? [field] : [])].join(' | '));
const drawn = ({ body }: Comparison): string[] => body.map(({ level, marker, change, segments }) => `${'  '.repeat(level)}${change}: ${[marker, segments.map(({ text }) => text).join('')].filter(Boolean).join(' ')}`);
const children = (plan: PlanDocument, section: number): PlanNode[] => plan.body[section]!.children;
/** The same plan as another import gives it: every id counted anew. */
const imported = (plan: PlanDocument): PlanDocument => {
  const copy = structuredClone(plan);
  let next = 1;
  for (const { node } of walk(copy)) node.id = `n${next++}`;
  copy.annexes.forEach((annex, a) => annex.groups.forEach((group, g) => {
    group.id = `p${a}.${g}`;
    group.rows.forEach((each) => (each.id = `p${next++}`));
  }));
  copy.recipients.forEach((line, i) => (line.id = `r${i + 1}`));
  return copy;
};

describe('Comparison of two documents', () => {
  it('tells of a mark that was put on, changed or taken off', () => {
    const urgent = after((copy) => void (copy.marks = { urgency: 'urgent' }));
    expect(told(compareDocuments(base, urgent))).toEqual(['header | added | Độ khẩn | urgency']);
    expect(told(compareDocuments(urgent, after((copy) => void (copy.marks = { urgency: 'flash', circulation: 'internal' }))))).toEqual(['header | changed | Độ khẩn | urgency', 'header | added | Phạm vi lưu hành | circulation']);
    expect(told(compareDocuments(urgent, base))).toEqual(['header | removed | Độ khẩn | urgency']);
  });

  it('marks the words of a sentence', () => {
    const comparison = compareDocuments(base, after((plan) => (children(plan, 2)[0]!.text = 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.')));
    expect(comparison.changes).toEqual([
      {
        part: 'body', kind: 'changed', id: children(base, 2)[0]!.id, place: 'II, gạch đầu dòng 1', marker: '-',
        segments: [{ kind: 'same', text: 'Tổ chức hội thi tại nhà văn hóa xã trước ngày' }, { kind: 'removed', text: ' 15/12/2025' }, { kind: 'added', text: ' 20/12/2025' }, { kind: 'same', text: '.' }],
        before: 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 15/12/2025.', after: 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.',
      },
    ]);
    expect(comparison.summary).toEqual({ added: 0, removed: 0, changed: 1, moved: 0 });
  });
  it('shows what came and what went where it stood, and no change where only the number follows', () => {
    const comparison = compareDocuments(base, after((plan) => {
      plan.body.splice(2, 1);
      plan.body.splice(1, 0, { id: 'x', kind: 'section', marker: null, text: 'CĂN CỨ', children: [] }, { id: 'y', kind: 'section', marker: null, text: 'ĐỐI TƯỢNG', children: [] });
    }));
    expect(told(comparison)).toEqual(['body | added | I', 'body | added | II', ...['II', 'II, gạch đầu dòng 1', 'II, gạch đầu dòng 2', 'II, gạch đầu dòng 3'].map((place) => `body | removed | ${place}`)]);
    expect(drawn(comparison).slice(1, 10)).toEqual([
      'added: I. CĂN CỨ', 'added: II. ĐỐI TƯỢNG', 'renumbered: III. MỤC ĐÍCH, YÊU CẦU', '  same: - Tạo không khí vui tươi trong Nhân dân và góp phần phát triển du lịch.',
      'removed: II. NỘI DUNG', '  removed: - Tổ chức hội thi tại nhà văn hóa xã trước ngày 15/12/2025.', '  removed: - Trưng bày sách, báo.', '  removed: - Chiếu phim lưu động phục vụ đồng bào.',
      'renumbered: IV. TỔ CHỨC THỰC HIỆN',
    ]);
  });
  it('tells a moved section once, at its head, with its words when they changed too', () => {
    const swap = (plan: PlanDocument): void => void plan.body.splice(1, 0, ...plan.body.splice(3, 1));
    expect(told(compareDocuments(base, after(swap)))).toEqual(['body | moved | I']);
    const reworded = after((plan) => {
      swap(plan);
      plan.body[1]!.text = 'TỔ CHỨC THỰC HIỆN KẾ HOẠCH';
    });
    expect(told(compareDocuments(base, reworded))).toEqual(['body | moved-and-changed | I']);
    expect(compareDocuments(base, reworded).summary).toEqual({ added: 0, removed: 0, changed: 1, moved: 1 });
  });
  it('tells a line moved under another heading', () => {
    expect(told(compareDocuments(base, after((plan) => children(plan, 1).push(...children(plan, 2).splice(1, 1)))))).toEqual(['body | moved | I, gạch đầu dòng 2']);
  });
  it('tells header, title, recipients, signer, annexes and events by their names', () => {
    const later = after((plan) => {
      plan.header.number = '15';
      plan.title.subject = 'Tổ chức liên hoan văn hóa năm 2025';
      plan.recipients[1] = parseRecipientLine('Các sở, ban, ngành, đoàn thể tỉnh', plan.recipients[1]!.id);
      plan.recipients.splice(2, 1);
      plan.signer!.name = 'Lò Thị Mây';
      const [first, second] = plan.annexes[0]!.groups;
      Object.assign(first!.rows[1]!, { lead: ['Bảo tàng tỉnh'], time: '' });
      second!.rows.unshift(first!.rows.shift()!);
      second!.rows.push({ id: 'new', no: '3', content: 'Chuẩn bị âm thanh.', lead: ['Văn phòng Sở'], partners: [], time: '' });
      plan.events.push({ id: 'e1', name: 'Khai mạc', from: null, to: null });
    });
    expect(told(compareDocuments(base, later))).toEqual([
      'header | changed | Số | number', 'title | changed | Trích yếu | subject', 'recipients | removed | Nơi nhận 3', 'recipients | changed | Nơi nhận 2', 'signer | changed | Họ tên người ký | name',
      'annexes | changed | Phụ lục, I.2 | lead', 'annexes | changed | Phụ lục, I.2 | time', 'annexes | moved | Phụ lục, II.1', 'annexes | added | Phụ lục, II.3', 'events | added | Sự kiện 1',
    ]);
    expect(compareDocuments(base, later).changes.find(({ id }) => id === 'new')?.after).toBe('Chuẩn bị âm thanh.\nChủ trì: Văn phòng Sở');
  });
  it('tells footnotes, the kind of a line and who a task is given to', () => {
    const later = after((plan) => {
      const [first, second] = children(plan, 2);
      first!.footnotes = [{ marker: '1', text: 'Theo Công văn số 5/CV.' }];
      Object.assign(second!, { kind: 'section', marker: '1.' });
      children(plan, 3)[0]!.assignment = { assignees: ['Thư viện tỉnh'], modality: 'request' };
    });
    const comparison = compareDocuments(base, later);
    expect(comparison.changes.map(({ kind, field, before, after: now }) => [kind, field, before, now])).toEqual([
      ['changed', 'footnotes', null, '[1] Theo Công văn số 5/CV.'], ['changed', 'marker', '-', '1.'], ['changed', 'assignment', 'Giao: Văn phòng Sở', 'Đề nghị: Thư viện tỉnh'],
    ]);
    expect(comparison.body.filter(({ change }) => change === 'changed')).toHaveLength(3);
  });
  it('says where a node stands by the numbers a reader sees', () => {
    const text = 'KẾ HOẠCH\nThử\n\nThực hiện Kế hoạch số 1/KH-UBND ngày 01/3/2025 của UBND tỉnh.\nI. MỤC ĐÍCH\n1. Một:\n1.1. Một một:\na) Điểm a.\nb) Điểm b.\n- Một gạch.\n';
    const { body } = (importText(new TextEncoder().encode(text)) as { document: PlanDocument }).document;
    const empty = { ...base, body: [] };
    expect(compareDocuments(empty, { ...empty, body }).changes.map(({ place }) => place)).toEqual(['Căn cứ 1', 'I', 'I.1', 'I.1.1', 'I.1.1.a', 'I.1.1.b', 'I.1.1.b, gạch đầu dòng 1']);
  });

  it('matches by words what another import numbered anew', () => {
    const later = after((plan) => {
      children(plan, 1).unshift({ id: 'x', kind: 'bullet', marker: '-', text: 'Góp phần xây dựng đời sống văn hóa cơ sở.', children: [] });
      children(plan, 2)[1]!.text = 'Trưng bày sách, báo và tư liệu.';
      plan.recipients.splice(1, 0, parseRecipientLine('Công an tỉnh', 'x2'));
      plan.annexes[0]!.groups[0]!.rows.unshift({ id: 'x3', no: '1', content: 'Họp báo.', lead: [], partners: [], time: '' });
    });
    for (const [before, now] of [[base, later], [imported(base), imported(later)], [base, imported(later)], [imported(base), later]] as const) {
      expect(told(compareDocuments(before, now))).toEqual([
        'body | added | I, gạch đầu dòng 1', 'body | changed | II, gạch đầu dòng 2', 'recipients | added | Nơi nhận 2', 'annexes | added | Phụ lục, I.1',
      ]);
    }
  });
  it('does not take a number counted anew for an id', () => {
    const lines = (...texts: string[]): PlanDocument => ({ ...smallPlan({ opening: [], recipients: [], annexes: [] }), body: texts.map((text, i) => ({ id: `n${i + 1}`, kind: 'paragraph', marker: null, text, children: [] })) });
    const a = 'Tập huấn cán bộ văn hóa tại xã Mường Sơn.';
    const b = 'Tập huấn cán bộ văn hóa tại xã Đông Hà.';
    const c = 'Kinh phí bố trí trong dự toán được giao.';
    const drawing = (before: PlanDocument, now: PlanDocument): string[] => drawn(compareDocuments(before, now));
    expect(drawing(lines(a, b), lines(b))).toEqual([`removed: ${a}`, `same: ${b}`]);
    expect(drawing(lines(a, b, c), lines('Họp báo.', a, `${b} Mời báo chí.`))).toEqual(['added: Họp báo.', `same: ${a}`, `changed: ${b} Mời báo chí.`, `removed: ${c}`]);
    expect(drawing(lines('Như trên.', c, 'Như trên.'), lines('Họp báo.', c, 'Như trên.'))).toEqual(['changed: Như trênHọp báo.', `same: ${c}`, 'same: Như trên.']);
    expect(drawing(lines(a, c), lines('Họp báo.', 'In tờ rơi, treo băng rôn.')).map((line) => line.split(':')[0])).toEqual(['removed', 'removed', 'added', 'added']);
  });
  it('shows a removed line where it stood, not beside a neighbour that moved away', () => {
    const later = after((plan) => children(plan, 2).splice(0, 3, children(plan, 2)[1]!, children(plan, 2)[0]!));
    expect(drawn(compareDocuments(base, later)).slice(3, 8)).toEqual([
      'same: II. NỘI DUNG', '  moved: - Trưng bày sách, báo.', '  same: - Tổ chức hội thi tại nhà văn hóa xã trước ngày 15/12/2025.', '  removed: - Chiếu phim lưu động phục vụ đồng bào.', 'same: III. TỔ CHỨC THỰC HIỆN',
    ]);
  });
  it('tells a section apart from another that took over one of its lines', () => {
    const later = after((plan) => {
      const [kept] = children(plan, 2);
      plan.body[2] = { id: 'x', kind: 'section', marker: 'II.', text: 'KINH PHÍ', children: ['Chi tiền nước.', 'Chi tiền điện.'].map((text, i) => ({ id: `x${i}`, kind: 'bullet' as const, marker: '-', text, children: [] })) };
      plan.body[2]!.children.push(kept!);
    });
    expect(drawn(compareDocuments(base, later)).slice(3, 10).map((line) => line.split(':')[0]!.trim())).toEqual(['removed', 'removed', 'removed', 'added', 'added', 'added', 'moved']);
  });
  it('tells the word of a typed marker, not its number', () => {
    const marked = (...markers: string[]): PlanDocument => ({ ...base, body: markers.map((marker, i) => ({ id: `n${i}`, kind: 'section', marker, text: `Tuyên truyền ${i}`, children: [] })) });
    expect(told(compareDocuments(marked('Đợt 1.', 'XII.', 'a)'), marked('Giai đoạn 1.', 'XIV.', 'b)')))).toEqual(['body | changed | Giai đoạn 1 | marker']);
  });
  it('knows a rewritten heading by what stands under it', () => {
    const later = imported(after((plan) => {
      plan.body.splice(1, 0, { id: 'x', kind: 'section', marker: 'I.', text: 'CĂN CỨ', children: [] });
      plan.body[3]!.text = 'CÁC HOẠT ĐỘNG';
    }));
    expect(told(compareDocuments(imported(base), later))).toEqual(['body | added | I', 'body | changed | III']);
  });

  it('finds nothing between a plan and itself, however often it was imported', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      for (const same of [structuredClone(plan), imported(plan)]) {
        const { changes, body } = compareDocuments(plan, same);
        expect(changes).toEqual([]);
        expect(body.every(({ change }) => change === 'same')).toBe(true);
      }
    }), { numRuns: 30 });
  });
  it('misses no difference, shows every line of both, and never fails', () => {
    fc.assert(fc.property(planArbitrary, fc.array(editArbitrary, { maxLength: 12 }), (plan, edits) => {
      const later = edited(plan, edits);
      const { changes, body } = compareDocuments(plan, later);
      const listKind = ({ kind }: PlanNode): string => (kind === 'section' || kind === 'bullet' ? kind : '');
      const lines = (document: PlanDocument): string[] => [...walk(document)].map(({ node, ancestors }) => [ancestors[0]?.id, node.id, listKind(node), node.text].join('|'));
      expect(changes.length === 0).toBe(JSON.stringify(lines(plan)) === JSON.stringify(lines(later)));
      const side = (gone: 'added' | 'removed'): string[] => body.filter(({ change }) => change !== gone).map(({ segments }) => segments.filter(({ kind }) => kind !== gone).map(({ text }) => text).join(''));
      expect(side('removed')).toEqual([...walk(later)].map(({ node }) => node.text));
      expect(side('added').sort()).toEqual([...walk(plan)].map(({ node }) => node.text).sort());
      for (const [a, b] of [[plan, imported(later)], [later, plan]] as const) expect(compareDocuments(a, b).body.length).toBeGreaterThanOrEqual([...walk(b)].length);
    }), { numRuns: 120 });
  });
});
