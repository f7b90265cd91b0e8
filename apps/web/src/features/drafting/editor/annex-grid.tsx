import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core';
import { headedCells, readAnnexTable, type Annex, type AnnexGroup, type AnnexRow, type TimetableEntry } from '@banhanh/plan-document';
import { IconArrowNarrowDown, IconArrowNarrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useMemo, useState, type ClipboardEvent } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { annexCells, cellText, type AnnexCell } from '../editing/annex-edit.js';
import { cellsOfTable, readHtmlCells, readHtmlTable, readTabbed, tableAsGroup, type AnnexPlace } from '../editing/annex-paste.js';
import { type PlanEdit } from '../editing/plan-edit.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { GrowingText } from './growing-text.js';

interface GridProps {
  annex: Annex;
  edit: (edit: PlanEdit) => void;
  /** What the times mean, by row. */
  deadlines: ReadonlyMap<string, readonly TimetableEntry[]>;
}

/** The table of an annex: groups of rows, every cell in place. */
export function AnnexGrid({ annex, edit, deadlines }: GridProps) {
  const t = useTexts(editorTexts);
  const headed = useMemo(() => headedCells(annex.columns), [annex.columns]);
  const headings = useMemo(() => annexCells.map((cell) => (headed[cell] === undefined ? '' : annex.columns[headed[cell]]) || t(`annex.columns.${cell}`)), [annex.columns, headed, t]);
  return (
    <div>
      <div className={styles.grid}>
        <table>
          <thead>
            <tr>
              {annexCells.map((cell, at) => {
                const index = headed[cell];
                return (
                  <th key={cell} scope="col" className={cell === 'no' ? styles.no : cell === 'content' ? styles.contentColumn : undefined}>
                    {index === undefined ? (
                      <Text size="sm" className="quiet" p={6}>
                        {headings[at]}
                      </Text>
                    ) : (
                      <GrowingText value={annex.columns[index] ?? ''} aria-label={t('annex.column', { at: at + 1 })} onChange={(event) => edit({ type: 'setColumn', id: annex.id, index, text: event.currentTarget.value })} />
                    )}
                  </th>
                );
              })}
              <th scope="col" className={styles.acts}>
                {t('annex.acts')}
              </th>
            </tr>
          </thead>
          {annex.groups.map((group) => (
            <GroupRows key={group.id} annexId={annex.id} columns={headings} group={group} edit={edit} deadlines={deadlines} />
          ))}
        </table>
      </div>
      {annex.groups.every(({ rows }) => rows.length === 0) && (
        <Textarea mt="sm" rows={2} label={t('annex.paste')} description={t('annex.pasteHelp')} value="" onChange={() => undefined} onPaste={(event) => pasteInto(event, edit, annex.id, null)} />
      )}
      <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => edit({ type: 'addGroup', annexId: annex.id, newId: crypto.randomUUID() })}>
        {t('annex.addGroup')}
      </Button>
    </div>
  );
}

const GroupRows = memo(function GroupRows({ annexId, columns, group, edit, deadlines }: { annexId: string; columns: readonly string[]; group: AnnexGroup } & Omit<GridProps, 'annex'>) {
  const t = useTexts(editorTexts);
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <td>
          <GrowingText value={group.number ?? ''} aria-label={t('annex.groupNumber')} onChange={(event) => edit({ type: 'setGroup', annexId, id: group.id, part: 'number', text: event.currentTarget.value })} />
        </td>
        <td colSpan={4}>
          <GrowingText data-field={`${group.id}/title`} value={group.title} aria-label={t('annex.groupTitle')} onChange={(event) => edit({ type: 'setGroup', annexId, id: group.id, part: 'title', text: event.currentTarget.value })} />
        </td>
        <td>
          <Group gap={0} wrap="nowrap">
            <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('annex.addRow')} onClick={() => edit({ type: 'addRow', annexId, groupId: group.id, newId: crypto.randomUUID() })}>
              <IconPlus size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('annex.removeGroup')} onClick={() => edit({ type: 'removeGroup', annexId, id: group.id })}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Group>
        </td>
      </tr>
      {group.rows.map((row, index) => (
        <GridRow key={row.id} annexId={annexId} groupId={group.id} columns={columns} row={row} at={index + 1} isLast={index === group.rows.length - 1} edit={edit} times={deadlines.get(row.id)} />
      ))}
    </tbody>
  );
});

interface GridRowProps {
  annexId: string;
  groupId: string;
  columns: readonly string[];
  row: AnnexRow;
  at: number;
  isLast: boolean;
  edit: GridProps['edit'];
  times: readonly TimetableEntry[] | undefined;
}

const GridRow = memo(function GridRow({ annexId, groupId, columns, row, at, isLast, edit, times }: GridRowProps) {
  const t = useTexts(editorTexts);
  const place = { annexId, groupId, id: row.id };
  return (
    <tr>
      {annexCells.map((cell, index) => (
        <td key={cell}>
          <Cell
            row={row}
            cell={cell}
            label={t('annex.cell', { column: columns[index] ?? '', at })}
            onText={(text) => edit({ type: 'setRow', ...place, cell, text })}
            onPaste={(event) => pasteInto(event, edit, annexId, { annexId, groupId, rowId: row.id, cell })}
          />
          {cell === 'time' &&
            times?.map(({ key, meaning, status }) => (
              <Text key={key} size="xs" px={6} pb={4} c={status === 'resolved' || status === 'done' ? 'var(--quiet)' : 'var(--at-risk)'}>
                {meaning}
              </Text>
            ))}
        </td>
      ))}
      <td>
        <Group gap={0} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" size={34} disabled={at === 1} aria-label={t('annex.up', { at })} onClick={() => edit({ type: 'moveRow', ...place, by: -1 })}>
            <IconArrowNarrowUp size={17} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={34} disabled={isLast} aria-label={t('annex.down', { at })} onClick={() => edit({ type: 'moveRow', ...place, by: 1 })}>
            <IconArrowNarrowDown size={17} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('annex.removeRow', { at })} onClick={() => edit({ type: 'removeRow', ...place })}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Group>
      </td>
    </tr>
  );
});

/** A cell of bodies is read while it is typed, but shows the letters typed until it is left: `Sở Nội vụ; ` keeps its `; `. */
function Cell({ row, cell, label, onText, onPaste }: { row: AnnexRow; cell: AnnexCell; label: string; onText: (text: string) => void; onPaste: (event: ClipboardEvent) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <GrowingText
      data-field={`${row.id}/${cell}`}
      value={typed ?? cellText(row, cell)}
      aria-label={label}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onText(event.currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
      onPaste={(event) => {
        onPaste(event);
        if (event.defaultPrevented) setTyped(null);
      }}
    />
  );
}

/** A table with headings is put in as a whole, any other from this cell on; without a cell it is a group of its own. Other words are the field's. */
function pasteInto(event: ClipboardEvent, edit: GridProps['edit'], annexId: string, place: AnnexPlace | null): void {
  const html = event.clipboardData.getData('text/html');
  const table = readHtmlTable(html) ?? readTabbed(event.clipboardData.getData('text/plain'));
  if (!table) return;
  event.preventDefault();
  const whole = readAnnexTable(readHtmlCells(html) ?? cellsOfTable(table), crypto.randomUUID());
  if (whole) edit({ type: 'pasteAnnex', annexId, table: whole });
  else if (place) edit({ type: 'pasteTable', place, table, newIds: table.map(() => crypto.randomUUID()) });
  else edit({ type: 'addGroupOf', annexId, group: tableAsGroup(table, crypto.randomUUID()) });
}
