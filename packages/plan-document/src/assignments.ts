import { namesBody, splitBodies } from './bodies.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { type AssignmentMark, type PlanDocument, type PlanNode } from './model.js';
import { walk } from './walk.js';

/** Work given to somebody by a node of the plan. */
export interface PlanAssignment {
  nodeId: string;
  assignees: string[];
  modality: AssignmentMark['modality'];
  /** `nodeId`: the child that states the task, or the node itself where the task follows its colon. */
  tasks: { text: string; nodeId: string }[];
}

/** What the nodes marked as assignments give to do, in reading order; those without tasks are left out. */
export function assignmentsOf(document: Pick<PlanDocument, 'body'>): PlanAssignment[] {
  const found: PlanAssignment[] = [];
  for (const { node } of walk(document)) {
    if (!node.assignment) continue;
    const tasks = tasksOf(node);
    if (tasks.length > 0) found.push({ nodeId: node.id, assignees: node.assignment.assignees, modality: node.assignment.modality, tasks });
  }
  return found;
}

function tasksOf(node: PlanNode): PlanAssignment['tasks'] {
  const inline = afterColon(node.text);
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

const ASSIGNING_SECTION = /to chuc thuc hien|phan cong/;
const REQUEST = /(?:^|\s)đề nghị(?=\s|$)/iu;
const LEADING_WORDS = /^(?:(?:Trân trọng\s+)?đề nghị|Kính đề nghị|Giao nhiệm vụ cho|Giao cho|Giao|Đối với|Yêu cầu|(?:Trách nhiệm|Nhiệm vụ)\s+(?:của\s+)?(?=\p{Lu}|các\s))\s*:?\s*/iu;
/** Where the name of the body ends and the work begins in an inline text without a clean colon. */
const WORK = /,?\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phối hợp với|theo chức năng|căn cứ chức năng)(?=[\s,:]|$)/iu;

/**
 * Marks the nodes of `TỔ CHỨC THỰC HIỆN` / `PHÂN CÔNG` that name somebody to act: headings, and items or bullets that name a
 * body before their first colon. `request` where `đề nghị` stands in the node's own words or in a heading above, else `order`.
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
    const prefix = isTitle || node.kind === 'bullet' ? (colon < 0 ? node.text : node.text.slice(0, colon)) : node.text.slice(0, Math.max(0, colon));
    const mayName = node.kind === 'section' || (node.kind === 'bullet' && colon >= 0);
    const request = requested || REQUEST.test(prefix);
    const assignees = mayName && prefix.length <= 400 ? assigneesIn(prefix) : [];
    if (assignees.length > 0) node.assignment = { assignees, modality: request ? 'request' : 'order' };
    markInside(node, isTitle ? request : requested);
  }
}

function assigneesIn(prefix: string): string[] {
  const named = prefix.replace(LEADING_WORDS, '').replace(LEADING_WORDS, '');
  if (!namesBody(named)) return [];
  const work = named.search(WORK);
  const bodies = (work < 0 ? named : named.slice(0, work)).replace(/\[\^\d+\]/g, '').replace(/^(?:Đề nghị|đề nghị)\s+/u, '');
  return splitBodies(bodies).map((body) => body.replace(/^(?:Đề nghị|đề nghị)\s+/u, ''));
}
