import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group } from '@mantine/core';
import { IconMessagePlus, IconPencilQuestion } from '@tabler/icons-react';
import { anchoredText, findAnchor, type PlanDocument, type TextAnchor } from '@banhanh/plan-document';
import { useEffect, useState } from 'react';
import { readFragment } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useChanges } from '../../lib/live.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { Discussion, SuggestionOfPlan, ThreadOfPlan } from './discussion-queries.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { NewThread } from './new-thread.js';
import { rangeOnPaper, type Selected } from './paper-passage.js';
import { passageOf, type Passage } from './quoted-anchor.js';
import { SelectionMenu } from './selection-menu.js';
import { SuggestDialog } from './suggest-dialog.js';
import { SuggestionsList } from './suggestions-list.js';
import { ThreadsList } from './threads-list.js';

export interface DiscussionPanelProps {
  planId: string;
  onGo: (nodeId: string) => void;
  /** Opens the panel when something is picked on the paper while another tab is shown. */
  onOpen?: () => void;
  /** The text as it is being written, when it is newer than the one kept. */
  written?: PlanDocument;
  isShown?: boolean;
  /** The words selected in a text that is being written, when there is no paper to select on. */
  passageInText?: () => Passage | null;
}

/** What is said about a plan before it is issued: proposals to the drafters, and talks anchored to its words. */
export function DiscussionPanel({ planId, onGo, onOpen, written, isShown = true, passageInText }: DiscussionPanelProps) {
  const t = useTexts(discussionTexts);
  const { data, error, refetch } = useQuery(Discussion, { variables: { id: planId } });
  useChanges(() => void refetch(), planId);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [isWriting, setWriting] = useState(false);
  // `null` is a place still to be chosen.
  const [suggesting, setSuggesting] = useState<{ nodeId: string | null } | null>(null);
  const plan = data?.plan;
  const document = written ?? (plan?.document as PlanDocument | undefined);
  const threads = plan ? readFragment(ThreadOfPlan, plan.threads) : undefined;
  useThreadMarks(document, threads);
  if (!plan || !document || !threads) return isShown ? error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} /> : null;

  const may = (name: string) => plan.actions.find((action) => action.name === name)?.allowed ?? false;
  const pick = (kind: 'comment' | 'suggest', { nodeId, quote, near }: Selected) => {
    const found = passageOf(document, nodeId, quote, near);
    if (!found) return;
    if (kind === 'suggest') return setSuggesting({ nodeId: found.nodeId });
    onOpen?.();
    setPassage(found);
    setWriting(true);
  };
  const mayTalk = may('COMMENT') || may('SUGGEST');
  if (!mayTalk && plan.threads.length === 0 && plan.suggestions.length === 0) return null;
  const openSuggestions = readFragment(SuggestionOfPlan, plan.suggestions).filter(({ state }) => state === 'OPEN').length;
  return (
    <>
      <SelectionMenu mayComment={may('COMMENT')} maySuggest={may('SUGGEST')} onPick={pick} />
      {suggesting && <SuggestDialog planId={planId} document={document} nodeId={suggesting.nodeId} onClose={() => setSuggesting(null)} />}
      {isShown && (
        <>
          {plan.suggestions.length > 0 && (
            <section aria-label={t('suggestions')}>
              <div className={styles.heading}>
                <h3>{t('suggestions')}</h3>
                {openSuggestions > 0 && <Badge variant="light" className="numbers">{openSuggestions}</Badge>}
              </div>
              <SuggestionsList
                planId={planId}
                suggestions={plan.suggestions}
                document={document}
                viewerId={data.viewer?.person.id ?? ''}
                revise={plan.actions.find(({ name }) => name === 'REVISE') ?? null}
                onGo={onGo}
              />
            </section>
          )}
          <section aria-label={t('title')}>
            <div className={styles.heading}>
              <h3>{t('title')}</h3>
              <Group gap="xs">
                {may('SUGGEST') && (
                  <Button size="compact-sm" mih={32} variant="light" leftSection={<IconPencilQuestion size={16} aria-hidden />} onClick={() => setSuggesting({ nodeId: passageInText?.()?.nodeId ?? null })}>
                    {t('suggest')}
                  </Button>
                )}
                {may('COMMENT') && !isWriting && (
                  <Button
                    size="compact-sm"
                    mih={32}
                    variant="light"
                    leftSection={<IconMessagePlus size={16} aria-hidden />}
                    onClick={() => {
                      setPassage(passageInText?.() ?? null);
                      setWriting(true);
                    }}
                  >
                    {t('start')}
                  </Button>
                )}
              </Group>
            </div>
            {isWriting && (
              <div style={{ marginBottom: 12 }}>
                <NewThread key={passage ? `${passage.nodeId} ${passage.start}` : 'whole'} planId={planId} document={document} passage={passage} onDone={() => (setWriting(false), void refetch())} />
              </div>
            )}
            <ThreadsList threads={plan.threads} document={document} mayComment={may('COMMENT')} onGo={onGo} />
          </section>
        </>
      )}
    </>
  );
}

/** Marks the words of open talks on the paper without touching its DOM; where the browser cannot, the list alone shows them. */
function useThreadMarks(document: PlanDocument | undefined, threads: readonly { state: string; anchor: unknown }[] | undefined) {
  useEffect(() => {
    if (!document || !threads || !('highlights' in CSS)) return;
    const mark = () => {
      const ranges = threads.flatMap(({ state, anchor }) => {
        if (state !== 'OPEN' || !anchor) return [];
        const place = findAnchor(document, anchor as TextAnchor);
        const text = place.found ? anchoredText(document, place.nodeId) : null;
        const range = place.found && text !== null ? rangeOnPaper(place, text) : null;
        return range ? [range] : [];
      });
      CSS.highlights.set('banhanh-thread', new Highlight(...ranges));
    };
    // The paper may be drawn after the talks have come.
    const frame = requestAnimationFrame(mark);
    const later = setTimeout(mark, 600);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
      CSS.highlights.delete('banhanh-thread');
    };
  }, [document, threads]);
}
