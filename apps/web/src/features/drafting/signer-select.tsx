import { Alert, Button, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { type Signer } from '@banhanh/plan-document';
import { IconAlertTriangle } from '@tabler/icons-react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { importingTexts } from './importing/importing.texts.js';

const Signers = graphql(`
  query Signers($fieldCode: String!) {
    signers(fieldCode: $fieldCode) {
      id
      title
      holders {
        id
        fullName
      }
      block(fieldCode: $fieldCode) {
        authority
        office
        name
      }
    }
  }
`);

export interface SignerSelectProps {
  fieldCode: string | null;
  value: string | null;
  /** The signature block as it stands in the plan. */
  written: Signer | null;
  /** The position, and the signature block it writes. */
  onChange: (positionId: string, signer: Signer) => void;
}

/** The positions that may sign a plan of the field; choosing one writes its signature block. */
export function SignerSelect({ fieldCode, value, written, onChange }: SignerSelectProps) {
  const t = useTexts(importingTexts);
  const { data, loading } = useQuery(Signers, { variables: { fieldCode: fieldCode ?? '' }, skip: fieldCode === null });
  const positions = data?.signers ?? [];
  const blockOf = (id: string | null): Signer | null => {
    const block = positions.find((position) => position.id === id)?.block;
    return block ? { authority: block.authority, office: block.office, name: block.name ?? null } : null;
  };
  const chosen = positions.find(({ id }) => id === value);
  const block = blockOf(value);
  const differs = block !== null && blockText(block) !== blockText(written);
  return (
    <Stack gap="xs">
      <Select
        label={t('signer')}
        description={fieldCode !== null && !loading && positions.length === 0 ? t('signerNone') : t('signerHelp')}
        data={positions.map(({ id, title, holders }) => ({ value: id, label: `${holders.map(({ fullName }) => fullName).join(', ') || t('signerVacant')} · ${title}` }))}
        value={chosen?.id ?? null}
        onChange={(id) => {
          const next = blockOf(id);
          if (id !== null && next) onChange(id, next);
        }}
        disabled={fieldCode === null}
        allowDeselect={false}
      />
      {chosen && block && differs && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} p="sm" styles={{ body: { minWidth: 0 } }}>
          <Text size="sm" mb="xs">
            {written ? t('signerDiffers', { written: blockText(written) }) : t('signerUnwritten')} {t('signerChosen', { block: blockText(block) })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => onChange(chosen.id, block)}>
            {t('signerRewrite')}
          </Button>
        </Alert>
      )}
    </Stack>
  );
}

/** The block on one line, as a person would read it out. */
const blockText = (signer: Signer | null): string =>
  signer === null ? '' : [...signer.authority, signer.office, signer.name ?? ''].map((line) => line.normalize('NFC').trim()).filter((line) => line !== '').join(' / ');
