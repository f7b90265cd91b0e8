import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../../lib/i18n/texts.js';
import { uiTexts } from '../../ui/ui.texts.js';
import styles from './plan-page.module.css';

/** The plan page while it loads: the same frame, so that nothing jumps. */
export function PlanSkeleton() {
  const t = useTexts(uiTexts);
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <div className={styles.top}>
        <div>
          <Skeleton height={20} width={260} mb={10} />
          <Skeleton height={28} width="70%" />
        </div>
      </div>
      <div className={styles.columns}>
        <Skeleton height={320} m="lg" w="auto" visibleFrom="lg" />
        <div className={styles.desk}>
          <div className={styles.sheetSkeleton} />
        </div>
        <Skeleton height={320} m="lg" w="auto" visibleFrom="lg" />
      </div>
    </div>
  );
}
