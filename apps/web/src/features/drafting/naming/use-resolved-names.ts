import { useQuery } from '@apollo/client/react';
import { type PlanDocument, walk } from '@banhanh/plan-document';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';

const ResolveNames = graphql(`
  query ResolveNames($document: JSON!) {
    resolveNames(document: $document) {
      recipients {
        id
        text
        isResolved
        names {
          ...NameRow_name
        }
      }
      assignees {
        nodeId
        isResolved
        names: assignees {
          ...NameRow_name
        }
      }
    }
  }
`);

/** Everything the answer depends on: the names in the recipients, in the marks of work, and the choices made by hand. */
const namesIn = (document: PlanDocument): string =>
  JSON.stringify([document.recipients, [...walk(document)].flatMap(({ node }) => (node.assignment ? [[node.id, node.assignment]] : [])), document.targets]);

/** Who the names of a document mean today. Asks again only when a name or a choice changes, a moment after the last one. */
export function useResolvedNames(document: PlanDocument, tidy: (document: PlanDocument) => PlanDocument) {
  const names = namesIn(document);
  const [asked, setAsked] = useState(() => ({ names, document: tidy(document) }));
  // The document is taken at the moment a name changes; other edits do not matter here.
  if (asked.names !== names) setAsked({ names, document: tidy(document) });
  const current = asked.document;
  const [settled] = useDebouncedValue(current, 500);
  const { data, previousData, loading, error } = useQuery(ResolveNames, { variables: { document: settled }, fetchPolicy: 'no-cache' });
  const answer = (data ?? previousData)?.resolveNames;
  return {
    recipients: answer?.recipients ?? [],
    assignees: answer?.assignees ?? [],
    isChecking: loading || settled !== current,
    hasFailed: error !== undefined,
  };
}

export type ResolvedNames = ReturnType<typeof useResolvedNames>;
