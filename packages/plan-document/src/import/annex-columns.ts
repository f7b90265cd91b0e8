export type ColumnKind = 'no' | 'content' | 'lead' | 'partners' | 'time' | 'other';

export interface Column {
  kind: ColumnKind;
  heading: string;
}

const BODY = String.raw`(?:(?:CÁC\s+)?(?:CƠ QUAN|ĐƠN VỊ|TỔ CHỨC|CÁ NHÂN|BỘ PHẬN|PHÒNG|NGƯỜI|ĐỊA PHƯƠNG|BAN|NGÀNH)[\s,/]*(?:VÀ\s+)?)`;
const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['no', /^(?:S\s?T\s?T|T\s?T|SỐ\s+TT|SỐ\s+THỨ\s+TỰ)(?!\p{L})/iu],
  ['partners', new RegExp(`^(?:${BODY})*PHỐI\\s+HỢP(?:\\s+THỰC\\s+HIỆN)?(?!\\p{L})`, 'iu')],
  ['lead', new RegExp(`^(?:${BODY})*(?:CHỦ\\s+TRÌ|THAM\\s+MƯU|ĐẦU\\s+MỐI)(?:[\\s,/]+(?:THỰC\\s+HIỆN|THAM\\s+MƯU))?(?!\\p{L})`, 'iu')],
  ['lead', new RegExp(`^(?:${BODY})+(?:THỰC\\s+HIỆN|PHỤ\\s+TRÁCH)(?!\\p{L})`, 'iu')],
  ['lead', /^(?:ĐƠN VỊ|CƠ QUAN|(?:NGƯỜI )?PHỤ TRÁCH|THỰC HIỆN|PHÂN CÔNG(?: THỰC HIỆN| NHIỆM VỤ)?)$/iu],
  ['time', /^(?:(?:MỐC\s+)?THỜI\s+(?:GIAN|HẠN|ĐIỂM)|TIẾN\s+ĐỘ|LỘ\s+TRÌNH|HẠN\s+HOÀN\s+THÀNH)(?:[\s,/]+(?:THỰC\s+HIỆN|HOÀN\s+THÀNH|TRIỂN\s+KHAI|TỔ\s+CHỨC|DỰ\s+KIẾN|BÁO\s+CÁO|VÀ))*(?!\p{L})/iu],
  ['other', /^(?:DỰ\s+KIẾN\s+)?(?:SẢN\s+PHẨM|KẾT\s+QUẢ|(?:NGUỒN\s+)?KINH\s+PHÍ|DỰ\s+TOÁN|GHI\s+CHÚ|ĐỊA\s+(?:ĐIỂM|BÀN)|ĐỐI\s+TƯỢNG|SỐ\s+LƯỢNG|CĂN\s+CỨ|LÃNH\s+ĐẠO|CẤP\s+TRÌNH|HÌNH\s+THỨC|QUY\s+MÔ|MỤC\s+TIÊU)(?:[\s,/]+(?:VÀ\s+)?(?:SẢN\s+PHẨM|KẾT\s+QUẢ|ĐẠT\s+ĐƯỢC|DỰ\s+KIẾN(?!\s+KINH)|HOÀN\s+THÀNH|ĐẦU\s+RA|THỰC\s+HIỆN|PHỤ\s+TRÁCH|CHỈ\s+ĐẠO|PHÊ\s+DUYỆT))*(?!\p{L})/iu],
  ['content', /^(?:NỘI\s+DUNG|(?:TÊN\s+)?(?:NHIỆM\s+VỤ|CÔNG\s+VIỆC|HOẠT\s+ĐỘNG|HẠNG\s+MỤC|SỰ\s+KIỆN|CHƯƠNG\s+TRÌNH))(?:[\s,/–-]+(?:VÀ\s+)?(?:CÔNG\s+VIỆC|NHIỆM\s+VỤ|HOẠT\s+ĐỘNG|TRIỂN\s+KHAI|THỰC\s+HIỆN|TUYÊN\s+TRUYỀN|CỤ\s+THỂ|CHỦ\s+YẾU|TRỌNG\s+TÂM|NỘI\s+DUNG|GIẢI\s+PHÁP))*(?!\p{L})/iu],
];

/** Whether a line can open the heading row of a table. */
export const opensTable = (text: string): boolean => /^(?:S\s?T\s?T|T\s?T|SỐ\s+TT|Số\s+TT|SỐ\s+THỨ\s+TỰ|Số\s+thứ\s+tự)(?:\s|$)/u.test(text);

/** The columns of a heading row, its lines joined. Words of no known heading go with the column before. */
export function readColumns(heading: string): Column[] {
  const columns: Column[] = [];
  let rest = heading.trim();
  while (rest !== '') {
    const known = HEADINGS.map(([kind, pattern]) => ({ kind, found: pattern.exec(rest)?.[0] ?? '' })).find(({ found }) => found !== '');
    const last = columns.at(-1);
    if (known) columns.push({ kind: known.kind, heading: known.found.trim() });
    const word = known ? known.found : rest.slice(0, (rest + ' ').indexOf(' '));
    if (!known && last) last.heading = `${last.heading} ${word}`;
    else if (!known) columns.push({ kind: 'other', heading: word });
    rest = rest.slice(word.length).trim();
  }
  return columns;
}

/** What the heading of one cell says the column holds. */
export function kindOfHeading(heading: string): ColumnKind {
  const text = heading.replace(/^[\s(*-]+/, '');
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** The order most annexes use; for a table whose heading row cannot be read. */
export const usualKinds: readonly ColumnKind[] = ['content', 'lead', 'partners', 'time'];

/** Kinds of the cells after the row number, in order; null when the heading does not tell content and two further columns apart. */
export function cellKinds(columns: readonly Column[]): ColumnKind[] | null {
  const kinds = columns.map(({ kind }) => kind).filter((kind, i, all) => kind !== 'no' && (kind === 'other' || all.indexOf(kind) === i));
  return kinds.includes('content') && kinds.length >= 2 ? kinds : null;
}
