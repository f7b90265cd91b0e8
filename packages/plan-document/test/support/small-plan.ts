import { type Annex, emptyPlanDocument, parseRecipientLine, type PlanDocument, type PlanNode, type Signer } from '../../src/index.js';
import { markAssignments } from '../../src/assignments.js';
import { markBases, markClosing } from '../../src/basis.js';

/** What a test says of a plan; the rest is sound and the same in every test. */
export interface SmallPlan {
  header?: Partial<PlanDocument['header']>;
  type?: string;
  title?: string;
  /** Paragraphs before the first section. */
  opening?: string[];
  /** Bullets of the part on the content. */
  lines?: string[];
  /** `[marker, text]` under the part on the content, in place of bullets. */
  items?: [string, string][];
  /** Headings of the part on the tasks; each has one bullet. */
  tasks?: string[];
  closing?: string;
  recipients?: string[];
  signer?: Partial<Signer> | null;
  annexes?: (Partial<Omit<Annex, 'groups'>> & { groups?: { number: string | null; title: string; rows: { no?: string; content?: string; lead?: string[]; partners?: string[]; time?: string }[] }[] })[];
  change?: (document: PlanDocument) => void;
}

let next = 1;
const node = (kind: PlanNode['kind'], marker: string | null, text: string, children: PlanNode[] = []): PlanNode => ({ id: `n${next++}`, kind, marker, text, children });

export function smallPlan(plan: SmallPlan = {}): PlanDocument {
  next = 1;
  const opening = plan.opening ?? ['Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về phát triển văn hóa, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như sau:'];
  const content = plan.items ? plan.items.map(([marker, text]) => node(marker === '-' ? 'bullet' : 'section', marker, text)) : (plan.lines ?? []).map((text) => node('bullet', '-', text));
  const tasks = (plan.tasks ?? ['Văn phòng Sở']).map((text, i) => node('section', `${i + 1}.`, text, [node('bullet', '-', 'Chuẩn bị hội trường và các điều kiện phục vụ ngày hội theo kế hoạch.')]));
  const body = [
    ...opening.map((text) => node('paragraph', null, text)),
    node('section', 'I.', 'MỤC ĐÍCH, YÊU CẦU', [node('bullet', '-', 'Tạo không khí vui tươi trong Nhân dân và góp phần phát triển du lịch.')]),
    node('section', 'II.', 'NỘI DUNG', content.length > 0 ? content : [node('bullet', '-', 'Tổ chức hội thi, liên hoan văn nghệ và triển lãm ảnh tại quảng trường.')]),
    node('section', 'III.', 'TỔ CHỨC THỰC HIỆN', tasks),
    node('paragraph', null, plan.closing ?? 'Trên đây là Kế hoạch tổ chức ngày hội, yêu cầu các đơn vị thực hiện./.'),
  ];
  markBases(body);
  markClosing(body);
  markAssignments(body);
  const document: PlanDocument = {
    ...emptyPlanDocument(),
    header: { superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: '12', symbol: 'KH-SVHTTDL', place: 'Sơn Hà', date: '2025-03-07', ...plan.header },
    title: { type: plan.type ?? 'KẾ HOẠCH', subject: plan.title ?? 'Tổ chức ngày hội văn hóa năm 2025' },
    body,
    recipients: (plan.recipients ?? ['UBND tỉnh (báo cáo)', 'Các sở, ban, ngành tỉnh', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, QLVH']).map((text, i) => parseRecipientLine(text, `r${i + 1}`)),
    signer: plan.signer === null ? null : { authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Hà Minh Quân', ...plan.signer },
    annexes: (plan.annexes ?? []).map((annex, a) => ({
      id: `a${a}`, label: 'Phụ lục', title: 'DANH MỤC HOẠT ĐỘNG', caption: null, columns: [], ...annex,
      groups: (annex.groups ?? []).map((group, g) => ({
        id: `a${a}g${g}`, number: group.number, title: group.title,
        rows: group.rows.map((row, r) => ({ id: `a${a}g${g}r${r}`, no: String(r + 1), content: 'Biên soạn tài liệu.', lead: ['Sở Nội vụ'], partners: [], time: 'Tháng 9/2025', ...row })),
      })),
    })),
  };
  plan.change?.(document);
  return document;
}
