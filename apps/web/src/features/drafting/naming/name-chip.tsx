import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Target } from '@banhanh/plan-document';
import { readFragment, type FragmentType } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { kindIcons, meaningOf, NameRowFragment } from './name-meaning.js';
import styles from './naming.module.css';
import { namingTexts } from './naming.texts.js';
import { TargetDialog } from './target-dialog.js';

export interface NameChipProps {
  name: FragmentType<typeof NameRowFragment>;
  onTarget: (target: Target) => void;
  onRelease: (text: string) => void;
}

/** One written name on one line: the agency with its code, or in amber the question who it is. A press answers it. */
export function NameChip({ name, onTarget, onRelease }: NameChipProps) {
  const t = useTexts(namingTexts);
  const known = readFragment(NameRowFragment, name);
  const [opened, dialog] = useDisclosure(false);
  const { text, kind, agency, group, byHand } = known;
  const Icon = kind === null ? IconAlertTriangle : kindIcons[kind];
  return (
    <>
      <UnstyledButton className={styles.chip} data-unknown={kind === null} onClick={dialog.open} aria-haspopup="dialog" title={t(kind === null ? 'pointAt' : 'changeAt', { name: text })}>
        <Icon size={16} stroke={1.7} aria-hidden />
        <span>{kind === null ? t('chooseFor', { name: text }) : meaningOf(known, t)}</span>
        {agency && <span className={styles.code}>{agency.code}</span>}
      </UnstyledButton>
      <TargetDialog opened={opened} onClose={dialog.close} name={text} kind={kind} agency={agency} groupId={group?.id ?? null} byHand={byHand} onTarget={onTarget} onRelease={onRelease} />
    </>
  );
}
