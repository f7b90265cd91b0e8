import { emptyPlanDocument, type PlanDocument, type PlanNode } from '@banhanh/plan-document';

const section = (id: string, marker: string, text: string, children: PlanNode[] = []): PlanNode => ({ id, kind: 'section', marker, text, children });

/** The three sections every plan of an office has, and the line that files it; everything else is left to write. */
export function skeletonPlan(subject: string, agency: string): PlanDocument {
  const empty = emptyPlanDocument();
  return {
    ...empty,
    header: { ...empty.header, agency },
    title: { ...empty.title, subject },
    body: [
      section('n1', 'I.', 'MỤC ĐÍCH, YÊU CẦU', [section('n2', '1.', 'Mục đích'), section('n3', '2.', 'Yêu cầu')]),
      section('n4', 'II.', 'NỘI DUNG'),
      section('n5', 'III.', 'TỔ CHỨC THỰC HIỆN'),
    ],
    recipients: [{ id: 'r1', text: 'Lưu: VT', purpose: 'file', parts: ['VT'] }],
  };
}
