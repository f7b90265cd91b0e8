import { type Message } from './messages.js';
import { seen } from './seen.js';
import { type Attached, type SignatureReport, type Verdict, type Verification } from './verification.js';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  valid: 'HỢP LỆ',
  'valid-with-remarks': 'HỢP LỆ, CÓ ĐIỂM CẦN LƯU Ý',
  invalid: 'KHÔNG HỢP LỆ',
  'not-signed': 'KHÔNG CÓ CHỮ KÝ SỐ',
  unreadable: 'KHÔNG ĐỌC ĐƯỢC',
};
const MARKS: Readonly<Record<Message['weight'], string>> = { note: '-', remark: '!', problem: '✗' };

export const verdictText = (verdict: Verdict): string => VERDICTS[verdict];

/** A time as the decree writes it on signatures: `20.11.2026 15:15:00 +07:00`. */
export function vietnamTime(at: Date): string {
  const [date, time] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T') as [string, string];
  return `${date.split('-').reverse().join('.')} ${time.slice(0, 8)} +07:00`;
}

/** The verification as a Vietnamese text for people, one line per fact. */
export function reportText(name: string, found: Verification): string {
  const { signatures, messages, attached } = found;
  const lines = [`${verdictText(found.verdict)}: ${name}`, ...messageLines(messages, '')];
  signatures.forEach((each, index) => lines.push('', ...signatureLines(each, index + 1)));
  if (attached.length > 0) lines.push('', 'Dữ liệu đính kèm:', ...attached.flatMap(attachedLines));
  if (found.holdsUntil && found.verdict.startsWith('valid')) lines.push('', `Cần gia hạn dấu thời gian trước ${vietnamTime(found.holdsUntil)}.`);
  return lines.map(seen).join('\n');
}

function signatureLines(report: SignatureReport, number: number): string[] {
  const { signer, kind, valid, level } = report;
  const title = kind === 'signature' ? `Chữ ký ở ô ${report.field}` : `Dấu thời gian lưu trữ ở ô ${report.field}`;
  const lines = [`${number}. ${title}: ${valid ? 'đúng' : 'KHÔNG ĐÚNG'}${level ? ` (mức ${level})` : ''}`];
  if (signer) {
    lines.push(`   ${kind === 'signature' ? 'Người ký' : 'Nơi cấp'}: ${[signer.name, signer.position, signer.unit, signer.organization].filter((part) => part && part !== '').join(', ')}`);
    const { serial, issuer, from, to } = signer.certificate;
    lines.push(`   Chứng thư: số ${serial}, do ${issuer} cấp, từ ${vietnamTime(from)} đến ${vietnamTime(to)}`);
  }
  if (report.reason) lines.push(`   Nội dung ký: ${report.reason}`);
  if (report.provenAt) lines.push(`   Thời điểm được chứng minh: ${vietnamTime(report.provenAt)}`);
  else if (report.claimedAt) lines.push(`   Thời điểm do người ký khai: ${vietnamTime(report.claimedAt)}`);
  return [...lines, ...messageLines(report.messages, '   ')];
}

const messageLines = (messages: readonly Message[], indent: string): string[] => messages.map(({ weight, text, code }) => `${indent}${MARKS[weight]} ${text} [${code}]`);

const PRINT: Readonly<Record<Attached['print'], string>> = { agrees: 'khớp với bản in', differs: 'KHÁC với bản in', unknown: 'chưa so được với bản in' };

const attachedLines = ({ name, size, sha256, print, differences }: Attached): string[] => [`- ${name} (${size} byte): ${PRINT[print]}; SHA-256 ${sha256}`, ...differences.map((text) => `  ≠ ${text}`)];
