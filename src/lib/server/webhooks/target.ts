import { isIP } from 'node:net';
import { isPublic } from './public-address.ts';

export type TargetRefusal = 'notAnAddress' | 'notHttps' | 'withPassword' | 'private';

const LONGEST = 2000;
/** Names that mean something within a network only. */
const INSIDE = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|corp|home)$/;

/**
 * The address of a webhook, in the one spelling of many; or why nothing is sent there. `allowed` are
 * hosts, with their ports, of the operator's own network. What a name leads to is looked at when
 * something is sent: it may be another place by then.
 */
export function readTarget(
  text: string,
  allowed: readonly string[]
): { url: string } | { refused: TargetRefusal } {
  const url = text.length > LONGEST ? null : URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return { refused: 'notAnAddress' };
  if (url.username !== '' || url.password !== '') return { refused: 'withPassword' };
  url.hash = '';
  if (isAllowed(url, allowed)) return { url: url.href };
  if (url.protocol !== 'https:') return { refused: 'notHttps' };
  const host = hostOf(url).replace(/\.$/, '');
  const leadsInside = isIP(host) ? !isPublic(host) : !host.includes('.') || INSIDE.test(host);
  return leadsInside ? { refused: 'private' } : { url: url.href };
}

export const isAllowed = ({ host }: URL, allowed: readonly string[]): boolean =>
  allowed.includes(host);

/** The name or the numbers, without the brackets around an IPv6 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
