import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';

/** Plugins come from package.json by `app.packages: all`; only what belongs to this app is named here. */
export default createApp({
  features: [navModule, homeModule],
});
