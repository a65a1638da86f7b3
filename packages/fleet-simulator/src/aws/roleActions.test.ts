import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { RESOURCE_KINDS } from '../kubernetes/resourceKinds';
import { readGoldenTree } from '../seeds/goldenTree';
import { READER_ACTIONS } from './roleActions';

const READER_POLICY = resolve(
  __dirname,
  '../../../../templates/account-baseline/golden/github/rendered/infra/account/reader.tf',
);

describe('what the portal may read', () => {
  it('in AWS is what the account baseline grants, no more and no less', async () => {
    const policy = await readFile(READER_POLICY, 'utf8');
    const granted = (policy.match(/"[a-z0-9]+:[A-Z]\w+"/g) ?? []).map(each =>
      each.slice(1, -1).replace('cloudwatch:', 'monitoring:'),
    );
    // Keys are not played; S3 decrypts by itself.
    const played = granted.filter(each => !each.startsWith('kms:'));
    expect([...READER_ACTIONS].sort()).toEqual([...new Set(played)].sort());
  });

  it('in a cluster is known here, kind by kind', async () => {
    const tree = await readGoldenTree();
    const [role] = parseAllDocuments(tree['kube/infra/access/reader.yaml']).map(
      each => ('toJS' in each ? each.toJS() : undefined),
    );
    const unknown = role.rules
      .flatMap(({ apiGroups, resources }: Record<string, string[]>) =>
        apiGroups.flatMap(group =>
          resources.map(plural => ({ group, plural })),
        ),
      )
      .filter(
        ({ group, plural }: { group: string; plural: string }) =>
          !RESOURCE_KINDS.some(
            each => each.group === group && each.plural === plural,
          ),
      );
    expect(unknown).toEqual([]);
  });
});
