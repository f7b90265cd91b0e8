import { useQuery } from '@apollo/client/react';
import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { PersonAvatar } from '../../ui/person-name.js';
import { identityTexts } from './identity.texts.js';
import styles from './sign-in.module.css';

const DemoPeopleQuery = graphql(`
  query DemoPeople {
    demoPeople {
      username
      fullName
      label
      positionTitle
      agencyName
    }
  }
`);

/** The invented people of a demonstration, by agency, one click each. Shows nothing in a real installation. */
export function DemoPeople({ onChoose, isBusy, divider }: { onChoose: (username: string) => void; isBusy: boolean; divider: ReactNode }) {
  const t = useTexts(identityTexts);
  const { data } = useQuery(DemoPeopleQuery);
  const agencies = Map.groupBy(data?.demoPeople ?? [], ({ agencyName }) => agencyName);
  if (agencies.size === 0) return null;
  return (
    <section aria-labelledby="demo-title">
      <Title order={2} id="demo-title">
        {t('demoTitle')}
      </Title>
      <Text size="sm" className="quiet" mb="md">
        {t('demoLead')}
      </Text>
      <Stack gap="md">
        {[...agencies].map(([agency, people]) => (
          <section key={agency} aria-label={agency}>
            <Text size="sm" fw={600} mb={6}>
              {agency}
            </Text>
            <div className={styles.people}>
              {people.map((person) => (
                <UnstyledButton
                  key={person.username}
                  className={styles.person}
                  disabled={isBusy}
                  onClick={() => onChoose(person.username)}
                >
                  <PersonAvatar name={person.fullName} size={36} />
                  <span>
                    <Text span display="block" fw={500} size="sm">
                      {person.label}
                    </Text>
                    <Text span display="block" size="xs" className="quiet">
                      {person.fullName} · {person.positionTitle}
                    </Text>
                  </span>
                </UnstyledButton>
              ))}
            </div>
          </section>
        ))}
      </Stack>
      {divider}
    </section>
  );
}
