/** Every page test has the server of the tests for a network, and a phone that only remembers what it was told. */
jest.mock('@/platform/call', () => jest.requireActual<typeof import('./server')>('./server').callModule());
jest.mock('@/platform/navigation', () => jest.requireActual<typeof import('./stage')>('./stage').navigation);
jest.mock('@/platform/notify', () => jest.requireActual<typeof import('./stage')>('./stage').notify);
