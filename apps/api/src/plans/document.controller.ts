import { isUUID } from 'class-validator';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Typesetter } from '@banhanh/typesetting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { Public } from '../platform/graphql/context.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { readKeptFile, servedFile } from './kept-file.js';
import { printOf } from './plan.print.js';
import { readPlan, referenceOf, type PlanRow } from './plan-row.js';
import { TYPESETTER } from './typesetter.provider.js';

/** The PDF of a plan: the official file, before it the signed one, or a draft print with a watermark. Same visibility as the plan itself. */
@Controller('plans')
export class DocumentController {
  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly store: ContentStore,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
  ) {}

  // "Public" for the guard only: a browser asks by address, so the session is checked here.
  @Public()
  @Get(':id/document.pdf')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.actors.read(request);
    if (!actor) return refuse(reply, 401, 'Vui lòng đăng nhập để xem văn bản.');
    const found = isUUID(id)
      ? await inTransaction(this.source, actor, async (transaction) => {
          const row = await transaction.one<PlanRow>(readPlan, [id]);
          if (!row) return null;
          const kept = await servedFile(transaction, row);
          return { row, kept, print: kept ? null : await printOf(transaction, row) };
        })
      : null;
    if (!found) return refuse(reply, 404, 'Không tìm thấy văn bản, hoặc bạn không có quyền xem.');
    const bytes = found.kept ? await this.store.get(found.kept) : found.print && (await this.typesetter.render(found.print)).pdf;
    return bytes ? send(reply, found.row, bytes) : refuse(reply, 503, unreadable);
  }

  // A file somebody holds since before its proof was renewed stays what it was, at its own address.
  @Public()
  @Get(':id/files/:hash.pdf')
  async keptFile(@Param('id') id: string, @Param('hash') hash: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.actors.read(request);
    if (!actor) return refuse(reply, 401, 'Vui lòng đăng nhập để xem văn bản.');
    const row = isUUID(id)
      ? await inTransaction(this.source, actor, async (transaction) => ((await transaction.one(readKeptFile, [id, hash])) ? transaction.one<PlanRow>(readPlan, [id]) : undefined))
      : undefined;
    if (!row) return refuse(reply, 404, 'Không tìm thấy tệp này, hoặc bạn không có quyền xem.');
    const bytes = await this.store.get(hash);
    return bytes ? send(reply, row, bytes) : refuse(reply, 503, unreadable);
  }
}

const unreadable = 'Kho văn bản tạm thời không đọc được tệp này. Vui lòng thử lại.';

const refuse = async (reply: FastifyReply, status: number, sentence: string): Promise<void> => void (await reply.code(status).type('text/plain; charset=utf-8').send(sentence));

async function send(reply: FastifyReply, row: PlanRow, bytes: Uint8Array): Promise<void> {
  const name = (referenceOf(row)?.replaceAll('/', '-') ?? 'du-thao') + '.pdf';
  await reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
