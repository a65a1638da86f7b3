import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const golden = path.resolve(
  __dirname,
  '../../../../templates/eks-platform/golden',
);

/** Every file of every golden repository. */
const files = readdirSync(golden, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name))
  .filter(file => file.includes(`${path.sep}rendered${path.sep}`))
  .map(file => ({
    path: path.relative(golden, file).split(path.sep).join('/'),
    // Comments may name what is not done.
    content: readFileSync(file, 'utf8').replace(/(^|\s)#.*$/gm, ''),
  }))
  .filter(file => !/\.(md|json)$/.test(file.path));

interface Defect {
  /** What a reference platform did wrong. */
  what: string;
  /** Files that it may be in. */
  where: RegExp;
  pattern: RegExp;
  /** A piece that shows the defect, so that the pattern is known to find it. */
  seen: string;
}

const DEFECTS: Defect[] = [
  {
    what: 'an API endpoint open to everyone',
    where: /\.(tf|tfvars)$/,
    pattern: /public_cidrs?\s*=\s*\[[^\]]*"0\.0\.0\.0\/0"/,
    seen: 'endpoint_public_cidrs = ["0.0.0.0/0"]',
  },
  {
    what: 'node ports open to the world',
    where: /\.tf$/,
    pattern:
      /cidr_blocks\s*=\s*\["0\.0\.0\.0\/0"\]|cidr_ipv4\s*=\s*"0\.0\.0\.0\/0"/,
    seen: 'cidr_blocks = ["0.0.0.0/0"]',
  },
  {
    what: 'image of the nodes by wildcard name',
    where: /nodeclass-.*\.yaml$/,
    pattern: /- name:\s*['"]?[\w-]*\*/,
    seen: 'amiSelectorTerms:\n  - name: amazon-eks-node-*',
  },
  {
    what: 'image of the nodes that is always the latest',
    where: /nodeclass-.*\.yaml$/,
    pattern: /alias:\s*['"]?\w+@latest/,
    seen: 'alias: al2023@latest',
  },
  {
    what: 'Amazon Linux 2, whose images end with 1.32',
    where: /\.(ya?ml|tf|tfvars)$/,
    pattern: /alias:\s*['"]?al2@|ami_type\s*=\s*"AL2_/,
    seen: 'alias: al2@v20250101',
  },
  {
    what: 'fields of a pool in a node class',
    where: /nodeclass-.*\.yaml$/,
    pattern: /^\s*(disruption|expireAfter|limits):/m,
    seen: 'spec:\n  expireAfter: 4h',
  },
  {
    what: 'expireAfter at the level of disruption',
    where: /nodepool-.*\.yaml$/,
    pattern: /^ {2}disruption:(\n {4}.*)*\n {4}expireAfter:/m,
    seen: 'spec:\n  disruption:\n    consolidateAfter: 1m\n    expireAfter: 24h',
  },
  {
    what: 'a namespace on an object of the whole cluster',
    where: /(nodepool|nodeclass|issuer)-.*\.yaml$/,
    pattern: /^metadata:(\n {2}.*)*\n {2}namespace:/m,
    seen: 'kind: NodePool\nmetadata:\n  name: x\n  namespace: karpenter',
  },
  {
    what: 'the discovery tag on every resource',
    where: /\.(tf|tfvars)$/,
    pattern: /default_tags\s*\{[^}]*karpenter\.sh\/discovery/,
    seen: 'default_tags {\n  tags = { "karpenter.sh/discovery" = "x" }\n}',
  },
  {
    what: 'aws-auth',
    where: /./,
    pattern: /name:\s*aws-auth|aws_auth/,
    seen: 'name: aws-auth',
  },
  {
    what: 'definitions of an old version',
    where: /\.ya?ml$/,
    pattern:
      /apiVersion:\s*(karpenter\.(sh|k8s\.aws)\/v1(alpha5|beta1)|autoscaling\/v2beta2|traefik\.containo\.us\/|policy\/v1beta1|helm\.toolkit\.fluxcd\.io\/v2beta)/,
    seen: 'apiVersion: karpenter.sh/v1beta1',
  },
  {
    what: 'memory in thousandths of a byte',
    where: /\.ya?ml$/,
    pattern: /memory:\s*["']?\d+m["']?\s*$/m,
    seen: 'memory: 512m',
  },
  {
    what: 'memory in bytes',
    where: /kube\/.*\.ya?ml$/,
    pattern: /memory:\s*["']?\d{1,6}["']?\s*$/m,
    seen: 'memory: 512',
  },
  {
    what: 'an interruption queue that anybody may write to',
    where: /\.tf$/,
    pattern: /sqs:SendMessage[\s\S]{0,200}identifiers\s*=\s*\["\*"\]/,
    seen: 'actions = ["sqs:SendMessage"]\nprincipals { identifiers = ["*"] }',
  },
  {
    what: 'a state lock in DynamoDB',
    where: /\.(tf|tfbackend)$/,
    pattern: /dynamodb_table/,
    seen: 'dynamodb_table = "lock"',
  },
  {
    what: 'the kubectl provider',
    where: /\.tf$/,
    pattern: /gavinbunny\/kubectl|gavinbunney\/kubectl|provider "kubectl"/,
    seen: 'source = "gavinbunney/kubectl"',
  },
  {
    what: 'the hub chart key of CPU guarantees misspelt',
    where: /jupyterhub|hubs/,
    pattern: /cpu_(guarentee|garantee|gaurantee)|cpuGuarantee/,
    seen: 'cpu_guarentee: 1',
  },
  {
    what: 'a label of hub nodes misspelt',
    where: /\.(ya?ml|tf)$/,
    pattern: /nodegroup-purpose/,
    seen: 'hub.jupyter.org/nodegroup-purpose: user',
  },
  {
    what: 'a first password from a web service',
    where: /./,
    pattern:
      /(curl|wget)[^\n]*(random\.org|passwordwolf|dinopass|makemeapassword)/i,
    seen: 'curl https://www.random.org/passwords',
  },
  {
    what: 'NFS exported without root squash',
    where: /./,
    pattern: /no_root_squash/,
    seen: '*(rw,sync,no_root_squash)',
  },
  {
    what: 'pods in a range that is not private',
    where: /\.(tf|tfvars)$/,
    pattern: /"11\.0\.0\.0\/\d+"/,
    seen: 'secondary_cidr_blocks = ["11.0.0.0/16"]',
  },
  {
    what: 'an insecure Traefik API',
    where: /traefik/,
    pattern: /insecure:\s*true|--api\.insecure/,
    seen: 'api:\n  insecure: true',
  },
  {
    what: 'an IAM user for backups',
    where: /\.tf$/,
    pattern: /resource "aws_iam_(user|access_key)"/,
    seen: 'resource "aws_iam_user" "velero" {}',
  },
  {
    what: 'conflicts of add-ons by the old argument',
    where: /\.tf$/,
    pattern: /\bresolve_conflicts\s*=/,
    seen: 'resolve_conflicts = "OVERWRITE"',
  },
  {
    what: 'a Lambda that repairs CoreDNS',
    where: /\.tf$/,
    pattern: /aws_lambda_function/,
    seen: 'resource "aws_lambda_function" "coredns" {}',
  },
  {
    what: 'a literal cluster name in shared manifests',
    where: /rendered\/(platforms\/tools\/)?kube\/(infra|apps\/base)\//,
    pattern: /\b(bluesky|lakehouse)\b/,
    seen: 'clusterName: bluesky',
  },
];

describe('defects of the reference platforms', () => {
  it('are looked for in real files', () => {
    expect(files.length).toBeGreaterThan(500);
  });

  it.each(DEFECTS.map((defect): [string, Defect] => [defect.what, defect]))(
    'are not copied: %s',
    (_what, { where, pattern, seen }) => {
      expect(pattern.test(seen)).toBe(true);
      const candidates = files.filter(file => where.test(file.path));
      expect(candidates.length).toBeGreaterThan(0);
      expect(
        candidates
          .filter(file => pattern.test(file.content))
          .map(file => file.path),
      ).toEqual([]);
    },
  );

  // Defects of omission: what must be there.
  it.each<[string, RegExp, RegExp]>([
    ['a role for the EBS CSI add-on', /infra\/cluster\/addons\.tf$/, /ebs/],
    [
      'tags for load balancers on the subnets',
      /infra\/network\/vpc\.tf$/,
      /kubernetes\.io\/role\/(internal-)?elb/,
    ],
    [
      'a device plugin beside a GPU pool',
      /bluesky\/rendered\/kube\/infra\/controllers\/nvidia-device-plugin\/release\.yaml$/,
      /nvidia-device-plugin/,
    ],
  ])('have what was missing: %s', (_what, where, pattern) => {
    const candidates = files.filter(file => where.test(file.path));
    expect(candidates.length).toBeGreaterThan(0);
    for (const file of candidates) {
      expect(file.content).toMatch(pattern);
    }
  });
});
