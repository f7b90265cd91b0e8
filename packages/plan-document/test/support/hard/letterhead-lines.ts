import { type DocumentHeader } from '../../../src/index.js';
import { wrap } from '../print-plan.js';

export interface LetterheadLines {
  superior: string[];
  agency: string[];
  symbol: string;
  motto: string[];
  dated: string;
}

/** The lines of the letterhead of a state body or a Party committee; names wrap in a column `width` wide (1/1000 em). */
export function letterheadLines({ superior, agency, number, symbol, place, date }: DocumentHeader, width: number): LetterheadLines {
  const party = number?.endsWith('-KH') ?? false;
  const [year, month, day] = (date ?? '').split('-');
  const padded = date ? `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}` : 'ngày     tháng     năm 2025';
  return {
    superior: superior ? wrap(superior, width, 0) : [],
    agency: wrap(agency ?? '', width, 0),
    symbol: party ? `Số ${number}/${symbol}` : `Số: ${number ?? '      '}/${symbol}`,
    motto: party ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    dated: `${place}, ${padded}`,
  };
}
