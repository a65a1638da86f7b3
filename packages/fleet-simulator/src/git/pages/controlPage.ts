import type { SimulatedCluster, World } from '../../world/World';
import { WIRE_FAULTS } from '../../world/WireFaults';
import { Html, html } from './html';
import { layout } from './layout';

/** The page that heals faults and breaks wires by buttons. */
export function controlPage(world: World): string {
  return layout({
    title: 'What the simulated fleet plays',
    body: html`<h1>What the simulated fleet plays</h1>
      <p class="note">
        Started ${new Date(world.start).toISOString().slice(0, 16)}, speed
        ${world.speed}. The same as data: <a href="/_simulator">/_simulator</a>.
      </p>
      ${world.clusters().map(cluster => clusterCard(world, cluster))}`,
  });
}

function clusterCard(world: World, cluster: SimulatedCluster): Html {
  const { id, scenario, frame, failure, wire } = cluster;
  const healed = world.healedFaults(id);
  return html`<section class="card">
    <div class="head">
      <strong>${id}</strong>
      <span class="note">${frame.eks?.status ?? 'not there yet'}</span>
    </div>
    <div class="doc">
      <p>${scenario.title}</p>
      ${failure && html`<p class="alert" role="alert">${failure}</p>`}
      ${scenario.faults.map(
        ({ id: fault, title, heal }) =>
          html`<p>
              <strong>${fault}</strong> ${title}. Cure: ${heal}.
              ${healed.includes(fault) && html`<em>Healed.</em>`}
            </p>
            ${!healed.includes(fault) &&
            button(`heal/${scenario.cluster}/${fault}`, `Heal ${fault}`)}`,
      )}
      ${Object.keys(wire.values).map(
        name =>
          html`<p><code>${name}</code> is on.</p>
            ${button(`wire-off/${scenario.cluster}/${name}`, `End ${name}`)}`,
      )}
      ${breakForm(scenario.cluster)}
    </div>
  </section>`;
}

function button(path: string, text: string): Html {
  return html`<form method="post" action="/_simulator/page/${path}">
    <button type="submit">${text}</button>
  </form>`;
}

function breakForm(cluster: string): Html {
  const field = `fault-${cluster}`;
  return html`<form method="post" action="/_simulator/page/wire/${cluster}">
    <label for="${field}">Break the wire</label>
    <select id="${field}" name="fault">
      ${Object.entries(WIRE_FAULTS).map(
        ([name, meaning]) =>
          html`<option value="${name}">${name}: ${meaning}</option>`,
      )}
    </select>
    <label for="${field}-value">Value, where it takes one</label>
    <input type="text" id="${field}-value" name="value" />
    <button type="submit">Break</button>
  </form>`;
}
