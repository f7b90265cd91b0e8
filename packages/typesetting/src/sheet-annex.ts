import { type Annex, type AnnexRow } from '@banhanh/plan-document';

export type AnnexField = 'no' | 'content' | 'lead' | 'partners' | 'time';

export interface SheetAnnex {
  id: string;
  label: string;
  title: string | null;
  caption: string | null;
  /** Whether its table needs a page lying across (NĐ 30/2020, Phụ lục I, mục I.2). */
  across: boolean;
  /** Headings in printed order with widths in mm; `field` is null for a column the plan keeps no data of, which is printed empty. */
  columns: { heading: string; field: AnnexField | null; width: number }[];
  groups: { id: string; number: string | null; title: string; rows: { id: string; cells: string[][] }[] }[];
}

/** Three columns still are wide enough on an upright page. */
const COLUMNS_ACROSS = 4;
/** Millimetres between the margins. */
const ROOM_ACROSS = 252;
const ROOM_UPRIGHT = 165;
const NUMBER_WIDTH = 12;
/** How the other columns share what is left. */
const SHARES: Record<Exclude<AnnexField, 'no'> | 'other', number> = { content: 104, lead: 47, partners: 47, time: 40, other: 32 };
const FIELDS: readonly AnnexField[] = ['no', 'content', 'lead', 'partners', 'time'];
const HEADINGS: Record<AnnexField, string> = {
  no: 'STT',
  content: 'Nội dung',
  lead: 'Cơ quan chủ trì',
  partners: 'Cơ quan phối hợp',
  time: 'Thời gian thực hiện',
};
const MEANINGS: [RegExp, AnnexField][] = [
  [/^(s?tt|số tt|số thứ tự)(?!\p{L})/iu, 'no'],
  [/thời gian|thời hạn|tiến độ|hoàn thành/iu, 'time'],
  [/phối hợp/iu, 'partners'],
  [/chủ trì|(cơ quan|đơn vị|tổ chức|người) thực hiện|phụ trách/iu, 'lead'],
  [/nội dung|nhiệm vụ|công việc|hoạt động/iu, 'content'],
];

/** `caption` is its reference line as printed. A cell is its paragraphs. Every field that holds text is printed, under its own heading when the annex names none. */
export function composeAnnex(annex: Annex, caption: string | null = annex.caption): SheetAnnex {
  const rows = annex.groups.flatMap((group) => group.rows);
  const chosen = chooseColumns(annex.columns, FIELDS.filter((field) => rows.some((row) => fieldText(row, field) !== '')));
  const across = chosen.length >= COLUMNS_ACROSS;
  const columns = withWidths(chosen, across ? ROOM_ACROSS : ROOM_UPRIGHT);
  return {
    id: annex.id,
    label: annex.label,
    title: annex.title?.toLocaleUpperCase('vi') ?? null,
    caption,
    across,
    columns,
    groups: annex.groups.map(({ id, number, title, rows: own }) => ({
      id,
      number,
      title,
      rows: own.map((row) => ({
        id: row.id,
        cells: columns.map(({ field }) => (field === null ? [] : fieldText(row, field).split('\n').filter((line) => line !== ''))),
      })),
    })),
  };
}

type Column = Omit<SheetAnnex['columns'][number], 'width'>;

function chooseColumns(headings: string[], used: AnnexField[]): Column[] {
  const meant = headings.map(fieldNamed);
  const distinct = meant.map((field, index) => (meant.indexOf(field) === index ? field : null));
  if (headings.length === FIELDS.length && distinct.includes(null)) {
    return headings.map((heading, index) => ({ heading, field: FIELDS[index] ?? null }));
  }
  const wanted = headings.length === 0 ? FIELDS : used;
  const unnamed = wanted.filter((field) => !distinct.includes(field));
  return [
    ...headings.map((heading, index) => ({ heading, field: distinct[index] ?? null })),
    ...unnamed.map((field) => ({ heading: HEADINGS[field], field })),
  ];
}

function withWidths(columns: Column[], room: number): SheetAnnex['columns'] {
  const shares = columns.map(({ field }) => (field === 'no' ? 0 : SHARES[field ?? 'other']));
  const numbers = columns.filter(({ field }) => field === 'no').length;
  const unit = (room - NUMBER_WIDTH * numbers) / Math.max(1, shares.reduce((sum, share) => sum + share, 0));
  return columns.map((column, index) => ({ ...column, width: column.field === 'no' ? NUMBER_WIDTH : (shares[index] ?? 0) * unit }));
}

function fieldNamed(heading: string): AnnexField | null {
  return MEANINGS.find(([pattern]) => pattern.test(heading.trim()))?.[1] ?? null;
}

function fieldText(row: AnnexRow, field: AnnexField): string {
  const value = row[field];
  return typeof value === 'string' ? value : value.join('; ');
}
