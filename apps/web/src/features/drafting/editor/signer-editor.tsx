import { Fieldset, Stack, Textarea, TextInput } from '@mantine/core';
import { type Signer } from '@banhanh/plan-document';
import { useTexts } from '../../../lib/i18n/texts.js';
import { FieldSelect } from '../field-select.js';
import { SignerSelect } from '../signer-select.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import type { Editor } from './use-editor.js';

const nobody: Signer = { authority: [], office: '', name: null };

/** Who signs: the position the rules look at, and the block as it is printed. */
export function SignerEditor({ editor }: { editor: Editor }) {
  const t = useTexts(editorTexts);
  const { decided, decide, edit, draft } = editor;
  const signer = draft.document.signer ?? nobody;
  const set = (change: Partial<Signer>) => edit({ type: 'setSigner', signer: { ...signer, ...change } });
  return (
    <Stack gap="lg" className={styles.sheet}>
      <FieldSelect value={decided.fieldCode} onChange={(fieldCode) => decide({ fieldCode, signerPositionId: null })} />
      <SignerSelect
        fieldCode={decided.fieldCode}
        value={decided.signerPositionId}
        written={draft.document.signer}
        onChange={(signerPositionId, block) => {
          decide({ ...decided, signerPositionId });
          edit({ type: 'setSigner', signer: block });
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
