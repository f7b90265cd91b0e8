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
    ['- Như trên;', 'Như trên', 'execute-or-know', ['Như trên']],
  ])('%s', (line, text, purpose, parts) => expect(parseRecipientLine(line, 'r1')).toEqual({ id: 'r1', text, purpose, parts }));
});
