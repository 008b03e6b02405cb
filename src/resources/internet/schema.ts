import { address, choice, integer, type PropsOf, table, text } from '../../model/fields.ts';

export const hostColumns = {
  /** DNS names, separated by spaces; the first one is shown. */
  name: text(),
  address: address(),
  /** What answers there: `tcp/80 udp/53 icmp`; `any` for everything, empty for nothing. */
  services: text('any'),
  /** What its HTTP service prints: a page, or the client's address as it sees it. */
  answers: choice(['page', 'client-address']),
  /** Path MTU towards it, in bytes. */
  mtu: integer(1500, 576, 9001),
};

export const fields = {
  hosts: table(hostColumns, [
    {
      name: 'checkip.amazonaws.com',
      address: '99.80.82.214',
      services: 'tcp/80 tcp/443 icmp',
      answers: 'client-address',
      mtu: 1500,
    },
    { name: 'www.google.com', address: '172.217.161.68', services: 'tcp/80 tcp/443 icmp', answers: 'page', mtu: 1500 },
    { name: 'example.com', address: '93.184.215.14', services: 'tcp/80 tcp/443 icmp', answers: 'page', mtu: 1500 },
    {
      name: 'example.com',
      address: '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
      services: 'tcp/80 tcp/443 icmp',
      answers: 'page',
      mtu: 1500,
    },
    { name: 'laptop', address: '203.0.113.7', services: '', answers: 'page', mtu: 1500 },
  ]),
};
export type InternetProps = PropsOf<typeof fields>;
export type HostRow = PropsOf<typeof hostColumns>;
