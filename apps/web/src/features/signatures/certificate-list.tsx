import { formatDate } from '../../lib/dates.js';
import type { CertificateFactsFragment } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import factStyles from '../../ui/facts.module.css';
import { keysTexts } from './keys.texts.js';

/** A certificate in plain words; `kept` says where its key lies. */
export function CertificateList({ certificate: { name, position, organization, issuer, serial, from, to }, kept }: { certificate: CertificateFactsFragment; kept?: string }) {
  const t = useTexts(keysTexts);
  const valid = t('valid', { from: formatDate(from), to: formatDate(to) });
  const lines = { name, position, organization, issuer, valid, kept, serial: serial.toUpperCase().replace(/(..)(?=.)/g, '$1\u200b') };
  return (
    <dl className={factStyles.facts}>
      {Object.entries(lines).map(([key, value]) =>
        value ? (
          <div key={key}>
            <dt>{t(`facts.${key as keyof typeof lines}`)}</dt>
            <dd className={key === 'serial' ? 'numbers' : undefined}>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
