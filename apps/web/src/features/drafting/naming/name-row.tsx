import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type Target } from '@banhanh/plan-document';
import { readFragment, type FragmentType } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { kindIcons, meaningOf, NameRowFragment } from './name-meaning.js';
import styles from './naming.module.css';
import { namingTexts } from './naming.texts.js';
import { TargetDialog } from './target-dialog.js';

export interface NameRowProps {
  name: FragmentType<typeof NameRowFragment>;
  onTarget: (target: Target) => void;
  onRelease: (text: string) => void;
}

/** One written name and who it means, with the way to say so by hand. */
export function NameRow(props: NameRowProps) {
  const t = useTexts(namingTexts);
  const known = readFragment(NameRowFragment, props.name);
  const { text, kind, byHand, suggestion, agency, group } = known;
  const [opened, dialog] = useDisclosure(false);
  const Icon = kind === null ? IconAlertTriangle : kindIcons[kind];
  const meaning = meaningOf(known, t);

  return (
    <li className={styles.name} data-unknown={kind === null}>
      <Icon size={18} stroke={1.7} aria-hidden className={styles.icon} />
      <div className={styles.meaning}>
        <Text span size="sm" fw={500} display="block">
          {text}
        </Text>
        {meaning !== text && (
          <Text span size="sm" className={styles.means} display="block">
            {meaning}
            {byHand && ` (${t('byHand')})`}
          </Text>
        )}
        {kind === null && suggestion && (
          <Text span size="sm" className="quiet" display="block">
            {suggestion}
          </Text>
        )}
      </div>
      <Group gap={0} wrap="nowrap">
        <Button size="compact-sm" variant={kind === null ? 'light' : 'subtle'} onClick={dialog.open} aria-label={t(kind === null ? 'pointAt' : 'changeAt', { name: text })}>
          {t(kind === null ? 'point' : 'change')}
        </Button>
      </Group>
      <TargetDialog
        opened={opened}
        onClose={dialog.close}
        name={text}
        kind={kind}
        agency={agency}
        groupId={group?.id ?? null}
        byHand={byHand}
        onTarget={props.onTarget}
        onRelease={props.onRelease}
      />
    </li>
  );
}
