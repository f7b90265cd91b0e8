import { type Example } from './example.js';

const BASIS = 'Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về phát triển văn hóa';
const ISSUED = 'Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như sau:';
const basis = (text: string) => ({ opening: [`${text}, ${ISSUED}`] });
const line = (...lines: string[]) => ({ lines });
const rows = (...times: string[]) => ({ annexes: [{ groups: [{ number: 'I', title: 'Ngày thành lập tỉnh (20/9/1965 - 20/9/2025)', rows: times.map((time) => ({ time })) }] }], lines: ['Danh mục hoạt động có phụ lục kèm theo kế hoạch này.'] });

/** Examples of the rules on form, numbering, citations, recipients, signers and annexes. */
export const FORM_EXAMPLES: Record<string, Example> = {
  titleIsWritten: {
    hit: [[{ title: 'V/v tổ chức ngày hội' }, 'V/v t', 'T'], [{ title: 'Tổ chức ngày hội.' }, 'hội.', 'hội'], [{ type: 'Kế hoạch' }, 'Kế hoạch', 'KẾ HOẠCH'], [{ title: '' }, 'KẾ HOẠCH']],
    quiet: [{ title: 'Về đích nông thôn mới năm 2025' }, { title: 'Tổ chức ngày hội' }],
  },
  headerIsComplete: {
    hit: [[{ header: { symbol: 'KH- SVHTTDL' } }, 'KH- SVHTTDL', 'KH-SVHTTDL'], [{ header: { place: 'Hà Nội' } }, 'Hà Nội'], [{ header: { number: '12a' } }, '12a'], [{ header: { agency: null } }, 'KH-SVHTTDL'], [{ header: { symbol: null } }, 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH']],
    quiet: [{}, { header: { number: null, date: null } }, { header: { symbol: 'KH-CAT-PV01' } }, { header: { superior: 'TỈNH ỦY SƠN HÀ', agency: 'BAN TUYÊN GIÁO VÀ DÂN VẬN', number: '28-KH', symbol: 'BTGDVTU-TT' } }, { header: { superior: null, agency: null, number: null, symbol: null, place: null, date: null } }],
  },
  basisIsPresent: { hit: [[{ opening: [] }, 'MỤC ĐÍCH, YÊU CẦU']], quiet: [{}, { opening: ['(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 10/01/2025 của UBND tỉnh)'] }, { opening: ['Nhằm triển khai công tác năm 2025, Sở ban hành Kế hoạch như sau:'] }] },
  contentIsClosed: {
    hit: [[{ closing: 'Trên đây là Kế hoạch, yêu cầu các đơn vị thực hiện.' }, 'các đơn vị thực hiện.', 'các đơn vị thực hiện./.'], [{ lines: ['Tổ chức ngày hội theo đúng chương trình đã duyệt./.'] }, 'chương trình đã duyệt./.']],
    quiet: [{}, { closing: 'Yêu cầu các đơn vị nghiêm túc thực hiện./.' }, { change: (d) => void d.body.push({ id: 'x', kind: 'paragraph', marker: null, text: 'Kpă Thị Hà', children: [] }) }],
  },
  partsArePresent: { hit: [[{ change: (d) => void d.body.splice(3, 1) }, 'MỤC ĐÍCH, YÊU CẦU'], [{ change: (d) => void d.body.splice(1, 1) }, 'NỘI DUNG']], quiet: [{}] },
  headingsLead: { hit: [[{ change: (d) => void (d.body[2]!.children = []) }, 'NỘI DUNG']], quiet: [{}] },
  numbersFollow: {
    hit: [
      [{ items: [['1.', 'Hội thi'], ['3.', 'Triển lãm']] }, 'Triển lãm'], [{ items: [['1.', 'Hội thi'], ['1.', 'Triển lãm'], ['3.', 'Liên hoan']] }, 'Triển lãm'], [{ items: [['2.', 'Hội thi'], ['3.', 'Triển lãm']] }, 'Hội thi'],
      [{ change: (d) => void (d.body[2]!.marker = 'IV.') }, 'NỘI DUNG'], [{ items: [['a)', 'Hội thi'], ['b)', 'Chợ quê'], ['d)', 'Triển lãm']] }, 'Triển lãm'],
      [line('Giai đoạn 1: từ tháng 9, chuẩn bị.', 'Giai đoạn 3: từ tháng 10, tổ chức.'), 'Giai đoạn 3'],
    ],
    quiet: [{ items: [['a)', '1'], ['b)', '2'], ['c)', '3'], ['d)', '4'], ['đ)', '5'], ['e)', '6']] }, { items: [['Đợt 1.', 'Một'], ['Đợt 2.', 'Hai']] }, { items: [['1.1.', 'Một'], ['1.2.', 'Hai']] }, line('Đợt I: từ tháng 9, chuẩn bị.', 'Đợt II: từ tháng 10, tổ chức.')],
  },
  levelsAreNotSkipped: { hit: [[{ items: [['a)', 'Hội thi'], ['b)', 'Triển lãm']] }, 'Hội thi']], quiet: [{ items: [['1.', 'Hội thi'], ['2.', 'Triển lãm']] }] },
  listsInTextFollow: {
    hit: [[line('Ngày hội gồm: (1) hội thi; (3) triển lãm của các xã.'), '(3) triển lãm của các xã.'], [{ ...rows('Tháng 9/2025', 'Tháng 9/2025'), change: (d) => void (d.annexes[0]!.groups[0]!.rows[1]!.no = '3') }, 'Biên soạn tài liệu.']],
    quiet: [line('Ngày hội gồm: (1) hội thi; (2) triển lãm của các xã.'), rows('Tháng 9/2025', 'Tháng 9/2025')],
  },
  citationSaysNumber: {
    hit: [[basis('Thực hiện Kế hoạch 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về văn hóa'), 'Kế hoạch 15/KH-UBND ngày 10/01/2025', 'Kế hoạch số 15/KH-UBND ngày 10/01/2025']],
    quiet: [{}, basis('Thực hiện Chỉ thị số 45-CT/TW, ngày 14/4/2024 của Bộ Chính trị về đại hội')],
  },
  firstCitationIsFull: {
    hit: [
      [basis('Thực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh về văn hóa'), 'Kế hoạch số 15/KH-UBND của UBND tỉnh'], [basis('Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 về văn hóa'), 'Kế hoạch số 15/KH-UBND ngày 10/01/2025'],
      [{ opening: ['Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh.', ISSUED] }, 'Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh'], [line('Thực hiện các nhiệm vụ tại Chỉ thị số 05-CT/TW của Bộ Chính trị về học tập.'), 'Chỉ thị số 05-CT/TW của Bộ Chính trị'],
    ],
    quiet: [{}, line('Theo Kế hoạch số 43/KH-PGDĐT ngày 21/8/2024 về công tác thư viện trường học của phòng Giáo dục và Đào tạo huyện Sơn Nam; Công văn số 29/PGDĐT ngày 01/02/2025 của Phòng Giáo dục và Đào tạo về hội thi.'), line('Thực hiện các nhiệm vụ tại Kế hoạch số 15/KH-UBND của tỉnh.'), basis('Căn cứ Luật Thư viện số 46/2019/QH14'), basis('Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 08/TTr-SNV ngày 10/02/2025 về nhân sự'), basis('Căn cứ Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về văn hóa, được sửa đổi, bổ sung bởi Kế hoạch số 18/KH-UBND ngày 10/02/2025 của UBND tỉnh')],
  },
  citedNumberIsWritten: {
    hit: [[basis('Thực hiện Kế hoạch số 15/KH- UBND ngày 10/01/2025 của UBND tỉnh về văn hóa'), '15/KH- UBND', '15/KH-UBND'], [line('Theo Công văn số 20/CV-SVHTT ngày 02/01/2025 của Sở về hội thi.'), '20/CV-SVHTT', '20/SVHTT'], [line('Theo Thông báo số 5/TB-BTC ngày 02/01/2025 của Ban Tổ chức về hội thi.'), '5/TB-BTC', '05/TB-BTC']],
    quiet: [{}, line('Theo Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương về tổ chức bộ máy.')],
  },
  citationsAgree: {
    hit: [[line('Thực hiện Kế hoạch số 51/KH-UBND ngày 10/01/2025 của UBND tỉnh.'), 'Kế hoạch số 51/KH-UBND ngày 10/01/2025'], [line('Thực hiện Kế hoạch số 15/KH-UBND ngày 11/01/2025 của UBND tỉnh.'), 'Kế hoạch số 15/KH-UBND ngày 11/01/2025'], [line('Thực hiện Quyết định số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh.'), 'Quyết định số 15/KH-UBND ngày 10/01/2025'], [line('Theo Kế hoạch số 16/KH-UBNDT ngày 10/01/2025 của UBND tỉnh về đọc sách.'), 'Kế hoạch số 16/KH-UBNDT ngày 10/01/2025']],
    quiet: [line('Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh.'), line('Theo Quyết định số 15/QĐ-UBND ngày 09/01/2025 của UBND tỉnh về kinh phí.')],
  },
  symbolFitsType: { hit: [[line('Theo Quyết định số 31/KH-UBND ngày 09/01/2025 của UBND tỉnh về kinh phí.'), 'Quyết định số 31/KH-UBND ngày 09/01/2025']], quiet: [{}, line('Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.')] },
  citationIsEarlier: {
    hit: [[basis('Thực hiện Kế hoạch số 15/KH-UBND ngày 10/4/2025 của UBND tỉnh về văn hóa'), 'Kế hoạch số 15/KH-UBND ngày 10/4/2025'], [line('Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ về văn thư.'), 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2021'],
      [{ header: { date: null } }, 'Kế hoạch số 15/KH-UBND ngày 10/01/2025', undefined, { issuedOn: '2025-01-02' }]],
    quiet: [{}, [{ header: { date: null } }, { issuedOn: '2025-02-02' }]],
  },
  referredSectionExists: { hit: [[line('Thực hiện các nội dung tại mục VI Kế hoạch này.'), 'mục VI'], [{ items: [['1.', 'Hội thi'], ['2.', 'Theo điểm d khoản 2 Mục II Kế hoạch này.']] }, 'điểm d khoản 2 Mục II'], [line('Theo tiểu mục 2.4 phần này.'), 'tiểu mục 2.4']], quiet: [line('Thực hiện các nội dung tại mục II Kế hoạch này.'), line('Thực hiện mục VI của Nghị quyết Đại hội.')] },
  annexIsMentioned: {
    hit: [[{ annexes: [{}] }, 'Phụ lục'], [line('Danh mục tại phụ lục kèm theo.'), 'phụ lục'], [{ lines: ['Danh mục tại Phụ lục II.'], annexes: [{}] }, 'Phụ lục II']],
    quiet: [{ annexes: [{}], lines: ['Danh mục tại phụ lục kèm theo.'] }, line('Mẫu báo cáo theo phụ lục của Thông tư số 01/2020/TT-BNV ngày 02/3/2020 của Bộ Nội vụ về báo cáo.')],
  },
  annexIsLabelled: { hit: [[{ annexes: [{ title: null }] }, 'Phụ lục'], [{ annexes: [{ label: 'Phụ lục 1' }, { label: 'Phụ lục II' }] }, 'Phụ lục 1'], [{ annexes: [{ label: 'Phụ lục I' }, { label: 'Phụ lục I' }] }, 'Phụ lục I', 'Phụ lục II']], quiet: [{ annexes: [{}] }, { annexes: [{ label: 'Phụ lục I' }, { label: 'Phụ lục II' }] }] },
  captionNamesThePlan: {
    hit: [[{ annexes: [{ caption: '(Kèm theo Kế hoạch số 13/KH-SVHTTDL ngày 07/3/2025 của Sở Văn hóa, Thể thao và Du lịch)' }] }, 'Kế hoạch số 13/KH-SVHTTDL ngày 07/3/2025'], [{ annexes: [{ caption: '(Kèm theo Kế hoạch số 12/KH-SVHTTDL ngày 08/3/2025 của Sở Văn hóa, Thể thao và Du lịch)' }] }, 'Kế hoạch số 12/KH-SVHTTDL ngày 08/3/2025']],
    quiet: [{ annexes: [{ caption: '(Kèm theo Kế hoạch số 12/KH-SVHTTDL ngày 07/3/2025 của Sở Văn hóa, Thể thao và Du lịch)' }] }, { header: { number: null, date: null }, annexes: [{ caption: '(Kèm theo Kế hoạch số 12/KH-SVHTTDL ngày 07/3/2025 của Sở Văn hóa, Thể thao và Du lịch)' }] }],
  },
  fileLineIsLast: { hit: [[{ recipients: ['Lưu: VT', 'UBND tỉnh'] }, 'Lưu: VT'], [{ recipients: ['UBND tỉnh'] }, 'UBND tỉnh'], [{ recipients: ['UBND tỉnh', 'Lưu: QLVH'] }, 'Lưu: QLVH'], [{ recipients: [] }, 'Trên đây là Kế hoạch tổ chức ngày hội, yêu cầu các đơn vị thực hiện./.']], quiet: [{}, { recipients: ['UBND tỉnh', 'Lưu: VT, QLVH (HMQ).'] }] },
  sameAsAboveIsNotUsed: { hit: [[{ recipients: ['Như trên', 'Lưu: VT'] }, 'Như trên']], quiet: [{}] },
  superiorsComeFirst: { hit: [[{ recipients: ['Các sở, ban, ngành tỉnh', 'UBND tỉnh (báo cáo)', 'Lưu: VT'] }, 'UBND tỉnh (báo cáo)']], quiet: [{}] },
  recipientsAreOnce: { hit: [[{ recipients: ['Các sở, ban, ngành tỉnh', 'Báo Sơn Hà', 'Sở Y tế; Báo Sơn Hà', 'Lưu: VT'] }, 'Báo Sơn Hà']], quiet: [{}] },
  everyAssigneeReceives: {
    hit: [[{ tasks: ['Đề nghị UBND các xã, phường'] }, 'UBND các xã, phường'], [{ tasks: ['Đề nghị các cơ quan báo chí Trung ương thường trú tại tỉnh'], recipients: ['Báo Sơn Hà, Đài PT-TH tỉnh', 'Lưu: VT'] }, 'các cơ quan báo chí Trung ương thường trú tại tỉnh'], [{ tasks: ['Đề nghị Hội Nông dân tỉnh'] }, 'Hội Nông dân tỉnh'], [{ tasks: ['Đề nghị Sở Xây dựng'], recipients: ['Các phòng, đơn vị thuộc, trực thuộc Sở', 'Lưu: VT'] }, 'Sở Xây dựng'], [{ annexes: [{ groups: [{ number: 'I', title: 'Hội thi', rows: [{ content: 'Bố trí sân bãi.', lead: ['Hội Nông dân tỉnh'] }] }] }] }, 'Hội Nông dân tỉnh']],
    quiet: [
      { recipients: ['Các sở, ban, ngành, đoàn thể tỉnh', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT'], annexes: [{ groups: [{ number: 'I', title: 'Hội thi', rows: [{ content: 'Bố trí sân bãi.', lead: ['Hội Nông dân tỉnh', 'Các cơ quan, đơn vị liên quan', 'Sở Văn hóa, Thể thao và Du lịch'] }] }] }] }, { recipients: [], annexes: [{ groups: [{ number: 'I', title: 'Hội thi', rows: [{ content: 'Bố trí sân bãi.', lead: ['Hội Nông dân tỉnh'] }] }] }] },
      { tasks: ['Sở Văn hóa, Thể thao và Du lịch', 'Phòng Quản lý văn hóa', 'Đề nghị Sở Nội vụ', 'Công an tỉnh', 'Các cơ quan, đơn vị liên quan'] }, { tasks: ['Đề nghị Hội Nông dân tỉnh'], recipients: ['Các sở, ban, ngành, đoàn thể tỉnh', 'Lưu: VT'] },
      { tasks: ['Chi cục Hải quan khu vực XIV', 'Đề nghị Sở Nông nghiệp và Môi trường', 'Cơ quan thường trực (Văn phòng)'], recipients: ['Chi cục HQKV XIV', 'Sở NN&MT', 'Lưu: VT'] }, { tasks: ['Tổ Quản lý dữ liệu', 'Trưởng các thôn, làng'], recipients: ['Các phòng, tổ, đội', '09 thôn, làng', 'Lưu: VT'] }, { tasks: ['Đề nghị Đài Phát thanh - Truyền hình tỉnh'], recipients: ['Đài PT-TH tỉnh', 'Lưu: VT'] }, { tasks: ['Ủy ban nhân dân các xã, phường'], recipients: ['UBND các xã, phường', 'Lưu: VT'] },
    ],
  },
  everyRecipientIsNamed: { hit: [[{ recipients: ['Bảo tàng Đông Sơn (để thực hiện)', 'Lưu: VT'] }, 'Bảo tàng Đông Sơn'], [{ recipients: ['UBND tỉnh (báo cáo)', 'Sở Giao thông vận tải', 'Lưu: VT'] }, 'Sở Giao thông vận tải']], quiet: [{ recipients: ['UBND tỉnh (báo cáo)', 'Văn phòng Sở', 'Các sở, ban, ngành tỉnh', 'HĐND tỉnh', 'Lưu: VT'] }, { lines: ['Phối hợp với Sở Giao thông vận tải.'], recipients: ['Sở Giao thông vận tải', 'Lưu: VT'] }] },
  signerIsNamed: { hit: [[{ signer: { name: null } }, 'PHÓ GIÁM ĐỐC'], [{ signer: null }, 'Lưu: VT, QLVH']], quiet: [{}, { signer: { name: null }, change: (d) => void d.body.push({ id: 'x', kind: 'paragraph', marker: null, text: 'H’Yim Niê Kđăm', children: [] }) }] },
  authorityFitsOffice: {
    hit: [[{ signer: { office: 'GIÁM ĐỐC' } }, 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], [{ signer: { authority: [] } }, 'PHÓ GIÁM ĐỐC'], [{ signer: { authority: ['KT GIÁM ĐỐC'] } }, 'KT GIÁM ĐỐC', 'KT. GIÁM ĐỐC'], [{ signer: { authority: ['TM. BAN GIÁM ĐỐC'], office: 'GIÁM ĐỐC' } }, 'TM. BAN GIÁM ĐỐC'], [{ header: { agency: 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ' }, signer: { authority: ['KT. CHỦ TỊCH'], office: 'PHÓ CHỦ TỊCH' } }, 'KT. CHỦ TỊCH']],
    quiet: [{}, { signer: { authority: [], office: 'GIÁM ĐỐC' } }, { header: { agency: 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ' }, signer: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], office: 'PHÓ CHỦ TỊCH' } }, { signer: { authority: ['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG'], office: 'PHÓ CHÁNH VĂN PHÒNG' } }, { signer: { authority: ['KT. BỘ TRƯỞNG'], office: 'THỨ TRƯỞNG' } }, { signer: { authority: ['TRƯỞNG BAN'], office: 'PHÓ CHỦ TỊCH UBND TỈNH' } }, { signer: { authority: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'], office: 'GIÁM ĐỐC SỞ CÔNG THƯƠNG' } }],
  },
  nameHasNoTitle: { hit: [[{ signer: { name: 'ThS. Hà Minh Quân' } }, 'ThS. Hà Minh Quân', 'Hà Minh Quân'], [{ signer: { name: 'Tiến sĩ Hà Minh Quân' } }, 'Tiến sĩ Hà Minh Quân', 'Hà Minh Quân']], quiet: [{}, { signer: { name: 'Thượng tá Hà Minh Quân' } }, { signer: { name: 'Bạch Thị Sen' } }] },
  basisLeadsToTheMainClause: { hit: [[{ opening: [`${BASIS}. ${ISSUED}`] }, 'tỉnh về phát triển văn hóa. Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như']], quiet: [{}, { opening: [`${BASIS}.`, ISSUED] }] },
  basesAreParted: { hit: [[{ opening: ['Căn cứ Luật Thư viện ngày 21/11/2019.', `${BASIS};`, ISSUED] }, 'Luật Thư viện ngày 21/11/2019.', 'Luật Thư viện ngày 21/11/2019;']], quiet: [{}, { opening: ['Căn cứ Luật Thư viện ngày 21/11/2019;', `${BASIS}.`, ISSUED] }] },
  dateExists: {
    hit: [[line('Khai mạc lúc 7 giờ 75 phút.'), '7 giờ 75 phút'], [line('Khai mạc lúc 25h30.'), '25h30'], [line('Khai mạc ngày 31/9/2025 tại quảng trường.'), '31/9/2025'], [line('Khai mạc ngày 30 tháng 02 năm 2025.'), 'ngày 30 tháng 02 năm 2025'], [line('Tổng kết tháng 13/2025.'), 'tháng 13/2025'], [line('Hoàn thành trong quý V/2025.'), 'quý V/2025'], [line('Khai mạc ngày 32/8 tại quảng trường.'), 'ngày 32/8']],
    quiet: [line('Khai mạc ngày 29/02/2028, bế mạc ngày 31/12/2028, tổng kết quý I/2029.'), line('Chấm điểm theo thang 10/10, đạt 8/10 tiêu chí.'), line('Trực 24/24 giờ, trong vòng 48 giờ, lúc 19h30, 24 giờ 00 phút.')],
  },
  weekdayFits: { hit: [[line('Khai mạc thứ Hai, ngày 20/9/2025.'), 'thứ Hai, ngày 20/9/2025'], [line('Khai mạc ngày 20/9/2025 (Chủ nhật).'), '20/9/2025 (Chủ nhật']], quiet: [line('Khai mạc thứ Bảy, ngày 20/9/2025, bế mạc Chủ nhật (21/9/2025).'), line('Lần thứ hai, ngày 20/9/2025 là ngày hội; họp ngày 19/9/2025, thứ Bảy ngày 20/9/2025 khai mạc.')] },
  spanRunsForward: {
    hit: [[line('Thực hiện từ ngày 20/9/2025 đến ngày 15/9/2025.'), 'từ ngày 20/9/2025 đến ngày 15/9/2025'], [line('Thời gian: 05 ngày, từ ngày 07/9/2025 đến ngày 09/9/2025.'), 'từ ngày 07/9/2025 đến ngày 09/9/2025'], [line('Thực hiện từ ngày 15/12/2025 đến ngày 15/3/2026 (05 tháng).'), 'từ ngày 15/12/2025 đến ngày 15/3/2026'], [line('Triển khai từ tháng 9 đến hết tháng 6/2025.'), 'từ tháng 9 đến hết tháng 6/2025']],
    quiet: [line('Thực hiện từ ngày 15/9 đến ngày 20/9/2025.'), line('Thời gian: 03 ngày, từ ngày 07/9/2025 đến ngày 09/9/2025.'), line('Thực hiện từ ngày 15/12/2025 đến ngày 15/3/2026 (03 tháng).'), line('Triển khai từ tháng 9/2025 đến tháng 6/2026.'), line('Hằng năm từ ngày 15/12 đến ngày 10/01.'), line('Tức từ ngày 26/9 đến ngày 12/01 âm lịch.')],
  },
  deadlinesCanBeKept: {
    hit: [[line('Các đơn vị gửi báo cáo về Sở trước ngày 15/01/2025.'), 'trước ngày 15/01/2025'], [rows('Hoàn thành trước ngày 01/3/2025'), 'Hoàn thành trước ngày 01/3/2025'], [rows('Hoàn thành trước ngày 30/11/2025'), 'Hoàn thành trước ngày 30/11/2025'], [rows('Từ ngày 29/9/2025 - 07/10/2025 (trước lễ 5 ngày và sau 2 ngày)'), 'Từ ngày 29/9/2025 - 07/10/2025 (trước lễ 5 ngày và sau 2 ngày)']],
    quiet: [line('Các đơn vị gửi báo cáo về Sở trước ngày 15/12/2025.'), rows('Hoàn thành trước ngày 15/9/2025', 'Tháng 8/2025'), line('Kế thừa kết quả đã hoàn thành năm 2024.')],
  },
  datesArePadded: { hit: [[line('Khai mạc ngày 7/9/2025.'), '7/9/2025', '07/9/2025'], [line('Khai mạc ngày 07/09/2025.'), '07/09/2025', '07/9/2025']], quiet: [line('Khai mạc ngày 07/9/2025, tổng kết ngày 12/02/2026.')] },
  anniversaryAddsUp: { hit: [[line('Kỷ niệm 75 năm Ngày thành lập ngành (1950 - 2024).'), '(1950 - 2024)'], [line('Kỷ niệm 65 năm Ngày thành lập tỉnh (20/9/1965 - 20/9/2025).'), '65 năm Ngày thành lập tỉnh (20/9/1965 - 20/9/2025)'], [line('Kỷ niệm 60 năm Ngày thành lập tỉnh (20/9/1965 - 21/9/2025).'), '(20/9/1965 - 21/9/2025)']], quiet: [line('Kỷ niệm 60 năm Ngày thành lập tỉnh (20/9/1965 - 20/9/2025) và 20 năm chia tách.'), line('Kỷ niệm 75 năm Ngày thành lập ngành (1950 - 2025); kết quả 5 năm, phương hướng (2026 - 2030).'), line('Công trình (01/9/2025 - 20/9/2026).')] },
  anniversaryCountsYears: { hit: [[line('Chào mừng kỷ niệm 60 ngày thành lập tỉnh.'), 'kỷ niệm 60 ngày thành lập tỉnh', 'kỷ niệm 60 năm ngày thành lập tỉnh']], quiet: [line('Chào mừng kỷ niệm 60 năm ngày thành lập tỉnh.'), line('Treo cờ trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày.')] },
  periodsAgree: {
    hit: [[line(...['Chào mừng', 'Hướng tới', 'Tuyên truyền'].map((verb) => `${verb} Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030.`), 'Chào mừng Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025.'), 'nhiệm kỳ 2020 - 2025'], [line('Kết quả 5 năm 2021 - 2028 được ghi nhận.'), 'năm 2021 - 2028'], [line('Mục tiêu giai đoạn 2026 - 2030 rõ ràng.', 'Phương hướng giai đoạn 2026 - 2031 cụ thể.'), 'giai đoạn 2026 - 2031', 'giai đoạn 2026 - 2030'], [line('Nghị quyết nhiệm kỳ 2025-2031 của Đảng bộ.'), 'nhiệm kỳ 2025-2031'], [line('Kết quả giai đoạn 2025 - 2020 của ngành.'), 'giai đoạn 2025 - 2020']],
    quiet: [line('Chiến lược 10 năm 2021 - 2030, kế hoạch 5 năm 2021 - 2025, nhiệm kỳ 2025-2030.'), line('Mục tiêu giai đoạn 2021 - 2025 và giai đoạn 2021 - 2030.')],
  },
  congressKeepsItsNumber: { hit: [[line('Chào mừng Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2025-2030.', 'Hướng tới Đại hội Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2025-2030.'), 'lần thứ XVI, nhiệm kỳ 2025-2030'], [line('Hội thi tuyên truyền toàn tỉnh lần thứ V, năm 2025.', 'Kết quả hội thi tuyên truyền toàn tỉnh lần thứ V, năm 2024.'), 'lần thứ V, năm 2024']], quiet: [line('Kết quả Đại hội Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020-2025.', 'Chào mừng Đại hội Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2025-2030.')] },
};
