import { Checkbox, Input } from '@mantine/core';
import { useId } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { copyTexts } from './copies.texts.js';
import { standingOf, toggled, type CopyPart } from './copy-parts.js';
import styles from './copies.module.css';

interface Choice {
  parts: readonly CopyPart[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: Set<string>) => void;
  error: string | null;
}

/** The outline of the plan with a box before each part. */
export function CopyPartChoice({ parts, chosen, onChoose, error }: Choice) {
  const t = useTexts(copyTexts);
  const label = useId();
  const press = (id: string) => onChoose(toggled(parts, chosen, id));
  return (
    <div>
      <Input.Label id={label}>{t('parts')}</Input.Label>
      <Input.Description mb={6}>{t('partsHelp')}</Input.Description>
      <div className={styles.parts} role="group" aria-labelledby={label} tabIndex={0}>
        <ul>
          {parts.map((part) => {
            const standing = standingOf(part, chosen);
            return (
              <li key={part.id}>
                <Checkbox label={part.text} checked={standing === 'whole'} indeterminate={standing === 'partly'} onChange={() => press(part.id)} />
                {part.children.length > 0 && (
                  <ul>
                    {part.children.map((child) => (
                      <li key={child.id}>
                        <Checkbox size="xs" label={child.text} checked={standing === 'whole' || chosen.has(child.id)} onChange={() => press(child.id)} />
                      </li>
                    ))}
           
        </ul>
              )}
            </li>
          );
        })}
       </ul>
      </div>
      {error && (
        <Input.Error mt={6} role="alert">
          {error}
        </Input.Error>
      )}
    </div>
  );
}
