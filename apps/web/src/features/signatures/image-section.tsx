import { Alert, Button, FileButton, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { keysTexts } from './keys.texts.js';
import { PrintedSignature } from './printed-signature.js';
import { useSignatureImage } from './use-signature-image.js';
import type { HoldingView } from './use-signing-keys.js';

const SMALLEST_SEAL = 20;
const LARGEST_SEAL = 36;

/** The picture a signature or a seal shows on paper, as it will print. */
export function ImageSection({ holding: { holder, name, image }, title }: { holding: HoldingView; title: string }) {
  const t = useTexts(keysTexts);
  const { keep, remove, isSending, problem } = useSignatureImage(holder);
  const [millimetres, setMillimetres] = useState(image?.millimetres ?? LARGEST_SEAL);
  const isSeal = holder === 'AGENCY';
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="md">
        <Title order={3}>{t(`image${holder}`)}</Title>
        <Text size="sm">{t(`imageHelp${holder}`)}</Text>
        <PrintedSignature holder={holder} name={name} title={title} image={image} />
        {problem && (
          <Alert color="red" variant="light" title={t('imageRefused')} role="alert">
            {problem}
          </Alert>
        )}
        <Group gap="sm" align="flex-end">
          {isSeal && (
            <NumberInput label={t('millimetres')} w={210} min={SMALLEST_SEAL} max={LARGEST_SEAL} clampBehavior="blur" allowDecimal={false} value={millimetres} onChange={(value) => typeof value === 'number' && setMillimetres(value)} />
          )}
          <FileButton accept="image/png" onChange={(file) => file && void keep(file, isSeal ? Math.min(LARGEST_SEAL, Math.max(SMALLEST_SEAL, millimetres)) : null)}>
            {(props) => (
              <Button {...props} variant="default" loading={isSending} leftSection={<IconPhotoUp size={18} aria-hidden />}>
                {t(`choose${holder}`)}
              </Button>
            )}
          </FileButton>
          {image && (
            <Button variant="default" onClick={() => void remove()} disabled={isSending}>
              {t(`remove${holder}`)}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
