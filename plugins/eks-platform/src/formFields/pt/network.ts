import type { Translated } from '../../text/lazyTexts';
import type { networkMessages } from '../network/messages';

export const network: Translated<typeof networkMessages> = {
  account: {
    operator: 'Aplicado por uma pessoa com {{script}}.',
    'github-actions': 'Aplicado pelo GitHub Actions após aprovação.',
    'gitlab-ci': 'Aplicado pelo GitLab CI após aprovação.',
    codebuild: 'Aplicado pelo CodeBuild.',
    limit: 'Limite de gasto {{amount}} por hora.',
    none: 'Nenhum perfil de conta está preparado para você; fale com o time de plataforma.',
  },
  region: {
    only: 'A única região deste perfil de conta.',
    help: 'Não pode ser mudada depois.',
  },
  zones: {
    two: 'Duas',
    three: 'Três',
    help3: 'Três zonas: uma pode falhar e a plataforma continua rodando.',
    help2: 'Duas zonas: se uma falha, metade do espaço some até que ela volte.',
  },
  network: {
    create: 'Criar uma VPC nova',
    existing: 'Usar uma VPC existente',
    createHelp: 'Sua própria faixa de endereços; nada mais vive ali.',
    existingHelp:
      'Nada nela é mudado; sua própria saída para a internet é usada.',
    noneLent:
      '{{account}} não empresta nenhuma VPC em {{region}}; fale com o time de plataforma.',
    subnets: '{{private}} sub-redes privadas, {{public}} públicas',
    lent: 'Redes do perfil da conta. Esta plataforma não marca nem muda o que não é dela.',
  },
  vpc: {
    next: 'Próxima faixa livre em {{account}}. {{preset}} (preset) é usada por {{cluster}}; duas VPCs com a mesma faixa nunca podem ser ligadas.',
    free: 'Não usada por outra plataforma de {{account}}.',
    help: 'A AWS aceita de /16 a /28.',
  },
  nat: {
    one: 'Um, na zona a',
    perZone: 'Um por zona',
    helpOne: 'Se a zona a falha, os nós das outras zonas perdem a internet.',
    more: 'Um por zona: + {{amount}}/h.',
    morePriceless:
      'Um por zona custa mais; nenhum preço é conhecido para esta região.',
    helpPerZone: 'Cada zona mantém sua própria saída.',
  },
  subnets: {
    title: 'Sub-redes de {{range}}',
    waiting: 'As sub-redes aparecem quando a faixa é conhecida.',
    private: 'Privada',
    public: 'Pública',
    intra: 'Interna',
    privateLegend: 'privada: nós e pods',
    publicLegend: 'pública: balanceador, NAT',
    intraLegend: 'interna: plano de controle',
    zone: 'Zona',
    addresses: '{{amount}} endereços',
    takenBy: 'Tomada por {{name}}',
    cell: 'Sub-rede {{tier}} de {{zone}}',
    twice: '{{block}} duas vezes',
    derive: 'Derivar todas da faixa',
    notABlock: 'Não é um bloco como 10.0.0.0/24',
  },
};
