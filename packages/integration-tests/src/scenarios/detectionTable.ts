import type { FaultScenario } from 'fleet-simulator/scenarios';
import type { Detection } from './detect';

/** The table that a person reads after the run. */
export function detectionTable(
  detections: Detection[],
  unjudged: FaultScenario[],
): string {
  const rows = [
    ['scenario', 'first told', 'right', 'told after', 'gone after'],
    ...detections.map(each => [
      each.id,
      each.told[0] ?? 'nothing',
      each.isFirst ? 'yes' : 'NO',
      seconds(each.foundMs),
      seconds(each.clearedMs),
    ]),
    ...unjudged.map(({ id, expects }) => [
      id,
      `(no rule yet for ${expects})`,
      '',
      '',
      '',
    ]),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const lines = rows.map(row =>
    row.map((cell, column) => cell.padEnd(widths[column])).join('  '),
  );
  return `\n${lines.join('\n')}\n`;
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? 'never' : `${(ms / 1000).toFixed(1)} s`;
}
