import { wordUsageOf } from '../../src/index.js';
import { type Example } from './example.js';

const line = (...lines: string[]) => ({ lines });
/** Sound lines, so that one fault stands out. */
const SOUND = ['Tổ chức hội thi, liên hoan văn nghệ tại quảng trường trung tâm tỉnh.', 'Biểu dương các tập thể, cá nhân có thành tích xuất sắc trong năm.', 'Chuẩn bị cơ sở vật chất phục vụ ngày hội văn hóa các dân tộc.', 'Rà soát, bổ sung trang thiết bị cho các nhà văn hóa ở thôn, bản.', 'Giới thiệu sản phẩm du lịch của địa phương tới bạn bè trong nước.'];

/** Examples of the rules on capitals, signs, sentences, words and names. */
export const LANGUAGE_EXAMPLES: Record<string, Example> = {
  thePeopleIsCapital: { hit: [[line('Vận động các tầng lớp nhân dân tham gia.'), 'nhân dân', 'Nhân dân']], quiet: [line('Ủy ban nhân dân, Hội đồng nhân dân và Công an nhân dân phục vụ Nhân dân.')] },
  theStateIsCapital: { hit: [[line('Chính sách của Đảng và nhà nước được phổ biến.'), 'Đảng và nhà nước', 'Đảng và Nhà nước']], quiet: [line('Quản lý nhà nước và ngân sách nhà nước theo chính sách của Đảng và Nhà nước.')] },
  thePartyIsCapital: { hit: [[line('Quán triệt chủ trương của đảng.'), 'của đảng', 'của Đảng'], [line('Nhân dân tin vào đảng, Nhà nước.'), 'tin vào đảng', 'tin vào Đảng']], quiet: [line('Vai trò của đảng viên, của đảng bộ các cấp, của đảng ủy và của các tổ chức đảng theo chủ trương của Đảng.')] },
  noCapitalAfterSemicolon: { hit: [[line('Tổ chức hội thi; Các đơn vị tham gia.'), 'thi; Các đơn', 'thi; các đơn'], [line('Treo cờ; Chỉ đạo các xã thực hiện.'), 'cờ; Chỉ đạo', 'cờ; chỉ đạo']], quiet: [line('Phối hợp với Báo Sơn Hà; Trung tâm Văn hóa tỉnh; Đại hội thi đua; Kế hoạch số 15/KH-UBND ngày 10/01/2025 của tỉnh.')] },
  agencyKindIsCapital: { hit: [[line('Phối hợp với sở Tài chính để thực hiện.'), 'sở Tài', 'Sở Tài'], [line('Phối hợp với sở GD&ĐT để thực hiện.'), 'sở GD&ĐT', 'Sở GD&ĐT']], quiet: [line('Trụ sở Công an xã, cơ sở Đảng và các sở, ban, ngành.')] },
  officeKeepsItsCapitals: { hit: [[{ recipients: ['Ban giám đốc Sở', 'Lưu: VT'] }, 'Ban giám đốc', 'Ban Giám đốc']], quiet: [{ recipients: ['Ban Giám đốc Sở', 'Lưu: VT'] }] },
  pointsAreLower: { hit: [[line('Theo Điểm a Khoản 2 Điều 5 của Luật.'), 'Điểm a', 'điểm a'], [line('Theo khoản 2 điều 5 của Luật.'), 'điều 5', 'Điều 5'], [line('Thực hiện mục II Kế hoạch này.'), 'mục II', 'Mục II']], quiet: [line('Theo điểm a khoản 2 Điều 5 của Luật.')] },
  unitKindIsLower: { hit: [[line('Các xã của Tỉnh Sơn Hà tham gia.'), 'Tỉnh Sơn Hà', 'tỉnh Sơn Hà']], quiet: [line('Các xã của tỉnh Sơn Hà tham gia.')] },
  personNameIsCapital: { hit: [[{ signer: { name: 'Hà minh Quân' } }, 'minh', 'Minh']], quiet: [{}, { signer: { name: 'Đại tá Hà Minh Quân' } }] },
  noSpaceBeforePunctuation: { hit: [[line('Theo dõi ,đôn đốc các xã.'), 'dõi ,', 'dõi, '], [line('Tổ chức hội thi , triển lãm.'), 'thi ,', 'thi,'], [line('Tổ chức hội thi .'), 'thi .', 'thi.'], [line('Tổ chức hội thi, triển lãm ...'), 'lãm ...', 'lãm...']], quiet: [line('Hoàn thành ngày … tháng … năm 2025; tỷ lệ 1 : 2; giá 0 .5.')] },
  spaceAfterPunctuation: {
    hit: [[line('Khai mạc ngày10/9/2025.'), 'ngày10/9/2025', 'ngày 10/9/2025'], [line('Các doanh nghiệp,hộ gia đình tham gia.'), 'nghiệp,hộ', 'nghiệp, hộ'], [line('Tổ chức hội thi.Treo cờ Tổ quốc.'), 'thi.Treo', 'thi. Treo'], [line('Các đơn vị(trực thuộc Sở) tham gia.'), 'vị(trực', 'vị (trực'], [line('Các đơn vị (trực thuộc)tham gia.'), 'thuộc)tham', 'thuộc) tham']],
    quiet: [line('Sở VH,TT&DL, TP.Sơn Hà, trang sonha.gov.vn, 0,8 điểm, 8:30 giờ, xã/phường, v.v., https://sonha.gov.vn.'), line('Bộ kit micro:bit, thư gửi banbientap.sonha@gmail.com, trang csdl.sonha.edu.vn.')],
  },
  noSpaceInsideBrackets: { hit: [[line('Các đơn vị ( trực thuộc) tham gia.'), '( trực', '(trực'], [line('Các đơn vị (trực thuộc ) tham gia.'), 'thuộc )', 'thuộc)']], quiet: [line('Các đơn vị (trực thuộc) tham gia.')] },
  punctuationIsSingle: { hit: [[line('Tổ chức hội thi,, triển lãm.'), 'thi,,', 'thi,'], [line('Tổ chức hội thi..'), 'thi..', 'thi.'], [line('In tờ rơi, tờ gấp;..'), 'gấp;..', 'gấp...']], quiet: [line('Hội thi, hội thao, v.v., các trò chơi...; triển lãm…, thực hiện.')] },
  ellipsisStandsAlone: { hit: [[line('Hội thi, hội thao,...'), 'thao,...', 'thao...'], [line('Hội thi; hội thao;…'), 'thao;…', 'thao…']], quiet: [line('Hội thi, hội thao...')] },
  bracketsAreClosed: { hit: [[line('Các đơn vị (trực thuộc Sở tham gia.'), '(trực thuộc Sở tham gia.'], [line('Tháng 8 (vào dịp lễ'), '(vào dịp lễ', '(vào dịp lễ)'], [line('Các đơn vị trực thuộc) tham gia.'), 'Các đơn vị trực thuộc)'], [line('Chủ đề “Sơn Hà hôm nay được chọn.'), '“Sơn Hà hôm nay được chọn.']], quiet: [line('Các đơn vị (trực thuộc) tham gia “Sơn Hà hôm nay”.', 'a) Hội thi, b) triển lãm, 1) chợ quê.')] },
  dashesAreEven: { hit: [[line('Phát triển kinh tế -xã hội của tỉnh.'), 'tế -xã', 'tế - xã'], [line('Phát triển kinh tế- xã hội của tỉnh.'), 'tế- xã', 'tế - xã']], quiet: [line('Phát triển kinh tế - xã hội, chủ nghĩa Mác-Lênin, 2025-2030.')] },
  quotesAreAlike: { hit: [[line('Chủ đề “Sơn Hà” và "Khát vọng".'), '"Khát vọng"', '“Khát vọng”']], quiet: [line('Chủ đề "Sơn Hà" và "Khát vọng".')] },
  sentenceIsEnded: { hit: [[line(...SOUND, 'Trưng bày hiện vật của đồng bào các dân tộc trong tỉnh'), 'đồng bào các dân tộc trong tỉnh', 'đồng bào các dân tộc trong tỉnh.']], quiet: [line(...SOUND, 'Thời gian: Từ tháng 6 đến tháng 8 năm 2025'), line(...SOUND, 'Gồm các hoạt động chính sau đây của ngày hội:')] },
  sentenceIsComplete: { hit: [[line('Tổ chức hội thi, triển lãm và.'), 'chức hội thi, triển lãm và.'], [line('Phục vụ nhu cầu sinh hoạt, vui chơi của'), 'cầu sinh hoạt, vui chơi của']], quiet: [line('Kinh phí do các đơn vị tự cân đối, các việc tiếp theo.')] },
  sentenceOpensWithACapital: { hit: [[line('Tổ chức hội thi. các đơn vị tham gia.'), 'thi. các', 'thi. Các'], [line(...SOUND, 'xây dựng chương trình của ngày hội và gửi các đơn vị.'), 'xây', 'Xây']], quiet: [line('Hội thi, trò chơi, v.v. của các xã; tr. 5.'), line(...SOUND)] },
  noWordIsDoubled: { hit: [[line('Tuyên truyền trên trên hệ thống loa.'), 'trên trên', 'trên'], [line('Thời gian tuyên tuyên truyền.'), 'tuyên tuyên', 'tuyên'], [line('Công tác tuyên truyền tuyên truyền ở xã.'), 'tuyên truyền tuyên truyền', 'tuyên truyền'], [line('Các xã trên địa bàn trên địa bàn tỉnh.'), 'trên địa bàn trên địa bàn', 'trên địa bàn']], quiet: [line('Các cơ quan quan tâm, các tổ chức tổ chức hội thi, nhà nhà thi đua, đời đời nhớ ơn, luôn luôn đổi mới, dân tộc Lô Lô.')] },
  conjunctionsJoin: { hit: [[line('Tổ chức các và hội thi.'), 'các và', 'các'], [line('Tạo niềm tin và góp phần và tổ chức ngày hội.'), 'góp phần và', 'góp phần'], [line('Ý kiến của, các đơn vị.'), 'của, các'], [line('Phù hợp với của địa phương.'), 'với của', 'với'], [line('Phù hợp với và từng đối tượng.'), 'với và', 'với'], [line('Tổ chức và của các xã.'), 'và của', 'và'], [line('Phối hợp theo; gửi kết quả.'), 'hợp theo']], quiet: [line('Các đơn vị trực thuộc và tồn tại và phát triển; thành tựu của đất nước và của tỉnh; cao hơn so với của năm trước; tiến độ kèm theo; gửi trở về; nội dung nêu trên.'), line('Trước, trong và sau ngày hội; của các xã và phường; trong và ngoài tỉnh; của dân, do dân.')] },
  syllablesAreVietnamese: {
    hit: [[line('Tổ chức hoạt độg văn nghệ.'), 'độg', 'động'], [line('Tuyên truyềnn trên loa.'), 'truyềnn', 'truyền'], [line('Tập trung phat huy sức mạnh.'), 'phat', 'phát'], [line('Đẩy mạnh tuyêntruyền ở cơ sở.'), 'tuyêntruyền', 'tuyên truyền'], [line('Nâng cao hiệu qủa công tác.'), 'qủa', 'quả'], [line('Kết quả cảu công tác.'), 'cảu', 'của'], [line('Các nghành liên quan.'), 'nghành'], [line('Ý nghỉa của ngày hội.'), 'nghỉa', 'nghĩa'], [line('Tham gia các hoatj động.'), 'hoatj', 'hoạt'], [line('Phục vụ trn địa bàn.'), 'trn'], [line('Tập trung vể công tác chuẩn bị.'), 'vể', 'về'], [line('Mời các cơ qan ở gần.'), 'qan', 'quan'], [line('Kinh phí từ nguồng khác.'), 'nguồng'], [line('Vận động đảng viê tham gia.'), 'viê', 'viên']],
    quiet: [line('Quỹ, quốc gia, giữ gìn, giếng nước, khuỷu tay, ngoằn ngoèo, huýt sáo, xoong nồi, thuở, yểu điệu, uyển chuyển, khuya, quýt, thủy, thuỷ, hoà, hòa.'), line('Bón urê, đo ôxy, tiêm vắcxin, chở côngtenơ; gen, kit, test, spa; hồ sơ tại csdl.sonha.gov.vn, hộp thư vncdc@sonha.gov.vn.'), line('Chủ nghĩa Mác - Lênin, V.I. Lênin; ngày 14 tháng Chạp (âl), sđt của Sở.'), line('Kpă Thị Hà biểu diễn; cán bộ HĐND, BCĐ, GDĐT.'), line('Facebook, zalo, website, video clip, logo, led, internet, ôtô, karaoke, chủ nghĩa Mác-Lênin, đồng bào Êđê, Đắk Lắk.'), [line('Nghệ nhân Hơbía tham gia, hơbía biểu diễn.'), { knownNames: ['Hơbía'] }]],
  },
  lettersAreOfOneCase: { hit: [[line('Tổ chức CÁc hội thi.'), 'CÁc', 'Các']], quiet: [line('Gửi TTr, QyĐ, CTr, ThS, VHTTDL, UBND.')] },
  wordsAreSpelledAsUsual: {
    hit: [[line('Phối hợp sử lý các vi phạm.'), 'sử lý', 'xử lý'], [line('Bổ xung trang thiết bị.'), 'Bổ xung', 'Bổ sung']],
    quiet: [line('Tập trung sức mạnh, phát huy khả năng cao nhất; xử lý, bổ sung; bàn giao động cơ; cũng cố gắng.')],
  },
  wordsAreTheOnesMeant: {
    hit: [[line('Phong trào thi đua yêu nước.', 'Đẩy mạnh thi đua yêu nước.', 'Các phong trào thi đưa yêu nước.'), 'thi đưa', 'thi đua'], [line('Cử nghệ nhân tham dư hội thi.'), 'tham dư', 'tham dự'], [line('Xem lại chất lương hồ sơ.'), 'chất lương', 'chất lượng'], [line('Các phòng trào ở cơ sở.'), 'phòng trào', 'phong trào'], [line('Kiên quyết ngăn trặn vi phạm.'), 'ngăn trặn', 'ngăn chặn']],
    quiet: [line('Cuộc thi đưa nghệ thuật về cơ sở; hội thảo, hội thao; bàn giao, ban giám khảo; công tác, cộng tác; thông tin, thông tư.'), [line('Nghệ thuật hát then tinh tề của bản.'), { usage: wordUsageOf(['hát then tinh tề', 'hát then tinh tề', 'hát then tinh tề']) }]],
  },
  wordsAreNotParted: { hit: [[line('Đẩy mạnh tuyên truy ền ở cơ sở.'), 'truy ền', 'truyền'], [line('Công tác tuyên, truyền ở cơ sở.'), 'tuyên, truyền', 'tuyên truyền']], quiet: [line('Thông tin, tuyên truyền; các xã, phường, thôn, bản; tin, bài; văn hóa, văn nghệ.')] },
  noSyllableIsLeftOut: { hit: [[line('Đẩy mạnh công tác tuyên ở cơ sở.'), 'tác tuyên ở'], [line('Tham hướng dẫn các xã lập hồ sơ.'), 'Tham hướng'], [line('Thực hiện chiến lược triển kinh tế.', 'Chiến lược phát triển kinh tế của tỉnh.', 'Phát triển kinh tế số.'), 'lược triển kinh'], [line('Chào mừng thành công Đại hội.', 'Chúc mừng và chào mừng thành công Đại hội.', 'Nghệ thuật chào mừng thành công Đại hội.', 'Biểu diễn chào mừng thành Đại hội.'), 'mừng thành Đại', 'mừng thành công Đại']], quiet: [line('Tuyên truyền, tuyên dương; tỉnh Tuyên Quang; truyền thống; nguyện vọng; quảng trường; phấn đấu; cảnh báo và truyền tin.'), line('Diễn tấu khèn hoạt ca; ba đội hoạt ca của xã.')] },
  setPhrasesAreWhole: {
    hit: [[line('Bảo đảm thuần phong mỹ thục ở cơ sở.'), 'mỹ thục', 'mỹ tục'], [line('Giáo dục cho thế trẻ của xã.'), 'thế trẻ', 'thế hệ trẻ'], [line('Bố trí cơ sở vật, chất lượng phục vụ.', 'Chuẩn bị cơ vật chất cho ngày hội.'), 'cơ vật', 'cơ sở vật'], [line('Lấy ý kiến các tầng lóp Nhân dân.'), 'tầng lóp', 'tầng lớp'], [line('Thi đua lao sản xuất ở bản.'), 'lao sản', 'lao động sản']],
    quiet: [line('Bảo đảm an ninh, phát huy sức mạnh; thiết thực, tiết kiệm; đúng định hướng; công tác truyền thông; hướng dẫn thanh, quyết toán; tổ chức hoạt động; hoàn thành nhiệm vụ; Đảng ủy Mặt trận Tổ quốc; phòng, chống bệnh dại; kịp thời, có hiệu quả.')],
  },
  commaPartsNoSetPhrase: { hit: [[line('Phản bác các quan điểm, sai trái trên mạng.'), 'quan điểm, sai trái', 'quan điểm sai trái']], quiet: [line('Các quan điểm sai trái, thù địch; tư tưởng, đạo đức, phong cách; trật tự, an toàn.')] },
  abbreviationsAgree: { hit: [[line('Đài PT-TH đưa tin.', 'Đài PT-TH mở chuyên mục.', 'Sóng PT-TH của tỉnh.', 'Giao Đài PH-TH thực hiện.'), 'Đài PH-TH', 'Đài PT-TH']], quiet: [line('Đài PT-TH đưa tin.', 'Đài PT-TH mở chuyên mục.', 'Sóng PT-TH của tỉnh và Hội VH-NT.')] },
  abbreviationIsKnown: { hit: [[line('Tham mưu UBDN tỉnh ban hành.'), 'UBDN', 'UBND'], [line('Trình HDND tỉnh xem xét.'), 'HDND', 'HĐND'], [line('Đài PH-TH tỉnh đưa tin.'), 'PH-TH', 'PT-TH']], quiet: [line('UBND, HĐND, MTTQ, PTDTNT, GDNN-GDTX, GRDP, VNPT, SVHTTDL.')] },
  departmentHasItsCapitals: { hit: [[line('Phối hợp với Sở tài chính.'), 'Sở tài chính', 'Sở Tài chính'], [line('Sở giáo dục và Đào tạo hướng dẫn.'), 'Sở giáo dục và Đào tạo', 'Sở Giáo dục và Đào tạo']], quiet: [line('Sở Y tế, Sở Giáo dục và Đào tạo, Sở Văn hoá, Thể thao và Du lịch, các sở y tế, SỞ TÀI CHÍNH.')] },
  peoplesBodiesAreNamedRight: { hit: [[line('Ủy ban Nhân dân tỉnh chỉ đạo.'), 'Ủy ban Nhân dân', 'Ủy ban nhân dân']], quiet: [line('Ủy ban nhân dân, Hội đồng nhân dân tỉnh phục vụ Nhân dân.')] },
  departmentIsNamedRight: { hit: [[line('Phối hợp với Sở Văn hóa, Thể dục và Du lịch.'), 'Sở Văn hóa, Thể dục và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'], [line('Giao Sở Văn hóa, Thể thao, Du lịch hướng dẫn.'), 'Sở Văn hóa, Thể thao, Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'], [line('Giao Sở Giáo dục và Đào tào hướng dẫn.'), 'Sở Giáo dục và Đào tào', 'Sở Giáo dục và Đào tạo']], quiet: [line('Sở Giáo dục và Đào tạo, Sở Nội vụ, Sở Khoa học và Công nghệ, Sở Du lịch tỉnh.')] },
  properNamesAgree: { hit: [[line('Xã Mường Lay có chợ.', 'Nghệ nhân Mường Lay.', 'Lễ hội Mường Lay.', 'Du lịch Mường Lay.', 'Bản đồ Mường Láy.'), 'Mường Láy', 'Mường Lay']], quiet: [line('Xã Mường Lay có chợ.', 'Nghệ nhân Mường Lay.', 'Lễ hội Mường Lay.', 'Du lịch Mường Lay.', 'Xã Mường Chà.')] },
  markerIsWrittenTogether: {
    hit: [[{ items: [['1.1.', 'Hội thi']] }, 'Hội thi', undefined, { source: { normalised: [{ what: 'SPACED_MARKER', nodeId: 'n1', source: '1. 1.' }] } }]],
    quiet: [{ items: [['1.1.', 'Hội thi']] }, [{ items: [['1.1.', 'Hội thi']] }, { source: { normalised: [{ what: 'SPACED_MARKER', nodeId: 'gone', source: '1. 1.' }] } }]],
  },
  spacesAreSingle: {
    hit: [[line('Tổ chức  hội thi.'), 'chức  hội', 'chức hội'], [line('Tổ chức hội thi.'), 'chức hội', undefined, { source: { normalised: [{ what: 'DOUBLE_SPACE', nodeId: 'n1', source: 'chức  hội' }] } }]],
    quiet: [line('Tổ chức hội thi.')],
  },
  noWordIsLeftOut: {
    hit: [
      [line('Tuyên truyền nghị quyết đại hội đảng bộ các cấp.', 'Học tập nghị quyết đại hội đảng bộ các cấp.', 'Quán triệt nghị quyết đại hội đảng bộ các cấp.', 'Thực hiện nghị quyết đảng bộ các cấp.'), 'nghị quyết đảng bộ', 'nghị quyết đại hội đảng bộ'],
      [line('Thực hiện nghị quyết đảng bộ các cấp.'), 'nghị quyết đảng bộ', 'nghị quyết đại hội đảng bộ', { usage: wordUsageOf(Array.from({ length: 20 }, () => 'Học tập nghị quyết đại hội đảng bộ các cấp.')) }],
    ],
    quiet: [line('Thực hiện nghị quyết đảng bộ các cấp.'), line('Tuyên truyền nghị quyết đại hội đảng bộ các cấp.', 'Học tập nghị quyết đại hội đảng bộ các cấp.', 'Quán triệt nghị quyết đại hội đảng bộ các cấp.')],
  },
  wordsAreUsedAsBefore: {
    hit: [[line('Mở lớp dạy đàn tính tấu ở bản.'), 'tính tấu', 'tính tẩu', { usage: wordUsageOf(Array.from({ length: 9 }, () => 'dạy đàn tính tẩu ở bản')) }]],
    quiet: [line('Mở lớp dạy đàn tính tấu ở bản.'), [line('Mở lớp dạy đàn tính tấu ở bản.'), { usage: wordUsageOf([...Array.from({ length: 9 }, () => 'dạy đàn tính tẩu ở bản'), 'tính tấu']) }], [line('Mời nghệ nhân dạy hát.'), { usage: wordUsageOf(Array.from({ length: 9 }, () => 'nghệ nhân dạy hát')) }]],
  },
  phrasesKeepTheirCapitals: {
    hit: [[line('Chào mừng Đại hội Thi đua yêu nước tỉnh Sơn Hà.', 'Hướng tới Đại hội Thi đua yêu nước tỉnh Sơn Hà.', 'Biểu diễn tại Đại hội thi đua yêu nước tỉnh Sơn Hà.'), 'tại Đại hội thi đua yêu nước tỉnh', 'tại Đại hội Thi đua yêu nước tỉnh'], [{ tasks: ['Các phòng chuyên môn, đơn vị thuộc sở'], recipients: ['Các phòng chuyên môn, đơn vị thuộc Sở', 'Lưu: VT'] }, 'đơn vị thuộc sở']],
    quiet: [line('Chào mừng đại hội đảng bộ các cấp.', 'Chào mừng Đại hội Đảng bộ tỉnh.', 'Nghị quyết đại hội đảng bộ các cấp.', 'Nghị quyết Đại hội Đảng bộ tỉnh.'), line('Tuyên truyền trên báo.', 'Việc tuyên truyền trên báo.')],
  },
  tonesStandAlike: { hit: [[line('Văn hóa cơ sở.', 'Nhà văn hoá thôn.', 'Ngày hội văn hóa.'), 'hoá', 'hóa']], quiet: [line('Văn hóa, hòa bình, thủy lợi, quý báu, quả ngọt.')] },
};
