import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, NoSchemaIntrospectionCustomRule, type ExecutionResult } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type { DataSource } from 'typeorm';
import { RequestOver } from '../database/database.js';
import type { ActorReader } from './actor-reader.js';
import { readingUntilClosed, type RequestContext } from './context.js';
import { costLimit } from './cost-limit.js';
import { Failure } from './failure.js';

const logger = new Logger('graphql');

/** What a reading lasts as long as: the response, or the line of a subscription. */
type Lasting = Parameters<typeof readingUntilClosed>[2];

async function contextOf(source: DataSource, actors: ActorReader, request: FastifyRequest, lasting: Lasting, reply?: FastifyReply): Promise<RequestContext> {
  const actor = await actors.read(request);
  return { actor, reading: readingUntilClosed(source, actor, lasting), request, reply, loaders: new Map() };
}

/** A browser says which page opens the line; a script has no Origin, and no cookie that was not given to it. */
export function isSameSite({ origin, req }: { origin?: string; req: IncomingMessage }): boolean {
  if (!origin) return true;
  try {
    return new URL(origin).host === (req.headers['x-forwarded-host'] ?? req.headers.host);
  } catch {
    return false;
  }
}

/** The four thrown kinds become codes; anything else is an unexpected fault: logged here, a plain sentence outside. */
function formatError(error: GraphQLError): GraphQLError {
  const original = error.originalError;
  const options = { nodes: error.nodes, path: error.path };
  if (original instanceof Failure) return new GraphQLError(original.message, { ...options, extensions: { code: original.code } });
  const validation = validationSentences(original);
  if (validation) return new GraphQLError(validation, { ...options, extensions: { code: 'INVALID_INPUT' } });
  if (isQuestionAtFault(original)) return new GraphQLError(error.message, { ...options, extensions: { code: 'INVALID_INPUT' } });
  if (!original) return new GraphQLError(error.message, { ...options, extensions: { code: 'INVALID_INPUT', ...error.extensions } });
  // What a resolver throws is already logged by Nest.
  if (!error.path && !(original instanceof RequestOver)) logger.error(original.stack ?? original.message);
  return new GraphQLError('Hệ thống gặp lỗi ngoài dự kiến. Dữ liệu của bạn không bị thay đổi.', { ...options, extensions: { code: 'INVARIANT' } });
}

/** Mercurius's own 4xx errors: a document that cannot be parsed, is not an operation, or is too deep. */
function isQuestionAtFault(error: Error | null | undefined): boolean {
  return !!error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;
}

/** Validation gathers its errors in one; each is told apart. */
function eachError(error: GraphQLError): GraphQLError[] {
  const original = error.originalError;
  if (original && 'errors' in original && Array.isArray(original.errors))
    return original.errors.map((one: Error) => (one instanceof GraphQLError ? one : new GraphQLError(one.message)));
  return [error];
}

/** class-validator's messages from Nest's validation pipe. */
function validationSentences(error: Error | null | undefined): string | null {
  const response = error && 'getResponse' in error && typeof error.getResponse === 'function' ? (error.getResponse() as unknown) : null;
  if (typeof response !== 'object' || response === null || !('message' in response)) return null;
  return Array.isArray(response.message) ? response.message.join(' ') : String(response.message);
}

export function graphqlOptions(source: DataSource, actors: ActorReader): MercuriusDriverConfig {
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    graphiql: false,
    queryDepth: 12,
    context: (request: FastifyRequest, reply: FastifyReply) => contextOf(source, actors, request, reply.raw, reply),
    subscription: { context: (line: Lasting, request: FastifyRequest) => contextOf(source, actors, request, line), verifyClient: isSameSite },
    // The contract is packages/schema; a running server tells nobody more than it is asked for.
    validationRules: [NoSchemaIntrospectionCustomRule, costLimit],
    errorFormatter: (execution: ExecutionResult) => ({
      statusCode: 200,
      response: { data: execution.data ?? null, errors: execution.errors?.flatMap(eachError).map(formatError) },
    }),
  } as MercuriusDriverConfig;
}
