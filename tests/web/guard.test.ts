import { describe, expect, test } from 'vitest'
import { isPublic } from '../../src/web/guard.ts'

// IANA's special-purpose registries, and the addresses at which clouds tell machines their secrets.
describe('isPublic', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
  ])('%s is not', ip => expect(isPublic(ip)).toBe(false))

  test.each([
    '1.1.1.1',
    '100.63.255.255',
    '172.32.0.1',
    '193.0.6.139',
    '2001:67c:2e8:22::c100:68b',
    '2a00:1450::1',
  ])('%s is', ip => expect(isPublic(ip)).toBe(true))
})
