import { findDevicePlugins } from '../../gpu/devicePlugin';
import type { Findings } from '../../problems/findings';
import { formatCount, formatList } from '../../view/words';
import type { GpuStackRow } from './gpuView';

/** What makes accelerators usable, and what bounds them. */
export function makeGpuStack(
  findings: Findings,
  resource: string,
): GpuStackRow[] {
  return [
    makePluginRow(findings, resource),
    makeHardwareRow(findings),
    ...makeSharingRows(findings),
    makeDraRow(findings),
    ...makeReservationRow(findings),
    ...makeQuotaRows(findings),
  ];
}

function makePluginRow(findings: Findings, resource: string): GpuStackRow {
  const part = 'device-plugin';
  const { daemonSets } = findings.kubernetes;
  if (!daemonSets) {
    return { part, state: 'unknown', text: 'DaemonSets are not known' };
  }
  const plugins = findDevicePlugins(daemonSets, resource);
  const total = findings.accelerators.length;
  if (plugins.length === 0) {
    // Bottlerocket brings the plugin in its image, Auto Mode too: then there is no DaemonSet to see.
    const works =
      total > 0 &&
      findings.accelerators.every(item => item.devicesSource === 'node');
    return works
      ? { part, state: 'ok', text: 'part of the machine image' }
      : { part, state: 'not-installed', text: 'not installed' };
  }
  const ready = plugins.reduce((sum, plugin) => sum + plugin.ready, 0);
  const faults = findings.accelerators.filter(item => item.fault).length;
  return {
    part,
    state: faults > 0 ? 'warning' : 'ok',
    text:
      total === 0
        ? 'waits for a GPU node'
        : `on ${ready} of ${formatCount(total, 'node')}`,
  };
}

function makeHardwareRow({ accelerators }: Findings): GpuStackRow {
  const part = 'hardware';
  const watched = accelerators.flatMap(({ health }) => health ?? []);
  const ill = watched.filter(({ ok }) => !ok);
  if (watched.length === 0) {
    return {
      part,
      state: 'not-installed',
      text:
        accelerators.length === 0
          ? 'no GPU node to watch'
          : 'not watched: add-on eks-node-monitoring-agent',
    };
  }
  if (ill.length > 0) {
    return { part, state: 'warning', text: ill[0].text };
  }
  return {
    part,
    state: 'ok',
    text: `no error on ${formatCount(watched.length, 'node')}`,
  };
}

function makeSharingRows({ accelerators }: Findings): GpuStackRow[] {
  const shared = accelerators.flatMap(({ sharing }) => sharing ?? []);
  const sliced = accelerators.filter(({ devices }) => devices[0]?.profile);
  const profiles = new Set(
    sliced.flatMap(({ devices }) => devices.flatMap(d => d.profile ?? [])),
  );
  return [
    shared.length > 0
      ? {
          part: 'sharing',
          state: 'notice',
          text: `${shared[0].perDevice} pods a device (${
            shared[0].strategy
          }) on ${formatCount(shared.length, 'node')}${
            shared[0].strategy === 'time-slicing'
              ? '; nothing keeps their memory apart'
              : ''
          }`,
        }
      : { part: 'sharing', state: 'not-installed', text: 'not in use' },
    sliced.length > 0
      ? {
          part: 'mig',
          state: 'ok',
          text: `${formatList([...profiles], 3)} on ${formatCount(
            sliced.length,
            'node',
          )}`,
        }
      : { part: 'mig', state: 'not-installed', text: 'not in use' },
  ];
}

function makeDraRow({ kubernetes, accelerators }: Findings): GpuStackRow {
  const { resourceSlices, resourceClaims } = kubernetes;
  const part = 'dra';
  if (!resourceSlices || !resourceClaims) {
    return { part, state: 'unknown', text: 'ResourceSlices are not known' };
  }
  const devices = accelerators.flatMap(({ dra }) => dra);
  const waiting = resourceClaims.filter(claim => claim.devices.length === 0);
  const held = resourceClaims.filter(
    claim => claim.devices.length > 0 && claim.reservedFor.length === 0,
  );
  if (resourceSlices.length === 0 && resourceClaims.length === 0) {
    return { part, state: 'not-installed', text: 'not in use' };
  }
  const parts = [
    `${devices.filter(({ claim }) => claim).length} of ${formatCount(
      devices.length,
      'device',
    )} claimed`,
    ...(waiting.length > 0
      ? [`${formatCount(waiting.length, 'claim')} waiting`]
      : []),
    ...(held.length > 0 ? [`${held.length} held by no pod`] : []),
  ];
  return {
    part,
    state: waiting.length > 0 ? 'waits' : 'ok',
    text: parts.join(', '),
  };
}

function makeReservationRow({ aws }: Findings): GpuStackRow[] {
  const part = 'reservations';
  const { capacityReservations: all } = aws;
  if (!all) {
    return [{ part, state: 'unknown', text: 'not known' }];
  }
  if (all.length === 0) {
    return [{ part, state: 'not-installed', text: 'none' }];
  }
  return all.map(({ id, type, zone, available, total, endsAt }) => ({
    part,
    name: id,
    state: 'ok',
    text: `${type} in ${zone}: ${available} of ${total} free${
      endsAt ? `, until ${endsAt.slice(0, 10)}` : ''
    }`,
  }));
}

function makeQuotaRows({
  aws,
  accelerators,
  gpuPools,
}: Findings): GpuStackRow[] {
  const types = new Set([
    ...accelerators.flatMap(({ identity }) => identity.instanceType ?? []),
    ...gpuPools.flatMap(pool => pool.types.map(([type]) => type)),
  ]);
  return (aws.acceleratorQuotas ?? [])
    .filter(({ families }) =>
      [...types].some(type => families.some(family => type.startsWith(family))),
    )
    .map(({ name, vcpu, usedVcpu }) => ({
      part: 'quota',
      name,
      state: usedVcpu >= vcpu ? 'warning' : 'ok',
      text: `${usedVcpu} of ${vcpu} vCPU used`,
    }));
}
