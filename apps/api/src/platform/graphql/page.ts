import { Field, Int, ObjectType } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { invalidInput } from './failure.js';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true }) endCursor: string | null;
  @Field() hasNextPage: boolean;
}

@ObjectType({ description: '`counts` covers all rows, not only this page.' })
export class StateCount {
  @Field() state: string;
  @Field(() => Int) count: number;
}

export const largestPage = 100;

/** Refuses a page size outside 1…100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw invalidInput(`Mỗi trang từ 1 đến ${largestPage} dòng.`);
  return first;
}

/** A cursor is opaque to clients: base64url of the row's ordering values. */
export const encodeCursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

export function decodeCursor(cursor: string | null | undefined): unknown[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values)) return values;
  } catch {
    // falls through to the refusal below
  }
  throw invalidInput('Con trỏ trang không hợp lệ.');
}

/** The cursor of a list that is ordered by id alone. */
export function idCursor(cursor: string | null | undefined): string | null {
  const values = decodeCursor(cursor);
  if (values && !isUUID(values[0])) throw invalidInput('Con trỏ trang không hợp lệ.');
  return values ? String(values[0]) : null;
}

/** Cuts the one row fetched beyond the page and says whether there was one. */
export function page<Row>(rows: Row[], first: number, cursorOf: (row: Row) => readonly unknown[]): { nodes: Row[]; pageInfo: PageInfo } {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last ? encodeCursor(cursorOf(last)) : null, hasNextPage: rows.length > first } };
}
