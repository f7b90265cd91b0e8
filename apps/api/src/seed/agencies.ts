/** One agency of the demo province; codes are invented (H99). */
export interface SeedAgency {
  code: string;
  name: string;
  shortName: string;
  kind: 'committee' | 'department' | 'mass_organisation' | 'press' | 'commune' | 'party' | 'other';
  symbol: string;
  aliases: string[];
  superior: string | null;
  isCollective?: boolean;
  /** Printed above its name where the superior's own is not. */
  superiorLine?: string;
  /** Of a Party body: the first year of its term. */
  termYear?: number;
  place?: string;
  from?: string;
  to?: string;
  successor?: string;
}

/** Two-tier local government begins; districts end the day before. */
export const twoTiersFrom = '2025-07-01';
const districtsUntil = '2025-06-30';
/** The departments were merged a few months earlier. */
const mergedFrom = '2025-03-01';
const mergedUntil = '2025-02-28';

const under = (superior: string, kind: SeedAgency['kind']) => (code: string, name: string, shortName: string, symbol: string, ...aliases: string[]): SeedAgency => ({
  code,
  name,
  shortName,
  kind,
  symbol,
  aliases,
  superior,
});

const office = under('H99', 'department');
const union = under('H99', 'mass_organisation');
const press = under('H99', 'press');
/** The committees of the province were elected for 2025–2030. */
const termYear = 2025;
const party = (...names: Parameters<typeof office>): SeedAgency => ({ ...under('H99.41', 'party')(...names), superiorLine: 'TỈNH ỦY SƠN HÀ', termYear });

const government: SeedAgency[] = [
  {
    code: 'H99',
    name: 'Ủy ban nhân dân tỉnh Sơn Hà',
    shortName: 'UBND tỉnh Sơn Hà',
    kind: 'committee',
    symbol: 'UBND',
    aliases: ['UBND tỉnh', 'Thường trực UBND tỉnh'],
    superior: null,
    isCollective: true,
  },
  office('H99.01', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh', 'VP', 'VP UBND tỉnh'),
  office('H99.02', 'Sở Nội vụ', 'Sở Nội vụ', 'SNV'),
  office('H99.03', 'Sở Tư pháp', 'Sở Tư pháp', 'STP'),
  office('H99.04', 'Sở Tài chính', 'Sở Tài chính', 'STC'),
  office('H99.05', 'Sở Công Thương', 'Sở Công Thương', 'SCT'),
  { ...office('H99.06', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', 'SNNMT'), from: mergedFrom },
  office('H99.07', 'Sở Xây dựng', 'Sở Xây dựng', 'SXD'),
  office('H99.08', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'SKHCN'),
  office('H99.09', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'SGDĐT'),
  office('H99.10', 'Sở Y tế', 'Sở Y tế', 'SYT'),
  { ...office('H99.11', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG', 'SDTTG'), from: mergedFrom },
  office('H99.12', 'Thanh tra tỉnh Sơn Hà', 'Thanh tra tỉnh', 'TT'),
  office('H99.13', 'Công an tỉnh Sơn Hà', 'Công an tỉnh', 'CAT'),
  office('H99.14', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL', 'SVHTTDL', 'Sở VH,TT&DL', 'Sở VH-TT&DL'),
  office(
    'H99.15',
    'Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Sơn Hà',
    'Ban Quản lý Khu kinh tế cửa khẩu',
    'BQLKKT',
    'BQL Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh',
    'Ban Quản lý Khu kinh tế',
  ),
];

const council: SeedAgency = {
  ...under('H99', 'committee')('H99.16', 'Hội đồng nhân dân tỉnh Sơn Hà', 'HĐND tỉnh', 'HĐND', 'Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh'),
  superior: null,
  isCollective: true,
};

const massOrganisations: SeedAgency[] = [
  union(
    'H99.21',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn Hà',
    'Ủy ban MTTQ Việt Nam tỉnh',
    'MTTQ',
    'Ủy ban Mặt trận Tổ quốc tỉnh',
    'Mặt trận Tổ quốc tỉnh',
    'Mặt trận Tổ quốc Việt Nam tỉnh',
  ),
  union('H99.22', 'Tỉnh đoàn Sơn Hà', 'Tỉnh đoàn', 'TĐTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh'),
  union('H99.23', 'Hội Liên hiệp Phụ nữ tỉnh Sơn Hà', 'Hội LHPN tỉnh', 'HLHPN', 'Hội Phụ nữ tỉnh'),
  union('H99.24', 'Hội Nông dân tỉnh Sơn Hà', 'Hội Nông dân tỉnh', 'HND'),
  union('H99.25', 'Hội Cựu chiến binh tỉnh Sơn Hà', 'Hội Cựu chiến binh tỉnh', 'HCCB'),
  union('H99.26', 'Liên đoàn Lao động tỉnh Sơn Hà', 'Liên đoàn Lao động tỉnh', 'LĐLĐ'),
  union('H99.27', 'Hội Văn học - Nghệ thuật tỉnh Sơn Hà', 'Hội Văn học - Nghệ thuật tỉnh', 'HVHNT', 'Hội VH-NT tỉnh'),
];

const pressBodies: SeedAgency[] = [
  press('H99.31', 'Báo Sơn Hà', 'Báo Sơn Hà', 'BSH'),
  press('H99.32', 'Đài Phát thanh - Truyền hình tỉnh Sơn Hà', 'Đài PT-TH tỉnh', 'ĐPTTH', 'Đài PTTH tỉnh', 'Đài PH-TH tỉnh'),
  press('H99.33', 'Cổng Thông tin điện tử tỉnh Sơn Hà', 'Cổng TTĐT tỉnh', 'CTTĐT'),
  press('H99.34', 'Tạp chí Văn nghệ Sơn Hà', 'Tạp chí Văn nghệ Sơn Hà', 'TCVN'),
  press('H99.35', 'Cơ quan thường trú Thông tấn xã Việt Nam tại Sơn Hà', 'Thông tấn xã Việt Nam tại Sơn Hà', 'TTXVN'),
  press('H99.36', 'Cơ quan thường trú Đài Tiếng nói Việt Nam tại Sơn Hà', 'Đài Tiếng nói Việt Nam tại Sơn Hà', 'VOV'),
];

const partyBodies: SeedAgency[] = [
  { ...party('H99.41', 'Tỉnh ủy Sơn Hà', 'Tỉnh ủy', 'TU', 'Ban Thường vụ Tỉnh ủy', 'Văn phòng Tỉnh ủy'), superior: null, superiorLine: undefined, isCollective: true },
  { ...party('H99.42', 'Ban Tuyên giáo và Dân vận', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'BTGDVTU', 'BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'), from: mergedFrom },
];

const wards = ['Hà Bình', 'Hà Tân', 'Hà Lâm', 'Hà Phong', 'Sơn Phú', 'Sơn Lộc', 'Đông Lĩnh', 'Tây Lĩnh'];
const communes = [
  ...['Nậm Pha', 'Nậm Lĩnh', 'Nậm Ngần', 'Nậm Sen', 'Mường Vân', 'Mường Phai', 'Mường Thản', 'Mường Lĩnh', 'Bản Mây', 'Bản Lụa'],
  ...['Tả Phong', 'Tả Lĩnh', 'Pa Ngàn', 'Pa Lĩnh', 'Khun Sơn', 'Khun Lạn', 'Lũng Vài', 'Lũng Hà', 'Chiềng Lụa', 'Chiềng Sen'],
  ...['Chiềng Phong', 'Suối Ngần', 'Suối Mơ', 'Thạch Lĩnh', 'Thạch Phong', 'Vân Lĩnh', 'Vân Ngàn', 'Phong Lĩnh', 'Đèo Gió', 'Ba Khe'],
];

/** H99.51 … H99.58 are the wards, H99.59 … H99.88 the communes. */
const localities: SeedAgency[] = [...wards.map((name) => ['phường', name]), ...communes.map((name) => ['xã', name])].map(([level, name], index) => ({
  code: `H99.${51 + index}`,
  name: `Ủy ban nhân dân ${level} ${name}`,
  shortName: `UBND ${level} ${name}`,
  kind: 'commune',
  symbol: 'UBND',
  aliases: [],
  superior: 'H99',
  isCollective: true,
  place: name,
  from: twoTiersFrom,
}));

const codeOf = (shortName: string): string => localities.find((agency) => agency.shortName === shortName)!.code;

const districts: SeedAgency[] = (
  [
    ['thành phố', 'Sơn Hà', 'UBND phường Hà Bình'],
    ['huyện', 'Mường Vân', 'UBND xã Mường Vân'],
    ['huyện', 'Nậm Pha', 'UBND xã Nậm Pha'],
    ['huyện', 'Chiềng Sen', 'UBND xã Chiềng Sen'],
    ['huyện', 'Tả Phong', 'UBND xã Tả Phong'],
    ['huyện', 'Thạch Lĩnh', 'UBND xã Thạch Lĩnh'],
    ['huyện', 'Khun Sơn', 'UBND xã Khun Sơn'],
    ['huyện', 'Vân Lĩnh', 'UBND xã Vân Lĩnh'],
  ] as const
).map(([level, name, seat], index) => ({
  code: `H99.D${index + 1}`,
  name: `Ủy ban nhân dân ${level} ${name}`,
  shortName: `UBND ${level} ${name}`,
  kind: 'other',
  symbol: 'UBND',
  aliases: [],
  superior: 'H99',
  isCollective: true,
  place: name,
  to: districtsUntil,
  successor: codeOf(seat),
}));

const ended = (agency: SeedAgency, successor: string): SeedAgency => ({ ...agency, to: mergedUntil, successor });

const merged: SeedAgency[] = [
  ended(office('H99.E1', 'Sở Thông tin và Truyền thông', 'Sở TT&TT', 'STTTT'), 'H99.08'),
  ended(office('H99.E2', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', 'SKHĐT'), 'H99.04'),
  ended(office('H99.E3', 'Sở Giao thông vận tải', 'Sở GTVT', 'SGTVT'), 'H99.07'),
  ended(office('H99.E4', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐTB&XH', 'SLĐTBXH'), 'H99.02'),
  ended(office('H99.E5', 'Sở Tài nguyên và Môi trường', 'Sở TN&MT', 'STNMT'), 'H99.06'),
  ended(office('H99.E6', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT', 'SNNPTNT'), 'H99.06'),
  ended(office('H99.E7', 'Ban Dân tộc tỉnh', 'Ban Dân tộc', 'BDT'), 'H99.11'),
  ended(party('H99.E8', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy', 'BTGTU'), 'H99.42'),
  ended(party('H99.E9', 'Ban Dân vận Tỉnh ủy', 'Ban Dân vận Tỉnh ủy', 'BDVTU'), 'H99.42'),
];

/** Superiors and successors come before those who name them. */
export const agencies: SeedAgency[] = [...government, council, ...massOrganisations, ...pressBodies, ...partyBodies, ...localities, ...districts, ...merged];

/** Agencies of today: each has its clerk and its reporter. */
export const presentAgencies = agencies.filter(({ to }) => to === undefined);

export interface SeedGroup {
  name: string;
  aliases: string[];
  members: string[];
  to?: string;
  successor?: string;
}

const codes = (list: readonly SeedAgency[]): string[] => list.map(({ code }) => code);

export const groups: SeedGroup[] = [
  {
    name: 'UBND các xã, phường',
    aliases: [
      ...['Ủy ban nhân dân các xã, phường', 'Các xã, phường', 'UBND các phường, xã', 'UBND cấp xã', 'Chính quyền các xã, phường'],
      ...['Các địa phương trong tỉnh', 'UBND các xã, phường, đặc khu', 'HĐND, UBND các xã, phường'],
    ],
    members: codes(localities),
  },
  {
    name: 'Các sở, ban, ngành tỉnh',
    aliases: ['Các sở, ngành', 'Các ban, ngành', 'Các cơ quan chuyên môn thuộc UBND tỉnh', 'Các cơ quan, ban, ngành tỉnh'],
    members: codes(government.slice(1)),
  },
  {
    name: 'Các đoàn thể tỉnh',
    aliases: ['Các tổ chức chính trị - xã hội tỉnh', 'Các tổ chức đoàn thể tỉnh', 'Các hội, đoàn thể tỉnh', 'Hội, đoàn thể tỉnh'],
    members: codes(massOrganisations.slice(0, 6)),
  },
  {
    name: 'Các cơ quan báo chí tỉnh',
    aliases: [
      ...['Các cơ quan báo chí', 'Các cơ quan báo chí địa phương', 'Các cơ quan báo chí, truyền thông', 'Các cơ quan thông tin đại chúng'],
      ...['Các cơ quan thông tin đại chúng, thông tin tuyên truyền', 'Các cơ quan thông tấn, báo chí của tỉnh'],
    ],
    members: codes(pressBodies.slice(0, 4)),
  },
  {
    name: 'Các cơ quan báo chí Trung ương thường trú tại tỉnh',
    aliases: ['Các cơ quan báo chí Trung ương thường trú', 'Các cơ quan báo chí Trung ương đóng trên địa bàn tỉnh', 'Các cơ quan báo chí Trung ương'],
    members: codes(pressBodies.slice(4)),
  },
  {
    name: 'UBND các huyện, thành phố',
    aliases: ['Các huyện, thành phố', 'UBND các huyện, thị xã, thành phố', 'Ủy ban nhân dân các huyện, thành phố', 'UBND cấp huyện', 'UBND các huyện'],
    members: codes(districts),
    to: districtsUntil,
    successor: 'UBND các xã, phường',
  },
];
