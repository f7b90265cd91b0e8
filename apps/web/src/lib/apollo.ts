import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError, type FieldPolicy } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { fetchTelling } from './upload.js';

interface Connection {
  nodes: readonly unknown[];
}

/** A list asked for page by page: a page after a cursor is added, a first page starts the list again. */
function pagedList(...keyArgs: string[]): FieldPolicy<Connection> {
  return {
    keyArgs,
    merge: (known, page, { args }) => (args?.after && known ? { ...page, nodes: [...known.nodes, ...page.nodes] } : page),
  };
}

const takeTheNewest: FieldPolicy = { merge: false };

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          plans: pagedList('filter'),
          inbox: pagedList('states'),
          assignments: pagedList('states'),
          search: { keyArgs: ['input'], merge: (known, page, { args }) => (args?.after && known ? { ...page, hits: [...known.hits, ...page.hits] } : page) },
          register: pagedList('year'),
          copyRegister: pagedList('year'),
          notifications: pagedList(),
        },
      },
      Plan: {
        fields: {
          deliveries: pagedList(),
          assignments: pagedList(),
          actions: takeTheNewest,
          waiting: takeTheNewest,
          sealWait: takeTheNewest,
          route: takeTheNewest,
          moves: takeTheNewest,
          recipients: takeTheNewest,
          assignees: takeTheNewest,
        },
      },
      Viewer: { keyFields: [] },
      Home: { keyFields: [], fields: { waiting: takeTheNewest, drafts: takeTheNewest, following: takeTheNewest, counts: takeTheNewest } },
      // Their ids number the lines of one document: two plans have each an r1.
      RecipientLine: { keyFields: false },
      // Numbers begin again each year.
      RegisterEntry: { keyFields: ['reference', 'registeredOn'] },
      WorkField: { keyFields: ['code'] },
    },
  });
}

function isNotSignedIn(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  return ServerError.is(error) && error.statusCode === 401;
}

/** A lost connection, as opposed to an answer of the server. */
export function isConnectionLost(error: unknown): boolean {
  return !CombinedGraphQLErrors.is(error) && !(ServerError.is(error) && error.statusCode < 500);
}

/** The stable code of an error the API threw, or `NETWORK` when no answer arrived. */
export function errorCode(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return String(error.errors[0]?.extensions?.code ?? 'INVARIANT');
  return isConnectionLost(error) ? 'NETWORK' : 'INVARIANT';
}

/**
 * One client per session of the browser. Mutations are retried as well: each carries an idempotency key, so an act whose
 * answer was lost still happens once.
 */
export function createApolloClient(onSignedOut: () => void): ApolloClient {
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
  const http = ApolloLink.from([
    new ErrorLink(({ error }) => {
      if (isNotSignedIn(error)) onSignedOut();
    }),
    new RetryLink({ delay: { initial: 300, max: 3000 }, attempts: { max: 3, retryIf: isConnectionLost } }),
    new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-banhanh-csrf': '1' }, fetch: fetchTelling }),
  ]);
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(socket), http),
    // Asked again because something changed: the answer under way may be from before the change.
    queryDeduplication: false,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
