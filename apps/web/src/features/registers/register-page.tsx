import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { RegisterFrame, useRegisterSeries } from './register-frame.js';
import { RegisterRow } from './register-row.js';
import { registerTexts } from './registers.texts.js';

const Register = graphql(`
  query Register($year: Int, $after: String) {
    viewer {
      agency {
        id
        name
      }
    }
    register(year: $year, first: 50, after: $after) {
      nodes {
        reference
        ...RegisterRow_entry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const columns = ['reference', 'date', 'subject', 'signer', 'recipients', 'file', 'sent', 'received', 'note'] as const;

/** The register of outgoing documents of one year or term (NĐ 30/2020, Phụ lục IV). */
export function RegisterPage() {
  const t = useTexts(registerTexts);
  const chosen = useRegisterSeries();
  const { data, error, refetch, fetchMore } = useQuery(Register, { variables: { year: chosen.asked } });
  return (
    <RegisterFrame
      kind="outgoing"
      columns={columns.map((column) => t(`column.${column}`))}
      agency={data?.viewer?.agency.name}
      chosen={chosen}
      page={data?.register}
      error={error}
      onRetry={() => void refetch()}
      fetchMore={async (after) => {
        const { data: more } = await fetchMore({ variables: { after } });
        if (!more) throw new Error('A page of the register is missing.');
        return { count: more.register.nodes.length, ...more.register.pageInfo };
      }}
      row={(entry) => <RegisterRow key={entry.reference} entry={entry} />}
    />
  );
}
