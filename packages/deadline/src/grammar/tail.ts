import { askHuman, inform, type Remark } from './note.js';
import { type Token } from './token.js';

const TIME_WORDS = new Set(['trước', 'sau', 'đến', 'từ', 'ngày', 'tháng', 'quý', 'năm', 'tuần', 'trừ', 'ngoài', 'riêng', 'sớm', 'muộn', 'chậm', 'hoặc', 'giờ']);
const JOINTS = new Set(['và', ',', '.', ':', '-', ')', '…', '/']);

/** Words after a time: kept as a note; when they still speak of time, a person must read them. */
export function tailRemarks(tokens: readonly Token[], text: string): Remark[] {
  const telling = tokens.filter(({ text }) => !JOINTS.has(text));
  if (telling.length === 0) return [];
  const aboutTime = telling.some((token) => token.type === 'number' || TIME_WORDS.has(token.text));
  return [aboutTime ? askHuman('UNREAD_TEXT', `Phần chưa hiểu: “${text}”.`) : inform('WRITTEN_NOTE', text)];
}
