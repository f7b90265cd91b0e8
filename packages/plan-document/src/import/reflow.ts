import { namesBody } from '../bodies.js';
import { callsForNumber, type Compounds, findCompounds, isFalseBullet, partsCompound } from './false-markers.js';
import { type Line } from './lines.js';
import { type Marker, readMarker } from './markers.js';
import { createNumberingState } from './numbering-state.js';
import { joinBroken, joinLines } from './joining.js';
import { firstWordOf, gatherEvidence, type PageEvidence, startsLow } from './page-evidence.js';
import { SPACE, textWidth } from './text-width.js';

/** A paragraph put together again from its physical lines. */
export interface Block {
  marker: Marker | null;
  /** Smaller ranks are higher sections; null without marker. */
  rank: number | null;
  text: string;
  line: number;
  endLine: number;
}

interface Growing extends Omit<Block, 'text'> {
  parts: string[];
  /** End of the text so far: all that is asked about it, so that long paragraphs stay linear. */
  tail: string;
  capitals: boolean;
  last: Line;
}

/** Joins wrapped lines into paragraphs and recognises markers while the numbering runs. Linear in the text. */
export function reflow(lines: readonly Line[], evidence: PageEvidence = gatherEvidence(lines), compounds: Compounds = findCompounds(lines)): Block[] {
  const numbering = createNumberingState();
  const blocks: Growing[] = [];
  for (const line of lines) {
    const open = blocks.at(-1);
    const marker = acceptedMarker(line, open, evidence, compounds, numbering.expects);
    if (open && marker === 'text') grow(open, line);
    else if (marker && marker !== 'text') {
      blocks.push({ ...begin(line, marker.rest), marker, rank: numbering.accept(marker) });
    } else if (!open || beginsParagraph(line, open, evidence)) blocks.push(begin(line));
    else grow(open, line);
  }
  return blocks.map(({ marker, rank, parts, line, endLine }) => ({ marker, rank, text: parts.join(''), line, endLine }));
}

const TAIL = 160;

const begin = (line: Line, text = line.text): Growing => ({
  marker: null,
  rank: null,
  parts: [text],
  tail: text.slice(-TAIL),
  capitals: isCapitals(text),
  line: line.number,
  endLine: line.number,
  last: line,
});

function grow(block: Growing, line: Line): void {
  const joined = (line.page === undefined ? joinLines : joinBroken)(block.tail, line.text);
  block.parts.push(joined.slice(block.tail.length));
  block.tail = joined.slice(-TAIL);
  block.capitals &&= isCapitals(line.text);
  block.endLine = line.number;
  block.last = line;
}

const ENDS_SENTENCE = /(?:[.;:!?…]|\.\/\.)["”’)\]]*(?:\[\^\d+\])?$/u;
const ENDS_OPEN = /(?:[,(–&/]|[^\s]-|\s-)$|(?:^|\s)(?:và|hoặc|của|các|cho|với|về|theo|tại|trong|để|từ|đến|là|do|bởi|những|một|như|trên|ngày|lần thứ|(?:một|tổng|ký hiệu|mẫu|biểu|phụ lục|văn bản|[Ll]uật|[Nn]ghị định|[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Kk]ế hoạch|[Cc]ông văn|[Cc]ông điện|[Tt]hông báo|[Tt]hông tư|[Kk]ết luận|[Hh]ướng dẫn|[Cc]hương trình|[Đđ]ề án|[Bb]áo cáo|[Tt]ờ trình|[Qq]uy định|[Qq]uy chế)\s+số)$/u;
const OPENS_PARAGRAPH = /^Trên đây là\s/u;
const OPENS_PHASE = /^(?:Giai đoạn|Đợt|Bước)\s[^.;:]{1,60}:/u;
const ANNOUNCES = /(?:^|\s)(?:sau|sau đây|dưới đây)\s?:$/u;
const OPENS_BASIS = /^(?:Căn cứ|Thực hiện|Theo|Xét|Triển khai)\s/u;

/** A further basis begins a line of its own even where the one before ends with a comma. */
const OPENS_NEXT_BASIS = /^(?:Căn cứ|Xét đề nghị|Theo đề nghị|Thực hiện)\s/u;

/** The issuing sentence, which some offices set apart from a basis that ends with a comma. */
const ISSUES = /^(?:Sở|UBND|[UỦ][ỷyủ] ban|Ban|Bộ|Hội|Tỉnh|Thành|Huyện|Xã|Phường|Nhà trường|Đảng [uủ][yỷ]|Đảng bộ|Chi [uủ][yỷ]|Chi bộ|Thường trực|Liên đội|Chi đoàn|Hội đồng|Thanh tra|Ngân hàng|Tổ|Khoa|Đội|Đồn|BCH|BTV|Văn phòng|Trung tâm|Cục|Chi cục|Tổng cục|Trường|Phòng|Viện|Bảo tàng|Thư viện|Bệnh viện|Trạm|Công an|Liên đoàn|Công đoàn|Đoàn|Đại học|Học viện|Bảo hiểm|Kho bạc|Tiểu ban|Nhà hát|Công ty)\s[^.;:]{0,120}?(?:ban hành|xây dựng)\s/u;

/** Early breaks happen; a sentence that has not ended is taken for finished only when this much more room was left. */
const MARGIN = 1500;

/** Whether the line's first word would still have fitted on the line before: then the writer, not the page, ended that line. */
function wouldFit(open: Growing, line: Line, evidence: PageEvidence): boolean {
  const space = open.line === open.endLine ? evidence.firstWidth : evidence.fullWidth;
  const margin = isTitle(open) || ENDS_SENTENCE.test(open.tail) ? 0 : MARGIN;
  return textWidth(open.last.text) * (isTitle(open) ? BOLD : 1) + SPACE + textWidth(firstWordOf(line.text)) <= space - margin;
}

/** Numbered titles are set in bold, about 4 % wider; only a title has no end mark. */
const isTitle = (open: Growing): boolean => open.marker !== null && open.marker.kind !== 'bullet' && !ENDS_SENTENCE.test(open.tail);
const BOLD = 1.04;

function brokenByPage(line: Line, evidence: PageEvidence): boolean {
  return (evidence.gapsBegin && line.gap > evidence.usualGap && !line.pageStart) || (evidence.indentsBegin && line.indent > evidence.usualIndent);
}

/** The marker a line starts with; `text` when a dash there only continues the sentence; null when there is none. */
function acceptedMarker(line: Line, open: Growing | undefined, evidence: PageEvidence, compounds: Compounds, expects: (marker: Marker) => boolean): Marker | 'text' | null {
  if (open && line.begins === false) return 'text';
  const marker = line.row ? null : readMarker(line.text);
  if (!marker) return null;
  if (!open || open.tail === '') return marker.value > 1 && !open && marker.kind !== 'bullet' ? null : marker;
  const ended = ENDS_SENTENCE.test(open.tail);
  const midSentence = !ended && line.begins !== true && !brokenByPage(line, evidence) && !wouldFit(open, line, evidence);
  if (marker.kind === 'bullet') return (line.begins !== true || partsCompound(marker, open.tail, compounds)) && isFalseBullet(marker, open.tail, midSentence, compounds) ? 'text' : marker;
  if (midSentence && callsForNumber(open.tail)) return null;
  const startsProperly = marker.rest === '' || /^[\p{Lu}\d"“‘'(«[]/u.test(marker.rest);
  if (!startsProperly && (midSentence || !(expects(marker) || ['letter', 'paren', 'half-paren'].includes(marker.kind)))) return null;
  if (expects(marker)) return midSentence && marker.kind === 'paren' ? null : marker;
  if (midSentence || marker.kind === 'upper' || marker.kind === 'word' || marker.kind === 'paren' || marker.value === 0 || marker.value > 40) return null;
  return marker;
}

function beginsParagraph(line: Line, open: Growing, evidence: PageEvidence): boolean {
  if (open.tail === '') return false;
  if (line.begins !== undefined) return line.begins;
  if (startsLow(line.text)) return false;
  const ended = ENDS_SENTENCE.test(open.tail);
  if (/[,;.]$/.test(open.tail) && OPENS_BASIS.test(open.parts[0]!) && OPENS_NEXT_BASIS.test(line.text)) return true;
  if (OPENS_BASIS.test(open.parts[0]!) && ISSUES.test(line.text) && wouldFit(open, line, evidence)) return true;
  if (!ended && (ENDS_OPEN.test(open.tail) || (/^\d/.test(line.text) && callsForNumber(open.tail)))) return false;
  if (open.capitals && isCapitals(line.text) && !ended && open.marker) return false;
  if (OPENS_PARAGRAPH.test(line.text) || ANNOUNCES.test(open.tail) || (ended && OPENS_PHASE.test(line.text))) return true;
  if (/[;.]$/.test(open.tail) && OPENS_BASIS.test(line.text) && OPENS_BASIS.test(open.tail)) return true;
  if (brokenByPage(line, evidence)) return true;
  if (evidence.onlyGapsBegin && !line.pageStart) return false;
  if (wouldFit(open, line, evidence)) return !leavesOpen(open.tail);
  return isTitle(open) && (line.text.endsWith(':') || (open.capitals && !isCapitals(line.text)) || opensWork(open.tail, line.text));
}

const WORK =
  /^(?:Thực hiện|Tổ chức|Phối hợp|Chủ trì|Chủ động|Căn cứ|Tham mưu|Trên cơ sở|Xây dựng|Tuyên truyền|Vận động|Kiểm tra|Hướng dẫn|Triển khai|Chỉ đạo|Theo dõi|Bảo đảm|Đảm bảo|Tập trung|Tăng cường|Mở|Đẩy mạnh|Cung cấp|Bố trí|Đăng tải|Biên soạn|Tiếp tục|Quán triệt|Lồng ghép|Cử|Duy trì|Tổng hợp)\s/u;

/** A title that names a body and fills its line, then the work it is given: `3. Đề nghị Công an tỉnh, … tỉnh` ⏎ `Tổ chức …`. */
const opensWork = (title: string, next: string): boolean =>
  WORK.test(next) && !/(?:^|\s)(?:Ban|Phòng|Tiểu ban|Sở|Trung tâm|Tổ|Hội|Viện|Vụ|Cục)$/u.test(title) && namesBody(title.replace(/^Đề nghị\s+/u, ''));

/** A quotation or bracket opened near the end and not closed yet. */
function leavesOpen(tail: string): boolean {
  return tail.lastIndexOf('“') > tail.lastIndexOf('”') || (tail.lastIndexOf('(') > tail.lastIndexOf(')') && !/[.;:]$/.test(tail));
}

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
