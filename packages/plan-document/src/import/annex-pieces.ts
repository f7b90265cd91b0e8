import { beginsNewBody, namesBody } from '../bodies.js';
import { type Line } from './lines.js';
import { textWidth } from './text-width.js';

/** A part of a row that stays in one cell: a line, or a part of a line that may hold two cells. */
export interface Piece {
  text: string;
  /** First of its line. */
  startsLine: boolean;
  /** Blank lines before its line; 0 inside a line. */
  gap: number;
  line: number;
  /** Width of its line up to its end, in 1/1000 em. */
  reach: number;
}

/** The word for the kind of a body is not yet its name. */
const UNFINISHED_NAME =
  /\s(?:và|của|các)$|(?:^|[;,]\s*)(?:Ủy ban|Uỷ ban|Sở|Ban|Ban Chỉ đạo|Ban Chỉ huy|Phòng|Trung tâm|Hội|Hội đồng|Văn phòng|Thanh tra|Bộ|Bộ Chỉ huy|Cục|Chi cục|Đảng ủy|Liên đoàn|Liên minh|Báo|Đài|Cổng|Trang|UBND|HĐND|Công an)$/u;

/** Whether the words go on with the name the words before began: `Thanh tra` + `Sở`, `Ủy ban Mặt trận` + `Tổ quốc …`, `Ban …` + `Tỉnh ủy`. */
export const continuesName = (before: string, words: string): boolean =>
  UNFINISHED_NAME.test(before) || (/^Tổ quốc(?!\p{L})/u.test(words) && /Mặt trận$/u.test(before)) || (/^(?:Tỉnh|Thành|Thị|Huyện|Đảng) [uủ][ỷy](?!\p{L})/u.test(words) && /(?:^|[;,]\s*)(?:Ban|Văn phòng|Thường trực)\s[^;,.]*$/u.test(before));

/** How a time cell begins. */
export const TIME_START =
  /^(?:[-–+]\s*)?(?:(?:Từ|Tháng|Quý|Trước|Sau|Trong|Hoàn thành|Đã hoàn thành|Năm|Thường xuyên|Hằng|Hàng|Ngày|Cả năm|Định kỳ|Đầu|Giữa|Cuối|Tổng kết|Triển khai từ|Xuất bản số|Theo|Khi|Dự kiến|Chậm nhất|Xong|Thời gian|Trên số báo|Số báo|Ngay sau|Ngay khi|Đến|Kết thúc|Bắt đầu|Tuần|Vào|Suốt|Các tháng|Các năm|Quí|Liên tục|Thời điểm|6 tháng|Phát động)(?!\p{L})|\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\d{1,2}\s?\/\s?\d{4})/u;
/** Words only a time holds. */
export const TIME_WORDS = /(?<![\p{L}\d])(?:\d{1,2}\s?\/\s?\d{4}|tháng\s+\d|quý\s+[IV\d]|năm\s+\d{4}|thường xuyên|sự kiện|kỷ niệm|hằng|hàng (?:năm|tháng|quý)|ngày\s+\d|\d+\s+ngày|số báo|cả năm|kế hoạch|sau khi|trước khi|theo)(?![\p{L}])/iu;

/** Where inside a line the next cell may begin: before a capital that names a body or opens a time. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  return lines.flatMap((line) => {
    const cuts = [0];
    for (const match of line.text.matchAll(/(?<=[^\s“"(,;:–-]\s)\p{Lu}/gu)) {
      const rest = line.text.slice(match.index, match.index + 60);
      const before = line.text.slice(0, match.index);
      if (/(?:^|\s)(?:và|của|cho|với|tại|do|trên|trong|từ|đến|về|các|theo|gửi|là|cùng|ở|giữa|hoặc)\s$/u.test(before)) continue;
      if (/(?:^|\s)(?:Thanh tra|Văn phòng|Giám đốc|Lãnh đạo|Phòng|Ủy ban|Uỷ ban|Trưởng|Đảng ủy)\s$/u.test(before)) continue;
      if (/^(?:Tỉnh|Thành|Thị|Huyện|Đảng) [uủ][ỷy](?!\p{L})/u.test(rest) && !/[.;:)”"]\s$/u.test(before)) continue;
      const body = namesBody(rest) && (beginsNewBody(rest) || /[.)”"…]\s$/u.test(before));
      if (body || TIME_START.test(rest)) cuts.push(match.index);
    }
    return cuts.map((from, i) => ({
      text: line.text.slice(from, cuts[i + 1]).trim(),
      startsLine: i === 0,
      gap: i === 0 ? line.gap : 0,
      line: line.number,
      reach: textWidth(line.text.slice(0, cuts[i + 1])),
    }));
  });
}
