import type { Translated } from '../../text/lazyTexts';
import type { costMessages } from '../cost/messages';

export const cost: Translated<typeof costMessages> = {
  cost: {
    title: 'Custo ocioso, estimado',
    short: 'Ocioso, estimado',
    hour: 'hora',
    day: 'dia',
    month: 'mês',
    perHour: '{{amount}} por hora',
    perDay: '{{amount}} por dia',
    perMonth: '{{amount}} por mês (730 h)',
    unit: 'Unidade do custo',
    item: 'Item',
    itemUnit: '$ por hora',
    sum: 'Soma dos itens com preço',
    unpriced_one:
      '{{count}} item não tem preço aqui: {{names}}. A conta é maior por ele.',
    unpriced_other:
      '{{count}} itens não têm preço aqui: {{names}}. A conta é maior por estes.',
    unpricedShort_one: '{{count}} item sem preço',
    unpricedShort_other: '{{count}} itens sem preço',
    gpuInUse: 'Um nó de GPU em uso acrescenta',
    ceiling: 'Se todo limite for atingido',
    ceilingAmount: 'no máximo {{amount}}/h',
    limitOf: 'Limite de {{account}}',
    aboveLimit:
      'Nos limites isto pode custar {{amount}} por hora; {{account}} permite {{limit}}. Baixe o limite de um pool, ou fale com o time de plataforma.',
    nearLimit:
      'Nos limites isto chega a {{percent}} % do que {{account}} permite.',
    notCounted: 'Não contado, depende do uso: {{names}}.',
    updating: 'atualizando',
    failed:
      'Custo e verificações são desconhecidos: {{reason}}. Você pode seguir.',
    none: 'O custo aparece quando a conta é escolhida.',
    unfold: 'Mostrar todos os itens',
    fold: 'Ocultar itens',
    atLimits: 'nos limites ≤ {{amount}} de {{limit}}/h',
    atLimitsOnly: 'nos limites ≤ {{amount}}/h',
  },
};
