import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FAKE_PROGRAMS } from './destroyScript/fakePrograms';

const golden = path.resolve(
  __dirname,
  '../../../templates/eks-platform/golden/bluesky/rendered',
);

const hasJq = spawnSync('jq', ['--version']).status === 0;
if (!hasJq && process.env.EKS_PLATFORM_REQUIRE_REAL_PARTS) {
  throw new Error('jq is missing: apt-get install jq');
}

/** Runs scripts/destroy of the golden repository against programs that only write down what they are asked. */
function destroy(
  options: { typed?: string; fakes?: Record<string, string> } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'destroy-'));
  const bin = path.join(folder, 'bin');
  const log = path.join(folder, 'calls.log');
  mkdirSync(bin);
  cpSync(golden, path.join(folder, 'repository'), { recursive: true });
  for (const [name, body] of Object.entries({
    ...FAKE_PROGRAMS,
    ...options.fakes,
  })) {
    writeFileSync(
      path.join(bin, name),
      `#!/usr/bin/env bash\necho "${name} $*" >>"$CALLS"\n${body}\n`,
    );
    chmodSync(path.join(bin, name), 0o755);
  }
  writeFileSync(log, '');
  const result = spawnSync('bash', ['scripts/destroy', 'bluesky'], {
    cwd: path.join(folder, 'repository'),
    input: `${options.typed ?? 'bluesky'}\n`,
    encoding: 'utf8',
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      CALLS: log,
      STATE: folder,
      CI: 'true',
    },
  });
  return {
    status: result.status,
    output: result.stdout + result.stderr,
    calls: readFileSync(log, 'utf8').trim().split('\n'),
  };
}

/** Index of the first call that matches; fails with the calls when there is none. */
function indexOf(calls: string[], pattern: RegExp): number {
  const index = calls.findIndex(call => pattern.test(call));
  if (index < 0) {
    throw new Error(`${pattern} was never called:\n${calls.join('\n')}`);
  }
  return index;
}

// The script reads AWS with jq; CI has it, a laptop may not.
(hasJq ? describe : describe.skip)('scripts/destroy (needs jq)', () => {
  it('empties the cluster from the inside before OpenTofu removes it', () => {
    const { status, output, calls } = destroy();
    expect({ status, output }).toMatchObject({ status: 0 });
    const order = [
      /^aws eks update-cluster-config .*--no-deletion-protection/,
      /^aws rds modify-db-instance --db-instance-identifier ours --no-deletion-protection/,
      /^kubectl -n flux-system annotate fluxinstances .*reconcile=disabled/,
      /^kubectl -n flux-system patch kustomization flux-system .*"suspend":true/,
      /^kubectl -n flux-system delete kustomizations -l eks-platform.io\/layer=apps/,
      /^kubectl -n flux-system patch kustomization.*\/karpenter .*"suspend":true/,
      /^kubectl -n kube-system patch helmrelease karpenter .*"suspend":true/,
      /^kubectl delete ingresses --all/,
      /^kubectl -n traefik delete service traefik/,
      /^aws route53 list-resource-record-sets --hosted-zone-id Z1/,
      /^kubectl delete persistentvolumeclaims --all/,
      /^kubectl delete nodepools.karpenter.sh --all/,
      /^kubectl get nodeclaims/,
      /^kubectl delete ec2nodeclasses/,
      /^kubectl -n flux-system delete fluxinstances/,
      /^tofu .*infra\/flux plan -destroy/,
      /^tofu .*infra\/cluster plan -destroy/,
      /^tofu .*infra\/network plan -destroy/,
      /^aws ec2 describe-volumes/,
    ].map(pattern => indexOf(calls, pattern));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('leaves what belongs to others, and names what stays', () => {
    const { output, calls } = destroy();
    expect(
      calls.filter(call => /modify-db-instance.*theirs/.test(call)),
    ).toEqual([]);
    expect(output).toContain('stays: kept vol-kept');
    expect(output).toMatch(/AWS still knows these[^]*volume vol-left/);
    expect(output).toContain('Unregister resource:default/bluesky');
  });

  it('changes nothing when another name is typed', () => {
    const { status, output, calls } = destroy({ typed: 'blue' });
    expect(status).not.toBe(0);
    expect(output).toContain('Nothing was changed');
    expect(
      calls.filter(call => /delete|patch|update|destroy/.test(call)),
    ).toEqual([]);
  });

  it('stops when the cluster stops answering, before OpenTofu would leave its load balancers behind', () => {
    const { status, output, calls } = destroy({
      fakes: {
        kubectl: `case "$*" in *"get services"*) exit 1 ;; esac\n${FAKE_PROGRAMS.kubectl}`,
      },
    });
    expect(status).not.toBe(0);
    expect(output).toContain('run this again');
    expect(calls.filter(call => /plan -destroy/.test(call))).toEqual([]);
    expect(calls.filter(call => /delete nodepools/.test(call))).toEqual([]);
  });

  it('goes on where a first run stopped, with no cluster left', () => {
    const { status, calls } = destroy({
      fakes: {
        aws: `case "$*" in *describe-cluster*) echo "ResourceNotFoundException: no cluster" >&2; exit 254 ;; esac\n${FAKE_PROGRAMS.aws}`,
      },
    });
    expect(status).toBe(0);
    expect(calls.filter(call => /^kubectl/.test(call))).toEqual([]);
    expect(calls.filter(call => /plan -destroy/.test(call))).toHaveLength(2);
  });

  it('is what shellcheck passes', () => {
    const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;
    if (shellcheck) {
      execFileSync('shellcheck', ['-x', '-P', 'SCRIPTDIR', 'scripts/destroy'], {
        cwd: golden,
      });
    }
    expect(shellcheck || !process.env.EKS_PLATFORM_REQUIRE_REAL_PARTS).toBe(
      true,
    );
  });
});
