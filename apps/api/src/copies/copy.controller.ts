import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { newestFile, referenceOf } from '../plans/index.js';
import { inTransaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { Public } from '../platform/graphql/context.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { readCopy, type CopyRow } from './copy-row.js';

/** The file of a copy that is out, to whoever of its agency may see the plan. */
@Controller('copies')
export class CopyController {
  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly store: ContentStore,
  ) {}

  // "Public" for the guard only: a browser asks by address, so the session is checked here.
  @Public()
  @Get(':id/document.pdf')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const refuse = (status: number, words: string): unknown => reply.code(status).type('text/plain; charset=utf-8').send(words);
    const actor = await this.actors.read(request);
    if (!actor) return void (await refuse(401, 'Vui lòng đăng nhập để xem bản sao.'));
    const found = isUUID(id)
      ? await inTransaction(this.source, actor, async (transaction) => {
          const row = await transaction.one<CopyRow>(readCopy, [id]);
          return row?.fileHash ? { row, hash: await newestFile(transaction, row.id, row.fileHash) } : null;
        })
      : null;
    if (!found) return void (await refuse(404, 'Không tìm thấy bản sao, hoặc bạn không có quyền xem.'));
    const bytes = await this.store.get(found.hash);
    if (!bytes) return void (await refuse(503, 'Kho văn bản tạm thời không đọc được tệp này. Vui lòng thử lại.'));
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${referenceOf(found.row)!.replaceAll('/', '-')}.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
