import { excerptOf, type CopyDetails, type RenderInput } from '../../src/index.js';
import { aPlan, anAnnex, anInput, ISSUE, node, SIGNATURE } from './plan-builder.js';

const SENTENCE = 'Tuyên truyền sâu rộng trong các tầng lớp Nhân dân về ý nghĩa của Ngày hội, vận động đồng bào tham gia hưởng ứng.';
const text = (times: number) => Array.from({ length: times }, () => SENTENCE).join(' ');
const signedBy = (authority: string[], office: string, name = 'Lò Thị Mai') => ({ signer: { authority, office, name } });

const wideAnnex = anAnnex({
  label: 'Phụ lục I',
  caption: null,
  groups: [
    { id: 'g1', number: 'I', title: 'Công tác chuẩn bị', rows: Array.from({ length: 7 }, (_, index) => ({ id: `a${index}`, no: String(index + 1), content: index % 3 === 0 ? '- Dựng sân khấu.\n- Trang trí cổng chào, khánh tiết.' : SENTENCE, lead: ['Phòng Quản lý văn hóa'], partners: ['Bảo tàng tỉnh', 'Thư viện tỉnh'], time: 'Trước ngày 15/3/2026' })) },
    { id: 'g2', number: 'II', title: 'Tổ chức Ngày hội', rows: Array.from({ length: 6 }, (_, index) => ({ id: `b${index}`, no: String(index + 1), content: SENTENCE, lead: ['Văn phòng Sở'], partners: [], time: 'Quý II/2026' })) },
  ],
});
const uprightAnnex = anAnnex({
  id: 'p2', label: 'Phụ lục II', title: 'Chương trình Ngày hội', caption: null, columns: ['STT', 'Nội dung', 'Thời gian'],
  groups: [{ id: 'g3', number: null, title: '', rows: ['Khai mạc', 'Trình diễn trang phục', 'Thi ẩm thực', 'Bế mạc'].map((content, index) => ({ id: `c${index}`, no: String(index + 1), content, lead: [], partners: [], time: `${8 + 2 * index} giờ 00` })) }],
});
const copy: CopyDetails = {
  form: 'SY', agency: 'Ủy ban nhân dân xã Mường Lạn', symbol: 'SY-UBND', place: 'Mường Lạn', number: '7', date: '2026-03-01',
  signer: { authority: ['TL. Chủ tịch'], office: 'Chánh Văn phòng', name: 'Hà Văn Bình' }, recipients: ['Các bản', 'Lưu: VT'],
};
const excerpted = aPlan({ annexes: [wideAnnex] });

/** Every layout the form knows, each as one print. */
export const LAYOUTS: Record<string, RenderInput> = Object.fromEntries(
  Object.entries<Partial<RenderInput>>({
    department: {},
    'committee-with-bases-on-lines': {
      issue: { ...ISSUE, superior: null, agency: 'Ủy ban nhân dân tỉnh Sơn Hà', symbol: 'KH-UBND', number: '171', date: '2026-10-05' },
      document: aPlan({
        ...signedBy(['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], 'Phó Chủ tịch'),
        body: [
          node('basis', null, 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
          node('basis', null, 'Căn cứ Nghị quyết số 12/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh Sơn Hà về nhiệm vụ năm 2026;'),
          node('basis', null, 'Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'),
          ...aPlan().body.slice(2),
        ],
      }),
    },
    'long-names': {
      issue: { ...ISSUE, superior: 'Ủy ban nhân dân thành phố Thượng Sơn Hà', agency: 'Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Sơn Hà', place: 'Thành phố Thượng Sơn Hà', symbol: 'KH-BQLKKTCK', date: '2026-12-28' },
      document: aPlan({ ...signedBy(['TUQ. Trưởng ban Ban Chỉ đạo phát triển du lịch'], 'Trưởng phòng Quản lý quy hoạch và xây dựng'), title: { type: 'KẾ HOẠCH', subject: `${aPlan().title.subject} và các hoạt động hưởng ứng Tuần lễ Du lịch, Tuần lễ Văn hóa đọc trên địa bàn tỉnh giai đoạn 2026 - 2030` } }),
    },
    'draft-without-number': { draft: true, issue: { ...ISSUE, number: null, date: null, year: 2026 } },
    'urgent-with-all-marks': { marks: { urgency: 'flash', circulation: 'internal', drafter: 'PL.(300)', contact: ['Số 1 đường Hòa Bình, phường Tân Phong, tỉnh Sơn Hà', 'Điện thoại: 0213 3 000 000; thư điện tử: svhttdl@sonha.example'] } },
    'very-urgent': { marks: { urgency: 'very-urgent' } },
    'to-be-returned': { marks: { urgency: 'urgent', circulation: 'return-after-reading' } },
    'all-levels-and-footnotes': {
      document: aPlan({
        body: [
          ...aPlan().body.slice(0, 4),
          node('section', 'III.', 'CÁC CẤP', [
            node('section', '1.', 'Khoản có tên', [node('section', '1.1.', 'Mục nhỏ có tên', [node('section', 'a)', 'Điểm thứ nhất:', [node('bullet', '-', SENTENCE, [node('bullet', '+', SENTENCE)])]), node('section', 'đ)', SENTENCE), node('section', '(1)', SENTENCE)])]),
            { ...node('section', '2.', `Khoản là một câu[^1] với hai chú thích[^2].`), footnotes: [{ marker: '1', text: 'Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Sơn Hà.' }, { marker: '2', text: text(2) }] },
          ]),
          ...aPlan().body.slice(4),
        ],
      }),
    },
    divisions: {
      document: aPlan({
        body: [
          node('section', 'Phần I', 'Những vấn đề chung', [node('section', 'Chương I', 'Quy định chung', [node('section', 'Mục 1', 'Phạm vi và đối tượng', [node('section', 'Điều 1.', 'Phạm vi thực hiện', [node('section', '1.', SENTENCE), node('section', '2.', SENTENCE, [node('section', 'a)', 'Điểm thứ nhất;'), node('section', 'b)', 'Điểm thứ hai.')])]), node('section', 'Điều 2.', 'Đối tượng', [node('paragraph', null, SENTENCE)])])])]),
          node('closing', null, 'Trên đây là Kế hoạch tổ chức Ngày hội./.'),
        ],
      }),
    },
    'three-pages': { document: aPlan({ body: [...aPlan().body.slice(0, 2), node('section', 'I.', 'MỤC ĐÍCH, YÊU CẦU', Array.from({ length: 18 }, (_, index) => node('bullet', '-', text(1 + (index % 4)))))] }) },
    annexes: { document: aPlan({ annexes: [wideAnnex, uprightAnnex] }) },
    'to-be-numbered-after-signing': { fields: 'left-blank', document: aPlan({ annexes: [uprightAnnex] }) },
    'signed-on-the-system': { signature: SIGNATURE },
    'by-order-of-the-head': { document: aPlan(signedBy(['TL. Giám đốc', 'KT. Chánh Văn phòng'], 'Phó Chánh Văn phòng')) },
    'acting-head': { document: aPlan(signedBy([], 'Q. Giám đốc')) },
    'many-recipients': { document: aPlan({ recipients: Array.from({ length: 64 }, (_, index) => ({ id: `r${index}`, text: index === 63 ? 'Lưu: VT, QLVH' : `Ủy ban nhân dân xã số ${index + 1}`, purpose: 'execute-or-know' as const, parts: [] })) }) },
    'sao-y-and-sao-luc': { copies: [copy, { ...copy, form: 'SL', agency: 'Trường Trung học cơ sở Mường Lạn', symbol: 'SL-THCSML', number: '12', date: '2026-03-09' }] },
    'trich-sao': { document: excerptOf(excerpted, [excerpted.body[3]?.id ?? '', wideAnnex.id]), copies: [{ ...copy, form: 'TrS', symbol: 'TrS-UBND' }] },
    'party-unverified': { layout: 'party-unverified', issue: { ...ISSUE, superior: 'Tỉnh ủy Sơn Hà', agency: 'Ban Tuyên giáo và Dân vận', symbol: 'KH/BTGDVTU', number: '37' }, document: aPlan(signedBy(['K/T Trưởng ban'], 'Phó Trưởng ban')) },
  }).map(([name, change]) => [name, anInput(change)]),
);
