import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { checkTexts } from './check.texts.js';

/** For whoever has no camera at hand: the code as it is typed off the paper. */
export function CheckCodeForm({ first = '' }: { first?: string }) {
  const t = useTexts(checkTexts);
  const navigate = useNavigate();
  const [code, setCode] = useState(first);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = code.trim().replace(/^.*\//, '');
        if (typed) void navigate(`/x/${encodeURIComponent(typed)}`);
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('code')}
          description={t('codeHelp')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          size="md"
          style={{ flex: '1 1 260px' }}
        />
        <Button type="submit" size="md" variant="light">
          {t('look')}
        </Button>
      </Group>
    </form>
  );
}
