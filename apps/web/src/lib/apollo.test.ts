import { gql } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { createCache } from './apollo.js';

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
