import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { Public } from '../platform/graphql/context.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { readSheet } from './signing-sheet.js';

/** Exactly the bytes that will be signed, to whoever may see the plan. */
@Controller('plans')
export class SheetController {
  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly store: ContentStore,
  ) {}

  // "Public" for the guard only: a browser asks by address, so the session is checked here.
  @Public()
  @Get(':id/signing/:hash.pdf')
  async sheet(@Param('id') id: string, @Param('hash') hash: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.actors.read(request);
    if (!actor) return void (await reply.code(401).type('text/plain; charset=utf-8').send('Vui lòng đăng nhập để xem văn bản.'));
    const found = isUUID(id) && (await inTransaction(this.source, actor, (transaction) => transaction.one(readSheet, [id, hash])));
    const bytes = found ? await this.store.get(hash) : null;
    if (!bytes) return void (await reply.code(404).type('text/plain; charset=utf-8').send('Không tìm thấy tệp sẽ ký, hoặc bạn không có quyền xem.'));
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="ban-se-ky.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
