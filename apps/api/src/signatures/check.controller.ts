import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AttemptLimit } from '../identity/index.js';
import { referenceOf } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { Public } from '../platform/graphql/context.js';
import { readCheckCode } from './check-code.js';

interface CodedPlan {
  standing: 'unsigned' | 'unissued' | 'in_force' | 'revoked';
  number: number | null;
  symbol: string | null;
  issued_on: string | null;
  agency_name: string | null;
  title: string | null;
  signer_name: string | null;
  signer_lines: string[] | null;
  pages: number | null;
  file_hash: string | null;
  revoked_at: Date | null;
  replaced_number: number | null;
  replaced_symbol: string | null;
  replaced_on: string | null;
}

/** What `GET /check/:code` answers, always in this shape; everything but the standing is null until the plan is issued. */
export interface CheckAnswer {
  standing: CodedPlan['standing'];
  reference: string | null;
  issuedOn: string | null;
  agency: string | null;
  title: string | null;
  signer: { name: string; lines: string[] } | null;
  pages: number | null;
  /** The first half of the SHA-256 of the official file as it is served now. */
  hash: string | null;
  revokedAt: Date | null;
  replacedBy: { reference: string; issuedOn: string } | null;
}

const planStatement: Statement = { name: 'plan_of_check_code', text: 'select * from plan_of_check_code($1)' };
/** Nobody can guess a code; this keeps somebody who tries from the database. */
const MOST_FROM_ALL = 1200;

/** Anybody may ask what the code on a paper stands for; no session, some codes a minute from one address. */
@Controller('check')
export class CheckController {
  private readonly limit = new AttemptLimit(30);
  private readonly limitOfAll = new AttemptLimit(MOST_FROM_ALL);

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Get(':code')
  async check(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const refuse = (status: number, code: string, message: string): void => void reply.code(status).send({ code, message });
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    const now = this.clock.now().getTime();
    if (!this.limit.take(request.ip, now)) return refuse(429, 'TOO_MANY_CODES', 'Có quá nhiều lượt tra mã từ máy này. Vui lòng thử lại sau một phút.');
    if (!this.limitOfAll.take('', now)) return refuse(429, 'TOO_MANY_CODES', 'Hệ thống đang nhận quá nhiều lượt tra mã. Vui lòng thử lại sau một phút.');
    const code = readCheckCode(typed);
    const found = code && (await inTransaction(this.source, null, (transaction) => transaction.one<CodedPlan>(planStatement, [code])));
    if (!found) return refuse(404, 'CODE_UNKNOWN', 'Không có văn bản nào mang mã này. Hãy xem lại từng ký tự của mã in trên giấy.');
    void reply.send(answerOf(found));
  }
}

const answerOf = (found: CodedPlan): CheckAnswer => ({
  standing: found.standing,
  reference: referenceOf(found),
  issuedOn: found.issued_on,
  agency: found.agency_name,
  title: found.title,
  signer: found.signer_name === null ? null : { name: found.signer_name, lines: found.signer_lines ?? [] },
  pages: found.pages,
  hash: found.file_hash?.slice(0, 32) ?? null,
  revokedAt: found.revoked_at,
  replacedBy: found.replaced_number === null ? null : { reference: referenceOf({ number: found.replaced_number, symbol: found.replaced_symbol })!, issuedOn: found.replaced_on! },
});
