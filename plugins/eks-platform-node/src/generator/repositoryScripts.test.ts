import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { renderPlatform } from './renderPlatform';
import type { TemplateLibrary } from './TemplateLibrary';
import { exampleSpec } from './testing/exampleSpec';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');

/** Stands in for AWS: who is signed in, and the git credential. */
const AWS = `#!/bin/bash
echo "aws $*" >>"$CALLS"
case "$*" in
  *get-caller-identity*Arn*) echo arn:aws:sts::0:assumed-role/eks-platform-admin/me ;;
  *get-caller-identity*) echo 0 ;;
  *get-secret-value*) echo '{"password":"x"}' ;;
esac
`;

/** Stands in for OpenTofu: each plan is another one, and says so when it is applied. */
const TOFU = `#!/bin/bash
echo "tofu $* encryption=[$TF_ENCRYPTION]" | tr '\\n' ' ' >>"$CALLS"
echo >>"$CALLS"
case "$*" in
  *" plan "*) for argument in "$@"; do case $argument in -out=*) echo "plan $RANDOM$RANDOM" >"\${argument#-out=}" ;; esac; done ;;
  *" show "*) echo '{"resource_changes":[{"address":"a.b","change":{"actions":["create"]}}]}' ;;
  *" output "*) echo '{"vpc_id":{"value":"vpc-0"}}' ;;
  *" apply "*)
    echo "applied $(cat "\${@: -1}")" >>"$CALLS"
    echo '{"type":"apply_complete","hook":{"resource":{"addr":"a.b"}},"@message":"a.b: done"}'
    ;;
esac
`;

const missing = ['bash', 'git', 'jq'].filter(
  name => spawnSync(name, ['--version']).error,
);

const describeWithTools = missing.length > 0 ? describe.skip : describe; // a laptop may lack them, CI does not
describeWithTools('scripts/apply', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'repository-'));
  const calls = path.join(folder, 'calls');
  const plan = path.join(folder, 'saved.plan');

  let library: TemplateLibrary;
  beforeAll(async () => {
    library = await loadTemplateLibrary(template);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function repository(kmsAlias?: string) {
    const example = exampleSpec({ versions: library.versions.pins });
    const spec = {
      ...example,
      account: {
        ...example.account,
        state: { ...example.account.state, kmsAlias },
      },
    };
    const root = mkdtempSync(path.join(folder, 'root-'));
    for (const file of renderPlatform({ library, spec })) {
      const target = path.join(root, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.content);
      chmodSync(target, file.executable ? 0o755 : 0o644);
    }
    for (const [name, content] of [
      ['aws', AWS],
      ['tofu', TOFU],
    ]) {
      writeFileSync(path.join(folder, name), content, { mode: 0o755 });
    }
    const git = (...parts: string[]) =>
      execFileSync('git', ['-C', root, ...parts]);
    git('init', '--quiet');
    git('add', '--all');
    git(
      ...['-c', 'user.name=a', '-c', 'user.email=a@example.org'],
      ...['commit', '--quiet', '--message=first'],
    );
    return (parts: string[], environment: Record<string, string> = {}) => {
      writeFileSync(calls, '');
      const { status, stderr } = spawnSync(
        path.join(root, 'scripts/apply'),
        [...parts, 'checkout'],
        {
          encoding: 'utf8',
          env: {
            PATH: `${folder}:${process.env.PATH}`,
            HOME: folder,
            CALLS: calls,
            CI: 'true',
            ...environment,
          },
        },
      );
      return { status, stderr, calls: readFileSync(calls, 'utf8') };
    };
  }

  it('tells the portal of a plan, but not of that of a pull request', () => {
    const apply = repository();
    const nightly = apply(['--plan']);
    expect(nightly.status).toBe(0);
    expect(nightly.calls).toContain('/reports/checkout.json');
    const preview = apply(['--preview']);
    expect(preview.status).toBe(0);
    expect(preview.calls).toMatch(/infra\/cluster plan .*-lock=false/);
    expect(preview.calls).not.toContain('aws');
  });

  it('applies the saved plan and no other', () => {
    const apply = repository('alias/tofu');
    const output = path.join(folder, 'output');
    const saved = apply(['--root', 'cluster', '--save', plan], {
      GITHUB_OUTPUT: output,
    });
    expect(saved.status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe('changes=1\n');
    expect(saved.calls).not.toContain('applied');
    expect(saved.calls).not.toContain('reports');
    expect(saved.calls).toMatch(
      /infra\/cluster plan .*aws_kms.*kms_key_id = "alias\/tofu".*enforced = true/,
    );

    const done = apply(['--root', 'cluster', '--saved', plan]);
    expect(done.status).toBe(0);
    expect(done.calls).not.toContain(' plan -input');
    expect(done.calls).toContain(`applied ${readFileSync(plan, 'utf8')}`);
    expect(done.calls).toContain('/reports/checkout.json');
  });

  it('saves no plan in the clear', () => {
    rmSync(plan, { force: true });
    const apply = repository();
    const refused = apply(['--root', 'network', '--save', plan]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('PLAN_PASSPHRASE');
    expect(existsSync(plan)).toBe(false);
    const encrypted = apply(['--root', 'network', '--save', plan], {
      PLAN_PASSPHRASE: 'correct"horse${battery}',
    });
    expect(encrypted.status).toBe(0);
    expect(encrypted.calls).toContain('passphrase = "correct_horse_{battery}"');
  });

  it.each([[['--save', 'x']], [['--root', 'all']], [['--root']], [['--what']]])(
    'refuses %j and says what it takes',
    parts => {
      const apply = repository();
      expect(apply(parts).status).toBe(2);
      expect(apply(parts).calls).toBe('');
    },
  );
});
