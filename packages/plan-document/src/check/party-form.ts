import { type Reading } from './reading.js';

/** Whether the plan is one of the Party, the Youth Union or the Front: their papers follow rules of their own (Hướng dẫn 36-HD/VPTW): `28-KH/TU`, `K/T`, no `./.`. */
export const isPartyForm = ({ document: { header }, context }: Reading): boolean =>
  context.isPartyBody === true || /^\d*-?\p{L}+$/u.test(header.number ?? '1') || /(?:^|\s)(?:TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ĐẢNG|ĐOÀN TNCS|ĐOÀN THANH NIÊN|TỈNH ĐOÀN|MẶT TRẬN TỔ QUỐC)(?!\p{L})/u.test(`${header.superior ?? ''} ${header.agency ?? ''}`);
