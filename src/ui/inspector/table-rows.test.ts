import { describe, expect, it } from 'vitest';
import { block, choice, flag, integer, ports, protocol, reference, text } from '../../model/fields.ts';
import { parsePastedRows } from './paste.ts';
import { serviceCells, SERVICES, servicesFor } from './services.ts';
import { freshRow, NO_DRAFTS, readCellText, withoutRow, withPasted, withRow, withRowMoved } from './table-rows.ts';

const columns = { number: integer(100, 1, 32766), protocol: protocol(), ports: ports(), cidr: block(), note: text() };
const find = (name: string) => (name === 'web' ? 'sg-1' : null);
const rows = [freshRow(columns, [], { cidr: '10.0.0.0/8' }), freshRow(columns, [], { cidr: '172.16.0.0/12' })];

describe('parsePastedRows', () => {
  it('reads cells of a spreadsheet', () => {
    expect(parsePastedRows('tcp\t80\t0.0.0.0/0\r\nudp\t53\t10.0.0.2/32\r\n')).toEqual([
      ['tcp', '80', '0.0.0.0/0'],
      ['udp', '53', '10.0.0.2/32'],
    ]);
  });
  it('reads CSV with quotes and empty cells', () => {
    expect(parsePastedRows('tcp,,"web, ""front"""\nudp,53,')).toEqual([
      ['tcp', '', 'web, "front"'],
      ['udp', '53', ''],
    ]);
  });
  it('leaves a single value to the cell', () => {
    expect(parsePastedRows('10.0.0.0/16')).toBeNull();
    expect(parsePastedRows('a, b\n')).toBeNull();
  });
});

describe('withPasted', () => {
  it('fills from the cell on, adds rows and keeps what cannot be read as a draft', () => {
    const cells = [
      ['TCP', '80', '10.1.2.3/16'],
      ['udp', 'many', '0.0.0.0/0'],
    ];
    const pasted = withPasted({ rows, drafts: NO_DRAFTS }, cells, { columns, all: columns, row: 1, column: 1, find });
    expect(pasted.rows.map((row) => [row.number, row.protocol, row.ports, row.cidr])).toEqual([
      [100, 'tcp', 'all', '10.0.0.0/8'],
      [100, 'tcp', '80', '10.1.0.0/16'],
      [110, 'udp', 'all', '0.0.0.0/0'],
    ]);
    expect([...pasted.drafts]).toEqual([['2.ports', 'many']]);
  });
});

describe('rows', () => {
  const state = { rows, drafts: new Map([['1.cidr', '172.16']]) };
  it('carry their drafts when rows move, come and go', () => {
    expect([...withRowMoved(state, 1, -1).drafts.keys()]).toEqual(['0.cidr']);
    expect([...withRow(state, 0, freshRow(columns, rows)).drafts.keys()]).toEqual(['2.cidr']);
    expect([...withoutRow(state, 0).drafts.keys()]).toEqual(['0.cidr']);
    expect(withoutRow(state, 1).drafts.size).toBe(0);
  });
  it('stay where they are at the ends', () => {
    expect(withRowMoved(state, 0, -1)).toBe(state);
  });
});

describe('readCellText', () => {
  it('finds options in any case, yes and no, resources by name', () => {
    expect(readCellText(choice(['allow', 'deny']), 'DENY', find)).toEqual({ ok: true, value: 'deny' });
    expect(readCellText(flag(false), 'yes', find)).toEqual({ ok: true, value: true });
    expect(readCellText(reference('security-group'), 'web', find)).toEqual({ ok: true, value: 'sg-1' });
  });
});

describe('services', () => {
  it('fill the columns that a table has', () => {
    const echo = SERVICES.find((service) => service.port === null);
    expect(
      echo && serviceCells(echo, { protocol: protocol(), ports: ports(), icmpType: integer(-1, -1, 255) }),
    ).toEqual({
      protocol: 'icmp',
      ports: 'all',
      icmpType: 8,
    });
    expect(servicesFor({ destination: block() })).toEqual([]);
  });
});
