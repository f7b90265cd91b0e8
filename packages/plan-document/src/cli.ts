import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkDocument, compareDocuments, type ImportResult, toOutline } from './index.js';
import { importFile } from './office/index.js';

const USAGE = `Cách dùng: plan-document outline TỆP
  Đọc kế hoạch từ tệp Word (.docx), PDF có chữ hoặc văn bản thuần (.txt) và in đề cương outline/1 (JSON).
Cách dùng: plan-document check TỆP
  Kiểm tra thể thức, kỹ thuật trình bày và câu chữ của kế hoạch, in các điểm cần xem lại (JSON).
Cách dùng: plan-document compare TỆP-CŨ TỆP-MỚI
  So sánh hai kế hoạch theo từng mục, từng dòng, in các chỗ thêm, bớt, sửa, chuyển (JSON).`;

type PlanRead = Extract<ImportResult, { ok: true }>;

interface Command {
  files: number;
  answer: (...plans: PlanRead[]) => unknown;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  outline: { files: 1, answer: (plan) => toOutline(plan!.document) },
  check: { files: 1, answer: (plan) => checkDocument(plan!.document, { source: plan! }) },
  compare: { files: 2, answer: (before, after) => compareDocuments(before!.document, after!.document) },
};

/** Runs the command line; the exit status: 0 done, 1 the file was refused, 2 wrong usage. */
export async function run(args: readonly string[], out: (text: string) => void, complain: (text: string) => void): Promise<number> {
  const [name, ...files] = args;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || files.length !== command.files) {
    complain(USAGE);
    return 2;
  }
  const plans: PlanRead[] = [];
  for (const file of files) {
    const read = await readPlanFile(file);
    if (typeof read === 'string') {
      complain(read);
      return 1;
    }
    plans.push(read);
  }
  out(`${JSON.stringify(command.answer(...plans), null, 1)}\n`);
  return 0;
}

/** The plan in a file, or in Vietnamese why it cannot be read. */
async function readPlanFile(file: string): Promise<PlanRead | string> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return `Không mở được tệp ${file}: ${reason(error)}`;
  }
  const result = await importFile(bytes, { fileName: basename(file) });
  return result.ok ? result : result.refusal.message;
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT') return 'không có tệp này.';
  if (code === 'EISDIR') return 'đây là một thư mục.';
  if (code === 'EACCES') return 'không có quyền đọc.';
  return 'lỗi khi đọc.';
}
