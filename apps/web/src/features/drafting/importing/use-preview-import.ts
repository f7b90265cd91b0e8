import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';
import type { PreviewImportMutation } from '../../../generated/graphql.js';
import { outcomeOfError } from '../../../ui/act-outcome.js';
import { base64Of, type Source } from './source-bytes.js';

const PreviewImport = graphql(`
  mutation PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      __typename
      ... on ImportPreview {
        document
        html
        sourceText
        provenance
        suggestedField
        suggestedSigner {
          id
        }
        doubts {
          nodeId
          where
          code
          message
          line
        }
      }
      ... on ImportRefused {
        code
        message
      }
    }
  }
`);

export type ImportPreview = Extract<PreviewImportMutation['previewImport'], { __typename: 'ImportPreview' }>;
export type ImportDoubt = ImportPreview['doubts'][number];

/** Has a text read as a plan; nothing is kept on the server. `problem` is one sentence for the person. */
export function usePreviewImport(onRead: (preview: ImportPreview, source: Source) => void) {
  const [mutate] = useMutation(PreviewImport, { fetchPolicy: 'no-cache' });
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = async (source: Source) => {
    setProblem(null);
    setReading(source.fileName);
    try {
      const { data } = await mutate({ variables: { input: { fileName: source.fileName, contentBase64: base64Of(source.bytes) } } });
      const answer = data?.previewImport;
      if (answer?.__typename === 'ImportPreview') onRead(answer, source);
      else if (answer) setProblem(answer.message);
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'done') setProblem(outcome.text);
    } finally {
      setReading(null);
    }
  };
  return { read, reading, problem, setProblem };
}
