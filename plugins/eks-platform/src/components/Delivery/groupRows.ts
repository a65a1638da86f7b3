import type { FluxRow } from '@eks-platform/backstage-plugin-eks-platform-common';

/** A line of the list: one object, or all that wait for the same one. */
export interface ObjectLineContent {
  id: string;
  row?: FluxRow;
  group?: { behind: string; name: string; rows: FluxRow[]; isOpen: boolean };
}

/** Waiting ones become one line for each thing they wait for; `all` leaves every line as it is. */
export function groupRows(
  rows: readonly FluxRow[],
  unfolded: string | undefined,
): ObjectLineContent[] {
  const lines: ObjectLineContent[] = [];
  const groups = new Map<string, FluxRow[]>();
  for (const row of rows) {
    const behind = row.behind.join(' ');
    if (unfolded === 'all' || row.state !== 'waits' || !behind) {
      lines.push({ id: row.id, row });
      continue;
    }
    const group = groups.get(behind);
    if (group) {
      group.push(row);
    } else {
      groups.set(behind, [row]);
    }
  }
  for (const [behind, members] of groups) {
    if (members.length === 1) {
      lines.push({ id: members[0].id, row: members[0] });
      continue;
    }
    const isOpen = unfolded === behind;
    const name = members[0].behind.map(id => id.split('/').at(-1)).join(', ');
    lines.push({
      id: `behind ${behind}`,
      group: { behind, name, rows: members, isOpen },
    });
    if (isOpen) {
      lines.push(...members.map(row => ({ id: row.id, row })));
    }
  }
  return lines;
}
