import fc from 'fast-check';
import { emptyPlanDocument, markerAt, parseRecipientLine, type PlanDocument, type PlanNode } from '../../src/index.js';

const OPENINGS = ['Tổ chức', 'Tuyên truyền', 'Phối hợp', 'Xây dựng', 'Hướng dẫn', 'Triển khai', 'Duy trì', 'Đẩy mạnh', 'Tham mưu', 'Vận động', 'Biên soạn', 'Kiểm tra'];
const WORDS =
  'công tác hoạt động văn hóa thể thao du lịch trên địa bàn tỉnh bảo đảm an toàn tiết kiệm hiệu quả cơ sở các đơn vị địa phương Nhân dân phong trào đời sống gia đình thôn bản thiết chế thư viện bảo tàng liên hoan hội thi triển lãm chương trình nghệ thuật quần chúng chào mừng kỷ niệm ngày thành lập Sơn Hà Đảng bộ Đại hội nhiệm kỳ thông tin lưu động cổ động trực quan kinh tế xã hội theo quy định và nâng cao chất lượng phục vụ'.split(' ');
const TITLES = ['Mục đích', 'Yêu cầu', 'Nội dung tuyên truyền', 'Hình thức tổ chức', 'Thời gian và địa điểm', 'Đối tượng tham gia', 'Kinh phí thực hiện', 'Công tác chuẩn bị'];
const HEADS = ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG', 'HÌNH THỨC, THỜI GIAN', 'KINH PHÍ', 'GIẢI PHÁP'];
const BODIES = ['Phòng Nghiệp vụ', 'Văn phòng Sở', 'Sở Tài chính', 'Trung tâm Văn hóa nghệ thuật tỉnh', 'Công an tỉnh', 'các sở, ban, ngành tỉnh', 'UBND các xã, phường', 'Báo Sơn Hà', 'Hội Văn học - Nghệ thuật tỉnh'];

const pick = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

/** A sentence of the register of plans: capital first, full stop last. */
const sentence = (min: number, max: number, end = '.'): fc.Arbitrary<string> =>
  fc.tuple(pick(OPENINGS), fc.array(pick(WORDS), { minLength: min, maxLength: max })).map(([first, words]) => `${first} ${words.join(' ')}${end}`);

type Draft = Omit<PlanNode, 'id' | 'children'> & { children: Draft[] };
const leaf = (kind: PlanNode['kind'], marker: string | null, text: string, children: Draft[] = []): Draft => ({ kind, marker, text, children });
const numbered = (first: string, drafts: Draft[]): Draft[] => drafts.map((draft, i) => ({ ...draft, marker: markerAt(first, i + 1)! }));

const pluses = fc.array(sentence(4, 30), { minLength: 2, maxLength: 4 }).map((texts) => texts.map((text) => leaf('bullet', '+', text)));
const parens = fc.array(sentence(4, 30), { minLength: 2, maxLength: 4 }).map((texts) => numbered('(1)', texts.map((text) => leaf('section', null, text))));
const bullet: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 5, arbitrary: sentence(5, 60).map((text) => leaf('bullet', '-', text)) },
  { weight: 1, arbitrary: fc.tuple(sentence(2, 12, ':'), fc.oneof(pluses, parens)).map(([text, children]) => leaf('bullet', '-', text, children)) },
);
const bullets = fc.array(bullet, { minLength: 1, maxLength: 4 });
const paragraphs = sentence(8, 60).map((text) => [leaf('paragraph', null, text)]);
const letters = fc.array(sentence(5, 40), { minLength: 2, maxLength: 7 }).map((texts) => numbered('a)', texts.map((text) => leaf('section', null, text))));
const content = fc.oneof(bullets, paragraphs, letters, fc.tuple(paragraphs, bullets).map(([a, b]) => [...a, ...b]));

const titled = fc.tuple(pick(TITLES), content).map(([text, children]) => leaf('section', null, text, children));
const sentenceItem = sentence(6, 40).map((text) => leaf('section', null, text));
const topSection = fc
  .tuple(pick(HEADS), fc.oneof(fc.array(titled, { minLength: 1, maxLength: 4 }), fc.array(sentenceItem, { minLength: 2, maxLength: 4 })))
  .map(([text, children]) => leaf('section', null, text, numbered('1.', children)));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const task = fc
  .tuple(fc.boolean(), fc.uniqueArray(pick(BODIES), { minLength: 1, maxLength: 2 }), fc.oneof(bullets, paragraphs, letters))
  .map(([asked, bodies, children]) => leaf('section', null, asked ? `Đề nghị ${bodies.join(', ')}` : capital(bodies.join(', ')), children));
const tasks = fc.array(task, { minLength: 1, maxLength: 5 }).map((children) => leaf('section', null, 'TỔ CHỨC THỰC HIỆN', numbered('1.', children)));
const basisLines = fc.constant([
  leaf('basis', null, 'Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;'),
  leaf('basis', null, 'Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18/8/2020 của Chính phủ quy định chi tiết một số điều của Luật Thư viện;'),
  leaf('basis', null, 'Thực hiện Kế hoạch số 210/KH-UBND ngày 05/3/2025 của UBND tỉnh về tổ chức các hoạt động kỷ niệm.'),
  leaf('paragraph', null, 'Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như sau:'),
]);
const basisProse = fc.constant([
  leaf('basis', null, 'Thực hiện Kế hoạch số 210/KH-UBND ngày 05/3/2025 của UBND tỉnh về tổ chức các hoạt động kỷ niệm; Hướng dẫn số 31-HD/BTGDVTU, ngày 12/3/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy, Sở Văn hóa, Thể thao và Du lịch xây dựng Kế hoạch, cụ thể như sau:'),
]);
const closing = leaf('closing', null, 'Trên đây là Kế hoạch tổ chức các hoạt động, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.');

function withIds(drafts: readonly Draft[]): PlanNode[] {
  let next = 1;
  const give = ({ children, ...rest }: Draft): PlanNode => {
    const id = `n${next++}`;
    return { id, ...rest, children: children.map(give) };
  };
  return drafts.map(give);
}

/** Random plans with every level an office uses: I. 1. a) - + (1), both styles of basis, tasks, recipients, signer. */
export const planArbitrary: fc.Arbitrary<PlanDocument> = fc
  .tuple(fc.oneof(basisLines, basisProse), fc.array(topSection, { minLength: 1, maxLength: 4 }), tasks, sentence(6, 20, ''))
  .map(([bases, sections, taskSection, subject]) => ({
    ...emptyPlanDocument(),
    header: { superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: '12', symbol: 'KH-SVHTTDL', place: 'Sơn Hà', date: '2025-03-07' },
    title: { type: 'KẾ HOẠCH', subject },
    body: withIds([...bases, ...numbered('I.', [...sections, taskSection]), closing]),
    recipients: ['UBND tỉnh (báo cáo)', 'Các sở, ban, ngành tỉnh', 'Báo Sơn Hà, Đài PT-TH tỉnh; Trung tâm Văn hóa nghệ thuật tỉnh', 'Lưu: VT, QLVH'].map((text, i) => parseRecipientLine(text, `r${i + 1}`)),
    signer: { authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Hà Minh Quân' },
  }));
