import { type Rule } from './finding.js';
import { markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { type Word } from './words.js';

/** Set phrases of four syllables in administrative Vietnamese: a noun and what says which, a verb and its object. Never parted by a comma. */
const SET_PHRASES: ReadonlySet<string> = new Set(
  `quan điểm sai trái|luận điệu xuyên tạc|thế lực thù địch|phần tử cơ hội|thông tin xấu độc|tin giả sai sự|hệ thống chính trị|hệ thống truyền thanh|hệ thống tổ chức|phong trào thi đua|phong trào yêu nước|thi đua yêu nước|điển hình tiên tiến|gương người tốt
  kinh tế thị trường|chính quyền địa phương|chính quyền điện tử|chuyển đổi số quốc|công nghệ thông tin|công nghệ số|mạng xã hội|phương tiện thông tin|thông tin đại chúng|thông tin điện tử|thông tin cơ sở|thông tin đối ngoại|thông tin lưu động|cổ động trực quan|tuyên truyền trực quan|tuyên truyền lưu động
  cán bộ lãnh đạo|cán bộ chuyên môn|đội ngũ cán bộ|báo cáo viên|tuyên truyền viên|người lao động|người dân tộc|dân tộc thiểu số|đồng bào dân tộc|tầng lớp nhân dân|khối đại đoàn kết|đoàn kết dân tộc|truyền thống cách mạng|truyền thống lịch sử|truyền thống yêu nước|sự kiện lịch sử
  di sản văn hóa|bản sắc văn hóa|đời sống văn hóa|gia đình văn hóa|môi trường văn hóa|thiết chế văn hóa|hoạt động văn hóa|sản phẩm du lịch|phát triển du lịch|phát triển kinh tế|phát triển bền vững|nâng cao chất lượng|nâng cao nhận thức|nâng cao hiệu quả|nâng cao năng lực|đẩy mạnh ứng dụng|tăng cường công tác
  tổ chức thực hiện|tổ chức triển khai|triển khai thực hiện|phối hợp thực hiện|cải cách hành chính|thủ tục hành chính|đơn vị hành chính|dịch vụ công|ngân sách nhà nước|quản lý nhà nước|cơ quan nhà nước|cơ quan báo chí|cơ quan chuyên môn|cơ quan chủ trì|cơ quan thường trực|đơn vị liên quan|an toàn giao thông|an toàn thực phẩm
  vệ sinh môi trường|bảo vệ môi trường|biến đổi khí hậu|nông thôn mới|đô thị văn minh|giảm nghèo bền|an sinh xã|trách nhiệm giải trình|trách nhiệm nêu gương|nền tảng tư tưởng|suy thoái tư tưởng`
    .split(/[|\n]/u).map((phrase) => phrase.trim()),
);

/** Neighbours inside a set phrase. */
const INSIDE: ReadonlySet<string> = new Set([...SET_PHRASES].flatMap((phrase) => phrase.split(' ').map((syllable, i, all) => `${syllable} ${all[i + 1] ?? ''}`)));

const isInsideAPhrase: Suspicion = (words, i) => i > 0 && words[i]!.gap === ', ' && INSIDE.has(`${words[i - 1]!.key} ${words[i]!.key}`);

const commaPartsNoSetPhrase: Rule = {
  id: 'commaPartsNoSetPhrase', source: 'Ngữ pháp tiếng Việt', severity: 'warning', checks: 'Dấu phẩy không ngắt giữa một cụm từ cố định.',
  find: function* (reading) {
    const { words } = reading;
    for (const i of reading.suspected(isInsideAPhrase)) {
      for (const size of [4, 3]) {
        const found = partedPhrase(words, i, size);
        if (!found) continue;
        const [first, last] = found;
        const text = first.piece.text.slice(first.start, last.end);
        yield markWords(first, last, { message: 'Dấu phẩy ngắt giữa một cụm từ đi liền.', fix: text.replace(',', '') });
        break;
      }
    }
  },
};

/** A set phrase whose only break is the comma before word `i`. */
function partedPhrase(words: readonly Word[], i: number, size: number): [Word, Word] | null {
  for (let from = Math.max(0, i - size + 1); from < i; from++) {
    const run = words.slice(from, from + size);
    if (run.length < size || run.some((word, at) => at > 0 && from + at !== i && !word.joined)) continue;
    if (SET_PHRASES.has(run.map(({ key }) => key).join(' '))) return [run[0]!, run.at(-1)!];
  }
  return null;
}

export const PHRASE_RULES: readonly Rule[] = [commaPartsNoSetPhrase];
