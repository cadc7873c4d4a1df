/** The secret in the private link of a response, as a pattern: 128 bits in base64url. */
export const TOKEN = '[A-Za-z0-9_-]{22}';
