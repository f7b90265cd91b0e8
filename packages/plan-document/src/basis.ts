import { type PlanNode } from './model.js';

const OPENS = /^(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét)\s/u;
const NAMES_DOCUMENT =
  /(?<!\p{L})(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Chỉ lệnh|Mệnh lệnh|Kế hoạch|Công văn|Công điện|Thông báo|Thông tư|Kết luận|Hướng dẫn|Chương trình|Đề án|Báo cáo|Tờ trình|Quy định|Quy chế|Điều lệ|Văn bản)(?!\p{L})/u;

/** `Thực hiện văn bản số 12/…` */
const CITES_NUMBER = /(?<!\p{L})(?:văn bản|công văn|kế hoạch|hướng dẫn|quyết định|thông báo|nghị quyết|chỉ thị|công điện)\s+(?:số\s*:?\s*)?\d{1,6}\s?[-/]/u;

/** An unnumbered paragraph before the first section that opens with Căn cứ, Thực hiện, Triển khai, Theo or Xét and names a document. */
export const isBasis = (text: string): boolean => OPENS.test(text) && (NAMES_DOCUMENT.test(text) || CITES_NUMBER.test(text));

/** Sets `basis` on the paragraphs before the first section that are one. */
export function markBases(body: readonly PlanNode[]): void {
  for (const node of body) {
    if (node.kind === 'section') return;
    if (node.kind === 'paragraph' && isBasis(node.text)) node.kind = 'basis';
  }
}

/** Sets `closing` on the last unmarked paragraph when it ends `./.` or starts with `Trên đây là`; it must be the last node of the body. */
export function markClosing(body: readonly PlanNode[]): void {
  const last = body.at(-1);
  if (last?.kind === 'paragraph' && (/\.\/\.["”]?$/.test(last.text) || /^Trên đây là\s/u.test(last.text))) last.kind = 'closing';
}
