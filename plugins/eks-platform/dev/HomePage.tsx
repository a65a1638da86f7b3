import {
  DemoNote,
  ElsewhereClusters,
  Guide,
  Intro,
  MyClusters,
  Presets,
} from '../src/home';

/** The home widgets side by side. */
export function HomePage() {
  return (
    <div style={{ display: 'grid', gap: 24, padding: 24 }}>
      <Intro />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
        <div style={{ flex: '2 1 560px', display: 'grid', gap: 24 }}>
          <MyClusters />
          <ElsewhereClusters />
        </div>
        <div style={{ flex: '1 1 280px', display: 'grid', gap: 24 }}>
          <Presets />
          <Guide />
          <DemoNote />
        </div>
      </div>
    </div>
  );
}
