import { isUUID } from 'class-validator';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { RenderInput, Typesetter } from '@banhanh/typesetting';
import { renderHtmlFile } from '@banhanh/typesetting/html';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { Public } from '../platform/graphql/context.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { readKeptFile, servedFile } from './kept-file.js';
import { printOf } from './plan.print.js';
import { readPlan, referenceOf, type PlanRow } from './plan-row.js';
import { TYPESETTER } from './typesetter.provider.js';
import { WordThread } from './word-thread.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A plan as a file, with the same visibility as the plan itself. The PDF is the official file, before it the signed one, or a draft print
 * with a watermark; Word and HTML are its words set anew, for quoting.
 */
@Controller('plans')
export class DocumentController {
  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly store: ContentStore,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
    private readonly word: WordThread,
  ) {}

  // "Public" for the guard only: a browser asks by address, so the session is checked here.
  @Public()
  @Get(':id/document.pdf')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.visible(id, request, reply, async (transaction, row) => {
      const kept = await servedFile(transaction, row);
      return { kept, print: kept ? null : await printOf(transaction, row) };
    });
    if (!found) return;
    const bytes = found.kept ? await this.store.get(found.kept) : found.print && (await this.typesetter.render(found.print)).pdf;
    return bytes ? send(reply, found.row, bytes) : refuse(reply, 503, unreadable);
  }

  @Public()
  @Get(':id/document.docx')
  async wordFile(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.printable(id, request, reply);
    if (!found) return;
    const file = await this.word.write(found.print);
    if (file.kind === 'busy') return refuse(reply.header('retry-after', '30'), 503, 'Máy chủ đang tạo nhiều tệp Word. Vui lòng thử lại sau ít phút.');
    if (file.kind === 'failed') return refuse(reply, 503, 'Chưa tạo được tệp Word của kế hoạch này. Vui lòng tải bản PDF.');
    return send(reply, found.row, file.docx, { type: WORD, extension: 'docx', disposition: 'attachment' });
  }

  @Public()
  @Get(':id/document.html')
  async page(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.printable(id, request, reply);
    if (!found) return;
    const { document, issue, ...options } = found.print;
    return send(reply, found.row, Buffer.from(renderHtmlFile(document, issue, options)), { type: 'text/html; charset=utf-8', extension: 'html', disposition: 'attachment' });
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

  private async printable(id: string, request: FastifyRequest, reply: FastifyReply): Promise<{ row: PlanRow; print: RenderInput } | null> {
    const found = await this.visible(id, request, reply, async (transaction, row) => ({ print: await printOf(transaction, row) }));
    if (found && !found.print) await refuse(reply, 503, unreadable);
    return found?.print ? { row: found.row, print: found.print } : null;
  }

  /** A plan that whoever asks may see, and what is wanted of it; null when a refusal was answered. */
  private async visible<Wanted>(id: string, request: FastifyRequest, reply: FastifyReply, want: (transaction: Transaction, row: PlanRow) => Promise<Wanted>): Promise<({ row: PlanRow } & Wanted) | null> {
    const actor = await this.actors.read(request);
    const found =
      actor && isUUID(id)
        ? await inTransaction(this.source, actor, async (transaction) => {
            const row = await transaction.one<PlanRow>(readPlan, [id]);
            return row ? { row, ...(await want(transaction, row)) } : null;
          })
        : null;
    if (!actor) await refuse(reply, 401, 'Vui lòng đăng nhập để xem văn bản.');
    else if (!found) await refuse(reply, 404, 'Không tìm thấy văn bản, hoặc bạn không có quyền xem.');
    return found;
  }
}

const unreadable = 'Kho văn bản tạm thời không đọc được tệp này. Vui lòng thử lại.';

const refuse = async (reply: FastifyReply, status: number, sentence: string): Promise<void> => void (await reply.code(status).type('text/plain; charset=utf-8').send(sentence));

const asPdf = { type: 'application/pdf', extension: 'pdf', disposition: 'inline' };

async function send(reply: FastifyReply, row: PlanRow, bytes: Uint8Array, { type, extension, disposition } = asPdf): Promise<void> {
  const name = `${referenceOf(row)?.replaceAll('/', '-') ?? 'du-thao'}.${extension}`;
  await reply
    .header('content-type', type)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
