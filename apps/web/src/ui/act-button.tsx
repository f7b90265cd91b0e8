import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { findText, useTexts } from '../lib/i18n/texts.js';
import { ruleTexts } from '../lib/i18n/rules.texts.js';
import styles from './act-button.module.css';

/** One event of the current state, as `Plan.actions`, `Delivery.actions` and `Assignment.actions` answer it. */
export interface Action {
  name: string;
  allowed: boolean;
  unmet: readonly string[];
}

/** The rules that stand against an act, one sentence each. A rule without a text shows its name: never nothing. */
export function unmetTexts(unmet: readonly string[]): string[] {
  return unmet.map((rule) => findText(ruleTexts, rule) ?? rule);
}

export interface ActButtonProps extends ButtonProps {
  action: Action;
  onAct: () => void;
  children: ReactNode;
}

/** A button the machine allows or not. Refused, it stays visible and reachable by keyboard, and says why. */
export function ActButton({ action, onAct, children, ...button }: ActButtonProps) {
  useTexts(ruleTexts);
  if (action.allowed) {
    return (
      <Button {...button} onClick={onAct}>
        {children}
      </Button>
    );
  }
  const reasons = unmetTexts(action.unmet);
  return (
    <Tooltip label={reasons.map((reason) => <div key={reason}>{reason}</div>)} maw={320}>
      <Button {...button} variant="default" className={styles.refused} aria-disabled aria-description={reasons.join(' ')}>
        {children}
      </Button>
    </Tooltip>
  );
}
