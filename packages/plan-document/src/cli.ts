import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkDocument, type PlanDocument, toOutline } from './index.js';
import { importFile } from './office/index.js';

const USAGE = `Cách dùng: plan-document outline TỆP
  Đọc kế hoạch từ tệp Word (.docx), PDF có chữ hoặc văn bản thuần (.txt) và in đề cương outline/1 (JSON).
Cách dùng: plan-document check TỆP
  Kiểm tra thể thức, kỹ thuật trình bày và câu chữ của kế hoạch, in các điểm cần xem lại (JSON).`;

const COMMANDS: Readonly<Record<string, (document: PlanDocument) => unknown>> = { outline: toOutline, check: (document) => checkDocument(document) };

/** Runs the command line; the exit status: 0 done, 1 the file was refused, 2 wrong usage. */
export async function run(args: readonly string[], out: (text: string) => void, complain: (text: string) => void): Promise<number> {
  const [name, file, ...more] = args;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || file === undefined || more.length > 0) {
    complain(USAGE);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    complain(`Không mở được tệp ${file}: ${reason(error)}`);
    return 1;
  }
  const result = await importFile(bytes, { fileName: basename(file) });
  if (!result.ok) {
    complain(result.refusal.message);
    return 1;
  }
  out(`${JSON.stringify(command(result.document), null, 1)}\n`);
  return 0;
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT') return 'không có tệp này.';
  if (code === 'EISDIR') return 'đây là một thư mục.';
  if (code === 'EACCES') return 'không có quyền đọc.';
  return 'lỗi khi đọc.';
}
