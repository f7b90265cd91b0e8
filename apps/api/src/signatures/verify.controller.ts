import { createHash } from 'node:crypto';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Verification } from '@banhanh/pdf-signature';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { CopyForm } from '@banhanh/lifecycle';
import { AttemptLimit } from '../identity/index.js';
import { referenceOf } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { Public } from '../platform/graphql/context.js';
import { SigningKeys } from './signing-keys.js';
import { VerifyThread } from './verify-thread.js';

interface KnownPlan {
  state: string;
  number: number;
  symbol: string;
  issued_on: string;
  agency_name: string;
  revoked_at: Date | null;
  replaced_number: number | null;
  replaced_symbol: string | null;
  replaced_on: string | null;
}

interface KnownCopy {
  form: CopyForm;
  number: number;
  symbol: string;
  issued_on: string;
  agency_name: string;
  plan_number: number;
  plan_symbol: string;
  plan_issued_on: string;
  plan_agency_name: string;
  plan_revoked_at: Date | null;
}

interface KnownFile {
  reference: string;
  issuedOn: string;
  agency: string;
  revokedAt: Date | null;
}

/** What `POST /verify` answers: what the file itself proves, and what this installation knows of it. */
export interface VerifyAnswer extends Verification {
  sha256: string;
  /** Null when the file is not the official file of a plan issued here. */
  plan: (KnownFile & { replacedBy: { reference: string; issuedOn: string } | null }) | null;
  /** The electronic copy whose file it is, with the plan it copies. Null when it is none made here. */
  copy: { form: CopyForm; reference: string; issuedOn: string; agency: string; plan: KnownFile } | null;
}

const planStatement: Statement = { name: 'plan_of_file', text: 'select * from plan_of_file($1)' };
const copyStatement: Statement = { name: 'copy_of_file', text: 'select * from copy_of_file($1)' };

/** Anybody may ask whether a plan is genuine; no session, a few files a minute from one address. */
@Controller('verify')
export class VerifyController {
  private readonly limit = new AttemptLimit(10);

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly keys: SigningKeys,
    private readonly thread: VerifyThread,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async verify(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const refuse = (status: number, code: string, message: string): void => void reply.code(status).send({ code, message });
    const later = (seconds: number, ...refusal: Parameters<typeof refuse>): void => (reply.header('retry-after', seconds), refuse(...refusal));
    const now = this.clock.now();
    if (!this.limit.take(request.ip, now.getTime())) return later(60, 429, 'TOO_MANY_FILES', 'Có quá nhiều lượt kiểm tra từ máy này. Vui lòng thử lại sau một phút.');
    if (!(body instanceof Uint8Array) || body.length === 0) return refuse(400, 'NOT_A_PDF', 'Hãy gửi một tệp PDF.');
    const pdf = new Uint8Array(body);
    const answer = await this.thread.verify(pdf, await this.keys.roots(), now);
    if (answer.kind === 'busy') return later(30, 503, 'VERIFIER_BUSY', 'Máy chủ đang kiểm tra nhiều tệp. Vui lòng thử lại sau ít phút.');
    if (answer.kind === 'too-heavy') return refuse(422, 'FILE_TOO_HEAVY', 'Tệp này kiểm tra quá lâu hoặc quá nặng nên đã dừng.');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const known = await inTransaction(this.source, null, async (transaction) => ({
      plan: planOfFile(await transaction.one<KnownPlan>(planStatement, [sha256])),
      copy: copyOfFile(await transaction.one<KnownCopy>(copyStatement, [sha256])),
    }));
    void reply.send({ ...answer.verification, sha256, ...known } satisfies VerifyAnswer);
  }
}

function planOfFile(known: KnownPlan | undefined): VerifyAnswer['plan'] {
  if (!known) return null;
  const replacement = referenceOf({ number: known.replaced_number, symbol: known.replaced_symbol });
  return {
    reference: referenceOf(known)!,
    issuedOn: known.issued_on,
    agency: known.agency_name,
    revokedAt: known.revoked_at,
    replacedBy: replacement === null ? null : { reference: replacement, issuedOn: known.replaced_on! },
  };
}

function copyOfFile(known: KnownCopy | undefined): VerifyAnswer['copy'] {
  if (!known) return null;
  const plan = { reference: referenceOf({ number: known.plan_number, symbol: known.plan_symbol })!, issuedOn: known.plan_issued_on, agency: known.plan_agency_name, revokedAt: known.plan_revoked_at };
  return { form: known.form, reference: referenceOf(known)!, issuedOn: known.issued_on, agency: known.agency_name, plan };
}
