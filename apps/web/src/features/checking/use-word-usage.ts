import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';

const WordsOfAgency = graphql(`
  query WordsOfAgency {
    viewer {
      wordUsage
    }
  }
`);

/** How the viewer's agency has written before, as the server says it; asked once a session. Null until it is known, or before its first issued plan. */
export function useWordUsage(): object | null {
  const { data } = useQuery(WordsOfAgency, { fetchPolicy: 'cache-first' });
  const usage: unknown = data?.viewer?.wordUsage;
  return typeof usage === 'object' ? usage : null;
}
