import { hcl, markdown, shell, yamlValue } from '../quoting';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** Written so that this file does not hold what it looks for. */
const LEFTOVERS: [RegExp, string][] = [
  [/\$\{\{/, 'an output of the template'],
  [/\{%-?\s|\s-?%\}/, 'a tag of the template'],
  [/\[object Object\]/, 'an object where text was meant'],
  [/(?<!["'\w])undefined(?!["'\w])\s*$/, 'a value that was not there'],
  [/\b(TODO|FIXME|CHANGEME|CHANGE_ME|XXX)\b/, 'a note of the author'],
  [/<(your|my|insert|replace)[-_ ][^>]*>/i, 'a placeholder'],
];

/** Nothing of the template engine or of its authors is left in the files. */
export const leftoversCheck: RepositoryCheck = {
  id: 'leftovers',
  title: 'No placeholder and nothing of the template',
  run(tree) {
    const failures: Failure[] = [];
    // What the user wrote may look like anything.
    const { description, answers, repository } = tree.spec;
    const own = textsOf([description, answers, repository])
      .filter(text => LEFTOVERS.some(([pattern]) => pattern.test(text)))
      .flatMap(writtenForms);
    for (const [file, { content }] of tree.files) {
      if (file === '.eks-platform.lock.yaml') {
        continue;
      }
      const isWorkflow = /^\.(github|gitlab-ci)/.test(file);
      content.split('\n').forEach((text, index) => {
        const line = own.reduce(
          (rest, words) => rest.replaceAll(words, ' '),
          text,
        );
        const found = LEFTOVERS.find(
          ([pattern], position) =>
            pattern.test(line) && !(isWorkflow && position < 2),
        );
        if (found) {
          failures.push({
            file,
            line: index + 1,
            message: `holds ${found[1]}`,
          });
        }
      });
    }
    return { count: tree.files.size, failures };
  },
};

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  // Keys too: those of labels are texts.
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)])
    : [];
}

/** A text of the user as any of the filters writes it. */
function writtenForms(text: string): string[] {
  return [
    yamlValue(text),
    hcl(text),
    shell(text),
    markdown(text),
    JSON.stringify(text).slice(1, -1),
    text,
  ];
}
