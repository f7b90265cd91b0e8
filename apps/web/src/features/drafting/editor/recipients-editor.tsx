import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type PlanDocument, type RecipientPurpose, type Target } from '@banhanh/plan-document';
import { IconArrowNarrowDown, IconArrowNarrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { type PlanEdit } from '../editing/plan-edit.js';
import { tidyDocument } from '@banhanh/plan-document';
import { namingTexts } from '../naming/naming.texts.js';
import { ResolutionList } from '../naming/resolution-list.js';
import { useResolvedNames } from '../naming/use-resolved-names.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

const purposes = ['execute-or-know', 'report', 'file'] as const satisfies readonly RecipientPurpose[];

/** Nơi nhận line by line, and who every name in it, and in the assignments, means today. */
export function RecipientsEditor({ document, edit }: { document: PlanDocument; edit: (edit: PlanEdit) => void }) {
  const t = useTexts(editorTexts);
  const naming = useTexts(namingTexts);
  const names = useResolvedNames(document, tidyDocument);
  const targets = {
    onTarget: (target: Target) => edit({ type: 'setTarget', target }),
    onRelease: (text: string) => edit({ type: 'clearTarget', text }),
  };

  return (
    <Stack gap="lg" className={styles.sheet}>
      <Stack gap="sm">
        {document.recipients.length === 0 && <Text className="quiet">{t('recipients.empty')}</Text>}
        {document.recipients.map(({ id, text, purpose, parts }, index) => {
          const at = index + 1;
          return (
            <div key={id} className={styles.recipient}>
              <Textarea
                minRows={1}
                maxRows={6}
                aria-label={t('recipients.line', { at })}
                data-field={id}
                placeholder={t('recipients.placeholder')}
                leftSection="-"
                value={text}
                maxLength={500}
                description={parts.length > 1 ? t('recipients.parts', { parts: parts.join(' · ') }) : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                onChange={(event) => edit({ type: 'setRecipient', id, text: event.currentTarget.value.replace(/\n/g, ' ') })}
              />
              <NativeSelect
                aria-label={t('recipients.purpose', { at })}
                value={purpose}
                onChange={(event) => edit({ type: 'setRecipientPurpose', id, purpose: event.currentTarget.value as RecipientPurpose })}
                data={purposes.map((value) => ({ value, label: t(`recipients.purposes.${value}`) }))}
              />
              <Group gap={0} wrap="nowrap">
                <ActionIcon variant="subtle" color="gray" size={36} disabled={index === 0} aria-label={t('recipients.up', { at })} onClick={() => edit({ type: 'moveRecipient', id, by: -1 })}>
                  <IconArrowNarrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  disabled={at === document.recipients.length}
                  aria-label={t('recipients.down', { at })}
                  onClick={() => edit({ type: 'moveRecipient', id, by: 1 })}
                >
                  <IconArrowNarrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('recipients.remove', { at })} onClick={() => edit({ type: 'removeRecipient', id })}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </div>
          );
        })}
        <Button
          variant="light"
          leftSection={<IconPlus size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => edit({ type: 'addRecipient', newId: crypto.randomUUID(), text: '' })}
        >
          {t('recipients.add')}
        </Button>
      </Stack>
      {names.hasFailed && <Text role="alert">{naming('failed')}</Text>}
      <ResolutionList of="recipients" lines={names.recipients} {...targets} />
      <ResolutionList of="assignees" lines={names.assignees} {...targets} />
    </Stack>
  );
}
