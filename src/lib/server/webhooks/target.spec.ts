import { describe, expect, test } from 'vitest';
import { isPublic } from './public-address.ts';
import { readTarget } from './target.ts';

const refusal = (text: string, allowed: string[] = []) => {
  const read = readTarget(text, allowed);
  return 'refused' in read ? read.refused : null;
};

describe('an address that leads inside is refused in every spelling', () => {
  test.each([
    ...['127.0.0.1', '127.1', '127.0.1', '0x7f.1', '0x7f000001', '0177.0.0.1', '017700000001'],
    ...['2130706433', '127.0.0.1.', '127。0。0。1', '①②⑦.⓪.⓪.①', '１２７.0.0.1', '%31%32%37.0.0.1'],
    ...['0', '0.0.0.0', '10.0.0.1', '10.1', '0xa000001', '100.64.0.1', '100.100.100.200'],
    ...['169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '168.63.129.16'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.192', '192.168.1.1', '192.168.257', '198.18.0.1'],
    ...['198.51.100.1', '203.0.113.9', '192.0.2.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]', '[::ffff:127.0.0.1]'],
    ...['[::ffff:7f00:1]', '[::ffff:0:127.0.0.1]', '[::ffff:169.254.169.254]', '[::ffff:8.8.8.8]'],
    ...['[64:ff9b::127.0.0.1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::7f00:1]'],
    ...['[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fec0::1]', '[fc00::1]'],
    ...['[fd00:ec2::254]', '[ff02::1]', '[100::1]', '[2001:db8::1]', '[3fff::1]', '[4000::1]'],
    ...['localhost', 'LOCALHOST', 'localhost.', 'foo.localhost', 'ｌocalhost', 'intranet', 'db'],
    ...['printer.local', 'metadata.google.internal', 'nas.lan', 'router.home.arpa', 'x.internal.']
  ])('%s', (host) => {
    expect(refusal(`https://${host}/hook`)).toBe('private');
    expect(refusal(`https://${host}:8443/hook`)).toBe('private');
  });
});

test.each([
  ['', 'notAnAddress'],
  ['hooks.example.com', 'notAnAddress'],
  ['ftp://hooks.example.com', 'notAnAddress'],
  ['file:///etc/passwd', 'notAnAddress'],
  ['javascript:alert(1)', 'notAnAddress'],
  ['gopher://127.0.0.1:25/', 'notAnAddress'],
  ['https://[fe80::1%25eth0]/', 'notAnAddress'],
  ['https://127.0.0.256/', 'notAnAddress'],
  [`https://hooks.example.com/${'x'.repeat(2000)}`, 'notAnAddress'],
  ['http://hooks.example.com/', 'notHttps'],
  ['https://user:secret@hooks.example.com/', 'withPassword'],
  ['https://hooks.example.com@127.0.0.1/', 'withPassword']
])('%s is refused: %s', (text, why) => {
  expect(refusal(text)).toBe(why);
});

test.each([
  ['https://hooks.example.com/heptagon?x=1#top', 'https://hooks.example.com/heptagon?x=1'],
  [' HTTPS://Hooks.Example.COM ', 'https://hooks.example.com/'],
  ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
  ['https://8.8.8.8:8443/', 'https://8.8.8.8:8443/'],
  ['https://[2606:4700::1111]/', 'https://[2606:4700::1111]/']
])('%s is taken as %s', (text, url) => {
  expect(readTarget(text, [])).toEqual({ url });
});

test('the operator may allow hosts of their own network, port by port, by http too', () => {
  const allowed = ['127.0.0.1:4018', 'crm.internal'];
  expect(refusal('http://127.0.0.1:4018/hook', allowed)).toBeNull();
  expect(refusal('http://2130706433:4018/hook', allowed)).toBeNull();
  expect(refusal('https://crm.internal/hook', allowed)).toBeNull();
  expect(refusal('http://127.0.0.1:4019/hook', allowed)).toBe('notHttps');
  expect(refusal('https://crm.internal:444/hook', allowed)).toBe('private');
  expect(refusal('https://127.0.0.1/hook', allowed)).toBe('private');
});

test('numbers are public or not', () => {
  for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00::1'])
    expect(isPublic(address), address).toBe(true);
  for (const address of ['127.0.0.1', '::1', '::ffff:8.8.8.8', 'fe80::1%eth0', 'example.com', ''])
    expect(isPublic(address), address).toBe(false);
});
