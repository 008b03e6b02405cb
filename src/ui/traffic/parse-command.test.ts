import { describe, expect, it } from 'vitest';
import { parseCommand } from './parse-command.ts';

function asked(line: string): string {
  const reading = parseCommand(line);
  if (!reading.ok) return reading.problem.key;
  const {
    protocol,
    to,
    port,
    sourcePort,
    size,
    dontFragment,
    metadata,
    container,
    proxy,
    jumps = [],
  } = reading.question;
  const sizes = [
    ...(size === undefined ? [] : [`${size} bytes`]),
    ...(dontFragment === true ? ['whole'] : []),
    ...(metadata === undefined ? [] : [metadata]),
    ...(container === true ? ['in a container'] : []),
  ];
  const way = [...(proxy === undefined ? [] : [`by ${proxy}`]), ...jumps.map((jump) => `by ${jump}`)];
  return [protocol, to, port ?? '-', ...(sourcePort === null ? [] : [`from ${sourcePort}`]), ...sizes, ...way].join(
    ' ',
  );
}

describe('parseCommand', () => {
  it.each([
    ['curl checkip.amazonaws.com', 'tcp checkip.amazonaws.com 80'],
    ['curl http://host:8080/', 'tcp host 8080'],
    ['curl -s --connect-timeout 3 https://example.com/a?b=c', 'tcp example.com 443'],
    ['curl http://checkip.amazonaws.com --connect-timeout 3', 'tcp checkip.amazonaws.com 80'],
    ['curl --local-port 55634 "http://10.0.0.5/x"', 'tcp 10.0.0.5 80 from 55634'],
    ['curl -g http://[2001:db8::1]:8080/', 'tcp 2001:db8::1 8080'],
    ['[root@jhPrivate-EC2-1 ~]# curl checkip.amazonaws.com', 'tcp checkip.amazonaws.com 80'],
    ['$ sudo ping -c 3 10.0.1.10', 'icmp 10.0.1.10 -'],
    ['ping example.com', 'icmp example.com -'],
    ['ping -s 10000 -M do example.com', 'icmp example.com - 10000 bytes whole'],
    ['ping -s 99999 example.com', 'ui.traffic.command.size'],
    ['ssh -i key.pem ec2-user@10.10.2.101', 'tcp 10.10.2.101 22'],
    ['ssh -p2222 bastion', 'tcp bastion 2222'],
    ['telnet mail 25', 'tcp mail 25'],
    ['telnet host', 'tcp host 23'],
    ['nc -vz db 3306', 'tcp db 3306'],
    ['nc -vzu ntp 123', 'udp ntp 123'],
    ['nc -p 40000 db 3306', 'tcp db 3306 from 40000'],
    ['dig example.com', 'udp 169.254.169.253 53'],
    ['dig @10.0.0.2 example.com +tcp', 'tcp 10.0.0.2 53'],
    ['nslookup example.com 8.8.8.8', 'udp 8.8.8.8 53'],
    ['traceroute 10.0.0.9', 'udp 10.0.0.9 33434'],
    ['traceroute -T -p 443 10.0.0.9', 'tcp 10.0.0.9 443'],
    ['traceroute -I 10.0.0.9', 'icmp 10.0.0.9 -'],
    ['mysql -h db.internal -u root', 'tcp db.internal 3306'],
    ['psql --host=pg -p 6432', 'tcp pg 6432'],
    ['curl -x http://10.1.2.1:3128 http://example.com/', 'tcp example.com 80 by 10.1.2.1:3128'],
    ['curl --proxy=squid https://example.com/', 'tcp example.com 443 by squid'],
    ['ssh -J ec2-user@bastion:22,second ec2-user@10.0.1.5', 'tcp 10.0.1.5 22 by bastion by second'],
    ['ssh -N -L 33322:10.0.1.5:22 ec2-user@bastion', 'tcp 10.0.1.5 22 by bastion'],
    ['ssh -NL 8080:db:3306 -J first last', 'tcp db 3306 by first by last'],
    ['wget -q example.com', 'tcp example.com 80'],
    ['curl http://169.254.169.254/latest/meta-data/', 'tcp 169.254.169.254 80'],
    ['curl -X PUT http://169.254.169.254/latest/api/token', 'tcp 169.254.169.254 80 v2'],
    ['curl -H "X-aws-ec2-metadata-token: x" http://169.254.169.254/', 'tcp 169.254.169.254 80 v2'],
    ['$ docker exec -it app curl http://169.254.169.254/', 'tcp 169.254.169.254 80 in a container'],
  ])('%s', (line, expected) => {
    expect(asked(line)).toBe(expected);
  });

  it.each([
    ['', 'ui.traffic.command.empty'],
    ['rm -rf /', 'ui.traffic.command.unknown'],
    ['curl', 'ui.traffic.command.no-host'],
    ['curl gopher://host/', 'ui.traffic.command.url'],
    ['nc -vz db', 'ui.traffic.command.no-port'],
    ['telnet host 99999', 'ui.traffic.command.port'],
    ['ssh', 'ui.traffic.command.no-host'],
  ])('refuses %j', (line, key) => {
    expect(asked(line)).toBe(key);
  });
});

it('the path of a URL is asked for, and stands in the command again', () => {
  const reading = parseCommand('curl https://shop.example/api/orders?page=2');
  expect(reading).toMatchObject({ ok: true, question: { to: 'shop.example', port: 443, path: '/api/orders' } });
  expect(parseCommand('curl http://shop.example/')).not.toHaveProperty('question.path');
  expect(parseCommand('curl http://169.254.169.254/latest/meta-data/')).not.toHaveProperty('question.path');
});
