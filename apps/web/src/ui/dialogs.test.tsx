/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import '../lib/i18n/language.js';
import { ActButton } from './act-button.js';
import type { ActOutcome } from './act-outcome.js';
import { ReasonDialog } from './reason-dialog.js';

beforeAll(() => {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined })) as unknown as typeof window.matchMedia;
  globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} } as unknown as typeof ResizeObserver;
  let last = 0;
  Object.defineProperty(globalThis, 'crypto', { value: { randomUUID: () => `key-${++last}` }, configurable: true });
});
afterEach(cleanup);

const show = (node: ReactNode) => render(<MantineProvider env="test">{node}</MantineProvider>);

describe('a refused act', () => {
  it('stays in sight and within reach of the keyboard, says why, and does nothing', () => {
    const act = jest.fn();
    show(<ActButton action={{ name: 'SIGN', allowed: false, unmet: ['viewerHoldsTheOpenStep'] }} onAct={act}>Ký</ActButton>);
    const button = screen.getByRole('button', { name: 'Ký' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(button.getAttribute('aria-description')).toBe('Bước đang mở thuộc về người khác.');
    fireEvent.click(button);
    expect(act).not.toHaveBeenCalled();
  });
});

describe('the dialog that asks a reason', () => {
  const open = (outcomes: ActOutcome[]) => {
    const asked: [string, string][] = [];
    const close = jest.fn();
    show(
      <ReasonDialog
        opened
        onClose={close}
        title="Trả lại kế hoạch"
        consequence="Kế hoạch trở về dự thảo."
        confirmLabel="Trả lại"
        reasons={['Căn cứ chưa đúng']}
        onConfirm={async (reason, key) => {
          asked.push([reason, key]);
          return outcomes[asked.length - 1]!;
        }}
      />,
    );
    return { asked, close, confirm: () => fireEvent.click(screen.getByRole('button', { name: 'Trả lại' })) };
  };

  it('does not act without a reason and says so beside the field', async () => {
    const { asked, confirm } = open([]);
    confirm();
    expect(await screen.findByText('Hãy chọn hoặc ghi một lý do.')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('keeps what was typed and the same key after a lost answer, so that pressing again acts once', async () => {
    const { asked, close, confirm } = open([{ kind: 'failed', text: 'Chưa nhận được trả lời.' }, { kind: 'done' }]);
    fireEvent.click(screen.getByLabelText('Căn cứ chưa đúng'));
    fireEvent.change(screen.getByLabelText('Nói rõ thêm'), { target: { value: 'Thiếu Nghị định 30' } });
    confirm();
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa nhận được trả lời.');
    confirm();
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(asked.map(([reason]) => reason)).toEqual(['Căn cứ chưa đúng. Thiếu Nghị định 30', 'Căn cứ chưa đúng. Thiếu Nghị định 30']);
    expect(asked[0]![1]).toBe(asked[1]![1]);
  });

  it('takes a new key after somebody else was faster', async () => {
    const { asked, close, confirm } = open([{ kind: 'stale', text: 'Lê Minh Đức vừa trả lại.' }, { kind: 'done' }]);
    fireEvent.click(screen.getByLabelText('Căn cứ chưa đúng'));
    confirm();
    expect((await screen.findByRole('alert')).textContent).toContain('Lê Minh Đức vừa trả lại.');
    confirm();
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(asked).toHaveLength(2);
    expect(asked[0]![1]).not.toBe(asked[1]![1]);
  });
});
