import { Text } from '@mantine/core';
import type { KeyHolder } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import styles from './keys.module.css';
import { keysTexts } from './keys.texts.js';

interface PrintedSignatureProps {
  holder: KeyHolder;
  name: string;
  /** Chức vụ of a person. */
  title: string;
  image: { url: string; millimetres: number | null } | null;
}

/** A piece of paper in its true size: the picture between chức vụ and họ tên, or the seal; words where there is no picture. */
export function PrintedSignature({ holder, name, title, image }: PrintedSignatureProps) {
  const t = useTexts(keysTexts);
  const isSeal = holder === 'AGENCY';
  const words = isSeal ? [name, t('signedAt')] : [t('signedBy', { name }), title, t('signedAt')];
  return (
    <figure className={styles.figure}>
      <figcaption>
        <Text size="sm" fw={600}>
          {t('preview')}
        </Text>
      </figcaption>
      <div className={styles.paper} data-holder={holder}>
        {!isSeal && <p>{title.toLocaleUpperCase('vi')}</p>}
        <div className={styles.room}>
          {image ? (
            <img src={image.url} alt={t('previewAlt')} style={isSeal ? { width: `${image.millimetres ?? 36}mm` } : undefined} />
          ) : (
            <div className={styles.words}>
              {words.filter(Boolean).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </div>
          )}
        </div>
        {!isSeal && <p>{name}</p>}
      </div>
      <Text size="xs" className="quiet" mt={4}>
        {t('previewNote')}
      </Text>
    </figure>
  );
}
