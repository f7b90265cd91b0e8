import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { type Target } from '@banhanh/plan-document';
import { useState } from 'react';
import { graphql } from '../../../generated/index.js';
import type { TargetKind } from '../../../generated/graphql.js';
import { folded } from '../../../lib/folded.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { AgencySelect, type AgencyChoice } from './agency-select.js';
import { namingTexts } from './naming.texts.js';

const RecipientGroups = graphql(`
  query RecipientGroups {
    recipientGroups {
      id
      name
      members {
        id
      }
    }
  }
`);

const kinds = ['AGENCY', 'GROUP', 'INTERNAL', 'OUTSIDE'] as const satisfies readonly TargetKind[];

export interface TargetDialogProps {
  opened: boolean;
  onClose: () => void;
  name: string;
  kind: TargetKind | null;
  agency: AgencyChoice | null;
  groupId: string | null;
  byHand: boolean;
  onTarget: (target: Target) => void;
  onRelease: (text: string) => void;
}

/** A person says who a written name means. */
export function TargetDialog(props: TargetDialogProps) {
  const t = useTexts(namingTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={<Text fw={600}>{t('title', { name: props.name })}</Text>}
      size="lg"
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      {props.opened && <TargetForm {...props} />}
    </Modal>
  );
}

function TargetForm({ onClose, name, byHand, onTarget, onRelease, ...known }: TargetDialogProps) {
  const t = useTexts(namingTexts);
  const [kind, setKind] = useState<TargetKind>(known.kind ?? 'AGENCY');
  const [agency, setAgency] = useState<AgencyChoice | null>(known.agency);
  const [groupId, setGroupId] = useState<string | null>(known.groupId);
  const [isAsked, setAsked] = useState(false);
  const { data } = useQuery(RecipientGroups, { skip: kind !== 'GROUP' });
  const id = kind === 'AGENCY' ? (agency?.id ?? null) : kind === 'GROUP' ? groupId : null;
  const isComplete = id !== null || kind === 'INTERNAL' || kind === 'OUTSIDE';
  const error = isAsked && !isComplete ? t('missing') : undefined;
  const groups = (data?.recipientGroups ?? []).map((group) => ({ value: group.id, label: `${group.name} · ${t('agencies', { count: group.members.length })}` }));

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // The dialog stands inside other forms of the page.
        event.stopPropagation();
        if (!isComplete) return setAsked(true);
        onTarget({ text: name, kind: kind.toLowerCase() as Target['kind'], id });
        onClose();
      }}
    >
      <Stack gap="md">
        <Text size="sm" className="quiet">
          {t('explain')}
        </Text>
        <Radio.Group label={t('kind')} value={kind} onChange={(next) => setKind(next as TargetKind)}>
          <Stack gap={8} mt={8}>
            {kinds.map((of) => (
              <Radio key={of} value={of} label={t(`kinds.${of}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'AGENCY' && <AgencySelect value={agency} onChange={setAgency} error={error} />}
        {kind === 'GROUP' && (
          <Select
            label={t('group')}
            description={t('groupHelp')}
            data={groups}
            value={groupId}
            onChange={setGroupId}
            error={error}
            searchable
            filter={({ options, search }) => options.filter((option) => 'label' in option && folded(option.label).includes(folded(search)))}
          />
        )}
        <Group justify="flex-end" gap="sm">
          {byHand && (
            <Button
              variant="subtle"
              mr="auto"
              onClick={() => {
                onRelease(name);
                onClose();
              }}
            >
              {t('release')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button type="submit">{t('choose')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
