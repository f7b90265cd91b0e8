import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import type { ActOutcome } from '../../ui/act-outcome.js';
import { uiTexts } from '../../ui/ui.texts.js';

export interface SettingSwitchProps {
  label: string;
  checked: boolean;
  disabled: boolean;
  onChange: (next: boolean) => Promise<ActOutcome>;
}

/** A setting that is on or off. It moves when the server has kept it, and says why when it has not. */
export function SettingSwitch({ label, checked, disabled, onChange }: SettingSwitchProps) {
  const t = useTexts(uiTexts);
  const [isSaving, setSaving] = useState(false);
  const change = async (next: boolean) => {
    setSaving(true);
    const outcome = await onChange(next);
    setSaving(false);
    if (outcome.kind !== 'done') notifications.show({ color: 'red', title: t('refused'), message: outcome.text, autoClose: 10_000 });
  };
  return <Switch size="md" aria-label={label} aria-busy={isSaving || undefined} checked={checked} disabled={disabled} onChange={(event) => !isSaving && void change(event.currentTarget.checked)} />;
}
