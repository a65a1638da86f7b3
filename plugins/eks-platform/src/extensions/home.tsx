import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

type Widgets = typeof import('../home');

function createHomeWidget(options: {
  name: string;
  component: string;
  title: string;
  widget: keyof Widgets;
}) {
  const { name, component, title, widget } = options;
  return HomePageWidgetBlueprint.make({
    name,
    params: {
      name: component,
      title,
      components: () =>
        import('../home').then(widgets => {
          const Widget = widgets[widget];
          const Content = () => <Widget />;
          // The widgets draw their own cards.
          return { Content, Renderer: Content };
        }),
    },
  });
}

/** Widgets of the home page; `page:home` config places them by their component names. */
export const homeExtensions = [
  createHomeWidget({
    name: 'intro',
    component: 'EksPlatformIntro',
    title: 'EKS platform',
    widget: 'Intro',
  }),
  createHomeWidget({
    name: 'my-clusters',
    component: 'EksPlatformMyClusters',
    title: 'Your clusters',
    widget: 'MyClusters',
  }),
  createHomeWidget({
    name: 'elsewhere',
    component: 'EksPlatformElsewhere',
    title: 'Elsewhere in the fleet',
    widget: 'ElsewhereClusters',
  }),
  createHomeWidget({
    name: 'presets',
    component: 'EksPlatformPresets',
    title: 'Start from a preset',
    widget: 'Presets',
  }),
  createHomeWidget({
    name: 'guide',
    component: 'EksPlatformGuide',
    title: 'Good to know',
    widget: 'Guide',
  }),
  createHomeWidget({
    name: 'demo-note',
    component: 'EksPlatformDemoNote',
    title: 'Demo',
    widget: 'DemoNote',
  }),
];
