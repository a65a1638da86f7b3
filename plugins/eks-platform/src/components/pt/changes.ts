import type { Translated } from '../../text/lazyTexts';
import type { changesMessages } from '../changesMessages';

export const changes: Translated<typeof changesMessages> = {
  drawer: { close: 'Fechar' },
  changes: {
    title: 'O que mudou',
    all: 'Todas as mudanças',
    empty: 'Nada mudou nas últimas 48 horas, pelo que os objetos contam.',
    from: 'desde {{time}}',
    by: 'por {{who}}',
    commit: 'Commit',
    run: 'Execução',
    begins: 'O problema {{number}} começa',
    beginsAlone: 'O problema {{number}} começa:',
    began_one: 'Começou {{count, number}} min depois',
    began_other: 'Começou {{count, number}} min depois',
    beganWith: 'Começou com',
    search: 'Buscar no que mudou',
    kinds: 'Tipos de mudança',
    shown_one: '{{count, number}} de {{total, number}}',
    shown_other: '{{count, number}} de {{total, number}}',
    noMatch: 'Nada do que mudou corresponde.',
    more_one: 'e {{count, number}} mudança mais antiga que não é listada',
    more_other:
      'e {{count, number}} mudanças mais antigas que não são listadas',
    kind: {
      problem: 'Problemas',
      git: 'Git',
      flux: 'Flux',
      helm: 'Helm',
      apply: 'Aplicação',
      eks: 'EKS',
      nodes: 'Nós',
      certificate: 'Certificados',
    },
  },
};
