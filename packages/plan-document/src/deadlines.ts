import { type Deadline, type DeadlineContext, findDeadlines, parseDeadlines } from '@banhanh/deadline';
import { assignmentsOfBody } from './assignments.js';
import { eventsOfGroup } from './deadlines-events.js';
import { type AnnexGroup, type AnnexRow, type PlanDocument, type PlanNode } from './model.js';

/** The deadlines read from one annex row or from the text of one task. */
export interface PlacedDeadlines {
  /** Row id, or the id of the node that states the task. */
  nodeId: string;
  deadlines: Deadline[];
}

/** What the times of a group are read against: the day of issue, its events, and the other events of the plan by name. */
export function contextOfGroup(document: PlanDocument, group: AnnexGroup): DeadlineContext {
  return { issuedOn: document.header.date, events: eventsOfGroup(document, group), otherEvents: document.events };
}

/** What times in the body are read against: `sự kiện` means every event of the plan. */
export function contextOfBody({ header, events }: PlanDocument): DeadlineContext {
  return { issuedOn: header.date, events };
}

/** The deadlines of one annex row, in the order written; the events of the group and the day of issue are taken into account. */
export function deadlinesOfRow(document: PlanDocument, group: AnnexGroup, row: AnnexRow): Deadline[] {
  return row.time.trim() === '' ? [] : parseDeadlines(row.time, contextOfGroup(document, group));
}

/** A phrase in running text that sets a time for the work. It ends with the clause. */
const PHRASE =
  /(?<![\p{L}\d])(?:hoàn thành (?:trước|trong|xong trước|chậm nhất|vào)|trước ngày|chậm nhất|xong trước|thời gian (?:thực hiện|hoàn thành|báo cáo)\s*:|trong (?:tháng|quý|năm) (?=[\dIVX])|từ (?:ngày|tháng|quý|nay)(?=\s)|định kỳ|hằng (?:tháng|quý|năm|tuần)|hàng (?:tháng|quý|năm|tuần))[^.;()\n]{0,90}/giu;

/** The times a task names: what is understood of its clauses that set one, or what `findDeadlines` sees there. */
export function deadlinesOfTask(text: string, context: DeadlineContext): Deadline[] {
  const phrases = [...text.matchAll(PHRASE)].map(([phrase]) => phrase.replace(/^thời gian [^:]*:\s*/iu, '').trim());
  const read = phrases.flatMap((phrase) => parseDeadlines(phrase, context)).filter(({ kind }) => kind !== 'UNRESOLVED');
  return read.length > 0 ? read : findDeadlines(text, context);
}

const LABELLED = /(?:^|[.;]\s)\s*(?:thời gian|thời hạn|thời điểm)(?![\p{L}\d])[^:.;()]{0,50}:\s*(?=\S)/iu;
/** `Đợt 1. Từ nay …`, `Giai đoạn II (từ tháng 3 …)`: a stage that opens with its time. */
const STAGE = /^(?:đợt|giai đoạn|bước|kỳ)\s+(?:\d{1,2}|[IVX]{1,4})\s?[.:,–-]?\s?\(?\s?(?=(?:từ|sau|trước|trong|đến|hết|tháng|quý|ngày|năm|đầu|giữa|cuối|chậm nhất|hoàn thành)\s)/iu;

/** The times a text of the body sets, whatever it is for. After a label (`Thời gian: …`) and in the name of a stage nothing is dropped, as in a time cell. */
export function deadlinesOfText(node: Pick<PlanNode, 'marker' | 'text'>, context: DeadlineContext): Deadline[] {
  const text = /^\p{Lu}\p{Ll}+\s/u.test(node.marker ?? '') ? `${node.marker} ${node.text}` : node.text;
  const stage = STAGE.exec(text);
  const label = stage ?? LABELLED.exec(text);
  if (!label) return findDeadlines(text, context);
  const rest = text.slice(label.index + label[0].length);
  const end = rest.search(stage ? /[).:;]\s|[).:;]$/u : /[.]\s+\p{Lu}/u);
  return parseDeadlines(end < 0 ? rest : rest.slice(0, end), context);
}

/**
 * The deadlines the plan sets: for each annex row its time cell, for each task the clauses of its text that name a time.
 * In running text only what is understood is returned; a time cell is never dropped (kind `UNRESOLVED`).
 */
export function deadlinesOf(document: PlanDocument): PlacedDeadlines[] {
  const found: PlacedDeadlines[] = [];
  const known = contextOfBody(document);
  for (const { tasks } of assignmentsOfBody(document)) {
    for (const task of tasks) {
      const deadlines = deadlinesOfTask(task.text, known);
      if (deadlines.length > 0) found.push({ nodeId: task.nodeId, deadlines });
    }
  }
  for (const annex of document.annexes) {
    for (const group of annex.groups) {
      const context = contextOfGroup(document, group);
      for (const row of group.rows) {
        const deadlines = parseDeadlines(row.time, context);
        if (deadlines.length > 0) found.push({ nodeId: row.id, deadlines });
      }
    }
  }
  return found;
}
