import { ActionIcon } from '@mantine/core';
import type { PlanDocument } from '@banhanh/plan-document';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';

export interface PaperEndsProps {
  document: PlanDocument;
  /** Opens the form in which this part is written. */
  onPart: (part: string) => void;
}

/** The head of the form (NĐ 30/2020, Phụ lục I, ô 1–4; of the Party its name alone); a press opens what may be changed in it. */
export function PaperHead({ document: { header }, isPartyBody, onPart }: PaperEndsProps & { isPartyBody: boolean }) {
  return (
    <Printed className={styles.head} part="details" onPart={onPart}>
      <span>
        {header.superior && <span className={styles.line}>{header.superior.toLocaleUpperCase('vi')}</span>}
        <strong className={styles.line}>{(header.agency ?? '').toLocaleUpperCase('vi')}</strong>
      </span>
      <span>
        {(isPartyBody ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']).map((line) => (
          <strong key={line} className={styles.line}>
            {line}
          </strong>
        ))}
      </span>
    </Printed>
  );
}

/** Nơi nhận and the signature block as they stand under the text. */
export function PaperEnd({ document: { recipients, signer }, onPart }: PaperEndsProps) {
  const t = useTexts(editorTexts);
  return (
    <div className={styles.end}>
      <Printed className={styles.endRecipients} part="recipients" onPart={onPart}>
        <strong className={styles.line}>
          <em>{t('part.recipients')}:</em>
        </strong>
        {recipients.map(({ id, text }, at) => (
          <span key={id} className={styles.line}>
            - {text}
            {at === recipients.length - 1 ? '.' : ';'}
          </span>
        ))}
      </Printed>
      <Printed className={styles.endSigner} part="signer" onPart={onPart}>
        {signer ? (
          <>
            {[...signer.authority, signer.office].map((line) => (
              <strong key={line} className={styles.line}>
                {line}
              </strong>
            ))}
            <strong className={styles.signerName}>{signer.name}</strong>
          </>
        ) : (
          <span className="quiet">{t('noSigner')}</span>
        )}
      </Printed>
    </div>
  );
}

/** What is printed here and written elsewhere; the pencil leads there. */
function Printed({ className, part, onPart, children }: { className: string | undefined; part: 'details' | 'recipients' | 'signer'; onPart: (part: string) => void; children: ReactNode }) {
  const t = useTexts(editorTexts);
  return (
    <div className={`${styles.printed} ${className ?? ''}`}>
      {children}
      <ActionIcon variant="default" size={32} className={styles.change} aria-label={t('open', { part: t(`part.${part}`) })} onClick={() => onPart(part)}>
        <IconPencil size={17} stroke={1.7} aria-hidden />
      </ActionIcon>
    </div>
  );
}
