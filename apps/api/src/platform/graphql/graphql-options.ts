import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import { Reading } from '../database/database.js';
import type { ActorReader } from './actor-reader.js';
import type { RequestContext } from './context.js';
import { costLimit } from './cost-limit.js';
import { Failure } from './failure.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Open until the response is sent. */
    reading?: Reading;
  }
}

const logger = new Logger('graphql');

async function contextOf(source: DataSource, actors: ActorReader, request: FastifyRequest, reply?: FastifyReply): Promise<RequestContext> {
  const actor = await actors.read(request);
  const reading = new Reading(source, actor);
  request.reading = reading;
  return { actor, reading, request, reply, loaders: new Map() };
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
  if (!error.path) logger.error(original.stack ?? original.message);
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
    context: (request: FastifyRequest, reply: FastifyReply) => contextOf(source, actors, request, reply),
    subscription: { context: (_socket: unknown, request: FastifyRequest) => contextOf(source, actors, request) },
    validationRules: [costLimit],
    errorFormatter: (execution: ExecutionResult) => ({
      statusCode: 200,
      response: { data: execution.data ?? null, errors: execution.errors?.flatMap(eachError).map(formatError) },
    }),
  } as MercuriusDriverConfig;
}
