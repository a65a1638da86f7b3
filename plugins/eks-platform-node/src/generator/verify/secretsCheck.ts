import { forbiddenIn } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** No account id and no secret leaves the portal. */
export const secretsCheck: RepositoryCheck = {
  id: 'secrets',
  title: 'No secret and no account id',
  run(tree) {
    const failures: Failure[] = [];
    for (const [file, { content }] of tree.files) {
      // Hashes of files and of providers are no secrets, and long digits occur in them.
      if (
        /(^|\/)(\.eks-platform\.lock\.yaml|\.terraform\.lock\.hcl)$/.test(file)
      ) {
        continue;
      }
      content.split('\n').forEach((line, index) => {
        // Mocked accounts of tests: one digit, twelve times.
        const text = /\.tftest\.hcl$/.test(file)
          ? line.replace(/(\d)\1{11}/g, '')
          : line;
        const found = forbiddenIn(text);
        if (found) {
          failures.push({
            file,
            line: index + 1,
            // The text itself is not repeated: it may be a secret.
            message: `holds what ${found}`,
          });
        }
      });
    }
    for (const object of tree.yaml) {
      const { kind, data, stringData } = object.value;
      if (kind === 'Secret' && (data || stringData)) {
        failures.push({
          file: object.file,
          line: object.line,
          message: 'is a Secret with data',
        });
      }
    }
    return { count: tree.files.size, failures };
  },
};
