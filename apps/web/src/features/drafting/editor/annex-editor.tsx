import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type Annex } from '@banhanh/plan-document';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { type PlanEdit } from '../editing/plan-edit.js';
import { annexCells } from '../editing/annex-edit.js';
import { AnnexGrid } from './annex-grid.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

export interface AnnexEditorProps {
  annexes: readonly Annex[];
  edit: (edit: PlanEdit) => void;
  deadlines: ComponentProps<typeof AnnexGrid>['deadlines'];
}

export function AnnexEditor({ annexes, edit, deadlines }: AnnexEditorProps) {
  const t = useTexts(editorTexts);
  return (
    <Stack gap="md">
      {annexes.length === 0 && (
        <Text className={`${styles.sheet} quiet`} component="div">
          {t('annex.empty')}
        </Text>
      )}
      {annexes.map((annex) => (
        <Stack key={annex.id} gap="md" className={styles.sheet} component="section" aria-label={annex.label}>
          <Group gap="md" align="flex-end">
            {(['label', 'title', 'caption'] as const).map((part) => (
              <TextInput
                key={part}
                flex={part === 'label' ? '0 1 180px' : '1 1 240px'}
                label={t(`annex.${part}`)}
                data-field={`${annex.id}/${part}`}
                value={annex[part] ?? ''}
                onChange={(event) => edit({ type: 'setAnnex', id: annex.id, part, text: event.currentTarget.value })}
              />
            ))}
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('annex.remove')} onClick={() => edit({ type: 'removeAnnex', id: annex.id })}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
          <AnnexGrid annex={annex} edit={edit} deadlines={deadlines} />
        </Stack>
      ))}
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() =>
          edit({ type: 'addAnnex', newId: crypto.randomUUID(), label: t('annex.defaultLabel'), columns: annexCells.map((cell) => t(`annex.columns.${cell}`)) })
        }
      >
        {t('annex.add')}
      </Button>
    </Stack>
  );
}
