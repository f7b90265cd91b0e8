import { useQuery } from '@apollo/client/react';
import { usageFromJson, type WordUsage } from '@banhanh/plan-document';
import { graphql } from '../../generated/index.js';

const WordsOfAgency = graphql(`
  query WordsOfAgency {
    viewer {
      wordUsage
    }
  }
`);

const read = new WeakMap<object, WordUsage>();

/** How the viewer's agency has written before; asked once a session. Undefined until it is known, or before its first issued plan. */
export function useWordUsage(): WordUsage | undefined {
  const { data } = useQuery(WordsOfAgency, { fetchPolicy: 'cache-first' });
  const usage = data?.viewer?.wordUsage;
  return typeof usage === 'object' && usage !== null ? usageOf(usage) : undefined;
}

/** Read once for each answer: the live check asks at every keystroke. */
export function usageOf(json: object): WordUsage | undefined {
  const known = read.get(json) ?? usageFromJson(JSON.stringify(json)) ?? undefined;
  if (known) read.set(json, known);
  return known;
}
