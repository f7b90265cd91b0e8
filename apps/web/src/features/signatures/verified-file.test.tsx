/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import '../../lib/i18n/language.js';
import type { VerifiedFile, VerifiedSignature } from './use-verify-file.js';
import { VerifiedFileReport } from './verified-file.js';

beforeAll(() => {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined })) as unknown as typeof window.matchMedia;
});
afterEach(cleanup);

const certificate = { issuer: 'CA cấp phát', from: '2026-01-02T00:00:00Z', to: '2031-01-02T00:00:00Z' };
const signature: VerifiedSignature = {
  field: 'Signer', kind: 'signature', valid: true, statedName: null, reason: null, claimedAt: null, provenAt: '2026-11-20T08:15:00Z', messages: [],
  signer: { name: 'Lê Thu Hằng', position: 'Phó Giám đốc', unit: 'Ban Giám đốc', organization: 'Sở Văn hóa, Thể thao và Du lịch', certificate },
};
const show = (change: Partial<VerifiedFile>): void => {
  const found: VerifiedFile = { verdict: 'valid', sha256: '0a', plan: null, copy: null, signatures: [signature], attached: [], messages: [], ...change };
  render(
    <MantineProvider env="test">
      <VerifiedFileReport name="ke-hoach.pdf" found={found} />
    </MantineProvider>,
  );
};

describe('what is said of a file', () => {
  it('names the file, who signed in which position, and who vouches for it until when', () => {
    show({});
    expect(within(screen.getByRole('status')).getByText('ke-hoach.pdf')).toBeTruthy();
    expect(screen.getByText('Phó Giám đốc, Ban Giám đốc, Sở Văn hóa, Thể thao và Du lịch')).toBeTruthy();
    expect(screen.getByText('Chứng thư do CA cấp phát cấp, có hiệu lực từ 02/01/2026 đến 02/01/2031.')).toBeTruthy();
    expect(screen.getByText('Chứng thư thuộc tổ chức được tin cậy và không bị thu hồi khi ký.')).toBeTruthy();
  });

  it('does not vouch for a certificate nobody could be asked about', () => {
    const text = 'Chưa có thông tin để biết chứng thư có bị thu hồi hay không.';
    show({ verdict: 'valid-with-remarks', signatures: [{ ...signature, messages: [{ code: 'REVOCATION_UNKNOWN', text, weight: 'remark' }] }] });
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByText(/không bị thu hồi khi ký/)).toBeNull();
  });

  it('says why it does not hold beside the verdict, once', () => {
    const why = { code: 'CERTIFICATE_UNTRUSTED', text: 'Chứng thư không do tổ chức chứng thực được tin cậy cấp.', weight: 'problem' as const };
    show({ verdict: 'invalid', signatures: [{ ...signature, valid: false, messages: [why] }, { ...signature, field: 'Seal', valid: false, messages: [why] }] });
    expect(within(screen.getByRole('status')).getAllByText(why.text)).toHaveLength(1);
  });

  it('says whether the data inside says the same as the print, with the words that differ', () => {
    const data = { sha256: '1', differences: [] };
    show({ attached: [{ name: 'plan.json', print: 'agrees', ...data }, { name: 'khac.json', print: 'differs', sha256: '2', differences: ['Chi 9 tỷ đồng'] }, { name: 'anh.png', print: 'unknown', sha256: '3', differences: [] }] });
    expect(screen.getByText(/^plan\.json: khớp/)).toBeTruthy();
    expect(screen.getByText('“Chi 9 tỷ đồng”')).toBeTruthy();
    expect(screen.getByText(/^anh\.png: không phải dữ liệu kế hoạch/)).toBeTruthy();
  });
});
