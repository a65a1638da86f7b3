import '@backstage/cli/asset-types';

// The development entries of the plugin are no packages that could be depended on.
/* eslint-disable @backstage/no-relative-monorepo-imports */
if (/^\/(form|home)\b/.test(window.location.pathname)) {
  import('../../../plugins/eks-platform/dev/form');
} else {
  import('../../../plugins/eks-platform/dev');
}
