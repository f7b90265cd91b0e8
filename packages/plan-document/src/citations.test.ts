import { describe, expect, it } from '@jest/globals';
import { citationsOf, emptyPlanDocument, mentionsIn, type PlanDocument } from './index.js';

const brief = (text: string): string[] => mentionsIn(text).map(({ type, number, date, issuer }) => [type, number, date ?? '-', issuer ?? '-'].join(' | '));

describe('mentionsIn', () => {
  it.each<[string, string[]]>([
    ['Kế hoạch số 2562/KH-UBND ngày 04/7/2024 của UBND tỉnh về việc tổ chức', ['Kế hoạch | 2562/KH-UBND | 2024-07-04 | UBND tỉnh']],
    ['Chỉ lệnh số 21/CL-TM ngày 01/10/2025 của Tư lệnh Quân khu về công tác', ['Chỉ lệnh | 21/CL-TM | 2025-10-01 | Tư lệnh Quân khu']],
    ['Chỉ thị số 45-CT/TW, ngày 14/4/2025 của Bộ Chính trị và kết quả', ['Chỉ thị | 45-CT/TW | 2025-04-14 | Bộ Chính trị']],
    ['Kết luận số 126- KL/TW, ngày 14/02/2025 của Bộ Chính trị, Ban Bí thư về', ['Kết luận | 126-KL/TW | 2025-02-14 | Bộ Chính trị, Ban Bí thư']],
    ['Nghị quyết số 60-NQ/TW, ngày 12/4/2025 Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng (khóa XIII).', ['Nghị quyết | 60-NQ/TW | 2025-04-12 | Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng (khóa XIII)']],
    ['Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ quy định về', ['Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ']],
    ['Công văn số 295/PGDĐT-STB của Phòng Giáo dục và Đào tạo huyện Sơn Nam ngày 07 tháng 4 năm 2016 về việc', ['Công văn | 295/PGDĐT-STB | 2016-04-07 | Phòng Giáo dục và Đào tạo huyện Sơn Nam']],
    ['Luật Thư viện số 46/2019/QH14', ['Luật Thư viện | 46/2019/QH14 | - | -']],
    ['tại Kế hoạch 805/KH-SVHTTDL ngày 22/4/2025 của Sở Văn hoá, Thể thao và Du lịch.', ['Kế hoạch | 805/KH-SVHTTDL | 2025-04-22 | Sở Văn hoá, Thể thao và Du lịch']],
    ['Công văn số 368/SVHTTDL-QLVHGĐ ngày 25/02/2025 về việc', ['Công văn | 368/SVHTTDL-QLVHGĐ | 2025-02-25 | -']],
    ['Thông báo số 02/TB-TBTTPV ngày 11/4/2025 của Tiểu ban Tuyên truyền, phục vụ.', ['Thông báo | 02/TB-TBTTPV | 2025-04-11 | Tiểu ban Tuyên truyền, phục vụ']],
    ['Kế hoạch số 39/KH-UBND ngày 02/10/2024 của UBND tỉnh, xây dựng chương trình', ['Kế hoạch | 39/KH-UBND | 2024-10-02 | UBND tỉnh']],
    ['(Kế hoạch số 15/KH-UBND của UBND huyện Sơn Nam)', ['Kế hoạch | 15/KH-UBND | - | UBND huyện Sơn Nam']],
    ['Quyết định số 01/QĐ-BCĐ ngày 30/02/2025 của Ban Chỉ đạo thực hiện Quy chế dân chủ về', ['Quyết định | 01/QĐ-BCĐ | 2025-02-30 | Ban Chỉ đạo thực hiện Quy chế dân chủ']],
    ['các Công văn số 12/UBND-VX ngày 01/3/2025, số 13/UBND-VX ngày 02/3/2025 của UBND tỉnh', ['Công văn | 12/UBND-VX | 2025-03-01 | UBND tỉnh', 'Công văn | 13/UBND-VX | 2025-03-02 | UBND tỉnh']],
    ['Chương trình hành động số 12-CTr/TU', ['Chương trình hành động | 12-CTr/TU | - | -']],
    ['Thông tư liên tịch số 05/2014/TTLT-BNV của Bộ Nội vụ “hướng dẫn”', ['Thông tư liên tịch | 05/2014/TTLT-BNV | - | Bộ Nội vụ']],
    ['Nghị định số 70/2025/NĐ-CP ngày 20/3/2025 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 123/2020/NĐ-CP ngày 19/10/2020 của Chính phủ', ['Nghị định | 70/2025/NĐ-CP | 2025-03-20 | Chính phủ', 'Nghị định | 123/2020/NĐ-CP | 2020-10-19 | Chính phủ']],
    ['Kế hoạch số 16/KH-HĐTĐKT ngày 31/8/2021 của Hội đồng Thi đua - Khen thưởng tỉnh, Sở ban hành', ['Kế hoạch | 16/KH-HĐTĐKT | 2021-08-31 | Hội đồng Thi đua - Khen thưởng tỉnh']],
    ['Quyết định số 650/QĐ-LĐTBXH ngày 21/7/2022 của Bộ Lao động - Thương binh và Xã hội, Ủy ban nhân dân tỉnh Sơn Hà ban hành Kế hoạch', ['Quyết định | 650/QĐ-LĐTBXH | 2022-07-21 | Bộ Lao động - Thương binh và Xã hội']],
    ['Nghị định số 12/2025/NĐ-CP ngày 01/7/2025 của Chính phủ và Kế hoạch số 68/KH-BHXH ngày 13/3/2026 của Bảo hiểm xã hội tỉnh về', ['Nghị định | 12/2025/NĐ-CP | 2025-07-01 | Chính phủ', 'Kế hoạch | 68/KH-BHXH | 2026-03-13 | Bảo hiểm xã hội tỉnh']],
    ['Thông báo số 78/TB-UBND ngày 01/9/2026 của UBND tỉnh, Nghị quyết số 66.25/2026/NQ-CP ngày 10/8/2026 của Chính phủ', ['Thông báo | 78/TB-UBND | 2026-09-01 | UBND tỉnh', 'Nghị quyết | 66.25/2026/NQ-CP | 2026-08-10 | Chính phủ']],
    ['Kế hoạch số 83-KH/TU của Ban Thường vụ Tỉnh uỷ và Nghị quyết Hội nghị lần thứ hai', ['Kế hoạch | 83-KH/TU | - | Ban Thường vụ Tỉnh uỷ']],
    ['Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW của Bộ Chính trị', ['Quyết định | 217-QĐ/TW | - | Bộ Chính trị', 'Quyết định | 218-QĐ/TW | - | Bộ Chính trị']],
    ['Kế hoạch số 5/KH-UBND ngày 01/3/2025, Kế hoạch số 37-KH/BTGDVTU ngày 02/3/2025 của Ban Tuyên giáo', ['Kế hoạch | 5/KH-UBND | 2025-03-01 | -', 'Kế hoạch | 37-KH/BTGDVTU | 2025-03-02 | Ban Tuyên giáo']],
    ['Kế hoạch số 298 KH/TWĐTN ngày 14/7/2023 của Trung ương Đoàn v/v tổ chức', ['Kế hoạch | 298KH/TWĐTN | 2023-07-14 | Trung ương Đoàn']],
    ['Nghị quyết số 30c/NQ-CP của Chính phủ', ['Nghị quyết | 30c/NQ-CP | - | Chính phủ']],
    ['hướng dẫn số 495 ngày 30/8/2021 của Phòng GD&ĐT hướng dẫn', ['hướng dẫn | 495 | 2021-08-30 | Phòng GD&ĐT']],
    ['Quy chế làm việc số 01-QC/ĐU, ngày 01/7/2025 của Ban Chấp hành Đảng bộ xã khóa I, nhiệm kỳ 2025 - 2030;', ['Quy chế làm việc | 01-QC/ĐU | 2025-07-01 | Ban Chấp hành Đảng bộ xã khóa I, nhiệm kỳ 2025 - 2030']],
    ['Chỉ thị số 07/CT-TTg ngày 21/3/2023 của Thủ tướng Chính phủ (sau đây gọi tắt là Chỉ thị số 07/CT-TTg)', ['Chỉ thị | 07/CT-TTg | 2023-03-21 | Thủ tướng Chính phủ', 'Chỉ thị | 07/CT-TTg | - | -']],
    ['các Công văn: số 5120/BNNMT-VP ngày 03/8/2025 của Bộ Nông nghiệp và Môi trường; số 2210/SNNMT-PTNT ngày 20/8/2025 của Sở Nông nghiệp và Môi trường về', ['Công văn | 5120/BNNMT-VP | 2025-08-03 | Bộ Nông nghiệp và Môi trường', 'Công văn | 2210/SNNMT-PTNT | 2025-08-20 | Sở Nông nghiệp và Môi trường']],
    ['đề nghị của Sở Nông nghiệp tại Tờ trình số 232/TTr-SNN ngày 29/9/2023, Ủy ban nhân dân tỉnh Sơn Hà ban hành Kế hoạch', ['Tờ trình | 232/TTr-SNN | 2023-09-29 | -']],
    ['theo KL 83-KL/TW, NĐ 193/2025/NĐ-CP', ['KL | 83-KL/TW | - | -', 'NĐ | 193/2025/NĐ-CP | - | -']],
    ['Kế hoạch số 16/KH-HĐTĐKT ngày 31/8/2021 của Hội đồng Thi đua - Khen thưởng Trung ương, Ủy ban nhân dân tỉnh Sơn Hà ban hành Kế hoạch tổ chức thực hiện như sau:', ['Kế hoạch | 16/KH-HĐTĐKT | 2021-08-31 | Hội đồng Thi đua - Khen thưởng Trung ương']],
    ['Kế hoạch tuyên truyền năm 2025; Luật Di sản văn hóa; 12/12/2023 - 5/2024', []],
    ['Kế hoạch số 5 năm 2026 - 2030', []],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
});

describe('citationsOf', () => {
  it('names each document once, fills in what a later mention adds, and knows the basis', () => {
    const document: PlanDocument = {
      ...emptyPlanDocument(),
      title: { type: 'KẾ HOẠCH', subject: 'Thực hiện Nghị quyết số 12-NQ/TU' },
      body: [
        { id: 'n1', kind: 'basis', marker: null, text: 'Căn cứ Nghị quyết số 12-NQ/TU ngày 01/3/2025 của Tỉnh ủy về văn hóa;', children: [] },
        { id: 'n2', kind: 'section', marker: 'I.', text: 'Theo Kế hoạch số 05/KH-UBND[^1]', children: [], footnotes: [{ marker: '1', text: 'Và kế hoạch số 05/KH-UBND của UBND tỉnh.' }] },
      ],
    };
    expect(citationsOf(document)).toEqual([
      { type: 'Nghị quyết', number: '12-NQ/TU', date: '2025-03-01', issuer: 'Tỉnh ủy', role: 'basis', nodeId: null },
      { type: 'Kế hoạch', number: '05/KH-UBND', date: null, issuer: 'UBND tỉnh', role: 'reference', nodeId: 'n2' },
    ]);
  });
});
