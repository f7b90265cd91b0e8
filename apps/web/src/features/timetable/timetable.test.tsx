/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { emptyPlanDocument, timetableOf, type PlanDocument, type PlanEvent } from '@banhanh/plan-document';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import '../../lib/i18n/language.js';
import { EventsEditor } from './events-editor.js';
import { Timetable } from './timetable.js';

beforeAll(() => {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined })) as unknown as typeof window.matchMedia;
  globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} } as unknown as typeof ResizeObserver;
  let last = 0;
  Object.defineProperty(globalThis, 'crypto', { value: { randomUUID: () => `key-${++last}` }, configurable: true });
});
afterEach(cleanup);

const show = (node: ReactNode) => render(<MantineProvider env="test"><Notifications />{node}</MantineProvider>);

const row = (id: string, no: string, time: string) => ({ id, no, content: `Việc ${no}`, lead: ['Sở Nội vụ'], partners: [], time });
const plan = (events: PlanEvent[] = []): PlanDocument => ({
  ...emptyPlanDocument(),
  title: { type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội Đọc sách vùng cao' },
  annexes: [
    {
      id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: [],
      groups: [{ id: 'g1', number: 'I', title: 'Ngày hội Đọc sách vùng cao', rows: [row('w1', '1', 'Trước sự kiện 10 ngày'), row('w2', '2', 'Trước ngày 05/12/2099'), row('w3', '3', 'Theo chỉ đạo của cấp trên')] }],
    },
  ],
  events,
});
const festival = (from: string | null): PlanEvent => ({ id: 'e1', name: 'Ngày hội Đọc sách vùng cao', from, to: from });
const text = () => document.body.textContent ?? '';

describe('the timetable of a plan', () => {
  const open = (document: PlanDocument, onGo = jest.fn()) => {
    show(<Timetable entries={timetableOf(document, { issuedOn: null, asOf: '2026-11-21' })} events={document.events} onGo={onGo} />);
    return onGo;
  };

  it('drops no deadline: what nobody can resolve stands there with its words', () => {
    open(plan());
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(text()).toContain('Theo chỉ đạo của cấp trên');
    expect(text()).toContain('Còn chờ ngày của: Ngày hội Đọc sách vùng cao');
  });

  it('shows one status on request and says how many', () => {
    open(plan());
    const button = screen.getByRole('button', { name: 'Cần người xem 1' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('1 thời hạn');
  });

  it('goes to the row on the paper', () => {
    const go = open(plan([festival('2099-12-20')]));
    expect(text()).toContain('Ngày hội Đọc sách vùng cao: 20/12/2099');
    fireEvent.click(screen.getByRole('button', { name: 'Đến chỗ này: Phụ lục, I.2' }));
    expect(go).toHaveBeenCalledWith('w2');
  });

  it('lays out a long plan piece by piece', () => {
    const long = plan();
    long.annexes[0]!.groups[0]!.rows = Array.from({ length: 130 }, (_, index) => row(`r${index}`, String(index + 1), 'Trước ngày 05/12/2099'));
    open(long);
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Xem thêm 50 thời hạn' }));
    expect(screen.getByRole('button', { name: 'Xem thêm 30 thời hạn' })).toBeTruthy();
  });
});

describe('the events of a draft', () => {
  function Draft({ first, written }: { first: PlanDocument; written: (events: PlanEvent[]) => void }) {
    const [document, setDocument] = useState(first);
    return <EventsEditor document={document} onEvents={(events) => { written(events); setDocument({ ...document, events }); }} />;
  }
  const open = (document: PlanDocument) => {
    const written = jest.fn<(events: PlanEvent[]) => void>();
    show(<Draft first={document} written={written} />);
    return written;
  };
  const enter = (label: string, value: string) => {
    const field = screen.getByLabelText(label);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };

  it('are kept only after what moves with them was shown', () => {
    const written = open(plan([festival('2099-12-20')]));
    enter('Từ ngày', '30/12/2099');
    const pending = screen.getByRole('group', { name: 'Nếu giữ thay đổi' });
    expect(within(pending).getByRole('status').textContent).toBe('1 thời hạn đổi theo.');
    expect(pending.textContent).toContain('Phụ lục, I.1: đến hết 10/12/2099 → đến hết 20/12/2099');
    expect(written).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Giữ thay đổi' }));
    expect(written).toHaveBeenCalledWith([festival('2099-12-30')]);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(written).toHaveBeenLastCalledWith([festival('2099-12-20')]);
  });

  it('are left as they were when the change is dropped', () => {
    const written = open(plan([festival('2099-12-20')]));
    enter('Từ ngày', '30/12/2099');
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ thay đổi' }));
    expect((screen.getByLabelText('Từ ngày') as HTMLInputElement).value).toBe('20/12/2099');
    expect(written).not.toHaveBeenCalled();
  });

  it('are suggested where the plan names them, and added by one press', () => {
    const written = open(plan());
    fireEvent.click(screen.getByRole('button', { name: /^Thêm sự kiện Ngày hội Đọc sách vùng cao · / }));
    expect(written.mock.calls[0]![0]).toMatchObject([{ name: 'Ngày hội Đọc sách vùng cao', from: null, to: null }]);
    expect(text()).toContain('Đã thêm sự kiện “Ngày hội Đọc sách vùng cao”. Không thời hạn nào đổi theo.');
    expect(text()).toContain('1 thời hạn còn chờ ngày sự kiện.');
  });

  it('removed by mistake come back with their days', () => {
    const written = open(plan([festival('2099-12-20')]));
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ sự kiện Ngày hội Đọc sách vùng cao' }));
    expect(written).toHaveBeenLastCalledWith([]);
    expect(text()).toContain('1 thời hạn đổi theo.');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(written).toHaveBeenLastCalledWith([festival('2099-12-20')]);
  });

  it('without a name, or ending before they start, cannot be kept', () => {
    open(plan([festival('2099-12-20')]));
    enter('Đến ngày', '19/12/2099');
    expect(text()).toContain('Ngày kết thúc đứng trước ngày bắt đầu.');
    expect(screen.getByRole('button', { name: 'Giữ thay đổi' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ thay đổi' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thêm sự kiện' }));
    expect(text()).toContain('Hãy ghi tên sự kiện.');
  });
});
