import { Button, Group, SegmentedControl, TagsInput } from '@mantine/core';
import type { AssignmentMark, Target } from '@banhanh/plan-document';
import type { ComponentProps } from 'react';
import { useTexts } from '../../../../lib/i18n/texts.js';
import { NameChip } from '../../naming/name-chip.js';
import { editorTexts } from '../editor.texts.js';
import styles from './meaning.module.css';

export interface AssignmentFieldsProps {
  mark: AssignmentMark;
  /** Who the written names are in the directory; as long as they are being looked up, none. */
  names: readonly ComponentProps<typeof NameChip>['name'][];
  onMark: (mark: AssignmentMark | 'none') => void;
  onTarget: (target: Target) => void;
  onRelease: (text: string) => void;
}

/** Who is given the work of the line, whether it is ordered or requested, and which agencies that are. */
export function AssignmentFields({ mark, names, onMark, onTarget, onRelease }: AssignmentFieldsProps) {
  const t = useTexts(editorTexts);
  return (
    <div className={styles.part}>
      <Group gap="xs" align="flex-start">
        <SegmentedControl
          size="sm"
          aria-label={t('assignment.modality')}
          value={mark.modality}
          onChange={(modality) => onMark({ ...mark, modality })}
          data={[
            { value: 'order', label: t('assignment.order') },
            { value: 'request', label: t('assignment.request') },
          ]}
        />
        <TagsInput
          size="sm"
          flex="1 1 200px"
          aria-label={t('assignment.label')}
          placeholder={mark.assignees.length === 0 ? t('assignment.help') : undefined}
          value={mark.assignees}
          onChange={(assignees) => onMark({ ...mark, assignees })}
          // A comma belongs to names such as "Sở Văn hóa, Thể thao và Du lịch".
          splitChars={[';']}
          acceptValueOnBlur
        />
        <Button size="compact-sm" mih={36} variant="subtle" color="gray" onClick={() => onMark('none')}>
          {t('assignment.remove')}
        </Button>
      </Group>
      {names.length > 0 && (
        <Group gap={6} mt={6}>
          {names.map((name, index) => (
            <NameChip key={index} name={name} onTarget={onTarget} onRelease={onRelease} />
          ))}
        </Group>
      )}
    </div>
  );
}
