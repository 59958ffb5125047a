import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Letter } from '#register/index.ts';
import { hookObjection } from './hook.ts';
import { postThrough } from './post.ts';
import { isOpenAddress, type Wall, wallOf, wayTo } from './wall.ts';

const heard: { url: string; body: string }[] = [];
let server: Server;
let port = 0;
let answer: { status: number; headers?: Record<string, string>; body: string } = { status: 200, body: '{"errcode":0}' };

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', part => {
      body += part;
    });
    request.on('end', () => {
      heard.push({ url: request.url ?? '', body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
after(() => server.close());

const hook = (address: string): Letter => ({ by: 'hook', address, body: { msgtype: 'text' }, expects: { errcode: 0 } });
const resolving = (addresses: Readonly<Record<string, readonly string[]>>, more: Partial<Wall> = {}): Wall => ({
  hosts: Object.keys(addresses),
  named: [],
  resolve: async host => addresses[host] ?? [],
  ...more,
});

test('private, local, mapped and special addresses are closed however they are written', () => {
  const closed = [
    ...[
      '127.0.0.1',
      '127.8.8.8',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '198.18.0.1',
      '192.0.2.1',
    ],
    ...[
      '::1',
      '::',
      '::ffff:10.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:7f00:1',
      '::127.0.0.1',
      '64:ff9b::a00:1',
      '64:ff9b:1::1',
      '2002:a00:1::1',
      '2001::1',
      '2001:db8::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '100::1',
      '3fff::1',
    ],
    ...['localhost', '', '2130706433', '0x7f.1'],
  ];
  for (const address of closed) assert.equal(isOpenAddress(address), false, address);
  for (const address of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])
    assert.equal(isOpenAddress(address), true, address);
});

test('a webhook goes to allowed hosts alone, over https alone', () => {
  const wall = wallOf({ YUHENG_WEBHOOK_HOSTS: 'hooks.example.cn', YUHENG_PRIVATE_HOSTS: '127.0.0.1:9000, mail.bureau' });
  const allowed = [
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
    'https://hooks.example.cn/x',
    'http://127.0.0.1:9000/x',
    'https://mail.bureau/x',
  ];
  for (const address of allowed) assert.equal(hookObjection(wall, address), null, address);
  const refused = [
    'http://qyapi.weixin.qq.com/x',
    'https://evil.example.cn/x',
    'https://qyapi.weixin.qq.com.evil.cn/',
    'https://qyapi.weixin.qq.com@evil.cn/',
    'https://user:pw@oapi.dingtalk.com/',
    'http://127.0.0.1:9001/x',
    'http://2130706433:9001/',
    'http://0x7f000001/',
    'http://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'file:///etc/passwd',
    'ftp://oapi.dingtalk.com/',
    'gopher://oapi.dingtalk.com/',
    'x',
  ];
  for (const address of refused) assert.notEqual(hookObjection(wall, address), null, address);
});

test('an allowed name that leads to a private address is refused, whichever of its addresses it is', async () => {
  const names = {
    'a.example.cn': ['10.1.2.3'],
    'b.example.cn': ['8.8.8.8', '::ffff:192.168.0.1'],
    'c.example.cn': ['8.8.8.8', '::1'],
    'd.example.cn': ['169.254.169.254'],
    'ok.example.cn': ['223.5.5.5'],
    'none.example.cn': [],
  };
  const wall = resolving(names);
  for (const host of ['a.example.cn', 'b.example.cn', 'c.example.cn', 'd.example.cn'])
    assert.deepEqual(await wayTo(wall, host, 443), { why: `${host} 指向内部地址，不能发送`, isLasting: true });
  assert.deepEqual(await wayTo(wall, 'ok.example.cn', 443), { address: '223.5.5.5' });
  assert.deepEqual(await wayTo(wall, 'OK.example.cn.', 443), { address: '223.5.5.5' });
  assert.deepEqual(await wayTo(wall, 'none.example.cn', 443), { why: '查不到 none.example.cn 的地址', isLasting: false });
  assert.deepEqual(await wayTo({ hosts: [], named: [] }, 'localhost', 443), { why: 'localhost 指向内部地址，不能发送', isLasting: true });
  assert.deepEqual(await wayTo({ ...wall, named: ['a.example.cn'] }, 'a.example.cn', 443), { address: '10.1.2.3' });
  assert.deepEqual(await wayTo({ ...wall, named: ['a.example.cn:25'] }, 'a.example.cn', 443), {
    why: 'a.example.cn 指向内部地址，不能发送',
    isLasting: true,
  });
});

test('nothing is sent to a private address: the server behind it hears nothing', async () => {
  heard.length = 0;
  const post = postThrough(resolving({ 'robot.example.cn': ['127.0.0.1'], '127.0.0.1': ['127.0.0.1'] }));
  for (const address of [
    `https://robot.example.cn:${port}/x`,
    `https://127.0.0.1:${port}/x`,
    `http://127.0.0.1:${port}/x`,
    `https://[::1]:${port}/x`,
  ]) {
    const sent = await post.send(hook(address));
    assert.equal(sent.taken, false, address);
  }
  assert.deepEqual(heard, []);
});

test('a named host is written to at the address that was checked, and its answer decides', async () => {
  heard.length = 0;
  const wall = resolving({ 'robot.bureau': ['127.0.0.1'] }, { named: [`robot.bureau:${port}`] });
  const send = () => postThrough(wall).send(hook(`http://robot.bureau:${port}/send?key=k`));
  assert.deepEqual(await send(), { taken: true });
  assert.deepEqual(heard, [{ url: '/send?key=k', body: '{"msgtype":"text"}' }]);
  answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
  assert.deepEqual(await send(), { taken: false, why: '对方没有收下', isLasting: false });
  answer = { status: 500, body: 'x' };
  assert.deepEqual(await send(), { taken: false, why: '对方答 500', isLasting: false });
  answer = { status: 404, body: '' };
  assert.deepEqual(await send(), { taken: false, why: '对方答 404', isLasting: true });
  answer = { status: 200, body: `{"errcode":0,"x":"${'x'.repeat(200_000)}"}` };
  assert.equal((await send()).taken, false);
});

test('a redirect is not followed', async () => {
  heard.length = 0;
  answer = { status: 302, headers: { location: `http://127.0.0.1:${port}/inner` }, body: '' };
  const wall = resolving({ 'robot.bureau': ['127.0.0.1'] }, { named: [`robot.bureau:${port}`] });
  assert.deepEqual(await postThrough(wall).send(hook(`http://robot.bureau:${port}/x`)), {
    taken: false,
    why: '对方要求转到别处（302），不跟随',
    isLasting: true,
  });
  assert.deepEqual(
    heard.map(one => one.url),
    ['/x'],
  );
});
