import { type Annex, type AnnexRow, type DocumentHeader } from '../../../src/index.js';
import { type Dice } from './dice.js';
import { MONEY, OTHERS, PRODUCTS, REMARKS, sentence, TIMES, UNITS } from './words.js';

type Kind = 'no' | 'content' | 'lead' | 'partners' | 'time' | 'product' | 'money' | 'remark';

const HEADINGS: Record<Kind, readonly string[]> = {
  no: ['STT', 'TT'],
  content: ['NỘI DUNG', 'Nội dung công việc', 'Nhiệm vụ', 'Nội dung nhiệm vụ', 'Tên nhiệm vụ'],
  lead: ['CƠ QUAN CHỦ TRÌ', 'Đơn vị chủ trì', 'Cơ quan, đơn vị chủ trì', 'Đơn vị thực hiện', 'Chủ trì'],
  partners: ['CƠ QUAN PHỐI HỢP', 'Đơn vị phối hợp', 'Cơ quan, đơn vị phối hợp', 'Phối hợp'],
  time: ['THỜI GIAN THỰC HIỆN', 'Thời gian', 'Thời hạn hoàn thành', 'Thời gian hoàn thành', 'Tiến độ'],
  product: ['Sản phẩm', 'Kết quả, sản phẩm', 'Sản phẩm đầu ra'],
  money: ['Kinh phí', 'Dự kiến kinh phí', 'Nguồn kinh phí'],
  remark: ['Ghi chú'],
};

const SHAPES: readonly Kind[][] = [
  ['no', 'content', 'lead', 'time'], ['no', 'content', 'lead', 'partners', 'time'], ['no', 'content', 'lead', 'partners', 'time'], ['no', 'content', 'lead', 'partners', 'time', 'remark'], ['no', 'content', 'time', 'lead', 'partners'],
  ['no', 'content', 'product', 'lead', 'partners', 'time'], ['no', 'content', 'lead', 'partners', 'product', 'time', 'remark'], ['no', 'content', 'lead', 'partners', 'time', 'product', 'money', 'remark'],
];

/** An annex with the cells of its table as they are printed, since further columns have no field of their own in a plan. */
export interface HardAnnex extends Annex {
  printed: { kinds: Kind[]; groups: { across: boolean; rows: string[][] }[] };
}

const EXTRAS = { product: PRODUCTS, money: MONEY, remark: REMARKS } as const;

function rowOf(dice: Dice, kinds: readonly Kind[], no: string, id: string): { row: AnnexRow; cells: string[] } {
  const content = dice.chance(0.2) ? dice.times(2, 3, () => `- ${sentence(dice, 4, 14)}`).join('\n') : sentence(dice, 4, 26);
  const lead = dice.some([...UNITS, ...OTHERS], 1, dice.chance(0.25) ? 3 : 1).map(capital);
  const partners = dice.chance(0.12) ? [] : dice.some(OTHERS, 1, 2).map(capital);
  const time = dice.pick(TIMES);
  const text: Record<Kind, string> = { no, content, lead: lead.join('; '), partners: partners.join('; '), time, product: '', money: '', remark: '' };
  for (const kind of ['product', 'money', 'remark'] as const) if (kinds.includes(kind) && dice.chance(kind === 'remark' ? 0.3 : 0.85)) text[kind] = dice.pick(EXTRAS[kind]);
  const others = kinds.filter((kind) => kind in EXTRAS).map((kind) => text[kind]).filter(Boolean);
  const whole = { id, no, content: [content, ...others].join('\n'), lead, partners: kinds.includes('partners') ? partners : [], time };
  return { row: whole, cells: kinds.map((kind) => text[kind]) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const GROUPS = ['Công tác tham mưu, chỉ đạo', 'Công tác tuyên truyền', 'TỔ CHỨC CÁC HOẠT ĐỘNG VĂN HÓA, VĂN NGHỆ', 'Kiểm tra, giám sát, tổng kết'];
const ROMAN = ['I', 'II', 'III', 'IV'];

export function annexesOf(dice: Dice, header: DocumentHeader): HardAnnex[] {
  const count = dice.pick([0, 0, 1, 1, 1, 2, 3]);
  return Array.from({ length: count }, (_, at): HardAnnex => {
    const id = `a${at + 1}`;
    const kinds = dice.pick(SHAPES);
    const grouped = dice.chance(0.6);
    const across = dice.chance(0.5);
    const one = (number: string | null, title: string, id: string) => {
      const rows = dice.times(2, 9, (i) => rowOf(dice, kinds, String(i + 1), `${id}r${i + 1}`));
      return { group: { id, number, title, rows: rows.map(({ row }) => row) }, printed: { across, rows: rows.map(({ cells }) => cells) } };
    };
    const groups = grouped ? dice.some(GROUPS, 2, 4).map((title, i) => one(ROMAN[i]!, title, `${id}g${i + 1}`)) : [one(null, '', `${id}g1`)];
    return {
      id,
      label: count === 1 ? dice.pick(['PHỤ LỤC', 'Phụ lục']) : `${dice.pick(['PHỤ LỤC', 'Phụ lục'])} ${dice.pick([ROMAN[at]!, ROMAN[at]!, `0${at + 1}`])}`,
      title: dice.chance(0.8) ? dice.pick(['DANH MỤC NHIỆM VỤ TRIỂN KHAI KẾ HOẠCH', 'PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH', 'TIẾN ĐỘ TỔ CHỨC CÁC HOẠT ĐỘNG NĂM 2025']) : null,
      caption: `(Kèm theo Kế hoạch số ${header.number ?? '     '}/${header.symbol} ngày 30/5/2025 của cơ quan ban hành)`.replace(/\s+/g, ' '),
      columns: kinds.map((kind) => dice.pick(HEADINGS[kind])),
      groups: groups.map(({ group }) => group),
      printed: { kinds: [...kinds], groups: groups.map(({ printed }) => printed) },
    };
  });
}
