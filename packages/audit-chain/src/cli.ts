import { parseArgs } from 'node:util';
import { type FileVerdict, verifyChainFile } from './chain-file.js';
import { isHash, type Link } from './link.js';
import { type BrokenReason } from './verify-chain.js';

const USAGE = `Cách dùng / Usage: audit-chain verify FILE.jsonl [--head SEQ:HASH] [--after SEQ:HASH]
  --head   mắt xích cuối đã lưu ở nơi khác / the last link as kept elsewhere
  --after  mắt xích đứng trước tệp, khi tệp chỉ là một đoạn / the link before the file, when it is a part of a chain`;

const REASONS: Readonly<Record<BrokenReason, readonly [vi: string, en: string]>> = {
  EVENT_INVALID: ['dòng hoặc sự kiện không đúng cấu trúc', 'a malformed line or event'],
  SEQUENCE_BROKEN: ['số thứ tự không liên tục', 'numbers that do not follow each other'],
  HASH_MISMATCH: ['nội dung đã bị thay đổi', 'changed content'],
  OTHER_AGENCY: ['sự kiện của cơ quan khác', "another agency's event"],
  EVENT_REPEATED: ['sự kiện bị lặp', 'an event given twice'],
  COUNT_DIFFERS: ['số sự kiện và số mắt xích khác nhau', 'more links than events, or the reverse'],
  HEAD_MISMATCH: ['mắt xích cuối khác với mắt xích đã lưu', 'an end other than the kept head'],
};

function parseLink(text: string | undefined): Link | null {
  const [seq, hash, more] = (text ?? '').split(':');
  return more === undefined && /^\d{1,15}$/.test(seq ?? '') && isHash(hash) ? { seq: Number(seq), hash } : null;
}

/** The verdict in one line, Vietnamese and English. */
export function verdictLine(verdict: FileVerdict): string {
  const { checked, head, firstBroken, badLine } = verdict;
  if (!firstBroken) {
    if (!head) return 'TOÀN VẸN: nhật ký không có sự kiện nào. | INTACT: the log has no events.';
    return `TOÀN VẸN: ${checked} sự kiện, mắt xích cuối ${head.seq}:${head.hash}. | INTACT: ${checked} events, head ${head.seq}:${head.hash}.`;
  }
  const [vi, en] = REASONS[firstBroken.reason];
  const [dong, line] = badLine === undefined ? ['', ''] : [` (dòng ${badLine})`, ` (line ${badLine})`];
  return `KHÔNG TOÀN VẸN tại số ${firstBroken.seq}${dong}: ${vi}; ${checked} sự kiện trước đó đúng. | BROKEN at ${firstBroken.seq}${line}: ${en}; ${checked} events before it hold.`;
}

/** Runs the command; answers the exit status: 0 intact, 1 broken or unreadable, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (!parsed) {
    console.error(USAGE);
    return 2;
  }
  try {
    const verdict = await verifyChainFile(parsed.file, parsed);
    console.log(verdictLine(verdict));
    return verdict.ok ? 0 : 1;
  } catch (error) {
    console.error(`Không đọc được tệp ${parsed.file}. | Cannot read ${parsed.file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function readArguments(args: readonly string[]): { file: string; head: Link | null; previous: Link | null } | null {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: { head: { type: 'string' }, after: { type: 'string' } } });
    const [command, file, more] = positionals;
    const [head, previous] = [parseLink(values.head), parseLink(values.after)];
    if (command !== 'verify' || file === undefined || more !== undefined) return null;
    if ((values.head !== undefined && !head) || (values.after !== undefined && !previous)) return null;
    return { file, head, previous };
  } catch {
    return null;
  }
}
