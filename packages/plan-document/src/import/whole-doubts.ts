import { assignmentsOf } from '../assignments.js';
import { type PlanDocument } from '../model.js';
import { type Doubt, type DoubtCode } from './doubts.js';

/** What the plan as a whole lacks. An annex alone (no title, no body) is not asked for the parts of a plan. */
export function wholeDoubts(document: PlanDocument, seen: { headerSeen: boolean; signerLine: number | null; titleLine: number | null }): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (where: Doubt['where'], code: DoubtCode, message: string, line: number | null = null): void => {
    doubts.push({ nodeId: null, where, code, message, line });
  };
  const { title, body, recipients, signer, header } = document;
  if (title.type === '' && body.length === 0) return doubts;
  if (title.type === '') add('title', 'TITLE_MISSING', 'Không thấy dòng tên loại “KẾ HOẠCH”: cần nhập tên loại và trích yếu.');
  else if (title.subject === '') add('title', 'SUBJECT_MISSING', 'Không thấy trích yếu dưới tên loại: cần nhập trích yếu.', seen.titleLine);
  if (!seen.headerSeen) add('header', 'HEADER_MISSING', 'Không thấy phần đầu văn bản: cần nhập cơ quan ban hành, ký hiệu và địa danh.');
  else if (header.agency === null || header.symbol === null) add('header', 'HEADER_INCOMPLETE', 'Phần đầu văn bản chưa đủ: cần kiểm tra cơ quan ban hành và ký hiệu.');
  if (!body.some(({ kind }) => kind === 'basis')) add('body', 'BASIS_MISSING', 'Không thấy căn cứ ban hành: cần kiểm tra đoạn mở đầu.');
  if (assignmentsOf(document).length === 0) add('body', 'ASSIGNMENTS_MISSING', 'Không đọc được nhiệm vụ giao cho cơ quan, đơn vị nào: cần kiểm tra phần tổ chức thực hiện.');
  if (recipients.length === 0) add('recipients', 'RECIPIENTS_MISSING', 'Không thấy Nơi nhận: cần nhập danh sách nơi nhận.');
  else if (!recipients.some(({ purpose }) => purpose === 'file')) add('recipients', 'FILE_LINE_MISSING', 'Nơi nhận không có dòng “Lưu”: cần bổ sung.');
  if (!signer) add('signer', 'SIGNER_MISSING', 'Không thấy quyền hạn, chức vụ người ký: cần nhập người ký.');
  else if (signer.name === null) add('signer', 'SIGNER_NAME_MISSING', 'Không thấy họ tên người ký: cần nhập họ tên.', seen.signerLine);
  return doubts;
}
