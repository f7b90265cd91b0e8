import { type Annex, type PlanDocument, type PlanNode, type PlanNodeKind } from '@banhanh/plan-document';
import { type IssueDetails, type RenderInput, type SystemSignature } from '../../src/index.js';

let nodes = 0;

export function node(kind: PlanNodeKind, marker: string | null, text: string, children: PlanNode[] = []): PlanNode {
  nodes += 1;
  return { id: `n${nodes}`, kind, marker, text, children };
}

/** A small plan of an invented province, with every kind of node. */
export function aPlan(change: Partial<PlanDocument> = {}): PlanDocument {
  return {
    format: 'plan-document/1',
    header: { superior: null, agency: null, number: null, symbol: null, place: null, date: null },
    title: { type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội Văn hóa các dân tộc tỉnh Sơn Hà lần thứ III năm 2026' },
    body: [
      node('basis', null, 'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Sơn Hà về phát triển kinh tế - xã hội năm 2026.'),
      node('paragraph', null, 'Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch tổ chức Ngày hội, cụ thể như sau:'),
      node('section', 'I.', 'MỤC ĐÍCH, YÊU CẦU', [
        node('section', '1.', 'Mục đích', [
          node('bullet', '-', 'Giới thiệu bản sắc văn hóa của các dân tộc trong tỉnh:', [node('bullet', '+', 'Trang phục, ẩm thực, trò chơi dân gian.')]),
          { ...node('paragraph', null, 'Gắn với Chương trình phối hợp[^1] giữa các ngành.'), footnotes: [{ marker: '1', text: 'Chương trình số 07/CTr-SVHTTDL ngày 20/12/2025.' }] },
        ]),
        node('section', '2.', 'Thời gian thực hiện: Trong quý II năm 2026.'),
      ]),
      node('section', 'II.', 'TỔ CHỨC THỰC HIỆN', [
        node('section', 'a)', 'Phòng Quản lý văn hóa', [node('section', '(1)', 'Chủ trì, tham mưu nội dung Ngày hội;')]),
      ]),
      node('closing', null, 'Trên đây là Kế hoạch tổ chức Ngày hội, đề nghị các cơ quan, đơn vị phối hợp thực hiện./.'),
    ],
    recipients: [
      { id: 'r1', text: 'UBND tỉnh (báo cáo)', purpose: 'report', parts: ['UBND tỉnh'] },
      { id: 'r2', text: 'Các sở, ban, ngành tỉnh', purpose: 'execute-or-know', parts: ['Các sở, ban, ngành tỉnh'] },
      { id: 'r3', text: 'Lưu: VT, QLVH', purpose: 'file', parts: ['VT', 'QLVH'] },
    ],
    signer: { authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Lò Thị Mai' },
    annexes: [],
    events: [],
    targets: [],
    ...change,
  };
}

export function anAnnex(change: Partial<Annex> = {}): Annex {
  return {
    id: 'p1',
    label: 'PHỤ LỤC',
    title: 'Phân công nhiệm vụ',
    caption: '(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày 09/02/2026 của Sở Văn hóa, Thể thao và Du lịch)',
    columns: ['STT', 'NỘI DUNG', 'CƠ QUAN CHỦ TRÌ', 'CƠ QUAN PHỐI HỢP', 'THỜI GIAN THỰC HIỆN'],
    groups: [
      {
        id: 'g1',
        number: 'I',
        title: 'Công tác chuẩn bị',
        rows: [
          { id: 'w1', no: '1', content: '- Dựng sân khấu.\n- Trang trí cổng chào.', lead: ['Phòng Quản lý văn hóa'], partners: ['Bảo tàng tỉnh', 'Thư viện tỉnh'], time: 'Trước ngày 15/3/2026' },
          { id: 'w2', no: '2', content: 'Mời đoàn nghệ thuật các xã, phường.', lead: ['Văn phòng Sở'], partners: [], time: 'Tháng 4/2026' },
        ],
      },
    ],
    ...change,
  };
}

export const ISSUE: IssueDetails = {
  superior: 'Ủy ban nhân dân tỉnh Sơn Hà',
  agency: 'Sở Văn hóa, Thể thao và Du lịch',
  place: 'Sơn Hà',
  number: '5',
  symbol: 'KH-SVHTTDL',
  date: '2026-02-09',
};

export const SIGNATURE: SystemSignature = { name: 'Lò Thị Mai', signedAt: '2026-02-09T02:05:00Z', versionHash: '0a1b2c3d4e5f6071'.repeat(4) };

export function anInput(change: Partial<RenderInput> = {}): RenderInput {
  return { document: aPlan(), issue: ISSUE, signature: null, draft: false, ...change };
}

/** Every text of a plan that must stand on paper. */
export function textsOf(document: PlanDocument): string[] {
  const inNode = (part: PlanNode): string[] => [
    part.marker ?? '',
    part.text.replace(/\[\^[^\]]+\]/gu, ''),
    ...(part.footnotes ?? []).map((note) => note.text),
    ...part.children.flatMap(inNode),
  ];
  const inAnnex = (annex: Annex): string[] => [
    annex.label,
    annex.title?.toLocaleUpperCase('vi') ?? '',
    annex.caption ?? '',
    ...annex.columns,
    ...annex.groups.flatMap((group) => [group.number ?? '', group.title, ...group.rows.flatMap((row) => [row.no, row.content, row.lead.join('; '), row.partners.join('; '), row.time])]),
  ];
  const { title, signer } = document;
  return [
    title.type,
    title.subject,
    ...document.body.flatMap(inNode),
    ...document.recipients.map(({ text }) => text),
    ...(signer ? [...signer.authority, signer.office, signer.name ?? ''] : []),
    ...document.annexes.flatMap(inAnnex),
  ];
}
