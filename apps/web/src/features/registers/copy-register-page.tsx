import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { CopyRegisterRow } from './copy-register-row.js';
import { RegisterFrame, useRegisterSeries } from './register-frame.js';
import { registerTexts } from './registers.texts.js';

const CopyRegister = graphql(`
  query CopyRegister($year: Int, $after: String) {
    viewer {
      agency {
        id
        name
      }
    }
    copyRegister(year: $year, first: 50, after: $after) {
      nodes {
        id
        ...CopyRegisterRow_copy
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const columns = ['copyReference', 'copyDate', 'copyForm', 'copied', 'certifier', 'copyRecipients', 'note'] as const;

/** The register of certified copies of one year or term: one series of numbers for the three forms (NĐ 30/2020, Phụ lục I, phần II). */
export function CopyRegisterPage() {
  const t = useTexts(registerTexts);
  const chosen = useRegisterSeries();
  const { data, error, refetch, fetchMore } = useQuery(CopyRegister, { variables: { year: chosen.asked }, fetchPolicy: 'cache-and-network' });
  return (
    <RegisterFrame
      kind="copies"
      columns={columns.map((column) => t(`column.${column}`))}
      agency={data?.viewer?.agency.name}
      chosen={chosen}
      page={data?.copyRegister}
      error={error}
      onRetry={() => void refetch()}
      fetchMore={async (after) => {
        const { data: more } = await fetchMore({ variables: { after } });
        if (!more) throw new Error('A page of the register is missing.');
        return { count: more.copyRegister.nodes.length, ...more.copyRegister.pageInfo };
      }}
      row={(copy) => <CopyRegisterRow key={copy.id} copy={copy} />}
    />
  );
}
