import { DOCUMENT_TYPES } from './document-types.js';

const VERBS =
  'quy định|hướng dẫn|phê duyệt|ban hành|triển khai|thực hiện|sửa đổi|công bố|thông qua|kết luận|tuyên truyền|phát động|kỷ niệm|xây dựng|tổ chức|tham mưu|phối hợp|chỉ đạo|tiếp tục|đề nghị|yêu cầu|giao|đồng thời|trong đó|nhằm|để|gắn|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|bám sát|xác định|chủ động|cụ thể|như sau|theo|khi|và các|trên|tại|được|đã|có|là';
const ENDS_AT_VERB = new RegExp(`\\s(?:${VERBS})(?=[\\s,]|$)`, 'u');
const ENDS_AT_CAPITAL_VERB = /\s(?:Quy định|Ban hành|Phê duyệt|Sửa đổi|Hướng dẫn|Triển khai)(?=\s|$)/u;
const ENDS_AT_COMMA = new RegExp(`,\\s(?=(?:${VERBS}|các|những|trọng tâm|nhất là|gồm|bao gồm|với|trong)(?:\\s|$))`, 'u');
/** Bodies set up for a task carry verbs in their names: `Ban Chỉ đạo thực hiện …`, `Tiểu ban Tuyên truyền, phục vụ`. */
const NAMED_FOR_A_TASK = /^(?:Ban Chỉ đạo|Ban chỉ đạo|Ban Tổ chức|Ban tổ chức|Tiểu ban|Hội đồng|Tổ công tác|Tổ biên tập|BCĐ|BTC|Hội nghị)(?=\s|$)/u;
/** The next document of the sentence: `… của Chính phủ và Kế hoạch số …`, `…, Nghị quyết Đại hội …`. */
const NEXT_DOCUMENT = String.raw`(?:,|\svà)\s(?=(?:${DOCUMENT_TYPES.join('|')})(?:\s\p{Ll}+){0,4}\s(?:[Ss]ố|\d|Hội nghị|Đại hội))`;
const HARD_END = new RegExp(String.raw`\s(?:[Vv]ề(?: việc)?|[Vv]\/v)(?=\s|$)|["“”;:]|\.(?=\s|$)|\.\/\.|\[\^|\svà\s(?=\p{Ll})|\s\((?=(?:sau đây|dưới đây|gọi tắt|viết tắt|kèm theo|gọi là)\s)|${NEXT_DOCUMENT}`, 'u');
/** After the name of a place or of a body that no work is part of, what it is about may follow without a word between. */
const ENDS_AFTER_PLACE =
  /(?<=\s(?:tỉnh|huyện|xã|phường|[Tt]hành phố|Chính phủ|Trung ương)|^Chính phủ|^Quốc hội|^Bộ Chính trị|^Ban Bí thư|[ủu][ỷy])\s(?=(?:phát triển|nâng cao|hưởng ứng|kiểm tra|đánh giá|thi hành|điều chỉnh|bổ sung|quán triệt|tổng kết|sơ kết|khắc phục|cụ thể hóa|phòng|bảo vệ|hỗ trợ|chuyển đổi|giai đoạn|năm|cho|đối với|nêu|Kế hoạch|Chương trình|Đề án|Quy chế)\s)/u;

/**
 * The issuing body after a number and date: after `của`, or directly after the date. It ends before `về`, a quote, `;`, `.`, an
 * unopened `)`, `và` + lower case, or the verb of the subject; commas and brackets of the name stay. `length`: signs read.
 */
export function readIssuer(text: string, dated: boolean): { name: string; length: number } | null {
  const lead = /^\s*,?\s*của\s+/u.exec(text) ?? (dated ? /^\s*,?\s*(?=\p{Lu})/u.exec(text) : null);
  if (!lead) return null;
  const rest = text.slice(lead[0].length);
  if (lead[0].includes(',') && !lead[0].includes('của') && /^[^.;:]{2,120}?\s(?:ban hành|xây dựng|triển khai|tổ chức|lập|đề nghị|yêu cầu)\s/u.test(rest)) return null;
  if (/^(?:Nghị|Kế hoạch|Quyết định|Kết luận|Chỉ thị|Thông báo|Công văn|Luật|Hướng dẫn|Chương trình|Đề án|Thông tư|Báo cáo|Quy định|Quy chế|Công điện|Tờ trình)(?=\s)/u.test(rest)) return null;
  let end = Math.min(rest.length, indexOf(rest, HARD_END), unopenedBracket(rest), indexOf(rest, ENDS_AFTER_PLACE));
  if (!NAMED_FOR_A_TASK.test(rest)) {
    end = Math.min(end, indexOf(rest, ENDS_AT_COMMA));
    end = Math.min(end, indexOf(rest.slice(0, end), ENDS_AT_VERB), indexOf(rest.slice(0, end), ENDS_AT_CAPITAL_VERB));
  } else end = Math.min(end, indexOf(rest, ENDS_AT_COMMA_FOR_TASKS));
  end = Math.min(end, issuingSentence(rest, end));
  const name = rest.slice(0, end).replace(/[\s,]+$/u, '');
  return /^\p{L}/u.test(name) ? { name, length: lead[0].length + name.length } : null;
}

const BEFORE_BODY = /,\s(?=(?:Sở|UBND|[UỦ][ỷyủ] ban|Ban|Bộ|Hội|Đảng [uủ][yỷ]|Văn phòng|Trung tâm|Cục|Chi cục|Trường|Phòng|Viện|Liên đoàn|Công đoàn|Bệnh viện|Công an|Tỉnh đoàn|Bảo hiểm)\s)/gu;
const ISSUES = /\s(?:ban hành|xây dựng|triển khai|tổ chức|lập|đề nghị|yêu cầu)(?=\s|$)/u;

/** `…, Ủy ban nhân dân tỉnh ban hành Kế hoạch …`: the comma before the body that issues the plan itself. */
function issuingSentence(text: string, end: number): number {
  const commas = [...text.slice(0, end).matchAll(BEFORE_BODY)].map(({ index }) => index);
  const verb = commas.length === 0 ? -1 : text.slice(commas[0]).search(ISSUES) + commas[0]!;
  const last = commas.findLast((comma) => comma < verb);
  return last !== undefined && verb - last < 120 && verb <= end && !/[.;:]/u.test(text.slice(last, verb)) ? last : Infinity;
}

const ENDS_AT_COMMA_FOR_TASKS = /,\s(?=(?:xây dựng|đề nghị|yêu cầu|giao|đồng thời|trong đó|cụ thể|như sau)(?:\s|$))/u;

const indexOf = (text: string, pattern: RegExp): number => {
  const at = text.search(pattern);
  return at < 0 ? Infinity : at;
};

function unopenedBracket(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth < 0) return i;
  }
  return Infinity;
}
