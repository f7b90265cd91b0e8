import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import type { Brought } from './editor/brought.js';
import { DraftEditor, type OpenedDraft } from './editor/draft-editor.js';
import type { Returned } from './editor/draft-notices.js';
import { editorTexts } from './editor/editor.texts.js';
import { useDraftSession } from './editor/session/use-draft-session.js';

const EditedPlan = graphql(`
  query EditedPlan($id: ID!) {
    viewer {
      person {
        id
        fullName
      }
    }
    plan(id: $id) {
      id
      state
      pdfUrl
      agency {
        id
        kind
      }
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

/** Writes one draft, together with whoever else may. */
export function EditorPage(brought: Brought) {
  const t = useTexts(editorTexts);
  const { id = '' } = useParams();
  const { data, error, refetch, networkStatus } = useQuery(EditedPlan, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const plan = data?.plan;
  const person = data?.viewer?.person;
  const [opened, setOpened] = useState<OpenedDraft | null>(null);

  // What was opened stays open: a plan that leaves draft meanwhile is told in words beside the text.
  const first = useMemo<OpenedDraft | null>(() => {
    if (!plan || !person || plan.state !== 'DRAFT') return null;
    const mayRevise = plan.actions.find(({ name }) => name === 'REVISE')?.allowed ?? false;
    return { planId: plan.id, person: { id: person.id, name: person.fullName }, pdfUrl: plan.pdfUrl, isPartyBody: plan.agency.kind === 'party', decided: { fieldCode: plan.field.code, signerPositionId: plan.signer?.id ?? null }, mayRevise };
  }, [plan, person]);
  if (first && opened?.planId !== first.planId) setOpened(first);

  if (opened?.planId === id) {
    const last = plan?.moves.reduce<(typeof plan.moves)[number] | null>((latest, move) => (latest && latest.occurredAt > move.occurredAt ? latest : move), null);
    const returned = last?.event === 'return' && last.note ? { who: last.actor?.fullName ?? '', note: last.note } : null;
    return <OpenDraft key={id} opened={opened} returned={returned} {...brought} onRefused={() => void refetch()} />;
  }
  if (error && !plan) return <ErrorPanel isPage error={error} onRetry={() => void refetch()} />;
  if (!plan || networkStatus === 1) return data && data.plan === null ? <ErrorPanel isPage /> : <Opening />;
  return (
    <PageFrame title={t('title')}>
      <EmptyState icon={IconLock} title={t('notDraft.title')} next={t('notDraft.next')}>
        <Button component={Link} to={`/ke-hoach/${plan.id}`}>
          {t('notDraft.open')}
        </Button>
      </EmptyState>
    </PageFrame>
  );
}

interface OpenDraftProps extends Brought {
  opened: OpenedDraft;
  returned: Returned | null;
  /** The server lets this person in no more: whoever asks it learns why. */
  onRefused: () => void;
}

function OpenDraft({ opened, onRefused, ...rest }: OpenDraftProps) {
  const session = useDraftSession(opened.planId, opened.person.id, opened.person.name);
  const isRefused = useSyncExternalStore(session?.status.subscribe ?? never, () => session?.status.get().isRefusedEntry ?? false);
  const isLost = useSyncExternalStore(session?.status.subscribe ?? never, () => session?.status.get().line === 'lost');
  const refuse = useEffectEvent(onRefused);
  useEffect(() => {
    if (isRefused) refuse();
    if (!isLost) return;
    // A lost line may be an ended session: then the question leads to signing in.
    const timer = setInterval(() => refuse(), LOST_MS);
    return () => clearInterval(timer);
  }, [isRefused, isLost]);
  return session ? <DraftEditor opened={opened} session={session} {...rest} /> : <Opening />;
}

/** How often a person without a line is asked for. */
const LOST_MS = 5000;
const never = () => () => undefined;

function Opening() {
  const t = useTexts(editorTexts);
  return (
    <PageFrame title={t('title')} width="100%">
      <PageSkeleton rows={10} rowHeight={36} />
    </PageFrame>
  );
}
