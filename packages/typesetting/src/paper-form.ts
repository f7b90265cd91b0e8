import { type CopyDetails } from './sheet-copy.js';
import { type SheetMarks } from './sheet-marks.js';

/** How a plan is put on paper beyond its words; everything left out is as for an ordinary plan of a state body. */
export interface PaperForm {
  /**
   * `state` is Nghị định 30/2020/NĐ-CP, Phụ lục I, mẫu 1.4. `party-unverified` is the layout of a Party body as we know it from use:
   * nobody has compared it with the Party's own rules, so offer it under that reserve. Default `state`.
   */
  layout?: SheetLayout;
  /** Boxes 10b, 11, 12, 13 of the form; the first two come from the plan's own marks when they are left out. */
  marks?: Partial<SheetMarks>;
  /**
   * `left-blank` keeps room for number and date and prints neither, whatever `issue` says: the file a person signs, whose number and
   * date are filled in afterwards as form fields. Default `printed`.
   */
  fields?: 'printed' | 'left-blank';
  /** Makes the print a copy on paper (mẫu 3.1): a block for each copying, the first from the original, a sao lục after its sao y. */
  copies?: CopyDetails[];
  /** Makes the print a copy without a block, which carries its words as a signature (mẫu 3.2): `(Đã ký)` stands where the original is signed. */
  isCopy?: boolean;
}

export type SheetLayout = 'state' | 'party-unverified';
