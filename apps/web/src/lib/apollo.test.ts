import { gql } from '@apollo/client';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createApolloClient, createCache } from './apollo.js';

describe('what the browser remembers', () => {
  it('keeps the recipients of each plan apart, whatever their lines are called', () => {
    const cache = createCache();
    const query = gql`
      query Recipients($id: ID!) {
        plan(id: $id) {
          id
          recipients {
            id
            text
          }
        }
      }
    `;
    const write = (id: string, text: string) =>
      cache.writeQuery({ query, variables: { id }, data: { plan: { __typename: 'Plan', id, recipients: [{ __typename: 'RecipientLine', id: 'r1', text }] } } });
    write('a', 'UBND tỉnh');
    write('b', 'Các phòng chuyên môn');
    expect(cache.readQuery({ query, variables: { id: 'a' } })).toMatchObject({ plan: { recipients: [{ text: 'UBND tỉnh' }] } });
  });

  it('keeps the same number of two years apart', () => {
    const cache = createCache();
    const query = gql`
      query Lines($year: Int!) {
        register(year: $year, first: 50) {
          nodes {
            reference
            registeredOn
            plan {
              id
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    `;
    const write = (year: number, id: string) =>
      cache.writeQuery({
        query,
        variables: { year },
        data: {
          register: {
            __typename: 'RegisterConnection',
            nodes: [{ __typename: 'RegisterEntry', reference: '01/KH-SVHTTDL', registeredOn: `${year}-01-04`, plan: { __typename: 'Plan', id } }],
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
          },
        },
      });
    write(2026, 'a');
    write(2027, 'b');
    expect(cache.readQuery({ query, variables: { year: 2026 } })).toMatchObject({ register: { nodes: [{ plan: { id: 'a' } }] } });
  });
});

describe('a question asked again while its answer is under way', () => {
  const fetchBefore = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = fetchBefore));

  it('is asked anew, since the answer under way may be from before the change', async () => {
    const answers = ['NUMBERED', 'ISSUED'];
    const asked = jest.fn<typeof fetch>(async () => new Response(JSON.stringify({ data: { plan: { __typename: 'Plan', id: 'a', state: answers.shift() } } }), { headers: { 'content-type': 'application/json' } }));
    globalThis.fetch = asked;
    Object.defineProperty(globalThis, 'location', { value: new URL('https://vanban.example'), configurable: true });
    const query = gql`
      query State {
        plan(id: "a") {
          id
          state
        }
      }
    `;
    const client = createApolloClient(() => undefined);
    const found = await Promise.all([0, 1].map(() => client.query<{ plan: { state: string } }>({ query, fetchPolicy: 'network-only' })));
    expect(asked).toHaveBeenCalledTimes(2);
    expect(found.at(-1)!.data!.plan.state).toBe('ISSUED');
  });
});
