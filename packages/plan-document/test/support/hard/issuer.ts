import { type DocumentHeader, type Signer } from '../../../src/index.js';
import { type Dice } from './dice.js';

export interface Issuer {
  header: DocumentHeader;
  signer: Signer;
  party: boolean;
  /** How the issuing sentence names the body. */
  name: string;
}

type Stack = [...string[], string];
interface Body {
  superior: string | null;
  agency: string;
  symbol: string;
  place: string;
  name: string;
  party?: true;
  stacks: Stack[];
}

const BODIES: readonly Body[] = [
  {
    superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', symbol: 'KH-SVHTTDL', place: 'Sơn Hà', name: 'Sở Văn hóa, Thể thao và Du lịch',
    stacks: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['Q. GIÁM ĐỐC'], ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], ['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG QUẢN LÝ VĂN HÓA']],
  },
  {
    superior: null, agency: 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ', symbol: 'KH-UBND', place: 'Sơn Hà', name: 'Ủy ban nhân dân tỉnh',
    stacks: [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  },
  { superior: 'TỈNH SƠN HÀ', agency: 'ỦY BAN NHÂN DÂN XÃ BẢN LIÊN', symbol: 'KH-UBND', place: 'Bản Liên', name: 'UBND xã Bản Liên', stacks: [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']] },
  {
    superior: 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ', agency: 'BAN CHỈ ĐẠO CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA PHÁT TRIỂN KINH TẾ - XÃ HỘI VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ', symbol: 'KH-BCĐ', place: 'Sơn Hà', name: 'Ban Chỉ đạo tỉnh',
    stacks: [['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC']],
  },
  { superior: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', agency: 'TRUNG TÂM VĂN HÓA NGHỆ THUẬT TỈNH', symbol: 'KH-TTVHNT', place: 'Sơn Hà', name: 'Trung tâm Văn hóa nghệ thuật tỉnh', stacks: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']] },
  { superior: 'TỈNH ỦY SƠN HÀ', agency: 'BAN TUYÊN GIÁO VÀ DÂN VẬN', symbol: 'BTGDVTU', place: 'Sơn Hà', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', party: true, stacks: [['TRƯỞNG BAN'], ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC']] },
  { superior: 'ĐẢNG BỘ TỈNH SƠN HÀ', agency: 'ĐẢNG ỦY XÃ BẢN LIÊN', symbol: 'ĐU', place: 'Bản Liên', name: 'Ban Thường vụ Đảng ủy', party: true, stacks: [['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], ['TM. ĐẢNG ỦY', 'PHÓ BÍ THƯ']] },
];

const NAMES = ['Hà Minh Quân', 'Lò Thị Ái Vân', 'Nguyễn Văn Ân', 'Trần Đức', 'Vàng A Sùng', 'Tôn Nữ Thị Hoàng Oanh', 'Đặng Ý Nhi'];

export function issuerOf(dice: Dice): Issuer {
  const { stacks, name, party = false, superior, agency, place, symbol } = dice.pick(BODIES);
  const lines = dice.pick(stacks);
  const blank = dice.chance(0.25);
  const [day, month] = [dice.int(1, 28), dice.int(1, 12)];
  const digits = dice.pick(['05', '12', '171', '2562']);
  const number = party ? `${digits}-KH` : digits;
  return {
    header: { superior, agency, number: blank ? (party ? '-KH' : null) : number, symbol, place, date: blank ? null : `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` },
    signer: { authority: lines.slice(0, -1), office: lines.at(-1)!, name: dice.chance(0.1) ? null : dice.pick(NAMES) },
    party,
    name,
  };
}
