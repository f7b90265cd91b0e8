const VERBS =
  'quy định|hướng dẫn|phê duyệt|ban hành|triển khai|thực hiện|sửa đổi|công bố|thông qua|kết luận|tuyên truyền|phát động|kỷ niệm|xây dựng|tổ chức|tham mưu|phối hợp|chỉ đạo|tiếp tục|đề nghị|yêu cầu|giao|đồng thời|trong đó|nhằm|để|gắn|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|bám sát|xác định|chủ động|cụ thể|như sau|theo|khi|và các|trên|tại|được|đã|có|là';
const ENDS_AT_VERB = new RegExp(`\\s(?:${VERBS})(?=[\\s,]|$)`, 'u');
const ENDS_AT_CAPITAL_VERB = /\s(?:Quy định|Ban hành|Phê duyệt|Sửa đổi|Hướng dẫn|Triển khai)(?=\s|$)/u;
const ENDS_AT_COMMA = new RegExp(`,\\s(?=(?:${VERBS}|các|những|trọng tâm|nhất là|gồm|bao gồm|với|trong)(?:\\s|$))`, 'u');
/** Bodies set up for a task carry verbs in their names: `Ban Chỉ đạo thực hiện …`, `Tiểu ban Tuyên truyền, phục vụ`. */
const NAMED_FOR_A_TASK = /^(?:Ban Chỉ đạo|Ban chỉ đạo|Ban Tổ chức|Ban tổ chức|Tiểu ban|Hội đồng|Tổ công tác|Tổ biên tập|BCĐ|BTC|Hội nghị)(?=\s|$)/u;
const HARD_END = /\s(?:về(?: việc)?|V\/v)(?=\s|$)|["“”;:]|\.(?=\s|$)|\.\/\.|\[\^|\svà\s(?=\p{Ll})|\s[-–]\s/u;

/**
 * The issuing body after a number and date: after `của`, or directly after the date. It ends before `về`, a quote, `;`, `.`, an
 * unopened `)`, `và` + lower case, or the verb of the subject; commas and brackets of the name stay. `length`: signs read.
 */
export function readIssuer(text: string, dated: boolean): { name: string; length: number } | null {
  const lead = /^\s*,?\s*của\s+/u.exec(text) ?? (dated ? /^\s*,?\s*(?=\p{Lu})/u.exec(text) : null);
  if (!lead) return null;
  const rest = text.slice(lead[0].length);
  if (/^(?:Nghị|Kế hoạch|Quyết định|Kết luận|Chỉ thị|Thông báo|Công văn|Luật|Hướng dẫn|Chương trình|Đề án|Thông tư|Báo cáo)(?=\s)/u.test(rest)) return null;
  let end = Math.min(rest.length, indexOf(rest, HARD_END), unopenedBracket(rest));
  if (!NAMED_FOR_A_TASK.test(rest)) {
    end = Math.min(end, indexOf(rest, ENDS_AT_COMMA));
    end = Math.min(end, indexOf(rest.slice(0, end), ENDS_AT_VERB), indexOf(rest.slice(0, end), ENDS_AT_CAPITAL_VERB));
  } else end = Math.min(end, indexOf(rest, ENDS_AT_COMMA_FOR_TASKS));
  const name = rest.slice(0, end).replace(/[\s,]+$/u, '');
  return /^\p{L}/u.test(name) ? { name, length: lead[0].length + name.length } : null;
}

const ENDS_AT_COMMA_FOR_TASKS = /,\s(?=(?:xây dựng|đề nghị|yêu cầu|giao|đồng thời|trong đó|cụ thể|như sau|Sở|UBND)(?:\s|$))/u;

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
