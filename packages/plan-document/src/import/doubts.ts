import { type MarkerKind } from './markers.js';
import { type Grown } from './tree.js';

/** Something the importer is not sure of. `message`: one Vietnamese sentence that says what to check. */
export interface Doubt {
  nodeId: string | null;
  where: 'header' | 'title' | 'body' | 'recipients' | 'signer' | 'annex';
  code: DoubtCode;
  message: string;
  line: number | null;
  /** From 1, in files that have pages. */
  page?: number;
}

export type DoubtCode =
  | 'HEADER_MISSING'
  | 'HEADER_INCOMPLETE'
  | 'HEADER_TEXT_UNPLACED'
  | 'MARK_LEFT_OUT'
  | 'TITLE_MISSING'
  | 'SUBJECT_MISSING'
  | 'BASIS_MISSING'
  | 'NUMBERING_GAP'
  | 'NUMBERING_REPEATED'
  | 'LEVEL_SKIPPED'
  | 'PARAGRAPH_LEVEL'
  | 'SENTENCE_OPEN'
  | 'FOOTNOTE_WITHOUT_REFERENCE'
  | 'ASSIGNMENTS_MISSING'
  | 'RECIPIENTS_MISSING'
  | 'FILE_LINE_MISSING'
  | 'SIGNER_MISSING'
  | 'SIGNER_NAME_MISSING'
  | 'TEXT_UNPLACED'
  | 'ANNEX_FROM_TEXT'
  | 'ANNEX_NOT_A_TABLE'
  | 'ANNEX_EXTRA_COLUMNS'
  | 'ANNEX_ROW_UNCERTAIN'
  | 'ANNEX_CELLS_SHARED'
  | 'TABLE_IN_BODY'
  | 'TRACKED_CHANGES_ACCEPTED'
  | 'COMMENTS_LEFT_OUT'
  | 'HIDDEN_TEXT_LEFT_OUT'
  | 'LINES_TAKEN_FOR_PARAGRAPHS'
  | 'PAGE_WITHOUT_TEXT'
  | 'ATTACHED_DATA_UNUSED'
  | 'ATTACHED_DATA_DIFFERS';

/** Parents under which a kind of marker is unusual: I. → 1. → 1.1. or a) is what offices write (NĐ 30/2020, Phụ lục I). */
const SKIPS_FROM: Partial<Record<MarkerKind, readonly (MarkerKind | 'none')[]>> = { decimal: ['none', 'letter'], letter: ['none', 'roman'] };

/** What the numbering and nesting of the body leave open. */
export function bodyDoubts(roots: readonly Grown[], all: readonly Grown[]): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (grown: Grown, code: DoubtCode, message: string): void => {
    doubts.push({ nodeId: grown.node.id, where: 'body', code, message, line: grown.block.line });
  };
  const sequence = (siblings: readonly Grown[], parent: Grown | null = null): void => {
    const last = new Map<string, Grown>();
    for (const grown of siblings) {
      const marker = grown.block.marker;
      if (marker && marker.kind !== 'bullet') {
        const before = last.get(marker.series)?.block.marker;
        const expected = (before?.value ?? 0) + 1;
        const label = grown.node.marker ?? '';
        if (before && marker.value <= before.value) add(grown, 'NUMBERING_REPEATED', `Mục “${label}” lặp lại hoặc lùi số sau “${before.label}”: cần kiểm tra.`);
        else if (marker.value > expected && !(marker.kind === 'letter' && before?.value === 4 && marker.value === 6))
          add(grown, 'NUMBERING_GAP', before ? `Sau “${before.label}” là “${label}”: cần kiểm tra có thiếu mục nào không.` : `Danh sách bắt đầu từ “${label}”: cần kiểm tra có thiếu mục nào phía trước không.`);
        last.set(marker.series, grown);
      }
      if (marker?.value === 1 && SKIPS_FROM[marker.kind]?.includes(parent?.block.marker?.kind ?? 'none')) add(grown, 'LEVEL_SKIPPED', `“${grown.node.marker}” đứng ngay dưới ${parent ? `“${parent.node.marker}”` : 'tên kế hoạch'}: cần kiểm tra có thiếu cấp mục ở giữa không.`);
      sequence(grown.children, grown);
    }
  };
  sequence(roots);
  all.forEach((grown, i) => {
    const before = all[i - 1];
    if (!before || grown.node.kind !== 'paragraph' || before.node.kind === 'paragraph') return;
    if (before.node.kind === 'bullet' && !before.children.includes(grown) && !/^Trên đây là\s/u.test(grown.node.text))
      add(grown, 'PARAGRAPH_LEVEL', 'Đoạn này không đánh số, đứng sau một danh sách: cần kiểm tra nó thuộc mục nào.');
  });
  for (const grown of all) {
    if (grown.node.kind === 'bullet' && grown.children.length === 0 && /(?:\p{L}|,)$/u.test(grown.node.text) && grown.node.text.length > 60)
      add(grown, 'SENTENCE_OPEN', 'Câu không có dấu kết thúc: cần kiểm tra có bị cắt giữa chừng không.');
  }
  return doubts;
}
