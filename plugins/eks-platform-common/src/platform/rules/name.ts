import { stringifyClusterRef } from '../../cluster/clusterRef';
import type { PlatformRule, RuleInput } from './platformRule';

const LONGEST = 30;
const SHORTEST = 3;

/** The name becomes a cluster, a DNS label, an entity and part of IAM role names. */
export const nameRule: PlatformRule = {
  id: 'name',
  check(input) {
    const { name } = input.answers;
    if (!name) {
      return [
        { level: 'error', field: 'name', message: 'Give the platform a name.' },
      ];
    }
    const faults = faultsOf(name);
    if (faults.length > 0) {
      const better = improve(name);
      return [
        {
          level: 'error',
          field: 'name',
          message: `\`${shown(name)}\` ${faults.join(
            ' and ',
          )}. Use ${SHORTEST}–${LONGEST} of a–z, 0–9 and '-', starting with a letter.${
            better ? ` Try \`${better}\`.` : ''
          }`,
          ...(better
            ? { fix: { label: `Use ${better}`, set: { name: better } } }
            : {}),
        },
      ];
    }
    return takenMessage(input).map(message => {
      const free = nextFree(input);
      return {
        level: 'error',
        field: 'name',
        message: `${message} Try \`${free}\`.`,
        fix: { label: `Use ${free}`, set: { name: free } },
      };
    });
  },
};

function faultsOf(name: string): string[] {
  const faults: string[] = [];
  const has = (pattern: RegExp, words: string) =>
    pattern.test(name) && faults.push(words);
  has(/[A-Z]/, 'has a capital');
  has(/_/, 'has an underscore');
  has(/\s/, 'has a space');
  has(/[^A-Za-z0-9_\s-]/, 'has a character that a DNS name cannot hold');
  has(/^[^A-Za-z]/, 'does not start with a letter');
  has(/-$/, "ends with '-'");
  if (name.length < SHORTEST) {
    faults.push('is too short');
  }
  if (name.length > LONGEST) {
    faults.push(`has ${name.length} characters`);
  }
  // "has a capital and has an underscore" reads badly.
  return faults.map((fault, index) =>
    index > 0 && faults[index - 1].startsWith('has ')
      ? fault.replace(/^has /, '')
      : fault,
  );
}

function improve(name: string): string | undefined {
  const better = name
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return better.length >= SHORTEST ? better : undefined;
}

function takenMessage({ answers, context }: RuleInput): string[] {
  const { account, region, name } = answers;
  const cluster = stringifyClusterRef({ account, region, name });
  const same = context.taken.find(entity => entity.cluster === cluster);
  if (same) {
    const owner = same.owner ? ` (owner ${nameOf(same.owner)})` : '';
    return [
      `${account} already has a cluster named ${name} in ${region}${owner}.`,
    ];
  }
  const entityRef = `resource:default/${name}`;
  const other = context.taken.find(entity => entity.entityRef === entityRef);
  if (other) {
    const where = other.cluster ? ` (${other.cluster.split('/')[0]})` : '';
    return [
      `${entityRef} exists already${where}: entity names are one space for the whole catalog.`,
    ];
  }
  return [];
}

function nextFree({ answers, context }: RuleInput): string {
  const names = new Set(context.taken.map(entity => nameOf(entity.entityRef)));
  const stem = answers.name.slice(0, LONGEST - 3);
  let number = 2;
  while (names.has(`${stem}-${number}`)) {
    number += 1;
  }
  return `${stem}-${number}`;
}

function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}

/** Keeps a hostile name from filling the page. */
function shown(name: string): string {
  const line = name.replace(/[`\s\p{C}]+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
