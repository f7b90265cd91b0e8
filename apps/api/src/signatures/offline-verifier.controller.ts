import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../platform/graphql/context.js';
import { SigningKeys } from './signing-keys.js';

const require = createRequire(import.meta.url);
const placeOfRoots = 'id="given-roots">';

const pemOf = (der: Uint8Array): string => `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** The verifier as one file to take home: it sends nothing anywhere, and trusts whom this installation trusts. */
@Controller('verify')
export class OfflineVerifierController {
  constructor(private readonly keys: SigningKeys) {}

  @Public()
  @Get('kiem-tra-van-ban.html')
  async offline(@Res() reply: FastifyReply): Promise<void> {
    const [html, roots] = await Promise.all([readFile(require.resolve('@banhanh/pdf-signature/verify.html'), 'utf8'), this.keys.roots()]);
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="kiem-tra-van-ban.html"')
      .header('cache-control', 'no-cache')
      .send(html.replace(placeOfRoots, () => placeOfRoots + roots.map(pemOf).join('')));
  }
}
