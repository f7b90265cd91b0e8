import { type Circulation, type Urgency } from '@banhanh/plan-document';

/** Boxes 10b–13 of the form. There is none for secrets (10a): a secret plan has no place in this system. */
export interface SheetMarks {
  /** Box 10b: the three levels the decree has. */
  urgency: Urgency | null;
  /** Box 11. */
  circulation: Circulation | null;
  /** Box 12, as written: `PL.(300)`. */
  drafter: string | null;
  /** Box 13: address, e-mail, telephone; a line each, at the foot of page 1. */
  contact: string[];
}

/** Words of a frame and, where the decree fixes it, the frame's size in mm (NĐ 30/2020, Phụ lục I, mục II). */
export interface SheetFrame {
  text: string;
  size: { width: number; height: number } | null;
  colour: 'red' | 'black';
}

const URGENCY: Record<Urgency, SheetFrame> = {
  flash: { text: 'HỎA TỐC', size: { width: 30, height: 8 }, colour: 'red' },
  'very-urgent': { text: 'THƯỢNG KHẨN', size: { width: 40, height: 8 }, colour: 'red' },
  urgent: { text: 'KHẨN', size: { width: 20, height: 8 }, colour: 'red' },
};
const CIRCULATION: Record<Circulation, SheetFrame> = {
  'return-after-reading': { text: 'XEM XONG TRẢ LẠI', size: null, colour: 'black' },
  internal: { text: 'LƯU HÀNH NỘI BỘ', size: null, colour: 'black' },
};

/** The frames under the number, top to bottom, and the two lines outside the text. */
export interface SheetMarking {
  frames: SheetFrame[];
  drafter: string | null;
  contact: string[];
}

export function composeMarks({ urgency = null, circulation = null, drafter = null, contact = [] }: Partial<SheetMarks> = {}): SheetMarking {
  return {
    frames: [...(urgency ? [URGENCY[urgency]] : []), ...(circulation ? [CIRCULATION[circulation]] : [])],
    drafter: drafter?.trim() ? drafter.trim() : null,
    contact: contact.filter((line) => line.trim() !== ''),
  };
}
