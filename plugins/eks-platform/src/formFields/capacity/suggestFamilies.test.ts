import { suggestFamilies } from './suggestFamilies';

const family = (name: string, arch: string) => ({
  family: name,
  category: name[0],
  arch,
  generation: Number(/\d+/.exec(name)![0]),
  fromPerHour: 0.1,
  sizes: ['large'],
});

const families = [
  family('m6g', 'arm64'),
  family('m8g', 'arm64'),
  family('m7g', 'arm64'),
  family('m7gd', 'arm64'),
  family('c7g', 'arm64'),
  family('c7i', 'amd64'),
  family('t3', 'amd64'),
  family('t3a', 'amd64'),
  family('x2gd', 'arm64'),
];

it.each([
  ['arm64', ['c7g', 'm8g', 'm7g']],
  ['amd64', ['c7i', 't3', 't3a']],
  ['both', ['c7g', 'c7i', 'm8g', 'm7g', 't3', 't3a']],
] as const)('offers the newest of each kind for %s', (arch, names) => {
  expect(suggestFamilies(families, arch).map(found => found.family)).toEqual(
    names,
  );
});
