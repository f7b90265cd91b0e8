import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { type PlanDocument } from '@banhanh/plan-document';
import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { DraftEditor, type DraftCheck } from './editor/draft-editor.js';
import { editorTexts } from './editor/editor.texts.js';
import type { OpenedDraft } from './editor/use-editor.js';

const EditedPlan = graphql(`
  query EditedPlan($id: ID!) {
    viewer {
      person {
        id
      }
    }
    plan(id: $id) {
      id
      version
      state
      title
      document
      html
      field {
        code
      }
      signer {
        id
      }
      actions {
        name
        allowed
        unmet
      }
      moves {
        id
        event
        note
        occurredAt
        actor {
          id
          fullName
        }
      }
    }
  }
`);

/** Writes one draft. What was opened stays what it was: later answers of the server change the preview, never the text. */
export function EditorPage({ Check }: { Check: DraftCheck }) {
  const t = useTexts(editorTexts);
  const { id = '' } = useParams();
  const { data, error, refetch, networkStatus } = useQuery(EditedPlan, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const plan = data?.plan;
  const personId = data?.viewer?.person.id;
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const mayRevise = plan?.actions.find(({ name }) => name === 'REVISE')?.allowed ?? false;

  const first = useMemo<OpenedDraft | null>(() => {
    if (!plan || !personId || !mayRevise) return null;
    const { version, document, field, signer } = plan;
    return { planId: plan.id, personId, version, document: document as PlanDocument, fieldCode: field.code, signerPositionId: signer?.id ?? null };
  }, [plan, personId, mayRevise]);
  if (first && opened?.planId !== first.planId) setOpened(first);

  if (error && !plan) return <ErrorPanel isPage error={error} onRetry={() => void refetch()} />;
  if (!plan || networkStatus === 1) {
    return data && data.plan === null ? (
      <ErrorPanel isPage />
    ) : (
      <PageFrame title={t('title')} width="100%">
        <PageSkeleton rows={10} rowHeight={36} />
      </PageFrame>
    );
  }
  const last = plan.moves.reduce<(typeof plan.moves)[number] | null>((latest, move) => (latest && latest.occurredAt > move.occurredAt ? latest : move), null);
  const returned = last?.event === 'return' && last.note ? { who: last.actor?.fullName ?? '', note: last.note } : null;
  if (opened?.planId === plan.id) return <DraftEditor key={opened.planId} opened={opened} html={plan.html} returned={returned} Check={Check} />;
  return (
    <PageFrame title={t('title')}>
      <EmptyState icon={IconLock} title={t(plan.state === 'DRAFT' ? 'notDrafter.title' : 'notDraft.title')} next={t(plan.state === 'DRAFT' ? 'notDrafter.next' : 'notDraft.next')}>
        <Button component={Link} to={`/ke-hoach/${plan.id}`}>
          {t('notDraft.open')}
        </Button>
      </EmptyState>
    </PageFrame>
  );
}
