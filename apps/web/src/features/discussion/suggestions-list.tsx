import { Button, Group, Text } from '@mantine/core';
import { type PlanDocument, type Proposal } from '@banhanh/plan-document';
import { useState } from 'react';
import { readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton, type Action } from '../../ui/act-button.js';
import { DateText } from '../../ui/date-text.js';
import { PersonAvatar } from '../../ui/person-name.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { SuggestionOfPlan } from './discussion-queries.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { nodeOfProposal, ProposalText } from './proposal-text.js';
import { useAcceptSuggestions, useRejectSuggestions, useWithdrawSuggestions } from './use-suggestion-acts.js';

export interface SuggestionsListProps {
  planId: string;
  suggestions: readonly FragmentType<typeof SuggestionOfPlan>[];
  document: PlanDocument;
  viewerId: string;
  /** `revise` as the machine answers it; null in a state that has no such event, when nobody may change the text. */
  revise: Action | null;
  onGo: (nodeId: string) => void;
}

/** What others propose, each with its words; the drafters accept or reject each, all, or those of one person. */
export function SuggestionsList({ planId, suggestions: masked, document, viewerId, revise, onGo }: SuggestionsListProps) {
  const t = useTexts(discussionTexts);
  const suggestions = readFragment(SuggestionOfPlan, masked);
  const open = suggestions.filter(({ state }) => state === 'OPEN');
  const decided = suggestions.filter(({ state }) => state !== 'OPEN');
  const [withDecided, setWithDecided] = useState(false);
  const [rejecting, setRejecting] = useState<readonly string[] | null>(null);
  const accept = useAcceptSuggestions();
  const reject = useRejectSuggestions();
  const withdraw = useWithdrawSuggestions();
  const acceptAll = (ids: readonly string[]) => void accept.actNow(() => ({ input: { planId, ids: [...ids], reason: null } }));
  const people = [...new Map(open.map(({ author }) => [author.id, author])).values()];
  const mayDecide = revise?.allowed ?? false;
  return (
    <>
      {open.length > 1 && mayDecide && (
        <Group gap="xs" mb="sm">
          <Button size="compact-sm" mih={32} loading={accept.isActing} onClick={() => acceptAll(open.map(({ id }) => id))}>
            {t('acceptAll')}
          </Button>
          {people.length > 1 &&
            people.map((person) => (
              <Button key={person.id} size="compact-sm" mih={32} variant="light" loading={accept.isActing} onClick={() => acceptAll(open.filter(({ author }) => author.id === person.id).map(({ id }) => id))}>
                {t('acceptBy', { who: person.fullName })}
              </Button>
            ))}
          <Button size="compact-sm" mih={32} variant="default" onClick={() => setRejecting(open.map(({ id }) => id))}>
            {t('rejectAll')}
          </Button>
        </Group>
      )}
      {open.length > 0 && revise === null && (
        <Text size="sm" className="quiet" mb="sm">
          {t('onlyInDraft')}
        </Text>
      )}
      <ul className={styles.list}>
        {[...open, ...(withDecided ? decided : [])].map((suggestion) => {
          const proposal = suggestion.proposal as Proposal;
          const nodeId = nodeOfProposal(proposal);
          const isOpen = suggestion.state === 'OPEN';
          return (
            <li key={suggestion.id} className={styles.card} data-decided={isOpen ? undefined : true}>
              <Group gap={8} wrap="nowrap">
                <PersonAvatar name={suggestion.author.fullName} />
                <Text size="sm" component="div">
                  <Text span fw={600} inherit>
                    {suggestion.author.fullName}
                  </Text>{' '}
                  <Text span size="xs" className="quiet">
                    <DateText value={suggestion.createdAt} as="recent" />
                  </Text>
                </Text>
              </Group>
              <ProposalText proposal={proposal} document={document} />
              {suggestion.note && <Text size="sm">{suggestion.note}</Text>}
              {!isOpen && (
                <Text size="xs" className="quiet" component="div">
                  {t('decidedBy', { what: t(`decided.${suggestion.state as 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN'}`), who: suggestion.decidedBy?.fullName ?? '' })}
                  {suggestion.reason && <div>{`${t('reason')}: ${suggestion.reason}`}</div>}
                </Text>
              )}
              <Group gap="xs" mt={6}>
                {isOpen && revise && mayDecide && (
                  <>
                    <ActButton action={revise} size="compact-sm" mih={32} loading={accept.isActing} onAct={() => acceptAll([suggestion.id])}>
                      {t('accept')}
                    </ActButton>
                    <Button size="compact-sm" mih={32} variant="default" onClick={() => setRejecting([suggestion.id])}>
                      {t('reject')}
                    </Button>
                  </>
                )}
                {isOpen && suggestion.author.id === viewerId && (
                  <Button size="compact-sm" mih={32} variant="default" loading={withdraw.isActing} onClick={() => void withdraw.actNow(() => ({ input: { planId, ids: [suggestion.id], reason: null } }))}>
                    {t('withdraw')}
                  </Button>
                )}
                {nodeId && (
                  <Button size="compact-sm" mih={32} variant="subtle" onClick={() => onGo(nodeId)}>
                    {t('go')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {decided.length > 0 && (
        <Button variant="subtle" mt="sm" onClick={() => setWithDecided((shown) => !shown)}>
          {withDecided ? t('hideDecided') : t('showDecided', { count: decided.length })}
        </Button>
      )}
      <ReasonDialog
        opened={rejecting !== null}
        onClose={() => setRejecting(null)}
        title={t('rejectTitle')}
        consequence={t('rejectConsequence')}
        confirmLabel={t('reject')}
        reasons={[t('reasons.fits'), t('reasons.elsewhere'), t('reasons.beyond')]}
        onConfirm={async (reason) => {
          const outcome = await reject.act({ input: { planId, ids: [...(rejecting ?? [])], reason } });
          if (outcome.kind === 'done') setRejecting(null);
          return outcome;
        }}
      />
    </>
  );
}
