import { parser } from '@prometheus-io/lezer-promql';

/** What an expression of Prometheus asks for. */
export interface PromqlNames {
  /** Whether Prometheus' own grammar refuses it. */
  isBroken: boolean;
  metrics: string[];
  /** Labels that it selects, groups or joins by. */
  labels: string[];
}

/** Reads an expression with the grammar of Prometheus' own editor; variables of Grafana are text to it. */
export function readPromql(expression: string): PromqlNames {
  const metrics = new Set<string>();
  const labels = new Set<string>();
  let isBroken = false;
  parser.parse(expression).iterate({
    enter(node) {
      const text = expression.slice(node.from, node.to);
      if (node.type.isError) {
        isBroken = true;
      } else if (
        node.name === 'Identifier' &&
        node.node.parent?.name === 'VectorSelector'
      ) {
        metrics.add(text);
      } else if (node.name === 'LabelName') {
        labels.add(text);
      }
    },
  });
  return { isBroken, metrics: [...metrics], labels: [...labels] };
}
