/** A fault of a document and where it stands. */
export interface Problem {
  path: string;
  message: string;
}

type Report = (path: string, message: string) => void;

/** Reports what is wrong with a value at a path; says nothing when all is well. */
export type Check = (value: unknown, path: string, report: Report) => void;

const MOST_PROBLEMS = 50;

/** All problems of a value, at most 50. */
export function checkAll(check: Check, value: unknown): Problem[] {
  const problems: Problem[] = [];
  check(value, '', (path, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path: path || '(gốc)', message });
  });
  return problems;
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const text = ({ max, nonEmpty = false }: { max: number; nonEmpty?: boolean }): Check => (value, path, report) => {
  if (typeof value !== 'string') return report(path, 'Phải là chuỗi ký tự.');
  if (value.length > max) report(path, `Dài quá ${max} ký tự.`);
  else if (nonEmpty && value === '') report(path, 'Không được để trống.');
  else if (CONTROLS.test(value)) report(path, 'Có ký tự điều khiển không hợp lệ.');
};

/** `YYYY-MM-DD`; with `calendar` the day must exist. A plan may carry an impossible written date; an event may not. */
export const date = ({ calendar }: { calendar: boolean }): Check => (value, path, report) => {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!parts) return report(path, 'Phải là ngày dạng YYYY-MM-DD.');
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const last = month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (calendar && (month < 1 || month > 12 || day < 1 || day > last)) report(path, 'Ngày này không có trong lịch.');
};

export const oneOf = (...allowed: string[]): Check => (value, path, report) => {
  if (typeof value !== 'string' || !allowed.includes(value)) report(path, `Chỉ nhận: ${allowed.join(', ')}.`);
};

export const literal = (expected: string): Check => (value, path, report) => {
  if (value !== expected) report(path, `Phải là “${expected}”.`);
};

export const nullable = (check: Check): Check => (value, path, report) => {
  if (value !== null) check(value, path, report);
};

const OPTIONAL = Symbol('optional');

export const optional = (check: Check): Check => Object.assign(((value, path, report) => {
  if (value !== undefined) check(value, path, report);
}) as Check, { [OPTIONAL]: true });

export const list = (check: Check, max: number): Check => (value, path, report) => {
  if (!Array.isArray(value)) return report(path, 'Phải là danh sách.');
  if (value.length > max) return report(path, `Có quá ${max} phần tử.`);
  value.forEach((item, i) => check(item, `${path}[${i}]`, report));
};

/** An object with exactly these members; those marked `optional` may be missing. */
export const record = (members: Record<string, Check>): Check => (value, path, report) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return report(path, 'Phải là đối tượng.');
  const at = (key: string): string => (path ? `${path}.${key}` : key);
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given)) if (!Object.hasOwn(members, key)) report(at(key), 'Không có mục này trong kế hoạch.');
  for (const [key, check] of Object.entries(members)) {
    if (Object.hasOwn(given, key)) check(given[key], at(key), report);
    else if (!(OPTIONAL in check)) report(at(key), 'Thiếu mục này.');
  }
};
