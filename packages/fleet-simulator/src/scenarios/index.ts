import type { Scenario } from '../world/Scenario';
import { bluesky } from './bluesky';
import { dp } from './dp';
import { payments } from './payments';

/** The clusters that the demo begins with. */
export const DEMO_SCENARIOS: Scenario[] = [bluesky, dp, payments];
