import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { KNOWN_METRICS } from './__testUtils__/knownMetrics';
import { readPromql } from './__testUtils__/promql';

const components = path.resolve(
  __dirname,
  '../../../../templates/eks-platform/components',
);
const monitoring = path.join(
  components,
  'platform-monitoring/kube/infra/configs/platform-monitoring',
);

interface Panel {
  id: number;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string; datasource: { uid: string } }[];
}

const dashboards = readdirSync(path.join(monitoring, 'dashboards')).map(
  name => {
    const text = readFileSync(
      path.join(monitoring, 'dashboards', name),
      'utf8',
    );
    const content = JSON.parse(text) as {
      uid: string;
      title: string;
      panels: Panel[];
      templating: { list: { query: { query: string } }[] };
    };
    return { name, text, ...content };
  },
);

const expressions = [
  ...dashboards.flatMap(({ title, panels, templating }) => [
    ...panels.flatMap(panel =>
      (panel.targets ?? []).map(({ expr }) => ({
        where: `${title}: ${panel.title}`,
        expr,
      })),
    ),
    ...templating.list.map(({ query }) => ({
      where: `${title}: variable`,
      expr: query.query.replace(/^label_values\((.*), \w+\)$/, '$1'),
    })),
  ]),
  // Lines of templates stand between the rules, so that the file is not YAML yet.
  ...[
    ...readFileSync(path.join(monitoring, 'rules.yaml.njk'), 'utf8').matchAll(
      /^\s+expr: (.+)$/gm,
    ),
  ].map(([, expr]) => ({ where: 'rules', expr })),
];

describe('monitoring of the platform', () => {
  it('asks Prometheus in its own words, for metrics that are told', () => {
    expect(readPromql('sum by (node) (up').isBroken).toBe(true);
    expect(expressions.length).toBeGreaterThan(80);
    for (const { where, expr } of expressions) {
      const { isBroken, metrics } = readPromql(expr);
      expect({ where, expr, isBroken }).toEqual({
        where,
        expr,
        isBroken: false,
      });
      expect({
        where,
        unknown: metrics.filter(metric => !KNOWN_METRICS.has(metric)),
      }).toEqual({ where, unknown: [] });
    }
  });

  it('groups only by labels that kube-state-metrics is told to export', () => {
    const exported = (file: string) => {
      const text = readFileSync(path.join(components, file), 'utf8');
      return [...text.matchAll(/- (?:nodes|pods)=\[(.*)\]/g)].flatMap(
        ([, labels]) =>
          labels
            .split(',')
            .map(label => `label_${label.replace(/[^A-Za-z0-9]/g, '_')}`),
      );
    };
    const ofStack = exported(
      'kube-prometheus-stack/kube/infra/controllers/kube-prometheus-stack/release.yaml.njk',
    );
    const used = new Set(
      expressions
        .flatMap(({ expr }) => readPromql(expr).labels)
        .filter(label => label.startsWith('label_')),
    );
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter(label => !ofStack.includes(label))).toEqual([]);
    expect(
      exported(
        'kube-state-metrics/kube/infra/controllers/kube-state-metrics/release.yaml',
      ),
    ).toEqual(ofStack);
  });

  it.each(dashboards)('can be read by Grafana and Flux: $title', dashboard => {
    const { panels } = dashboard;
    // Flux would put its own values in place of such text.
    expect(dashboard.text).not.toContain('${');
    expect(new Set(panels.map(panel => panel.id)).size).toBe(panels.length);
    for (const panel of panels) {
      expect(panel.gridPos.x + panel.gridPos.w).toBeLessThanOrEqual(24);
      for (const other of panels) {
        expect(
          panel !== other && overlaps(panel.gridPos, other.gridPos)
            ? `${panel.title} lies on ${other.title}`
            : '',
        ).toBe('');
      }
      for (const target of panel.targets ?? []) {
        expect(target.datasource.uid).toBe('prometheus');
      }
    }
  });

  it('puts every dashboard into the cluster', () => {
    expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(
      dashboards.length,
    );
    const text = readFileSync(
      path.join(monitoring, 'kustomization.yaml.njk'),
      'utf8',
    ).replace(/^\{%.*%\}\n/gm, '');
    const [generator] = parse(text).configMapGenerator;
    expect([...generator.files].sort()).toEqual(
      dashboards
        .map(({ name }) => `dashboards/${/[\w-]+\.json/.exec(name)![0]}`)
        .sort(),
    );
    expect(generator.options.labels).toEqual({ grafana_dashboard: '1' });
  });
});

function overlaps(a: Panel['gridPos'], b: Panel['gridPos']): boolean {
  return (
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
  );
}
