import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// The first render of a whole app takes seconds on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// The form keeps what was typed for as long as the tab is open.
afterEach(() => window.sessionStorage.clear());
