import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { Public } from '../platform/graphql/context.js';
import { ContentStore } from '../platform/storage/content-store.js';

const readImage: Statement = { name: 'read_image', text: 'select file_hash from signature_image where id = $1' };

/** The picture of a signature or seal, to whoever keeps it. */
@Controller('signature-images')
export class SignatureImageController {
  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly store: ContentStore,
  ) {}

  // "Public" for the guard only: a browser asks by address, so the session is checked here.
  @Public()
  @Get(':id.png')
  async image(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.actors.read(request);
    const found = actor && isUUID(id) ? await inTransaction(this.source, actor, (transaction) => transaction.one<{ file_hash: string }>(readImage, [id])) : null;
    const bytes = found && (await this.store.get(found.file_hash));
    if (!bytes) return void (await reply.code(actor ? 404 : 401).type('text/plain; charset=utf-8').send('Không tìm thấy ảnh, hoặc bạn không có quyền xem.'));
    await reply.header('content-type', 'image/png').header('cache-control', 'private, max-age=3600').send(bytes);
  }
}
