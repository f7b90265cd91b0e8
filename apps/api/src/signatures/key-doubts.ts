import type { CertificateFacts } from '@banhanh/pdf-signature';

/** What somebody must say yes to before the key is put in. */
export interface KeyDoubt {
  code: 'NAME_DIFFERS' | 'ISSUER_UNKNOWN';
  message: string;
}

/** A key that cannot be put in, whatever anybody says. */
export interface KeyRefusal {
  kind: 'refused';
  code: string;
  message: string;
}

export const refusedKey = (code: string, message: string): KeyRefusal => ({ kind: 'refused', code, message });

const day = (at: Date): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at);

/** Whether the certificate may sign today, as the law asks of a digital signature (Luật Giao dịch điện tử 20/2023/QH15, Điều 22). */
export function refusalOf({ problem, from, to }: CertificateFacts): KeyRefusal | null {
  if (problem === 'CERTIFICATE_EXPIRED') return refusedKey(problem, `Chứng thư đã hết hạn ngày ${day(to)}. Hãy dùng chứng thư còn hiệu lực.`);
  if (problem === 'CERTIFICATE_NOT_YET_VALID') return refusedKey(problem, `Chứng thư chưa có hiệu lực; có hiệu lực từ ngày ${day(from)}.`);
  if (problem === 'CERTIFICATE_PURPOSE') return refusedKey(problem, 'Chứng thư này không được cấp để ký văn bản. Hãy dùng chứng thư có mục đích ký số.');
  return null;
}

const plain = (name: string | null): string => (name ?? '').normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** `holder` is the person's full name, or the agency's name, which a certificate may also carry as the organisation. */
export function doubtsOf(facts: CertificateFacts, holder: { kind: 'person' | 'agency'; name: string }): KeyDoubt[] {
  const named = holder.kind === 'person' ? [facts.name] : [facts.name, facts.organization];
  const doubts: KeyDoubt[] = [];
  if (!named.some((name) => plain(name) === plain(holder.name)))
    doubts.push({ code: 'NAME_DIFFERS', message: `Chứng thư cấp cho “${facts.name}”, khác với tên trên hệ thống là “${holder.name}”.` });
  if (!facts.isTrusted)
    doubts.push({ code: 'ISSUER_UNKNOWN', message: `Hệ thống chưa tin cậy tổ chức cấp chứng thư “${facts.issuer}”. Người nhận văn bản sẽ thấy chữ ký không đáng tin cậy.` });
  return doubts;
}
