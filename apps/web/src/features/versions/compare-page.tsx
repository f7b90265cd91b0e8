import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconArrowsExchange, IconEqual, IconFileOff } from '@tabler/icons-react';
import { compareDocuments, type PlanDocument } from '@banhanh/plan-document';
import { useMemo } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { compareAddress, ordinalOf } from './compare-address.js';
import { ComparedText } from './compared-text.js';
import { CurrentText, TextOfVersion, VersionsOfPlan } from './version-queries.js';
import { versionTexts } from './versions.texts.js';

/** Two texts of one plan side by side in one: any two submissions, or a submission and the text as it is now. */
export function ComparePage() {
  const t = useTexts(versionTexts);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const from = ordinalOf(search.get('tu')) ?? 1;
  const to = ordinalOf(search.get('den'));
  const versions = useQuery(VersionsOfPlan, { variables: { id } });
  const before = useVersionText(id, from);
  const after = useVersionText(id, to);
  const comparison = useMemo(() => (before.document && after.document ? compareDocuments(before.document, after.document) : null), [before.document, after.document]);
  const error = versions.error ?? before.error ?? after.error;
  const plan = versions.data?.plan;
  if (error || (versions.data && !plan)) return <ErrorPanel isPage error={error} onRetry={() => void versions.refetch()} />;

  const ordinals = (plan?.versions ?? []).map(({ ordinal }) => ({ value: String(ordinal), label: t('ordinal', { ordinal }) }));
  const isUnknown = plan && [from, ...(to === null ? [] : [to])].some((asked) => !ordinals.some(({ value }) => value === String(asked)));
  const options = [...ordinals, { value: '', label: t(plan?.state === 'DRAFT' ? 'working' : 'current') }];
  const go = (first: string | null, second: string | null) => void navigate(compareAddress(id, Number(first) || 1, Number(second) || null), { replace: true });
  return (
    <PageFrame
      title={t('pageTitle')}
      aside={
        <Button component={Link} to={`/ke-hoach/${id}`} variant="default">
          {t('back')}
        </Button>
      }
    >
      <Group align="end" gap="sm" mb="md" className="no-print">
        <Select label={t('from')} data={ordinals} allowDeselect={false} value={String(from)} onChange={(value) => go(value, String(to ?? ''))} />
        {to !== null && (
          <ActionIcon variant="default" size={36} aria-label={t('swap')} onClick={() => go(String(to), String(from))}>
            <IconArrowsExchange size={18} aria-hidden />
          </ActionIcon>
        )}
        <Select label={t('to')} data={options} allowDeselect={false} value={to === null ? '' : String(to)} onChange={(value) => go(String(from), value)} />
      </Group>
      {isUnknown ? (
        <EmptyState icon={IconFileOff} title={t(ordinals.length === 0 ? 'noVersion' : 'unknownVersion')} next={t(ordinals.length === 0 ? 'noVersionNext' : 'unknownVersionNext')} />
      ) : !comparison ? (
        <PageSkeleton rows={8} />
      ) : comparison.changes.length === 0 ? (
        <EmptyState icon={IconEqual} title={t('same')} next={t('sameNext')} />
      ) : (
        <ComparedText comparison={comparison} />
      )}
    </PageFrame>
  );
}

/** The text of a submission, or (null) the text as it is now. */
function useVersionText(id: string, ordinal: number | null): { document: PlanDocument | null; error: unknown } {
  const version = useQuery(TextOfVersion, { variables: { id, ordinal: ordinal ?? 1 }, skip: ordinal === null });
  const current = useQuery(CurrentText, { variables: { id }, skip: ordinal !== null });
  const document = ordinal === null ? current.data?.plan?.document : version.data?.plan?.versionAt?.document;
  return { document: (document as PlanDocument | undefined) ?? null, error: ordinal === null ? current.error : version.error };
}
