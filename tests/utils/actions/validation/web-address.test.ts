import { describe, expect, it } from 'vitest';
import { findUnsafe } from '../../../../utils/actions/validation/web-address.ts';

describe('an address that nobody should be asked to open', () => {
  it.each([
    ['javascript:alert(1)', /no https/],
    ['http://amnesty.org', /no https/],
    [' https://amnesty.org', /no https/],
    ['https:///amnesty.org', /no https/],
    ['https://amnesty.org:99999', /no https/],
    ['https://a:b@evil.org', /password/],
    ['https://@evil.org', /password/],
    ['https://amnesty.org\\@evil.org', /signs that no address has/],
    ['https://amnesty.org/a b', /signs that no address has/],
    ['https://amnesty.org/\u00ad', /signs that no address has/],
    ['https://localhost/', /public web/],
    ['https://router/', /public web/],
    ['https://.org/', /public web/],
    ['https://a..org/', /public web/],
    ['https://printer.local', /public web/],
    ['https://2130706433/', /public web/],
    ['https://0x7f.1/', /public web/],
    ['https://[::1]/', /public web/],
    ['https://аmnesty.org', /looks like another/],
    ['https://ａmnesty.org', /looks like another/],
    ['https://%61mnesty.org', /looks like another/],
    ['https://amnesty。org', /looks like another/],
    ['https://localtest.me/', /public web/],
    ['https://a.lvh.me/', /public web/],
    ['https://app.localhost.direct/', /public web/],
    ['https://localdev.me/', /public web/],
    ['https://localhost.cloud.example/', /public web/],
    ['https://127.0.0.1.nip.io/', /public web/],
    ['https://10-0-0-1.names.example/', /public web/],
    ['https://server.intranet/', /public web/],
    ['https://xn--80ak6aa92e.com/', /looks like another/],
    ['https://аррӏе.com/', /looks like another/],
    ['https://комета.com/', /looks like another/],
    ['https://հօսո.example/', /looks like another/],
    ['https://ɑmnesty.org/', /looks like another/],
    ['https://wi\u0307kipedia.org/', /looks like another/],
    ['https://wı\u0307kipedia.org/', /looks like another/],
    ['https://xn--a.org/', /looks like another/],
    ['https://amnesty.org/%0d%0aSet-Cookie:', /control/],
    ['https://amnesty.org/%C2%85', /control/],
    ['https://amnesty.org/%E2%80%AEgpj', /U\+202E/],
    ['https://amnesty.org/%ff%e2%80%ae', /U\+202E/],
    ['https://amnesty.org/%EF%BB%BF', /U\+FEFF/],
    ['https://amnesty.org/%C2%AD', /not seen/],
  ])('%s', (address, why) => expect(findUnsafe(address)).toMatch(why));
});

describe('an address as it stands on pages', () => {
  it.each([
    'https://www.amnesty.org/en/documents/amr46/6346/2023/en/',
    'HTTPS://Amnesty.org:8443?q=a%20b&c=%C3%A9#d',
    'https://amnesty.org/Per%FA?a=100%',
    'https://bücher.example/Perú',
    'https://xn--bcher-kva.example/',
    'https://комета.рф/',
    'https://xn--80aedhp1c.xn--p1ai/',
    'https://example.org./~a/(b),c;d',
  ])('%s', (address) => expect(findUnsafe(address)).toBeUndefined());
});
