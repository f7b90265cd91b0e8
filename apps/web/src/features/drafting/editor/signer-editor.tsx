import { Fieldset, Stack, Textarea, TextInput } from '@mantine/core';
import { type PlanDocument, type Signer } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { FieldSelect } from '../field-select.js';
import { SignerSelect } from '../signer-select.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import type { PlanEdit } from '../editing/plan-edit.js';
import type { Decided } from './use-decisions.js';

const nobody: Signer = { authority: [], office: '', name: null };

export interface SignerEditorProps {
  document: PlanDocument;
  decided: Decided;
  decide: (decided: Decided) => void;
  edit: (edit: PlanEdit) => void;
}

/** Who signs: the position the rules look at, and the block as it is printed. */
export function SignerEditor({ document, decided, decide, edit }: SignerEditorProps) {
  const t = useTexts(editorTexts);
  const signer = document.signer ?? nobody;
  const set = (change: Partial<Signer>) => edit({ type: 'setSigner', signer: { ...signer, ...change } });
  return (
    <Stack gap="lg" className={styles.sheet}>
      <FieldSelect value={decided.fieldCode} onChange={(fieldCode) => decide({ fieldCode, signerPositionId: null })} />
      <SignerSelect
        fieldCode={decided.fieldCode}
        value={decided.signerPositionId}
        written={document.signer}
        onChange={(signerPositionId, block) => {
          edit({ type: 'setSigner', signer: block });
          decide({ ...decided, signerPositionId });
        }}
      />
      <Fieldset legend={t('signer.written')}>
        <Stack gap="md">
          <Textarea
            label={t('signer.authority')}
            description={t('signer.authorityHelp')}
            minRows={1}
            value={signer.authority.join('\n')}
            onChange={(event) => set({ authority: event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n') })}
          />
          <TextInput label={t('signer.office')} value={signer.office} onChange={(event) => set({ office: event.currentTarget.value })} />
          <TextInput label={t('signer.name')} value={signer.name ?? ''} onChange={(event) => set({ name: event.currentTarget.value || null })} />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
