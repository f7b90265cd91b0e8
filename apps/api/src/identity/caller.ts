import type { RequestContext } from '../platform/graphql/context.js';
import type { Caller } from './sign-in.js';

export const callerOf = ({ request }: RequestContext): Caller => ({
  address: request?.ip ?? 'unknown',
  userAgent: request?.headers['user-agent'] ?? null,
});
