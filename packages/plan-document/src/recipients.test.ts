import { describe, expect, it } from '@jest/globals';
import { parseRecipientLine } from './recipients.js';

describe('parseRecipientLine', () => {
  it.each<[string, string, string, string[]]>([
    ['- UBND tỉnh (báo cáo);', 'UBND tỉnh (báo cáo)', 'report', ['UBND tỉnh']],
    ['- Thường trực Tỉnh ủy (để b/c);', 'Thường trực Tỉnh ủy (để b/c)', 'report', ['Thường trực Tỉnh ủy']],
    ['– Đ/c Giám đốc Sở - để báo cáo;', 'Đ/c Giám đốc Sở - để báo cáo', 'report', ['Đ/c Giám đốc Sở']],
    ['- Các sở, ban, ngành tỉnh (để thực hiện);', 'Các sở, ban, ngành tỉnh (để thực hiện)', 'execute-or-know', ['Các sở, ban, ngành tỉnh']],
    ['- Ban Chấp hành (khóa XII);', 'Ban Chấp hành (khóa XII)', 'execute-or-know', ['Ban Chấp hành (khóa XII)']],
    ['- Báo Sơn Hà, Đài PTTH tỉnh;  Hội\nVăn học;', 'Báo Sơn Hà, Đài PTTH tỉnh; Hội Văn học', 'execute-or-know', ['Báo Sơn Hà', 'Đài PTTH tỉnh', 'Hội Văn học']],
    ['- Lưu: VT, TTBCXB.', 'Lưu: VT, TTBCXB', 'file', ['VT', 'TTBCXB']],
    ['-Lưu VT; NVA.15b.', 'Lưu VT; NVA.15b', 'file', ['VT', 'NVA.15b']],
    ['- Bộ Công an (qua V01 để b/c);', 'Bộ Công an (qua V01 để b/c)', 'report', ['Bộ Công an']],
    ['- Bộ Công an (qua V01) để b/c;', 'Bộ Công an (qua V01) để b/c', 'report', ['Bộ Công an']],
    ['- Đ/c Bí thư Tỉnh ủy (thay b/c);', 'Đ/c Bí thư Tỉnh ủy (thay b/c)', 'report', ['Đ/c Bí thư Tỉnh ủy']],
    ['- Văn phòng UBND tỉnh (để báo cáo);', 'Văn phòng UBND tỉnh (để báo cáo)', 'report', ['Văn phòng UBND tỉnh']],
    ['- Sở Nội vụ (để phối hợp);', 'Sở Nội vụ (để phối hợp)', 'execute-or-know', ['Sở Nội vụ']],
    ['- Công an các xã, phường (để t/h);', 'Công an các xã, phường (để t/h)', 'execute-or-know', ['Công an các xã, phường']],
    ['- Ban Giám đốc (để biết và chỉ đạo);', 'Ban Giám đốc (để biết và chỉ đạo)', 'execute-or-know', ['Ban Giám đốc']],
    ['- Sở Tài chính để phối hợp;', 'Sở Tài chính để phối hợp', 'execute-or-know', ['Sở Tài chính']],
    ['- Chi cục Thủy lợi (Đê điều);', 'Chi cục Thủy lợi (Đê điều)', 'execute-or-know', ['Chi cục Thủy lợi (Đê điều)']],
    ['- Công ty Điện lực (PC Sơn Hà);', 'Công ty Điện lực (PC Sơn Hà)', 'execute-or-know', ['Công ty Điện lực (PC Sơn Hà)']],
    ['- Như trên;', 'Như trên', 'execute-or-know', ['Như trên']],
  ])('%s', (line, text, purpose, parts) => expect(parseRecipientLine(line, 'r1')).toEqual({ id: 'r1', text, purpose, parts }));
});
