import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql } from '../../../generated/index.js';
import type { PreviewImportMutation } from '../../../generated/graphql.js';
import type { OnSent } from '../../../lib/upload.js';
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
          page
        }
        normalised {
          what
          nodeId
          line
          source
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

/** How far a file is on its way: being prepared, `sent` of `total` bytes on the line, or being read by the server. */
export type ReadingProgress = { name: string } & ({ phase: 'preparing' | 'reading' } | { phase: 'sending'; sent: number; total: number });

/** Has a text read as a plan; nothing is kept on the server. `problem` is one sentence for the person. */
export function usePreviewImport(onRead: (preview: ImportPreview, source: Source) => void) {
  const [mutate] = useMutation(PreviewImport, { fetchPolicy: 'no-cache' });
  const [reading, setReading] = useState<ReadingProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const read = async (source: Source) => {
    const name = source.fileName;
    const { signal } = (stopping.current = new AbortController());
    const onSent: OnSent = (sent, total) => setReading(sent < total ? { name, phase: 'sending', sent, total } : { name, phase: 'reading' });
    setProblem(null);
    setReading({ name, phase: 'preparing' });
    try {
      // A big file takes a moment to be written out; the page says so first.
      await new Promise((resolve) => setTimeout(resolve));
      const input = { fileName: name, contentBase64: base64Of(source.bytes) };
      const { data } = await mutate({ variables: { input }, context: { fetchOptions: { onSent, signal } } });
      const answer = data?.previewImport;
      if (signal.aborted) return;
      if (answer?.__typename === 'ImportPreview') onRead(answer, source);
      else if (answer) setProblem(answer.message);
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'done' && !signal.aborted) setProblem(outcome.text);
    } finally {
      if (stopping.current?.signal === signal) setReading(null);
    }
  };
  const stop = () => {
    stopping.current?.abort();
    stopping.current = null;
    setReading(null);
  };
  return { read, reading, problem, setProblem, stop };
}
