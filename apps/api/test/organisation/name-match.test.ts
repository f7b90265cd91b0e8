import { describe, expect, it } from '@jest/globals';
import { issuerView } from '../../src/organisation/issuer-view.js';
import type { NameIndex } from '../../src/organisation/name-index.js';
import { matchName, type Meaning } from '../../src/organisation/name-match.js';
import { departmentCode } from '../../src/seed/department.js';
import { demoIndex } from './demo-directory.js';

const index = demoIndex();
const viewOf = (names: NameIndex, code = departmentCode, unitId: string | null = null) => issuerView(names, names.agencies.get(code)!, unitId);
const read = (text: string, issuerCode = departmentCode): Meaning => matchName(viewOf(index, issuerCode), text);
const communes = 38;

describe('a name in a plan of the department means', () => {
  it.each([
    ['UBND tỉnh', 'H99'],
    ['UBND tỉnh Sơn Hà', 'H99'],
    ['Ủy ban nhân dân tỉnh', 'H99'],
    ['Uỷ ban nhân dân tỉnh Sơn Hà', 'H99'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'H99'],
    ['Đ/c Chủ tịch UBND tỉnh', 'H99'],
    ['Chủ tịch, các Phó Chủ tịch UBND tỉnh', 'H99'],
    ['Lãnh đạo UBND tỉnh', 'H99'],
    ['Thường trực Tỉnh ủy', 'H99.41'],
    ['TT Tỉnh ủy', 'H99.41'],
    ['Tỉnh uỷ Sơn Hà', 'H99.41'],
    ['BTGDVTU', 'H99.42'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'H99.42'],
    ['Ban Tuyên giáo - Dân vận Tỉnh uỷ', 'H99.42'],
    ['Văn phòng UBND tỉnh', 'H99.01'],
    ['VP UBND tỉnh', 'H99.01'],
    ['Văn phòng UBND tỉnh (VX)', 'H99.01'],
    ['TT HĐND tỉnh', 'H99.16'],
    ['Sở Nội vụ', 'H99.02'],
    ['sở Nội vụ tỉnh Sơn Hà', 'H99.02'],
    ['Giám đốc Sở Nội vụ', 'H99.02'],
    ['Sở GD&ĐT', 'H99.09'],
    ['Sở GDĐT', 'H99.09'],
    ['Sở Giáo dục và Đào tạo', 'H99.09'],
    ['Sở KHCN', 'H99.08'],
    ['Sở NN và MT', 'H99.06'],
    ['Thanh tra tỉnh', 'H99.12'],
    ['Công an tỉnh', 'H99.13'],
    ['BQL Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh', 'H99.15'],
    ['Ủy ban MTTQ Việt Nam tỉnh', 'H99.21'],
    ['UBMTTQVN tỉnh', 'H99.21'],
    ['Mặt trận Tổ quốc tỉnh', 'H99.21'],
    ['MTTQ tỉnh', 'H99.21'],
    ['Tỉnh Đoàn', 'H99.22'],
    ['Tỉnh đoàn Sơn Hà', 'H99.22'],
    ['Hội LHPN tỉnh', 'H99.23'],
    ['LĐLĐ tỉnh', 'H99.26'],
    ['Hội Văn học – Nghệ thuật', 'H99.27'],
    ['Hội Văn học - Nghệ thuật tỉnh', 'H99.27'],
    ['Hội VH-NT', 'H99.27'],
    ['Báo Sơn Hà', 'H99.31'],
    ['Báo tỉnh Sơn Hà', 'H99.31'],
    ['Đài PTTH tỉnh', 'H99.32'],
    ['Đài PT-TH', 'H99.32'],
    ['Đài Phát thanh và Truyền hình tỉnh', 'H99.32'],
    ['Đài Phát thanh, Truyền hình Sơn Hà', 'H99.32'],
    ['Cổng thông tin điện tử tỉnh', 'H99.33'],
    ['Cổng Thông tin điện tử tỉnh Sơn Hà', 'H99.33'],
    ['Cổng TTĐT', 'H99.33'],
    ['Tạp chí Văn nghệ Sơn Hà', 'H99.34'],
    ['UBND xã Nậm Pha', 'H99.59'],
    ['Ủy ban nhân dân xã Nậm Pha', 'H99.59'],
    ['Chủ tịch UBND phường Hà Bình', 'H99.51'],
  ])('one agency: %s → %s', (text, code) => {
    expect(read(text)).toMatchObject({ kind: 'agency', agencyId: code, agencyIds: [code], byHand: false });
  });

  it.each([
    ['Các sở, ban, ngành tỉnh', 'Các sở, ban, ngành tỉnh', 14],
    ['các sở, ban ngành', 'Các sở, ban, ngành tỉnh', 14],
    ['Các sở, ngành tỉnh', 'Các sở, ban, ngành tỉnh', 14],
    ['các sở, ngành trên địa bàn tỉnh', 'Các sở, ban, ngành tỉnh', 14],
    ['Các sở, ban, ngành cấp tỉnh', 'Các sở, ban, ngành tỉnh', 14],
    ['Thủ trưởng các sở, ban, ngành tỉnh', 'Các sở, ban, ngành tỉnh', 14],
    ['Các đoàn thể tỉnh', 'Các đoàn thể tỉnh', 6],
    ['các tổ chức chính trị – xã hội tỉnh', 'Các đoàn thể tỉnh', 6],
    ['UBND các xã, phường', 'UBND các xã, phường', communes],
    ['UBND các xã/phường', 'UBND các xã, phường', communes],
    ['Ủy ban nhân dân các xã, phường trên địa bàn tỉnh', 'UBND các xã, phường', communes],
    ['Chủ tịch UBND các xã, phường', 'UBND các xã, phường', communes],
    ['các cơ quan thông tin đại chúng, thông tin tuyên truyền', 'Các cơ quan báo chí tỉnh', 4],
    ['các cơ quan báo chí Trung ương thường trú tại tỉnh', 'Các cơ quan báo chí Trung ương thường trú tại tỉnh', 2],
    ['Các cơ quan báo chí Trung ương thường trú trên địa bàn tỉnh', 'Các cơ quan báo chí Trung ương thường trú tại tỉnh', 2],
  ])('a group: %s → %s, %d agencies without the department itself', (text, group, count) => {
    const meaning = read(text);
    expect(meaning).toMatchObject({ kind: 'group', groupId: group, agencyId: null });
    expect(meaning.agencyIds).toHaveLength(count);
    expect(meaning.agencyIds).not.toContain(departmentCode);
  });

  it.each([
    ['Các sở, ban, ngành, đoàn thể tỉnh', 14 + 6],
    ['các sở, ban, ngành, đoàn thể', 14 + 6],
    ['Các sở, ban, ngành và các đoàn thể tỉnh', 14 + 6],
    ['Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh', 6],
    ['các sở, ban, ngành, đoàn thể tỉnh, UBND các xã, phường', 14 + 6 + communes],
    ['Báo Sơn Hà và Đài PT-TH tỉnh', 2],
    ['Thường trực Tỉnh ủy, HĐND, UBND tỉnh', 3],
    ['Tỉnh đoàn, Hội LHPN tỉnh', 2],
    ['Các sở: Nội vụ, Tài chính, Giáo dục và Đào tạo', 3],
    ['Các Sở Nội vụ, Nông nghiệp và Môi trường và Y tế', 3],
    ['UBND các xã Nậm Pha, Mường Vân và phường Hà Bình', 3],
    ['UBND các xã: Nậm Pha, Nậm Lĩnh, Bản Mây', 3],
  ])('several at once: %s → %d agencies', (text, count) => {
    const meaning = read(text);
    expect(meaning).toMatchObject({ kind: 'group', groupId: null, agencyId: null, suggestion: null });
    expect(new Set(meaning.agencyIds).size).toBe(count);
  });

  it.each<[string, string[]]>([
    ['Phòng Thông tin – Báo chí – Xuất bản', ['TTBCXB']],
    ['Phòng Thông tin - Báo chí - Xuất bản', ['TTBCXB']],
    ['Phòng TTBCXB', ['TTBCXB']],
    ['TTBCXB', ['TTBCXB']],
    ['Phòng Quản lý Văn hoá và Gia đình', ['QLVHGĐ']],
    ['Phòng QLVH&GĐ', ['QLVHGĐ']],
    ['Văn phòng Sở', ['VP']],
    ['Văn phòng', ['VP']],
    ['Trung tâm Văn hoá Nghệ thuật tỉnh', ['TTVHNT']],
    ['Trung tâm Văn hóa – Nghệ thuật', ['TTVHNT']],
    ['Trung tâm VHNT tỉnh', ['TTVHNT']],
    ['Bảo tàng tỉnh', ['BT']],
    ['Thư viện tỉnh', ['TV']],
    ['Trung tâm Văn hóa Nghệ thuật tỉnh và Văn phòng Sở', ['TTVHNT', 'VP']],
    ['Các phòng chuyên môn', ['QLDL', 'QLTT', 'QLVHGĐ', 'TTBCXB', 'VP']],
    ['Các phòng chuyên môn, đơn vị thuộc Sở', ['BT', 'QLDL', 'QLTT', 'QLVHGĐ', 'TTBCXB', 'TTHLTĐ', 'TTVHNT', 'TV', 'VP']],
    ['Các phòng, đơn vị trực thuộc Sở', ['BT', 'QLDL', 'QLTT', 'QLVHGĐ', 'TTBCXB', 'TTHLTĐ', 'TTVHNT', 'TV', 'VP']],
    ['các đơn vị trực thuộc Sở', ['BT', 'TTHLTĐ', 'TTVHNT', 'TV']],
    ['Sở Văn hóa, Thể thao và Du lịch', []],
    ['Sở VHTTDL', []],
    ['Sở VH,TT&DL', []],
    ['Đ/c Giám đốc Sở', []],
    ['Ban Giám đốc Sở', []],
    ['Ban giám đốc Sở VHTTDL', []],
    ['Lãnh đạo Sở', []],
    ['Đảng ủy Sở', []],
    ['Toàn thể công chức, viên chức, người lao động Sở', []],
  ])('somebody inside it: %s', (text, unitIds) => {
    const meaning = read(text);
    expect(meaning).toMatchObject({ kind: 'internal', agencyId: departmentCode, agencyIds: [] });
    expect([...meaning.unitIds].sort()).toEqual(unitIds);
  });

  it('the drafting unit, when it says so', () => {
    expect(matchName(viewOf(index, departmentCode, 'TTBCXB'), 'Đơn vị soạn thảo')).toMatchObject({ kind: 'internal', unitIds: ['TTBCXB'] });
  });
});

describe('a name stays unresolved', () => {
  it.each([
    ['UBND các huyện, thành phố', 'Từ 01/7/2025 đã thay bằng “UBND các xã, phường”.'],
    ['UBND huyện Mường Vân', 'Từ 01/7/2025 đã thay bằng “Ủy ban nhân dân xã Mường Vân”.'],
    ['Phòng Văn hóa, Khoa học và Thông tin các huyện, thành phố', 'Từ 01/7/2025 đã thay bằng “UBND các xã, phường”.'],
    ['Sở Thông tin và Truyền thông', 'Từ 01/3/2025 đã thay bằng “Sở Khoa học và Công nghệ”.'],
    ['Sở TT&TT', 'Từ 01/3/2025 đã thay bằng “Sở Khoa học và Công nghệ”.'],
    ['Ban Tuyên giáo Tỉnh ủy', 'Từ 01/3/2025 đã thay bằng “Ban Tuyên giáo và Dân vận”.'],
  ])('when its time is over: %s', (text, suggestion) => {
    expect(read(text)).toMatchObject({ kind: null, agencyIds: [], suggestion });
  });

  it.each([
    ['Các đơn vị có liên quan', 'Tên gọi chung: cần chọn rõ từng cơ quan.'],
    ['các sở, ban, ngành liên quan', 'Tên gọi chung: cần chọn rõ từng cơ quan.'],
    ['Báo và Phát thanh, Truyền hình Sơn Hà', 'Có thể là “Đài Phát thanh - Truyền hình tỉnh Sơn Hà”.'],
    ['Hội Văn nghệ tỉnh', 'Có thể là “Hội Văn học - Nghệ thuật tỉnh Sơn Hà”.'],
    ['Báo Thanh Lâm', null],
    ['Sở Nội vụ tỉnh Lạc Hồng', expect.any(String)],
    ['Trường Chính trị tỉnh', null],
    ['Bộ Văn hóa, Thể thao và Du lịch', null],
    ['UBND các xã Nậm Pha, Nậm Không Có', expect.anything()],
    ['Như trên', null],
    ['…', null],
    ['', null],
  ])('when nobody in the directory has it: %s', (text, suggestion) => {
    const meaning = read(text);
    expect(meaning).toMatchObject({ kind: null, agencyIds: [] });
    expect(meaning.suggestion).toEqual(suggestion);
  });

  it('when two agencies have the same name', () => {
    const twins = demoIndex();
    const [first, second] = ['H99.59', 'H99.60'].map((code) => twins.agencies.get(code)!);
    twins.exact.set('ubnd xa doi', [
      { kind: 'agency', agency: first! },
      { kind: 'agency', agency: second! },
    ]);
    expect(matchName(viewOf(twins), 'UBND xã Đôi')).toMatchObject({
      kind: null,
      suggestion: 'Có nhiều cơ quan cùng tên này: Ủy ban nhân dân xã Nậm Pha; Ủy ban nhân dân xã Nậm Lĩnh.',
    });
  });
});

describe('the directory is read as of a date', () => {
  it('before the two tiers a plan reached the districts', () => {
    const meaning = matchName(viewOf(demoIndex('2025-05-20')), 'UBND các huyện, thành phố');
    expect(meaning).toMatchObject({ kind: 'group' });
    expect(meaning.agencyIds).toHaveLength(8);
  });

  it('before the two tiers a commune of today does not exist yet', () => {
    expect(matchName(viewOf(demoIndex('2025-05-20')), 'UBND xã Nậm Pha')).toMatchObject({
      kind: null,
      suggestion: '“Ủy ban nhân dân xã Nậm Pha” chỉ có hiệu lực từ 01/7/2025.',
    });
  });
});

describe('each agency reads names from where it stands', () => {
  it.each([
    ['H99.59', 'Công chức văn hóa xã', 'internal'],
    ['H99.59', 'UBND xã', 'internal'],
    ['H99.59', 'Sở Văn hóa, Thể thao và Du lịch', 'agency'],
    ['H99.59', 'UBND tỉnh', 'agency'],
    ['H99', 'Các sở, ban, ngành tỉnh', 'group'],
    ['H99.02', 'Ban Giám đốc Sở', 'internal'],
    ['H99.02', 'Sở VHTTDL', 'agency'],
  ])('%s writes %s', (code, text, kind) => {
    expect(read(text, code).kind).toBe(kind);
  });
});

it.each([
  ['5,000 commas', `Các sở ${'A, '.repeat(5_000)}B`],
  ['a list as long as lists may be', 'UBND, '.repeat(79) + 'X'],
  ['initials without end', 'VHTTDL'.repeat(200)],
  ['one letter for ever', 'A '.repeat(700)],
])('a hostile name is answered: %s', (_, text) => {
  expect(read(text).kind).toBeNull();
});
