import { Alert, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { readFragment } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import cards from '../../ui/card-list.module.css';
import factStyles from '../../ui/facts.module.css';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { PartyFormNotice } from '../../ui/party-form-notice.js';
import { agencyTexts } from './agency.texts.js';
import { SettingSwitch } from './setting-switch.js';
import { TermSection } from './term-section.js';
import { AgencySettingsFacts, useAgencySettings } from './use-agency-settings.js';

/** How one's agency issues: what the directory says of it, and what it sets itself. */
export function AgencyPage() {
  const t = useTexts(agencyTexts);
  const { settings, error, refetch, setPrintsCheckCode, setMayCertifyCopies, setTermYear } = useAgencySettings();
  if (!settings) {
    return (
      <PageFrame title={t('title')} width={760}>
        {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={4} rowHeight={72} />}
      </PageFrame>
    );
  }
  const { mayChange, superiorLine, place, numberExample, printsCheckCode, termYear, agency, copyCertifiers } = readFragment(AgencySettingsFacts, settings);
  const facts = { name: agency.name, superior: superiorLine ?? t('form.noSuperior'), place, number: numberExample, code: agency.code };
  return (
    <PageFrame title={t('title')} width={760}>
      <Stack gap="xl">
        {!mayChange && (
          <Alert color="gray" role="note">
            {t('readOnly')}
          </Alert>
        )}
        <Section title={t('form.title')} lead={t('form.lead')}>
          {agency.kind === 'party' && <PartyFormNotice />}
          <dl className={`${cards.card} ${factStyles.facts}`} style={{ padding: '16px 20px' }}>
            {(['name', 'superior', 'place', 'number', 'code'] as const).map((name) => (
              <div key={name}>
                <dt>{t(`form.${name}`)}</dt>
                <dd>{facts[name]}</dd>
              </div>
            ))}
          </dl>
        </Section>
        {termYear !== null && (
          <Section title={t('term.title')} lead={t('term.lead')}>
            <TermSection termYear={termYear} mayChange={mayChange} onChange={setTermYear} />
          </Section>
        )}
        <Section title={t('code.title')} lead={t('code.help')}>
          <div className={`${cards.card} ${cards.row}`}>
            <Text className={cards.about} aria-hidden>
              {t('code.label')}
            </Text>
            <SettingSwitch label={t('code.label')} checked={printsCheckCode} disabled={!mayChange} onChange={setPrintsCheckCode} />
          </div>
        </Section>
        <Section title={t('copies.title')} lead={t('copies.lead')}>
          <ul className={`${cards.card} ${cards.list}`}>
            {copyCertifiers.map(({ position, isByRank, mayCertify }) => {
              const names = position.holders.map(({ fullName }) => fullName).join(', ') || t('copies.vacant');
              const office = [position.title, position.unit?.name].filter(Boolean).join(', ');
              return (
                <li key={position.id} className={cards.row}>
                  <div className={cards.about}>
                    <Text fw={500}>{names}</Text>
                    <Text size="sm" className="quiet">
                      {office}
                    </Text>
                  </div>
                  {isByRank ? (
                    <Text size="sm">{t('copies.byRank')}</Text>
                  ) : (
                    <SettingSwitch
                      label={t('copies.label', { position: `${names}, ${office}` })}
                      checked={mayCertify}
                      disabled={!mayChange}
                      onChange={(next) => setMayCertifyCopies(position.id, next)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      </Stack>
    </PageFrame>
  );
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <Text size="sm" className="quiet" mb="sm">
        {lead}
      </Text>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}
