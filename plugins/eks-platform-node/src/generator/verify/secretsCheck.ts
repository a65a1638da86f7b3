import type { Failure, RepositoryCheck } from './repositoryCheck';

const FORBIDDEN: [RegExp, string][] = [
  [/(?<![\w.-])\d{12}(?![\w.-])/, 'looks like an AWS account id'],
  [/arn:aws[\w-]*:[^:\s]*:[^:\s]*:\d{12}:/, 'is an ARN with an account id'],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/, 'is an AWS access key'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'is a private key'],
  [/\bgh[pousr]_[A-Za-z0-9]{30,}\b/, 'is a GitHub token'],
  [/\bglpat-[A-Za-z0-9_-]{20,}\b/, 'is a GitLab token'],
];

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
        const found = FORBIDDEN.find(([pattern]) => pattern.test(text));
        if (found) {
          failures.push({
            file,
            line: index + 1,
            // The text itself is not repeated: it may be a secret.
            message: `holds what ${found[1]}`,
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
