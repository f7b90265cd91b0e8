import { Controller, Get, Module, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '../graphql/context.js';

@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  /** The process answers. */
  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Public()
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const answers = await this.source.query('select 1').then(
      () => true,
      () => false,
    );
    await reply.code(answers ? 200 : 503).send({ status: answers ? 'ok' : 'no database' });
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
