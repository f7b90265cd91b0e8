import { Fieldset, Select, Stack, Text, TextInput } from '@mantine/core';
import { type PlanDocument } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { PartyFormNotice } from '../../../ui/party-form-notice.js';
import { type PlanEdit } from '../editing/plan-edit.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

const MARKS = { urgency: ['urgent', 'very-urgent', 'flash'], circulation: ['internal', 'return-after-reading'] } as const;

/** The header as far as the drafter writes it. */
export function DetailsEditor({ document, isPartyBody, edit }: { document: PlanDocument; isPartyBody: boolean; edit: (edit: PlanEdit) => void }) {
  const t = useTexts(editorTexts);
  const { header, title } = document;
  return (
    <Stack gap="lg" className={styles.sheet}>
      {isPartyBody && <PartyFormNotice />}
      <Fieldset legend={t('details.header')}>
        <Stack gap="md">
          <TextInput label={t('details.type')} data-field="type" value={title.type} onChange={(event) => edit({ type: 'setTitle', part: 'type', text: event.currentTarget.value })} />
          {(['superior', 'agency', 'place'] as const).map((part) => (
            <TextInput key={part} label={t(`details.${part}`)} value={header[part] ?? ''} onChange={(event) => edit({ type: 'setHeader', part, text: event.currentTarget.value })} />
          ))}
          {(['urgency', 'circulation'] as const).map((mark) => (
            <Select
              key={mark}
              label={t(`details.${mark}`)}
              description={t(`details.${mark}Note`)}
              placeholder={t('details.noMark')}
              clearable
              data={MARKS[mark].map((value) => ({ value, label: t(`details.mark.${value}`) }))}
              value={document.marks?.[mark] ?? null}
              onChange={(value) => edit({ type: 'setMark', mark, value })}
            />
          ))}
          <Text size="sm" className="quiet">
            {t('details.numbered')}
          </Text>
        </Stack>
      </Fieldset>
    </Stack>
  );
}
