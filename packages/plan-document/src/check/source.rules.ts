import { type Rule } from './finding.js';
import { having, mark, matches } from './hits.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';

/** What an import of the plan's file found written in a way the plan does not keep, each with the piece it was in. */
function* lost(reading: Reading, what: string): Generator<{ at: Piece; source: string }> {
  const { source } = reading.context;
  if (!source) return;
  for (const each of source.normalised) {
    if (each.what !== what) continue;
    const words = each.source.replace(/\s+/gu, ' ');
    const pieces = reading.pieces.filter(({ nodeId, role }) => nodeId === each.nodeId && role !== 'footnote');
    const at = pieces.find(({ text }) => text.includes(words)) ?? pieces[0];
    if (at) yield { at, source: each.source };
  }
}

const markerIsWrittenTogether: Rule = {
  id: 'markerIsWrittenTogether', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6', severity: 'warning', checks: 'Trong số thứ tự của mục không có khoảng trắng (“1.1.”, không phải “1. 1.”).',
  find: function* (reading) {
    for (const { at, source } of lost(reading, 'SPACED_MARKER')) {
      const end = at.text.indexOf(' ', 40);
      yield mark(at, 0, end < 0 ? at.text.length : end, { message: `Số thứ tự viết là “${source.replace(/\s+/gu, '')}”, không phải “${source}”.` });
    }
  },
};

const spacesAreSingle: Rule = {
  id: 'spacesAreSingle', source: 'Quy tắc chính tả và dấu câu tiếng Việt', severity: 'hint', checks: 'Giữa hai chữ chỉ có một khoảng trắng.',
  find: function* (reading) {
    const message = 'Thừa khoảng trắng giữa hai chữ.';
    yield* matches(having(reading.pieces, / {2}/u), /\S{1,40} {2,}\S{1,40}/gu, ([written]) => ({ message, fix: written.replace(/ {2,}/u, ' '), safe: true }));
    for (const { at, source } of lost(reading, 'DOUBLE_SPACE')) {
      const words = source.replace(/\s+/gu, ' ');
      const start = at.text.indexOf(words);
      if (start >= 0) yield mark(at, start, start + words.length, { message });
    }
  },
};

const recipientsAreEnded: Rule = {
  id: 'recipientsAreEnded', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9', severity: 'warning', most: 3, checks: 'Mỗi dòng Nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm.',
  find: function* (reading) {
    const lines = reading.piecesOf('recipient');
    for (const { at } of lost(reading, 'RECIPIENT_END')) {
      const isLast = at === lines.at(-1);
      yield mark(at, Math.max(0, at.text.lastIndexOf(' ', at.text.length - 28) + 1), at.text.length, { message: isLast ? 'Dòng cuối của Nơi nhận kết thúc bằng dấu chấm.' : 'Dấu cuối dòng này khác các dòng còn lại của Nơi nhận.' });
    }
  },
};

export const SOURCE_RULES: readonly Rule[] = [markerIsWrittenTogether, spacesAreSingle, recipientsAreEnded];
