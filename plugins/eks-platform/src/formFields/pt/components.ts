import type { Translated } from '../../text/lazyTexts';
import type { componentsMessages } from '../components/messages';

export const components: Translated<typeof componentsMessages> = {
  components: {
    none: 'A biblioteca não oferece nada para esta página.',
    needs: 'Precisa de {{names}}.',
    neededBy: '{{name}} precisa dele, por isso está ligado.',
    brings: 'Traz {{names}}.',
    wouldBring: 'Traria {{names}}.',
    notCounted: 'Não contado: {{what}}',
    perHour: '+ {{amount}}/h',
    byUse: 'pelo uso',
    free: 'sem custo próprio',
    unfold_one: '{{count}} ajuste',
    unfold_other: '{{count}} ajustes',
    fold: 'Recolher ajustes',
    unfoldOf: 'Mostrar os ajustes de {{title}}',
    foldOf: 'Recolher os ajustes de {{title}}',
    mine_one: '{{count}} seu',
    mine_other: '{{count}} seus',
  },
  rows: {
    add: 'Linha',
    addTo: 'Acrescentar uma linha a {{label}}',
    remove: 'Remover a linha {{row}} de {{label}}',
    row: 'Linha {{row}}',
    cell: '{{column}}, linha {{row}} de {{label}}',
    none: 'Nenhuma.',
    full: '{{max}} no máximo.',
    actions: 'Ações',
    columns: 'O que as colunas significam',
    reset: 'Tomar as linhas do preset',
  },
  value: {
    on: 'ligado',
    off: 'desligado',
    empty: 'vazio',
  },
};
