import { useQuery } from '@apollo/client/react';
import { Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import type { PlanDocument } from '@banhanh/plan-document';
import { useMemo, useState } from 'react';
import type { CopyChoicesQuery, CopyForm, CopyMedium } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { unmetTexts } from '../../ui/act-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { copyTexts } from './copies.texts.js';
import { CopyPartChoice } from './copy-part-choice.js';
import { isEverything, partsOf } from './copy-parts.js';
import { CopiesOfPlan, CopyChoices } from './copy-queries.js';
import { useRequestCopy } from './use-request-copy.js';

type Option = NonNullable<CopyChoicesQuery['plan']>['copyOptions'][number];

const forms = ['SY', 'TRS', 'SL'] as const satisfies CopyForm[];

/** Asks for a copy: its form, what it copies, for whom, and who certifies it. */
export function RequestCopyDialog({ planId, title, opened, onClose }: { planId: string; title: string; opened: boolean; onClose: () => void }) {
  const t = useTexts(copyTexts);
  const { data, client } = useQuery(CopyChoices, { variables: { id: planId }, skip: !opened, fetchPolicy: 'cache-and-network' });
  const [form, setForm] = useState<CopyForm>('SY');
  const [medium, setMedium] = useState<CopyMedium>('ELECTRONIC');
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [recipients, setRecipients] = useState<string>(t('ownFile'));
  const [certifierId, setCertifierId] = useState<string | null>(null);
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const request = useRequestCopy();

  const plan = data?.plan;
  const parts = useMemo(() => (plan ? partsOf(plan.document as PlanDocument) : []), [plan]);
  const options = plan?.copyOptions ?? [];
  const of = (name: CopyForm): Option[] => options.filter((option) => option.form === name);
  const certifiers = plan?.copyCertifiers ?? [];
  const certifier = certifiers.find(({ position }) => position.id === certifierId) ?? certifiers[0];
  const sources = of('SL').flatMap(({ source }) => source ?? []);
  const source = sources.find(({ id }) => id === sourceId) ?? sources[0];
  const lines = recipients.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line));
  const problem = form !== 'TRS' ? null : chosen.size === 0 ? t('partsNone') : isEverything(parts, chosen) ? t('partsAll') : null;
  const mayAsk = of(form).some(({ allowed }) => allowed);

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('title')}
      consequence={
        <Stack gap={4}>
          <Text fw={500}>{title}</Text>
          <Text size="sm" className="quiet">
            {t('lead')}
          </Text>
        </Stack>
      }
      confirmLabel={t('request.verb')}
      isComplete={mayAsk && certifier !== undefined && lines.length > 0 && problem === null}
      onIncomplete={() => setAsked(true)}
      onConfirm={async (idempotencyKey) => {
        const outcome = await request.act({
          input: {
            planId,
            idempotencyKey,
            form,
            medium: form === 'TRS' ? medium : 'PAPER',
            sourceId: form === 'SL' ? (source?.id ?? null) : null,
            parts: form === 'TRS' ? [...chosen] : [],
            recipients: lines,
            certifierPositionId: certifier!.position.id,
          },
        });
        if (outcome.kind === 'done') void client.refetchQueries({ include: [CopiesOfPlan] });
        return outcome;
      }}
    >
      <Radio.Group label={t('form')} value={form} onChange={(value) => setForm(value as CopyForm)}>
        <Stack gap={10} mt={8}>
          {forms.map((name) => {
            const refused = of(name).every(({ allowed }) => !allowed);
            return <Radio key={name} value={name} label={t(`forms.${name}`)} disabled={plan !== undefined && refused} description={refused && of(name)[0] ? unmetTexts(of(name)[0]!.unmet).join(' ') : t(`about.${name}`)} />;
          })}
        </Stack>
      </Radio.Group>
      {form === 'TRS' && (
        <>
          <Radio.Group label={t('medium')} value={medium} onChange={(value) => setMedium(value as CopyMedium)}>
            <Stack gap={10} mt={8}>
              {(['ELECTRONIC', 'PAPER'] as const).map((name) => (
                <Radio key={name} value={name} label={t(`media.${name}`)} description={t(`aboutMedium.${name}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <CopyPartChoice parts={parts} chosen={chosen} onChoose={setChosen} error={isAsked ? problem : null} />
        </>
      )}
      {form === 'SL' && source && (
        <Select label={t('source')} allowDeselect={false} data={sources.map(({ id, reference }) => ({ value: id, label: reference ?? '' }))} value={source.id} onChange={setSourceId} />
      )}
      <Textarea label={t('recipients')} description={t('recipientsHelp')} autosize minRows={2} value={recipients} onChange={(event) => setRecipients(event.currentTarget.value)} error={isAsked && lines.length === 0 ? t('recipientsNone') : undefined} />
      <Select
        label={t('certifier')}
        allowDeselect={false}
        data={certifiers.map(({ position, holderName, lines: office }) => ({ value: position.id, label: `${holderName} – ${office.join(', ')}` }))}
        value={certifier?.position.id ?? null}
        onChange={setCertifierId}
        error={plan && certifiers.length === 0 ? t('certifierNone') : undefined}
      />
    </ConfirmDialog>
  );
}
