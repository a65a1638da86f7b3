import { fluxFailure } from './fluxFailure';

/** A chart, or a version of it, that its repository does not have. */
export const fluxChartMissing = fluxFailure({
  id: 'flux-chart-missing',
  cause: 'missing-chart',
  scenario: 'chart-missing',
  clears: 'The chart is fetched.',
  tell: ({ cause, object }) => ({
    title: `Chart ${cause.chart} ${
      cause.version ? `${cause.version} ` : ''
    }is not in its repository`,
    because: `${object.kind} \`${object.meta.name}\` asks for it. The version was mistyped or withdrawn, or a mirror does not have it yet.`,
    next: `Name a version of \`${cause.chart}\` that exists`,
  }),
});
