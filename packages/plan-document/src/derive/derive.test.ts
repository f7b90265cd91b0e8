import { describe, expect, it } from '@jest/globals';
import { smallPlan } from '../../test/support/small-plan.js';
import { emptyPlanDocument, foldVietnamese, type PlanDocument, type PlanNode, validatePlanDocument, walk } from '../index.js';
import { deriveFromSuperior } from './derive-from-superior.js';
import { derivePlan } from './derive-plan.js';

function counter(): () => string {
  let next = 1;
  return () => `d${next++}`;
}
const idsOf = (plan: PlanDocument): string[] => [
  ...[...walk(plan)].map(({ node }) => node.id), ...plan.recipients.map(({ id }) => id), ...plan.events.map(({ id }) => id),
  ...plan.annexes.flatMap((annex) => [annex.id, ...annex.groups.flatMap((group) => [group.id, ...group.rows.map(({ id }) => id)])]),
];
const withoutIds = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, member: unknown) => (key === 'id' ? undefined : member)));
const picture = (nodes: readonly PlanNode[], depth = 0): string[] => nodes.flatMap(({ marker, text, children }) => ['  '.repeat(depth) + [marker, text].filter(Boolean).join(' '), ...picture(children, depth + 1)]);

const old = smallPlan({
  title: 'Tổ chức Ngày hội Văn hóa lần thứ III, kỷ niệm 60 năm Ngày thành lập tỉnh (năm 1965), năm 2025',
  lines: ['Khai mạc ngày 15/9/2025 tại quảng trường.', 'Thực hiện theo Công văn số 95/SVHTTDL-QLVH ngày 20/4/2025.', 'Phục vụ đồng bào vùng cao trong năm 2025.', 'Trưng bày sách, báo.'],
  annexes: [{ groups: [{ number: 'I', title: 'NGÀY HỘI', rows: [{ content: 'Tập luyện.', time: 'Quý II/2025' }] }] }],
  change: (plan) => {
    plan.events.push({ id: 'e1', name: 'Khai mạc', from: '2025-09-15', to: '2025-09-15' });
    plan.targets.push({ text: 'UBND tỉnh', kind: 'agency', id: 'H25' });
  },
});

describe('A plan after an old one', () => {
  const { document, toReview } = derivePlan(old, { newId: counter(), year: 2026 });

  it('takes over what is written and leaves open what belongs to one issue', () => {
    expect(withoutIds(document)).toEqual(withoutIds({
      ...old, header: { ...old.header, number: null, date: null }, signer: { ...old.signer!, name: null }, events: [{ name: 'Khai mạc', from: null, to: null }],
      title: { type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội Văn hóa lần thứ III, kỷ niệm 60 năm Ngày thành lập tỉnh (năm 1965), năm 2026' },
    }));
    expect(validatePlanDocument(document)).toMatchObject({ ok: true });
  });
  it('gives new ids to everything and leaves the old plan alone', () => {
    expect(idsOf(document).filter((id) => idsOf(old).includes(id))).toEqual([]);
    expect(new Set(idsOf(document)).size).toBe(idsOf(old).length);
    document.targets[0]!.id = 'H99';
    expect(old.targets[0]!.id).toBe('H25');
  });
  it('lists dates, years, counts and citations for a person to look at', () => {
    const texts = new Map([...walk(document)].map(({ node }) => [node.id, node.text]));
    const whys = toReview.map(({ nodeId, why }) => [texts.get(nodeId)?.slice(0, 24) ?? nodeId, why]);
    expect(whys).toEqual([
      ['title.subject', 'Có năm của kế hoạch cũ: “1965”.'],
      ['title.subject', 'Có số lần, số năm kỷ niệm của kế hoạch cũ: “lần thứ III”, “kỷ niệm 60 năm Ngày”.'],
      ['Thực hiện Kế hoạch số 15', 'Có viện dẫn “Kế hoạch số 15/KH-UBND”: xem văn bản còn hiệu lực và còn phù hợp không.'],
      ['Khai mạc ngày 15/9/2025 ', 'Có thời gian của kế hoạch cũ: “15/9/2025”.'],
      ['Thực hiện theo Công văn ', 'Có viện dẫn “Công văn số 95/SVHTTDL-QLVH”: xem văn bản còn hiệu lực và còn phù hợp không.'],
      ['Phục vụ đồng bào vùng ca', 'Có năm của kế hoạch cũ: “2025”.'],
      [document.annexes[0]!.groups[0]!.rows[0]!.id, 'Có thời gian của kế hoạch cũ: “Quý II/2025”.'],
      [document.events[0]!.id, 'Sự kiện “Khai mạc” chưa có ngày.'],
    ]);
  });
  it.each([
    ['Tổ chức Tết Nguyên đán năm 2026', '2025-12-20', 2027, 'Tổ chức Tết Nguyên đán năm 2027'],
    ['Triển khai giai đoạn năm 2025 - 2030', '2025-02-01', 2026, 'Triển khai giai đoạn năm 2025 - 2030'],
    ['KIỂM TRA NĂM 2024', null, 2026, 'KIỂM TRA NĂM 2026'],
  ])('writes the new year in a title, not in a period: %s', (subject, date, year, expected) => {
    const from = smallPlan({ title: subject, header: { date } });
    expect(derivePlan(from, { newId: counter(), year }).document.title.subject).toBe(expected);
    expect(derivePlan(from, { newId: counter() }).document.title.subject).toBe(subject);
  });
});

const section = (id: string, marker: string, text: string, children: PlanNode[] = []): PlanNode => ({ id, kind: 'section', marker, text, children });
const bullet = (id: string, text: string, children: PlanNode[] = []): PlanNode => ({ id, kind: 'bullet', marker: '-', text, children });

describe('A plan that carries out a superior’s', () => {
  const skeleton: PlanDocument = {
    ...emptyPlanDocument(),
    body: [
      { id: 'n0', kind: 'basis', marker: null, text: 'Căn cứ Luật Thư viện;', children: [] },
      section('n1', 'I.', 'MỤC ĐÍCH, YÊU CẦU', [section('n2', '1.', 'Mục đích')]), section('n3', 'II.', 'NỘI DUNG', [section('n4', '1.', '')]), section('n5', 'III.', 'TỔ CHỨC THỰC HIỆN'),
    ],
    recipients: [{ id: 'r1', text: 'Lưu: VT', purpose: 'file', parts: ['VT'] }],
  };
  const superior = smallPlan({
    tasks: [],
    annexes: [{ groups: [{ number: 'I', title: 'TUYÊN TRUYỀN', rows: [
      { content: '- Tổ chức họp báo;\n- Đăng tin, bài.', lead: ['Sở VHTTDL'], partners: ['Báo Sơn Hà', 'Công an tỉnh'], time: '- Trước ngày 15/9/2025;\n- Tháng 9/2025.' },
      { content: 'Biên soạn tài liệu:\n- Tờ rơi;\n- Sách ảnh.', lead: ['Sở Nội vụ'], partners: ['Sở VHTTDL'], time: 'Quý II/2025' },
      { content: 'Đăng tin, bài.', lead: ['Sở VHTTDL'], partners: ['Báo Sơn Hà', 'Công an tỉnh'], time: 'Tháng 9/2025' },
      { content: 'Thuê hội trường.', lead: ['Văn phòng UBND tỉnh'], partners: [], time: 'Tháng 8/2025' },
    ] }] }],
    change: (plan) => {
      const ours = section('s1', '1.', 'Sở VHTTDL, Công an tỉnh', [bullet('t1', 'chủ trì tổ chức Ngày hội[^1]:', [bullet('t2', 'Khai mạc ngày 15/9/2025;')]), bullet('t3', 'Tổ chức họp báo.')]);
      ours.assignment = { assignees: ['Sở VHTTDL', 'Công an tỉnh'], modality: 'order' };
      const inline = section('s2', '2.', 'Đề nghị Sở VHTTDL: gửi báo cáo trước ngày 30/9/2025.');
      inline.assignment = { assignees: ['Sở VHTTDL'], modality: 'request' };
      const others = section('s3', '3.', 'Sở Tài chính: bố trí kinh phí.');
      others.assignment = { assignees: ['Sở Tài chính'], modality: 'order' };
      plan.body[3]!.children = [ours, inline, others];
    },
  });
  const options = {
    newId: counter(), agencyName: 'Sở Văn hóa, Thể thao và Du lịch', superiorCitation: 'Kế hoạch số 12/KH-UBND ngày 07/3/2025 của UBND tỉnh về tổ chức ngày hội văn hóa.',
    isOurs: (name: string) => foldVietnamese(name) === 'so vhttdl', skeleton,
  };
  const { document, proposed } = deriveFromSuperior(superior, options);

  it('proposes each task given to us, by the text or by an annex, as a section of the content', () => {
    expect(picture(document.body)).toEqual([
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 07/3/2025 của UBND tỉnh về tổ chức ngày hội văn hóa, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch triển khai thực hiện, cụ thể như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU', '  1. Mục đích',
      'II. NỘI DUNG',
      '  1. Chủ trì tổ chức Ngày hội:', '    - Khai mạc ngày 15/9/2025;', '    - Cơ quan cùng thực hiện: Công an tỉnh.',
      '  2. Tổ chức họp báo.', '    - Cơ quan cùng thực hiện: Công an tỉnh.', '    - Cơ quan phối hợp: Báo Sơn Hà; Công an tỉnh.', '    - Thời gian thực hiện: Trước ngày 15/9/2025.',
      '  3. Gửi báo cáo trước ngày 30/9/2025.',
      '  4. Đăng tin, bài.', '    - Cơ quan phối hợp: Báo Sơn Hà; Công an tỉnh.', '    - Thời gian thực hiện: Tháng 9/2025.',
      '  5. Biên soạn tài liệu:', '    - Tờ rơi.', '    - Sách ảnh.', '    - Cơ quan chủ trì: Sở Nội vụ.', '    - Thời gian thực hiện: Quý II/2025.',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(proposed).toEqual(document.body[2]!.children.map(({ id }) => id));
    expect(document.title).toEqual({ type: 'KẾ HOẠCH', subject: 'Triển khai thực hiện Kế hoạch số 12/KH-UBND ngày 07/3/2025 của UBND tỉnh về tổ chức ngày hội văn hóa' });
  });
  it('is a sound document with ids of its own', () => {
    expect(validatePlanDocument(document)).toMatchObject({ ok: true });
    expect(idsOf(document).every((id) => id.startsWith('d'))).toBe(true);
    expect(skeleton.body[2]!.children.map(({ text }) => text)).toEqual(['']);
  });
  it('makes a part for the content where there is none, and keeps a title that was given', () => {
    const { document: made } = deriveFromSuperior(superior, { ...options, skeleton: { ...skeleton, title: { type: 'KẾ HOẠCH', subject: 'Tham gia ngày hội' }, body: [skeleton.body[1]!, skeleton.body[3]!] } });
    expect(made.body.map(({ marker, text }) => [marker, text]).slice(1)).toEqual([['I.', 'MỤC ĐÍCH, YÊU CẦU'], ['II.', 'NỘI DUNG'], ['III.', 'TỔ CHỨC THỰC HIỆN']]);
    expect(made.title.subject).toBe('Tham gia ngày hội');
  });
  it('proposes nothing where nothing is ours', () => {
    const none = deriveFromSuperior(superior, { ...options, isOurs: () => false });
    expect(none.proposed).toEqual([]);
    expect(none.document.body).toHaveLength(4);
  });
});
