import { namesBody, splitBodies } from './bodies.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { type AssignmentMark, type PlanDocument, type PlanNode } from './model.js';
import { walk } from './walk.js';

/** Work given to somebody by a node of the plan or by a row of its annex. */
export interface PlanAssignment {
  /** The node, or the row, that gives the work. */
  nodeId: string;
  /** The annex row; null for work of the body. */
  rowId: string | null;
  assignees: string[];
  /** What the assignees do: `lead` (chủ trì). Partners get no work of their own. */
  role: 'lead';
  /** Who works with them (phối hợp), as written; always empty for work of the body. */
  partners: string[];
  modality: AssignmentMark['modality'];
  /** `nodeId`: the child that states the task, the node itself where the task follows its colon, or the row. */
  tasks: { text: string; nodeId: string }[];
  /** The time cell of the row as written; null for work of the body, whose times stand in its tasks. */
  written: string | null;
}

/** What the body, then the annexes give to do, each in reading order. @see assignmentsOfBody, assignmentsOfRows */
export function assignmentsOf(document: Pick<PlanDocument, 'body' | 'annexes'>): PlanAssignment[] {
  return [...assignmentsOfBody(document), ...assignmentsOfRows(document)];
}

/** What the nodes marked as assignments give to do; those without tasks are left out. */
export function assignmentsOfBody(document: Pick<PlanDocument, 'body'>): PlanAssignment[] {
  const found: PlanAssignment[] = [];
  for (const { node } of walk(document)) {
    if (!node.assignment) continue;
    const tasks = tasksOf(node);
    const { assignees, modality } = node.assignment;
    if (tasks.length > 0) found.push({ nodeId: node.id, rowId: null, assignees, role: 'lead', partners: [], modality, tasks, written: null });
  }
  return found;
}

/**
 * What each annex row gives its leads (cơ quan chủ trì) to do: one task for each paragraph of its content. Rows without a lead or content are
 * left out. A table says nobody “đề nghị”, so the modality is `request`; whoever knows the issuer's own units orders them.
 */
function assignmentsOfRows({ annexes }: Pick<PlanDocument, 'annexes'>): PlanAssignment[] {
  return annexes.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).flatMap(({ id, content, lead, partners, time }) => {
    const tasks = itemsOfCell(content).map((text) => ({ text, nodeId: id }));
    const given = { nodeId: id, rowId: id, assignees: lead, role: 'lead' as const, partners, modality: 'request' as const, tasks, written: time };
    return lead.length > 0 && tasks.length > 0 ? [given] : [];
  });
}

/** The paragraphs of an annex cell, without their dashes. */
export function itemsOfCell(cell: string): string[] {
  return cell.split('\n').map((line) => line.replace(/^\s*[-–+]\s+/u, '').trim()).filter((line) => line !== '');
}

function tasksOf(node: PlanNode): PlanAssignment['tasks'] {
  const inline = afterColon(node.text) || (node.kind === 'section' && node.children.length > 0 ? '' : workIn(node.text));
  if (inline !== '' && (node.kind === 'bullet' || node.children.length === 0)) return [{ text: inline, nodeId: node.id }];
  return node.children
    .filter((child) => !isHeading(child) && !isAddressed(child))
    .map((child) => ({ text: child.text, nodeId: child.id }));
}

const isHeading = (node: PlanNode): boolean => node.kind === 'section' && node.children.length > 0;

/** A child that gives its own work (`- Đề nghị Sở Nội vụ: …`) is no task of the node above. */
const isAddressed = (node: PlanNode): boolean => node.assignment !== undefined;

function afterColon(text: string): string {
  const at = text.indexOf(':');
  return at < 0 ? '' : text.slice(at + 1).trim();
}

/** What a sentence that names somebody gives to do: `Giao Sở A chủ trì, phối hợp …` → `chủ trì, phối hợp …`. */
function workIn(text: string): string {
  const at = bodiesEnd(text);
  return at < 0 ? '' : text.slice(at).replace(/^[,\s]+/u, '');
}

const ASSIGNING_SECTION = /to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem (?:thuc hien|cua )|nhiem vu cua cac/;
const REQUEST = /(?:^|\s)đề nghị(?=\s|$)/iu;
const LEADING_WORDS = /^(?:(?:Trân trọng\s+)?đề nghị|Kính đề nghị|Giao nhiệm vụ cho|Giao cho|Giao|Đối với|Yêu cầu|(?:Trách nhiệm|Nhiệm vụ)\s+(?:của\s+)?(?=\p{Lu}|các\s))\s*:?\s*/iu;
/** Where the name of the body ends and the work begins in an inline text without a clean colon. */
const WORK = /,?\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phối hợp với|theo chức năng|căn cứ chức năng)(?=[\s,:]|$)/iu;

/** What somebody is told to do right after the name, in a sentence without a colon. */
const ACTS = new RegExp(
  String.raw`,?\s+(?:chủ trì|làm đầu mối|là (?:cơ quan|đơn vị|đầu mối)|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|phối hợp|(?:theo|căn cứ)(?: vào)? (?:chức năng|nhiệm vụ|tình hình|nội dung|[Kk]ế hoạch)|xây dựng|triển khai|thực hiện|chủ động|bố trí|cân đối|đôn đốc|vận động|nghiêm túc|rà soát|đẩy mạnh|tăng cường|phân công|tập trung|tiếp tục|quan tâm|phổ biến|quán triệt|đưa tin|đăng tải|cử|mở|phát động|lồng ghép|kịp thời|thường xuyên|cung cấp|huy động|thẩm định|duy trì|chuẩn bị|tạo điều kiện|bảo đảm|đảm bảo|bám sát|khẩn trương|đề xuất|phát huy|nâng cao|hoàn thành|tiếp nhận|gửi|(?<!(?:lực lượng|người|cá nhân|thành viên|đơn vị|tổ chức) )tham gia`
    + String.raw`|(?<!(?:các|những|mọi|mỗi|với|của|[Bb]an|[Pp]hòng|[Tt]ổ|[Đđ]oàn|[Bb]ộ phận|sự)\s+)(?:tổ chức(?! (?:chính trị|thành viên|[đĐ]ảng|đoàn|hội|xã hội|kinh tế))|kiểm tra|hướng dẫn|tuyên truyền|tổng hợp|tham mưu|chỉ đạo|báo cáo|theo dõi|giám sát)|lãnh đạo(?=,? (?:và )?chỉ đạo|(?:,| và)? (?:tăng cường|triển khai|tổ chức|thực hiện|xây dựng|công tác|việc|phát huy|làm tốt|đẩy mạnh|Ủy ban|Hội đồng|UBND|HĐND|MTTQ|Mặt trận)))(?=[\s,.;]|$)`, 'u',
);
const LONGEST_NAMES = 240;

/** Where the names end and the work begins in a sentence that opens with bodies; -1 when it does not. */
function bodiesEnd(text: string): number {
  const lead = leadOf(text);
  const named = text.slice(lead, lead + LONGEST_NAMES);
  if (!namesBody(named)) return -1;
  const at = named.search(ACTS);
  return at <= 0 || /[.;:]/u.test(named.slice(0, at)) ? -1 : lead + at;
}

const leadOf = (text: string): number => {
  const once = LEADING_WORDS.exec(text)?.[0].length ?? 0;
  return once + (LEADING_WORDS.exec(text.slice(once))?.[0].length ?? 0);
};

/**
 * Marks the nodes of `TỔ CHỨC THỰC HIỆN` / `PHÂN CÔNG` that name somebody to act: headings, and items or bullets that name a
 * body before their first colon, or before what it is told to do (`1. Giao Sở A chủ trì …`). `request` where `đề nghị` stands in the node's own words or in a heading above, else `order`.
 */
export function markAssignments(body: readonly PlanNode[]): void {
  for (const node of body) {
    if (node.kind !== 'section') continue;
    if (ASSIGNING_SECTION.test(foldVietnamese(node.text.slice(0, 200)))) markInside(node, REQUEST.test(node.text));
    else markAssignments(node.children);
  }
}

function markInside(parent: PlanNode, requested: boolean): void {
  for (const node of parent.children) {
    const colon = node.text.indexOf(':');
    const isTitle = isHeading(node);
    const states = node.kind === 'section' ? !isTitle : node.kind === 'bullet' && !parent.assignment && parent.kind === 'section';
    const sentence = states && colon < 0 ? bodiesEnd(node.text) : -1;
    const prefix = sentence >= 0 ? node.text.slice(0, sentence) : colon >= 0 ? node.text.slice(0, colon) : isTitle ? node.text : '';
    const mayName = node.kind === 'section' || (node.kind === 'bullet' && (colon >= 0 || sentence >= 0));
    const request = requested || REQUEST.test(prefix);
    const assignees = mayName && prefix.length <= 400 ? assigneesIn(prefix) : [];
    if (assignees.length > 0) node.assignment = { assignees, modality: request ? 'request' : 'order' };
    markInside(node, isTitle ? request : requested);
  }
}

function assigneesIn(prefix: string): string[] {
  const named = prefix.replace(LEADING_WORDS, '').replace(LEADING_WORDS, '');
  if (!namesBody(named)) return [];
  const work = /[.;]$/.test(named) ? named.search(ACTS) : named.search(WORK);
  const bodies = (work < 0 ? named : named.slice(0, work)).replace(/\[\^\d+\]/g, '').replace(/^(?:Đề nghị|đề nghị)\s+/u, '');
  return splitBodies(bodies).map((body) => body.replace(/^(?:Đề nghị|đề nghị)\s+/u, ''));
}
