/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import type { PlanEvent } from '../generated/graphql.js';
import { useAskedAct } from './use-asked-act.js';

const sign = (allowed: boolean) => [{ name: 'SIGN' as PlanEvent, allowed }];
const ask = (name: string | null, actions: ReturnType<typeof sign> | null, drop = () => undefined) =>
  renderHook((now: { name: string | null; actions: ReturnType<typeof sign> | null }) => useAskedAct(now.name, now.actions, drop), { initialProps: { name, actions } });

describe('the act named in the address', () => {
  it('is asked when the machine allows it', () => {
    expect(ask('sign', sign(true)).result.current).toBe('sign');
  });

  it('waits for the plan', () => {
    const drop = jest.fn();
    const { result, rerender } = ask('sign', null, drop as () => undefined);
    expect([result.current, drop.mock.calls.length]).toEqual([null, 0]);
    rerender({ name: 'sign', actions: sign(true) });
    expect(result.current).toBe('sign');
  });

  it('stays open when somebody else was faster, until the person leaves it', () => {
    const { result, rerender } = ask('sign', sign(true));
    rerender({ name: 'sign', actions: sign(false) });
    expect(result.current).toBe('sign');
    rerender({ name: null, actions: sign(false) });
    expect(result.current).toBeNull();
  });

  it.each(['sign', 'seal', 'dance'])('%s asks nothing and leaves the address when it is not allowed', (name) => {
    const drop = jest.fn();
    expect(ask(name, sign(false), drop as () => undefined).result.current).toBeNull();
    expect(drop).toHaveBeenCalledTimes(1);
  });
});
