import { ActionIcon, Group, SegmentedControl, TagsInput } from '@mantine/core';
import { type AssignmentMark } from '@banhanh/plan-document';
import { IconX } from '@tabler/icons-react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useRowActs } from './editor-context.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

/** Who is given the work of a node, and whether it is ordered or requested. */
export function AssignmentFields({ nodeId, mark }: { nodeId: string; mark: AssignmentMark }) {
  const t = useTexts(editorTexts);
  const { edit } = useRowActs();
  const set = (change: Partial<AssignmentMark>) => edit({ type: 'setAssignment', id: nodeId, mark: { ...mark, ...change } });
  return (
    <Group gap="xs" className={styles.hanging} wrap="nowrap" align="flex-start">
      <SegmentedControl
        size="xs"
        aria-label={t('assignment.modality')}
        value={mark.modality}
        onChange={(modality) => set({ modality })}
        data={[
          { value: 'order', label: t('assignment.order') },
          { value: 'request', label: t('assignment.request') },
        ]}
      />
      <TagsInput
        size="sm"
        flex={1}
        aria-label={t('assignment.label')}
        placeholder={mark.assignees.length === 0 ? t('assignment.help') : undefined}
        value={mark.assignees}
        onChange={(assignees) => set({ assignees })}
        // A comma belongs to names such as "Sở Văn hóa, Thể thao và Du lịch".
        splitChars={[';']}
        acceptValueOnBlur
        styles={{ inputField: { minHeight: 24, minWidth: 96 } }}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('assignment.remove')} onClick={() => edit({ type: 'setAssignment', id: nodeId, mark: null })}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
