import { type Example } from './example.js';

const line = (...lines: string[]) => ({ lines });

/** Examples of the rules on names of the country, names joined in two ways, phases, and signs the plan as data does not keep. */
export const FURTHER_EXAMPLES: Record<string, Example> = {
  namesOfTheCountryAreCapital: {
    hit: [[line('Bầu cử đại biểu quốc hội khóa XVI.'), 'quốc hội', 'Quốc hội'], [line('Chuẩn bị đón Tết nguyên đán vui tươi.'), 'nguyên đán', 'Nguyên đán'], [line('Học tập chủ tịch Hồ Chí Minh.'), 'chủ tịch Hồ Chí Minh', 'Chủ tịch Hồ Chí Minh'], [line('Theo chỉ đạo của trung ương.'), 'trung ương', 'Trung ương']],
    quiet: [line('Quốc hội, Bộ Chính trị, Ban Bí thư, Mặt trận Tổ quốc, Bác Hồ, Trung ương; cơ quan trung ương, tổ chức phi chính phủ, chính phủ điện tử, phong trào bảo vệ Tổ quốc, tết Trung thu.')],
  },
  lunarYearIsCapital: { hit: [[line('Mừng Xuân bính ngọ vui tươi.'), 'bính ngọ', 'Bính Ngọ'], [line('Đêm 29 tháng Chạp năm Ất tỵ.'), 'Ất tỵ', 'Ất Tỵ']], quiet: [line('Mừng Xuân Bính Ngọ, năm Ất Tỵ, XUÂN BÍNH NGỌ; năm kỷ niệm.')] },
  weekdayIsCapital: { hit: [[line('Khai mạc ngày 01/9/2025 (thứ hai).'), 'thứ hai', 'thứ Hai'], [line('Họp chiều thứ năm hằng tuần.'), 'thứ năm', 'thứ Năm']], quiet: [line('Khai mạc thứ Hai, ngày 01/9/2025; lần thứ hai, giai đoạn thứ ba.')] },
  titleBeforeANameIsCapital: { hit: [[line('Do giám đốc Hà Minh Quân chủ trì.'), 'giám đốc ', 'Giám đốc ']], quiet: [line('Do Giám đốc Hà Minh Quân chủ trì; chủ tịch Hội Nông dân, giám đốc Sở dự.')] },
  citedKindIsCapital: {
    hit: [[line('Thực hiện nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.'), 'nghị định số 30/', 'Nghị định số 30/'], [line('Căn cứ kế hoạch này, các đơn vị thực hiện.'), 'kế hoạch này', 'Kế hoạch này'], [line('Tuyên truyền về việc thi hành luật Thư viện mới.'), 'luật Thư viện', 'Luật Thư viện']],
    quiet: [line('Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; các kế hoạch số hóa; Kế hoạch này; luật sư, pháp luật Việt Nam.')],
  },
  namesAreJoinedAlike: {
    hit: [[line('Ban Tuyên giáo và Dân vận hướng dẫn.', 'Gửi Ban Tuyên giáo và Dân vận.', 'Theo Ban Tuyên giáo và Dân vận.', 'Báo cáo Ban Tuyên giáo Dân vận.'), 'Tuyên giáo Dân vận', 'Tuyên giáo và Dân vận'], [line('Giao Phòng Văn hóa - Xã hội chủ trì.', 'Gửi về Phòng Văn hóa và Xã hội.'), 'Văn hóa và Xã hội', 'Văn hóa - Xã hội']],
    quiet: [line('Sở Văn hóa, Thể thao và Du lịch chủ trì.', 'Gửi Sở Văn hóa, Thể thao và Du lịch.', 'Đảng và Nhà nước, Đảng, Nhà nước.')],
  },
  namesKeepTheirCapitals: {
    hit: [[line('Lễ hội ở Mường Thanh.', 'Chợ phiên tại Mường Thanh.', 'Giao xã mường Thanh tổ chức.'), 'mường Thanh', 'Mường Thanh']],
    quiet: [line('Lễ hội ở Mường Thanh.', 'Chợ phiên tại Mường Thanh.', 'Hội Nông dân và nông dân.', 'Hội Nông dân xã.')],
  },
  datesHaveNoSpaces: { hit: [[line('Khai mạc ngày 10/ 9/2025.'), '10/ 9/2025', '10/9/2025'], [line('Khai mạc ngày 10/9 /2025.'), '10/9 /2025', '10/9/2025']], quiet: [line('Khai mạc ngày 10/9/2025, tỷ lệ 1 / 2.')] },
  listIsAnnounced: { hit: [[{ opening: ['Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về phát triển văn hóa, Sở ban hành Kế hoạch như sau.'] }, 'Sở ban hành Kế hoạch như sau.', 'Sở ban hành Kế hoạch như sau:']], quiet: [{}, line('Các xã tổ chức như sau đây: hội thi.')] },
  lawIsEarlier: { hit: [[line('Theo Luật Thư viện ngày 21/11/2029 đã có hiệu lực.'), 'Luật Thư viện ngày 21/11/2029']], quiet: [line('Theo Luật Thư viện ngày 21 tháng 11 năm 2019 đã có hiệu lực.')] },
  assemblyKeepsItsTerm: { hit: [[line('Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân nhiệm kỳ 2026 - 2031.'), 'Quốc hội khóa XV và đại biểu Hội đồng nhân dân nhiệm kỳ 2026 - 2031']], quiet: [line('Bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân nhiệm kỳ 2026 - 2031; Quốc hội khóa XIII, nhiệm kỳ 2011 - 2016.')] },
  phasesFollow: {
    hit: [[line('Đợt 1: Từ ngày 01/9/2025 đến ngày 15/9/2025, tuyên truyền.', 'Đợt 2: Từ ngày 10/9/2025 đến ngày 30/9/2025, cao điểm.'), 'Từ ngày 10/9/2025 đến ngày 30/9/2025']],
    quiet: [line('Đợt 1: Từ ngày 01/9/2025 đến ngày 15/9/2025, tuyên truyền.', 'Đợt 2: Từ ngày 16/9/2025 đến ngày 30/9/2025, cao điểm.'), line('Đợt 1: Từ ngày 01/9/2025 đến ngày 15/9/2025.', 'Đợt 2: Từ ngày 15/9/2025 đến ngày 30/9/2025.')],
  },
  windowsAreAhead: {
    hit: [[line('Đợt 1: Từ khi ban hành Kế hoạch đến hết tháng 01/2025.'), 'Từ khi ban hành Kế hoạch đến hết tháng 01/2025'], [line('Thời gian: Từ ngày 01/01/2025 đến ngày 15/02/2025.'), 'Từ ngày 01/01/2025 đến ngày 15/02/2025']],
    quiet: [line('Từ nay đến hết tháng 9/2025.', 'Thời gian: Từ ngày 01/3/2025 đến ngày 15/4/2025.', 'Kết quả từ ngày 01/01/2024 đến ngày 31/12/2024 đã báo cáo.')],
  },
  recipientsAreEnded: {
    hit: [[{}, 'Các sở, ban, ngành tỉnh', undefined, { source: { normalised: [{ what: 'RECIPIENT_END', nodeId: 'r2', source: 'Các sở, ban, ngành tỉnh.' }] } }]],
    quiet: [{}],
  },
};
