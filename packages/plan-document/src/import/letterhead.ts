/** First words of the names of bodies, as letterheads print them. */
const BODY_START =
  /^(?:UBND|[UỦ][ỶY] BAN|UỶ BAN|HĐND|HỘI|SỞ|BAN|BỘ|CỤC|CHI CỤC|TỔNG CỤC|PHÒNG|TRUNG TÂM|BÁO|ĐÀI|TRƯỜNG|THANH TRA|VĂN PHÒNG|TỈNH ỦY|TỈNH UỶ|HUYỆN ỦY|HUYỆN UỶ|THÀNH ỦY|THÀNH UỶ|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|CHI BỘ|THƯ VIỆN|BẢO TÀNG|NHÀ HÁT|NHÀ XUẤT BẢN|TIỂU BAN|ĐOÀN|(?:TỈNH|THÀNH|QUẬN|HUYỆN|THỊ|XÃ|CHI|TRUNG|LIÊN|LỮ|SƯ) ĐOÀN|BCH|BTV|BTT|BQL|LIÊN ĐỘI|TỈNH HỘI|ĐẢNG ĐOÀN|TRẠM|ĐỒN BIÊN PHÒNG|PHÂN HIỆU|NHÀ VĂN H[OÓ][AÁ]|NHÀ THIẾU NHI|CÂU LẠC BỘ|LIÊN HIỆP|HIỆP HỘI|TẠP CHÍ|QUẬN [UỦ][ỶY]|THỊ [UỦ][ỶY]|UBMTTQ|MTTQ|MẶT TRẬN|LIÊN ĐOÀN|LIÊN MINH|TỔNG LIÊN ĐOÀN|CÔNG ĐOÀN|CÔNG AN|CHÍNH PHỦ|KIỂM TOÁN|QUÂN KHU|VIỆN|ĐẠI HỌC|HỌC VIỆN|BỆNH VIỆN|TỔ|BẢO HIỂM XÃ HỘI|KHO BẠC|NGÂN HÀNG|T[ÒO][ÀA] ÁN|TẬP ĐOÀN|TỔNG CÔNG TY|CÔNG TY|XÍ NGHIỆP|ĐIỆN LỰC|BƯU ĐIỆN|THÔNG TẤN XÃ|HẠT KIỂM LÂM|VƯỜN QUỐC GIA|QUỸ|HẢI QUAN CỬA KHẨU|(?:THUẾ|THỐNG KÊ|THI HÀNH ÁN DÂN SỰ)(?=\s(?:TỈNH|THÀNH PHỐ|CƠ SỞ|KHU VỰC)))(?!\p{L})/u;

/** A place alone opens the letterhead of a commune (`TỈNH …` above `ỦY BAN NHÂN DÂN XÃ …`); anywhere else it ends a name. */
const PLACE_START = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU)\s/u;
/** What no name ends with: the line below goes on, also where it begins as a body does. */
const UNFINISHED =
  /(?:[,&-]|\s(?:VÀ|CỦA|CÁC)|^(?:CỤC|CHI CỤC|TỔNG CỤC|TRƯỜNG|HỘI|HỘI ĐỒNG|LIÊN ĐOÀN|CÔNG ĐOÀN|TRUNG TÂM|VĂN PHÒNG|VIỆN|BÁO|TỔNG CÔNG TY|CÔNG TY(?: CỔ PHẦN| TNHH(?: MỘT THÀNH VIÊN| MTV)?)?|(?:BAN CHẤP HÀNH|BCH) TRUNG ƯƠNG|BAN (?:CHẤP HÀNH|QUẢN LÝ|CHỈ ĐẠO|THƯỜNG VỤ|TỔ CHỨC)))$/u;

/** Whether a line of capitals can be the first of a letterhead. */
export const opensLetterhead = (text: string): boolean => BODY_START.test(text) || PLACE_START.test(text);

export const namesBodyInCapitals = (text: string): boolean => BODY_START.test(text);

/** Lines of capitals → names: a line that starts as a body begins a new name unless the one before is not finished. */
export function joinNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last === undefined || ((BODY_START.test(line) || startOf(line) === startOf(last)) && !UNFINISHED.test(last))) names.push(line);
    else names[names.length - 1] = `${last} ${line}`;
  }
  return names;
}

/** A body below one of the same kind repeats its first words (`NHÀ MÁY NƯỚC …` above `NHÀ MÁY NƯỚC …`). */
const startOf = (name: string): string => name.split(' ', 2).join(' ');
