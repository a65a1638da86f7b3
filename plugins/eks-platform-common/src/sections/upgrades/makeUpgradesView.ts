import type { Findings } from '../../problems/findings';
import { isFromTemplate } from '../../problems/repositoryFile';
import { makeUpgradeSteps } from '../../upgrades/upgradeSteps';
import { getSupport } from '../overview/support';
import type { UpgradesView } from './upgradesView';

/** What the next version needs, in order, and what could be newer today. */
export function makeUpgradesView(findings: Findings): UpgradesView {
  const { cluster, insights = [] } = findings.aws;
  const support = getSupport(findings);
  const next = support.newer?.[0];
  const steps = next ? makeUpgradeSteps(findings, next) : [];
  const prolongs =
    support.phase === 'standard' && cluster?.supportType === 'EXTENDED';
  const insightsAt = insights.flatMap(i => i.refreshedAt ?? []).sort()[0];
  return {
    version: cluster?.version ?? 'unknown',
    ...(next && { next }),
    ...(support.endsAt && !prolongs && { forcedAt: support.endsAt }),
    // File names are only known of repositories of our template.
    steps: isFromTemplate(findings)
      ? steps
      : steps.map(({ file: _, ...step }) => step),
    blockers: steps.filter(({ when }) => when === 'blocks').length,
    newer: findNewer(findings),
    ...(insightsAt && { insightsAt }),
  };
}

function findNewer(findings: Findings): UpgradesView['newer'] {
  const { addons = [], addonVersions = [] } = findings.aws;
  return addons.flatMap(({ name, version }) => {
    const offered = addonVersions.find(addon => addon.name === name);
    const [newest] = offered?.versions ?? [];
    return newest && newest !== version
      ? [
          {
            what: `Add-on ${name}`,
            from: version,
            to: newest,
            ...(isFromTemplate(findings) && {
              file: `infra/clusters/${findings.state.ref.name}.tfvars`,
            }),
          },
        ]
      : [];
  });
}
