import {
  containsBlock,
  overlapBlocks,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { lineOfText } from './hclFiles';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

const TIERS = ['private_subnets', 'public_subnets', 'intra_subnets'];

/** Subnets as OpenTofu will get them. */
export const subnetsCheck: RepositoryCheck = {
  id: 'subnets',
  title: 'Subnets lie in the VPC and apart',
  run(tree) {
    const failures: Failure[] = [];
    const file = tree.variables;
    const values = file?.value ?? {};
    const fail = (message: string, key: string) =>
      failures.push({
        file: file?.path ?? 'infra/clusters',
        line: lineOfText(file?.content ?? '', new RegExp(`^${key}\\s*=`)),
        message,
      });
    const zones = [values.zones ?? []].flat();
    const all: { key: string; cidr: string }[] = [];
    for (const key of TIERS) {
      const cidrs = [values[key] ?? []].flat().map(String);
      if (cidrs.length !== zones.length) {
        fail(`${cidrs.length} blocks for ${zones.length} zones`, key);
      }
      for (const cidr of cidrs) {
        if (!containsBlock(String(values.vpc_cidr), cidr)) {
          fail(`${cidr} is outside of ${values.vpc_cidr}`, key);
        }
        const other = all.find(item => overlapBlocks(item.cidr, cidr));
        if (other) {
          fail(`${cidr} overlaps ${other.cidr} of ${other.key}`, key);
        }
        all.push({ key, cidr });
      }
    }
    if (overlapBlocks(String(values.vpc_cidr), String(values.service_cidr))) {
      fail(
        `${values.service_cidr} of the Services overlaps the VPC`,
        'service_cidr',
      );
    }
    return { count: all.length, failures };
  },
};
