import { isRight, type Detection } from './Detection';

/** The table that a person reads after the run, as Markdown. */
export function detectionTable(detections: Detection[]): string {
  const rows = [
    [
      'scenario',
      'problem expected',
      'problem on top',
      'told after',
      'limit',
      'kind',
      'gone after',
      'verdict',
    ],
    ...detections.map(each => [
      each.id,
      each.expects,
      each.told[0] ?? 'nothing',
      seconds(each.foundMs),
      seconds(each.limit.everyMs + each.limit.withinMs),
      each.limit.kind,
      seconds(each.clearedMs),
      verdict(each),
    ]),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const [head, ...body] = rows.map(
    row => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`,
  );
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body, '', summary(detections), ''].join('\n');
}

function summary(detections: Detection[]): string {
  const right = detections.filter(isRight).length;
  const part = ((100 * right) / detections.length).toFixed(1);
  return `${right} of ${detections.length} right (${part} %): the cause on top in time, and gone in time.`;
}

function verdict(detection: Detection): string {
  if (isRight(detection)) {
    const beside = detection.told.slice(1);
    return beside.length > 0 ? `right, beside ${beside.join(', ')}` : 'right';
  }
  const { before, left, told } = detection;
  const reasons = [
    before.length > 0 && `told before anything happened: ${before.join(', ')}`,
    told.length > 0 && `told: ${told.join(', ')}`,
    left.length > 0 && `left: ${left.join(', ')}`,
  ].filter(Boolean);
  return `MISSED ${reasons.join('; ')}`;
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? 'never' : `${(ms / 1000).toFixed(1)} s`;
}
