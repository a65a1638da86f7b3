import type { Translated } from '../../text/lazyTexts';
import type { capacityMessages } from '../capacity/messages';
import { pools } from './pools';

export const capacity: Translated<typeof capacityMessages> = {
  system: {
    line: '{{amount}} × {{type}}',
    always:
      'sempre ligados, até {{max}}. Levam o DNS, o Flux e o próprio Karpenter.',
    spot: 'Spot',
    onDemand: 'Sob demanda',
    buys: 'Como os nós de sistema são comprados',
    type: 'Máquina',
    desired: 'Nós',
    max: 'No máximo',
    machine:
      '{{name}} · {{arch}} · {{vcpu}} vCPU, {{memory}} GiB, {{pods}} pods',
    onDemandHelp: 'A AWS não toma nenhum de volta.',
    change: 'Mudar máquinas',
    done: 'Pronto',
    placement: 'Pods de sistema rodam em',
    group: 'Um pequeno grupo de nós',
    fargate: 'Fargate',
    groupHelp:
      'Nós que estão sempre lá para o DNS, o Flux e o próprio Karpenter.',
    fargateHelp:
      'A AWS roda cada pod de sistema por si; nenhum nó a atualizar.',
    fargateGives:
      'CoreDNS, Flux e Karpenter ganham perfis Fargate; o resto espera pelos nós do Karpenter.',
    fargateLacks:
      'Cada pod é cobrado o dia todo, arredondado aos tamanhos do Fargate. Sem GPU, sem discos e sem DaemonSets ali.',
    onDemandPrice: 'Sob demanda: {{amount}}/h para todos.',
    tainted: 'Só pods de sistema nestes nós',
    taintedHelp: 'Apps não os podem abarrotar.',
    sharedHelp:
      'Outros pods também podem cair aqui, como controladores; o grupo precisa de espaço para eles.',
  },
  pools,
};
