import { BENIGN_SCENARIOS, chooseFleet, FAULT_SCENARIOS } from '..';
import { momentOf, START } from '../../__testUtils__/demoPlatform';
import { HOUR, MINUTE } from '../../clock/duration';
import type { PlatformTree } from '../../platform/PlatformTree';
import { readPlatformTree } from '../../platform/readPlatformTree';
import { readGoldenTree } from '../../seeds/goldenTree';
import type { ClusterFrame } from '../../world/ClusterFrame';
import type { PlayedCluster } from './playCluster';
import { playCluster, playedTree } from './playCluster';

async function frameOf(
  played: PlayedCluster,
  seconds: number,
  healed: Record<string, number> = {},
): Promise<ClusterFrame> {
  return playCluster(played).frameAt(
    momentOf(await stagePlatform(), seconds, healed),
  );
}

let platform: Promise<PlatformTree> | undefined;
function stagePlatform(): Promise<PlatformTree> {
  platform ??= readGoldenTree().then(golden => {
    const tree = playedTree(golden, { cluster: 'stage' });
    return readPlatformTree(new Map(Object.entries(tree)))!;
  });
  return platform;
}

/** What a frame shows, without what every moment changes. */
function shown(frame: ClusterFrame): string[] {
  const { objects, eks, report, aws, deniedActions, wire } = frame;
  return [
    ...objects.map(each => JSON.stringify(each)),
    JSON.stringify({ eks, report, aws, deniedActions, wire }),
  ].sort();
}

function expectSound(frame: ClusterFrame, now: number): void {
  const keys = frame.objects.map(
    ({ kind, apiVersion, metadata }) =>
      `${apiVersion}/${kind}/${metadata.namespace}/${metadata.name}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
  const future = (
    JSON.stringify(frame.objects).match(/"\w+":"20\d\d-\d\d-\d\dT[\d:]+Z"/g) ??
    []
  ).filter(
    each =>
      Date.parse(each.split('":')[1].slice(1, -1)) > now &&
      !/notAfter|renewalTime/.test(each),
  );
  expect(future).toEqual([]);
}

describe.each(FAULT_SCENARIOS.map(each => [each.id, each] as const))(
  'fault %s',
  (id, fault) => {
    const played = { cluster: 'stage', faults: [fault] };
    const healed = { [id]: START + MINUTE };

    it('shows on a calm platform, at any hour, always alike', async () => {
      for (const seconds of [0, 61, (5 * HOUR) / 1000]) {
        const frame = await frameOf(played, seconds);
        expectSound(frame, START + seconds * 1000);
        expect(shown(await frameOf(played, seconds))).toEqual(shown(frame));
        expect(shown(frame)).not.toEqual(
          shown(await frameOf(played, seconds, { [id]: START - HOUR })),
        );
      }
    });

    it('is gone after its cure, but for what only looks like trouble', async () => {
      const calm = await frameOf(
        { cluster: 'stage', faults: [{ ...fault, cause: () => {} }] },
        10 * 60,
        healed,
      );
      expect(shown(await frameOf(played, 10 * 60, healed))).toEqual(
        shown(calm),
      );
      // Not before it was cured.
      expect(shown(await frameOf(played, 30))).not.toEqual(shown(calm));
    });
  },
);

describe.each(BENIGN_SCENARIOS.map(each => [each.id, each] as const))(
  'benign %s',
  (_, benign) => {
    it('is sound in each of 60 minutes, and moves', async () => {
      const seen = new Set<string>();
      for (let minute = 0; minute < 60; minute += 1.7) {
        const seconds = Math.round(minute * 60);
        const frame = await frameOf(
          { cluster: 'stage', benign: [benign] },
          seconds,
        );
        expectSound(frame, START + seconds * 1000);
        seen.add(shown(frame).join('\n'));
      }
      expect(seen.size).toBeGreaterThan(10);
    });
  },
);

describe('the choice of a fleet', () => {
  it('takes clusters, groups, faults and benign scenarios', () => {
    const names = (text: string) => chooseFleet(text).map(each => each.cluster);
    expect(names('demo')).toEqual(['bluesky', 'dp', 'payments', 'legacy']);
    expect(names('demo, atlas,S6,rolling-update,atlas')).toEqual([
      'bluesky',
      'dp',
      'payments',
      'legacy',
      'atlas',
      's6',
      'rolling-update',
    ]);
    expect(() => names('demo,nonsense')).toThrow('nonsense');
  });

  it('has an id only once', () => {
    const ids = [...FAULT_SCENARIOS, ...BENIGN_SCENARIOS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
