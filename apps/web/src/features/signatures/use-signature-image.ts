import { useMutation } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { graphql } from '../../generated/index.js';
import type { KeyHolder } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { fileBase64 } from './file-base64.js';
import { keysTexts } from './keys.texts.js';
import { afterKeyChange } from './use-signing-keys.js';

const SetSignatureImage = graphql(`
  mutation SetSignatureImage($input: SetSignatureImageInput!) {
    setSignatureImage(input: $input) {
      ... on SignatureImage {
        id
      }
      ... on ImageRefused {
        code
        message
      }
    }
  }
`);

const RemoveSignatureImage = graphql(`
  mutation RemoveSignatureImage($holder: KeyHolder!) {
    removeSignatureImage(holder: $holder)
  }
`);

/** Keeps or removes the picture a signature shows; `problem` says why it was not done. */
export function useSignatureImage(holder: KeyHolder) {
  const t = useTexts(keysTexts);
  const [set] = useMutation(SetSignatureImage, afterKeyChange);
  const [removeNow] = useMutation(RemoveSignatureImage, { ...afterKeyChange, variables: { holder } });
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (work: () => Promise<string | null>, done: string) => {
    setSending(true);
    try {
      const refusal = await work();
      setProblem(refusal);
      if (refusal === null) notifications.show({ color: 'lagoon', message: done });
    } catch {
      setProblem(t('failed'));
    }
    setSending(false);
  };
  const keep = (file: File, millimetres: number | null) =>
    send(async () => {
      const { data } = await set({ variables: { input: { holder, contentBase64: await fileBase64(file), millimetres } } });
      return data?.setSignatureImage.__typename === 'ImageRefused' ? data.setSignatureImage.message : null;
    }, t(`imageSet${holder}`));
  const remove = () =>
    send(async () => {
      await removeNow();
      return null;
    }, t(`imageRemoved${holder}`));
  return { keep, remove, isSending, problem };
}
