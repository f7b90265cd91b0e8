import { departmentCode, fieldDocument, fields, officers, units, type SeedField, type SeedOfficer, type SeedUnit } from './department.js';
import { board } from './party-board.js';
import { seedId } from './rows.js';

/** An agency that issues plans in the demonstration. */
export interface SeedOffice {
  code: string;
  units: SeedUnit[];
  officers: SeedOfficer[];
  fields: SeedField[];
  fieldDocument: string;
  routeName: string;
}

const department: SeedOffice = { code: departmentCode, units, officers, fields, fieldDocument, routeName: 'Kế hoạch của Sở: nội dung, thể thức, ký' };

export const offices: SeedOffice[] = [department, board];

/** The department's units came first and are known by their symbols alone. */
export const unitId = (code: string, symbol: string): string => (code === departmentCode ? seedId('unit', symbol) : seedId('unit', code, symbol));
