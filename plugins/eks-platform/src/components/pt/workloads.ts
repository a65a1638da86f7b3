import type { Translated } from '../../text/lazyTexts';
import type { workloadsMessages } from '../workloadsMessages';

export const workloads: Translated<typeof workloadsMessages> = {
  workloads: {
    title: 'Cargas',
    notInstalled: 'Nada foi implantado ainda',
    ready: '{{total}} cargas, todas prontas',
    notReady_one: '{{count, number}} de {{total}} cargas não está pronta',
    notReady_other: '{{count, number}} de {{total}} cargas não estão prontas',
    allReady: 'Todas as cargas estão prontas.',
    dagster: 'Dagster',
    hub: 'Hub',
    hubs_one: '{{count, number}} hub',
    hubs_other: '{{count, number}} hubs',
    previews_one: '{{count, number}} prévia',
    previews_other: '{{count, number}} prévias',
    previewsOf: 'Prévias',
    scaleTest: 'Teste de escala',
    runs: 'Execuções',
    servers: 'Servidores',
    run: 'rodam',
    wait: 'esperam',
    waitsSince: 'Um espera há',
    showAll_one: 'Mostrar {{count, number}} carga',
    showAll_other: 'Mostrar todas as {{count, number}} cargas',
    showFew: 'Mostrar só o que não está pronto',
    cut: 'As primeiras {{shown}} de {{total}}, as piores antes.',
    column: { workload: 'Carga', state: 'Estado', owner: 'Dono' },
  },
};
