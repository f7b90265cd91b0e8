import { Switch, Text } from '@mantine/core';
import { type ComparedNode, type Comparison } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { Segments } from '../../ui/segments.js';
import styles from './versions.module.css';
import { versionTexts } from './versions.texts.js';

/** Runs of lines: those shown, and how many unchanged ones were left out between them. */
export function linesShown(body: readonly ComparedNode[], onlyChanges: boolean): (ComparedNode | number)[] {
  const shown: (ComparedNode | number)[] = [];
  for (const node of body) {
    const isQuiet = node.change === 'same' || node.change === 'renumbered';
    if (!onlyChanges || !isQuiet) shown.push(node);
    else if (typeof shown.at(-1) === 'number') shown[shown.length - 1] = (shown.at(-1) as number) + 1;
    else shown.push(1);
  }
  return shown;
}

/** One comparison as people read it: first what changed outside the body, then the body with its words marked. */
export function ComparedText({ comparison }: { comparison: Comparison }) {
  const t = useTexts(versionTexts);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const { changes, body, summary } = comparison;
  const others = changes.filter(({ part }) => part !== 'body');
  return (
    <>
      <Text size="sm" fw={600} className="numbers" role="status" mb="xs">
        {t('summary', summary)}
      </Text>
      <Switch label={t('onlyChanges')} checked={onlyChanges} onChange={(event) => setOnlyChanges(event.currentTarget.checked)} mb="md" />
      <div className={styles.sheet}>
        {others.length > 0 && (
          <section aria-label={t('others')}>
            {others.map((change) => (
              <div key={`${change.part} ${change.id} ${change.field ?? ''}`} className={styles.line} data-change={change.kind}>
                <span className={styles.tag}>{t(`kinds.${change.kind}`)}</span>
                <div>
                  <Text size="xs" className="quiet">
                    {change.place}
                  </Text>
                  <Segments segments={change.segments} />
                </div>
              </div>
            ))}
            <hr />
          </section>
        )}
        <section aria-label={t('body')}>
          {linesShown(body, onlyChanges).map((line, index) =>
            typeof line === 'number' ? (
              <div key={`skipped ${index}`} className={styles.skipped}>
                {t('skipped', { count: line })}
              </div>
            ) : (
              <div key={`${line.id} ${index}`} className={styles.line} data-change={line.change}>
                <span className={styles.tag}>{line.change === 'same' ? '' : t(`kinds.${line.change}`)}</span>
                <div style={{ paddingLeft: line.level * 20 }}>
                  {line.marker && `${line.marker} `}
                  <Segments segments={line.segments} />
                </div>
              </div>
            ),
          )}
        </section>
      </div>
    </>
  );
}
