import { BadRequestException, ValidationPipe, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CONFIG, type Config } from './config.js';
import { ActorReader } from './graphql/actor-reader.js';
import type { FailureCode } from './graphql/failure.js';
import { GuestFiles, largestGuestFile } from './guest-files.js';
import { PlainLogger } from './plain-logger.js';

/** Largest request: an upload of 50 MB in base64, and one a little larger still gets its sentence. */
const bodyLimit = 80 * 1024 * 1024;

/** What somebody not signed in may send: a name and a password. */
const guestLimit = 64 * 1024;
/** Characters of a GraphQL document; the longest of the web has a tenth. Texts and files travel as variables. */
const longestQuestion = 64 * 1024;
const harmless = ['GET', 'HEAD', 'OPTIONS'];

/** Milliseconds for any request to arrive whole: an upload of 50 MB over a slow line. */
const requestTimeout = 300_000;

/** The HTTP face of a module: security headers, CSRF check, validation, the web with its deep links. Not listening yet. */
export async function createHttpServer(module: new () => unknown, logger: false | ('error' | 'warn')[] = ['error', 'warn'], guestFiles = new GuestFiles()): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter({ bodyLimit, requestTimeout, trustProxy: process.env['TRUST_PROXY'] ?? 'loopback' }), { logger: logger && new PlainLogger({ logLevels: logger }) });
  const config = app.get<Config>(CONFIG);
  app.useBodyParser('application/pdf', { bodyLimit: largestGuestFile });
  app.useGlobalPipes(validation());
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: config.secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: config.secureCookies,
  });
  protect(fastify, app.get(ActorReader), guestFiles);
  if (config.webDirectory) await serveWeb(app, config.webDirectory);
  return app;
}

/** Refusals before anything is read or parsed; whatever the address, so that no spelling of it leads around them. */
function protect(fastify: FastifyInstance, actors: ActorReader, guestFiles: GuestFiles): void {
  const refuse = (reply: FastifyReply, status: number, message: string, code: FailureCode) =>
    reply.code(status).send({ data: null, errors: [{ message, extensions: { code } }] });
  // A page of another site cannot set this header without a CORS preflight, which is never granted.
  fastify.addHook('onRequest', async (request, reply) => {
    if (!harmless.includes(request.method) && request.headers['x-banhanh-csrf'] !== '1') return refuse(reply, 403, 'Yêu cầu không đến từ ứng dụng này.', 'FORBIDDEN');
    const fileLimit = guestFiles.limitAt(request);
    const isSmall = harmless.includes(request.method) || Number(request.headers['content-length']) <= (fileLimit ?? guestLimit);
    if (!isSmall && !(await actors.read(request))) {
      if (fileLimit === null) return refuse(reply, 413, 'Vui lòng đăng nhập trước khi gửi tệp.', 'UNAUTHENTICATED');
      return reply.code(413).send({ code: 'FILE_TOO_LARGE', message: `Tệp lớn hơn mức cho phép (${fileLimit / 1024 / 1024} MB).` });
    }
    if (fileLimit !== null && !guestFiles.admit(request, reply)) return reply;
  });
  // Read questions are remembered by their text: a long one would cost memory long after it was answered.
  fastify.addHook('preHandler', async (request, reply) => {
    const { query } = (request.body ?? {}) as { query?: unknown };
    if (typeof query === 'string' && query.length > longestQuestion) return refuse(reply, 413, 'Câu hỏi quá dài.', 'INVALID_INPUT');
  });
}

export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidUnknownValues: false,
    exceptionFactory: (errors) => new BadRequestException(errors.flatMap(({ constraints }) => Object.values(constraints ?? {}))),
  });

async function serveWeb(app: INestApplication, directory: string): Promise<void> {
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  const page = readFileSync(path.join(directory, 'index.html'));
  await (app as NestFastifyApplication).register(fastifyStatic, {
    root: directory,
    prefix: '/',
    index: false,
    wildcard: false,
    setHeaders: (reply, file) => {
      void reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const looksLikePage = (url: string): boolean => !/^\/(graphql|health|check\/|plans\/[^/]+\/document\.pdf)/.test(url) && !/\.[a-z0-9]{2,5}(\?|$)/i.test(url);
  // Deep links: any address that is not a file or the API is a page of the web.
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' && looksLikePage(request.url)) await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
