/** @jest-environment jsdom */
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { of } from 'rxjs';
import '../../../lib/i18n/language.js';
import { ConfirmSignature } from './confirm-signature.js';
import { useSigningAttempt, type Tried } from './use-signing-attempt.js';

beforeAll(() => {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined })) as unknown as typeof window.matchMedia;
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} } as unknown as typeof ResizeObserver;
});
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

/** Of somebody without passkeys. */
const client = new ApolloClient({ cache: new InMemoryCache(), link: new ApolloLink(() => of({ data: { passkeyOrigin: null, passkeys: [] } })) });

const waits: Tried = { kind: 'waits', for: 'TIMESTAMP_DOWN' };
const done: Tried = { kind: 'done' };

describe('a confirmed signature', () => {
  const open = (outcomes: Tried[]) => {
    const said = { sent: [] as string[], done: 0, leftUnsigned: 0 };
    const Asked = () => {
      const attempt = useSigningAttempt({
        send: async ({ password }) => {
          said.sent.push(password ?? '');
          return outcomes[said.sent.length - 1]!;
        },
        onDone: () => void (said.done += 1),
        onLeftUnsigned: () => void (said.leftUnsigned += 1),
      });
      return <ConfirmSignature attempt={attempt} files={[]} asks={[]} verb="Ký" leaving="Đóng lại thì chưa ký." onClose={() => undefined} />;
    };
    const { unmount } = render(
      <ApolloProvider client={client}>
        <MantineProvider env="test">
          <Asked />
        </MantineProvider>
      </ApolloProvider>,
    );
    return { said, unmount };
  };
  const press = async (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  const confirm = async () => {
    fireEvent.change(screen.getByLabelText('Mật khẩu của bạn'), { target: { value: 'mật khẩu' } });
    await press('Ký');
  };
  const pass = async (seconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(seconds * 1000)));

  it('waits for an authority that is away, says so, and is given by itself when it is back', async () => {
    const { said } = open([waits, waits, done]);
    await confirm();
    expect(screen.getByRole('status').textContent).toContain('Đang chờ máy chủ cấp dấu thời gian');
    await pass(10);
    expect(screen.getByRole('timer').textContent).toBe('Thử lại sau 5 giây.');
    expect(said.sent).toHaveLength(1);
    await pass(6);
    expect(said.sent).toHaveLength(2);
    await pass(16);
    expect(said).toEqual({ sent: ['mật khẩu', 'mật khẩu', 'mật khẩu'], done: 1, leftUnsigned: 0 });
  });

  it('is tried at once when asked, and goes on waiting when the line is cut meanwhile', async () => {
    const { said } = open([waits, { kind: 'problem', tone: 'failed', text: 'Chưa nhận được trả lời.' }, done]);
    await confirm();
    await press('Thử ngay');
    expect(said.sent).toHaveLength(2);
    expect(screen.queryByRole('alert')).toBeNull();
    await pass(16);
    expect(said.done).toBe(1);
  });

  it('stops when asked, and may be confirmed again', async () => {
    const { said } = open([waits, done]);
    await confirm();
    await press('Dừng');
    await pass(60);
    expect(said.sent).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toContain('Đã dừng thử lại. Chưa được ký.');
    await confirm();
    expect(said.done).toBe(1);
  });

  it('left while it waits says that the plan is unsigned, and is not tried again', async () => {
    const { said, unmount } = open([waits, done]);
    await confirm();
    unmount();
    await pass(60);
    expect(said).toEqual({ sent: ['mật khẩu'], done: 0, leftUnsigned: 1 });
  });

  it('asks the password again after a refusal', async () => {
    const { said } = open([{ kind: 'problem', tone: 'refused', text: 'Mật khẩu không đúng.' }]);
    await confirm();
    expect(screen.getByRole('alert').textContent).toContain('Mật khẩu không đúng.');
    await press('Ký');
    expect(said.sent).toHaveLength(1);
    expect(screen.getByText('Hãy nhập mật khẩu.')).toBeTruthy();
  });
});
