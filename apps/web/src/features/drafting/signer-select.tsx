import { Select } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { type Signer } from '@banhanh/plan-document';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { signerBlock } from './editing/signer-block.js';
import { importingTexts } from './importing/importing.texts.js';

const Signers = graphql(`
  query Signers($fieldCode: String!) {
    signers(fieldCode: $fieldCode) {
      id
      title
      rank
      agency {
        id
        name
        kind
      }
      holders {
        id
        fullName
      }
    }
  }
`);

export interface SignerSelectProps {
  fieldCode: string | null;
  value: string | null;
  /** The position, and the signature block it writes. */
  onChange: (positionId: string, signer: Signer) => void;
}

/** The positions that may sign a plan of the field; choosing one writes its signature block. */
export function SignerSelect({ fieldCode, value, onChange }: SignerSelectProps) {
  const t = useTexts(importingTexts);
  const { data, loading } = useQuery(Signers, { variables: { fieldCode: fieldCode ?? '' }, skip: fieldCode === null });
  const positions = (data?.signers ?? []).map((position) => ({ ...position, rank: position.rank.toLowerCase() }));
  return (
    <Select
      label={t('signer')}
      description={fieldCode !== null && !loading && positions.length === 0 ? t('signerNone') : t('signerHelp')}
      data={positions.map(({ id, title, holders }) => ({ value: id, label: `${holders.map(({ fullName }) => fullName).join(', ') || t('signerVacant')} · ${title}` }))}
      value={positions.some(({ id }) => id === value) ? value : null}
      onChange={(id) => {
        const position = positions.find((candidate) => candidate.id === id);
        if (position) onChange(position.id, signerBlock(position, positions));
      }}
      disabled={fieldCode === null}
      allowDeselect={false}
    />
  );
}
