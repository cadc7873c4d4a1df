/** What the server under test and the browser tests beside it share. */
export const E2E_DATABASE_URL = 'sqlite:test-results/browser.db';
export const E2E_LINK_KEY = 'the key of the browser tests, which is long enough';
