import { FIXTURE_NOW } from '@eks-platform/backstage-plugin-eks-platform-common/testUtils';

const ISO = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)"/g;

/** A copy in which every time stands as far from `now` as it stood from `from`, the moment of the fixtures. */
export function moveInTime<T>(
  value: T,
  now = Date.now(),
  from = FIXTURE_NOW.getTime(),
): T {
  const shift = now - from;
  return JSON.parse(
    JSON.stringify(value).replace(
      ISO,
      (_, time) =>
        `"${new Date(new Date(time).getTime() + shift).toISOString()}"`,
    ),
  );
}
