import { DAY } from '../../clock/duration';
import { readPlatformTree } from '../../platform/readPlatformTree';
import { readGoldenTree } from '../../seeds/goldenTree';
import type { ClusterFrame } from '../../world/ClusterFrame';
import type { Moment, Scenario } from '../../world/Scenario';

/** What one fault of a scenario changes: the cluster without and with it, at one moment, the other faults away. */
export async function faultFrames(
  scenario: Scenario,
  fault: string,
  now: number,
): Promise<{ before: ClusterFrame; after: ClusterFrame }> {
  const seed = scenario.repository!(await readGoldenTree(), now);
  const files = Object.assign({}, ...seed.commits.map(commit => commit.files));
  const moment: Moment = {
    now,
    start: now,
    speed: 1,
    healed: Object.fromEntries(
      scenario.faults.map(({ id }) => [id, now - DAY]),
    ),
    repository: {
      url: `http://localhost/platforms/${scenario.cluster}.git`,
      head: 'a'.repeat(40),
      previous: 'b'.repeat(40),
      pushedAt: now,
      platform: readPlatformTree(new Map(Object.entries(files)))!,
    },
  };
  const { [fault]: _, ...others } = moment.healed;
  return {
    before: scenario.frameAt(moment),
    after: scenario.frameAt({ ...moment, healed: others }),
  };
}
