import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../../../generated/index.js';
import { useTexts } from '../../../../lib/i18n/texts.js';
import { outcomeOf, outcomeOfError, type ActAnswer } from '../../../../ui/act-outcome.js';
import { PersonAvatar } from '../../../../ui/person-name.js';
import { uiTexts } from '../../../../ui/ui.texts.js';
import { editorTexts } from '../editor.texts.js';

const CoDrafting = graphql(`
  query CoDrafting($planId: ID!) {
    plan(id: $planId) {
      id
      drafter {
        id
        fullName
      }
      coDrafters {
        id
        fullName
      }
      actions {
        name
        allowed
      }
    }
  }
`);

const Colleagues = graphql(`
  query Colleagues($planId: ID!, $text: String!) {
    colleagues(planId: $planId, text: $text) {
      id
      fullName
    }
  }
`);

const ShareDraft = graphql(`
  mutation ShareDraft($input: ShareDraftInput!) {
    shareDraft(input: $input) {
      __typename
      ... on Plan {
        id
        version
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

const UnshareDraft = graphql(`
  mutation UnshareDraft($input: ShareDraftInput!) {
    unshareDraft(input: $input) {
      __typename
      ... on Plan {
        id
        version
      }
      ... on MoveRefused {
        unmet
      }
    }
  }
`);

/** Who writes along, and for the drafter the way to ask somebody in or to part again. */
export function CoDraftingDialog({ planId, opened, onClose }: { planId: string; opened: boolean; onClose: () => void }) {
  const t = useTexts(editorTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{t('together.title')}</Text>} closeButtonProps={{ 'aria-label': ui('close') }}>
      {opened && <CoDrafters planId={planId} />}
    </Modal>
  );
}

function CoDrafters({ planId }: { planId: string }) {
  const t = useTexts(editorTexts);
  const { data, refetch } = useQuery(CoDrafting, { variables: { planId }, fetchPolicy: 'cache-and-network' });
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const [problem, setProblem] = useState<string | null>(null);
  const plan = data?.plan;
  const mayShare = plan?.actions.some(({ name, allowed }) => name === 'SHARE' && allowed) ?? false;
  const found = useQuery(Colleagues, mayShare ? { variables: { planId, text: asked }, fetchPolicy: 'network-only' } : skipToken);
  const [share, sharing] = useMutation(ShareDraft);
  const [unshare, unsharing] = useMutation(UnshareDraft);

  const tell = async (answer: Promise<ActAnswer | undefined>) => {
    const outcome = await answer.then((given) => (given ? outcomeOf(given) : outcomeOfError(new Error('An answer without data.')))).catch(outcomeOfError);
    setProblem(outcome.kind === 'done' ? null : outcome.text);
    await Promise.all([refetch(), mayShare ? found.refetch() : null]);
  };

  return (
    <Stack gap="md">
      <Text size="sm" className="quiet">
        {t('together.explain')}
      </Text>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {plan && <PersonLine name={plan.drafter.fullName} role={t('together.drafter')} />}
        {plan?.coDrafters.map(({ id, fullName }) => (
          <PersonLine key={id} name={fullName} role={t('together.coDrafter')}>
            {mayShare && (
              <Button
                size="compact-sm"
                mih={32}
                variant="subtle"
                color="gray"
                loading={unsharing.loading}
                aria-label={t('together.partFrom', { name: fullName })}
                onClick={() => void tell(unshare({ variables: { input: { planId, personId: id } } }).then((answer) => answer.data?.unshareDraft))}
              >
                {t('together.part')}
              </Button>
            )}
          </PersonLine>
        ))}
      </Stack>
      {mayShare && (
        <Select
          label={t('together.ask')}
          description={t('together.askHelp')}
          data={(found.data?.colleagues ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }))}
          // The server has already chosen.
          filter={({ options }) => options}
          searchable
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          nothingFoundMessage={t('together.nobody')}
          disabled={sharing.loading}
          onChange={(personId) => personId && void tell(share({ variables: { input: { planId, personId } } }).then((answer) => answer.data?.shareDraft))}
        />
      )}
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
    </Stack>
  );
}

function PersonLine({ name, role, children }: { name: string; role: string; children?: ReactNode }) {
  return (
    <Group component="li" gap="sm" wrap="nowrap">
      <PersonAvatar name={name} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm">{name}</Text>
        <Text size="xs" className="quiet">
          {role}
        </Text>
      </div>
      {children}
    </Group>
  );
}
