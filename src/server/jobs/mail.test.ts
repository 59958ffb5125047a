import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { Letter } from '#register/index.ts';
import { postThrough } from './post.ts';
import type { Wall } from './wall.ts';

interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string;
  readonly isSecure: boolean;
  readonly source: string;
}
const arrived: Arrived[] = [];
const servers: SMTPServer[] = [];

/** A real SMTP server on the loopback that keeps what it is sent. */
async function listen(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onAuth: ({ username, password }, _session, done) =>
      password === 'p4ss' ? done(null, { user: username ?? '' }) : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody') ? done(Object.assign(new Error('unknown'), { responseCode: 550 })) : done(),
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', part => {
        source += String(part);
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(one => one.address),
          user: String(session.user ?? ''),
          isSecure: session.secure,
          source,
        });
        done();
      });
    },
  });
  servers.push(server);
  // A connection that the client gives up is the test's own doing.
  server.on('error', () => undefined);
  await new Promise<void>(open => server.listen(0, '127.0.0.1', open));
  return (server.server.address() as AddressInfo).port;
}

let plain = 0;
let startTls = 0;
let wall: Wall;
before(async () => {
  plain = await listen({ disabledCommands: ['STARTTLS'] });
  startTls = await listen({});
  wall = { hosts: [], named: [`127.0.0.1:${plain}`, `127.0.0.1:${startTls}`] };
});
after(() => Promise.all(servers.map(server => new Promise<void>(done => server.close(done)))));

const letter = (port: number, more: Partial<Extract<Letter, { by: 'mail' }>['server']> = {}, to = 'he@example.cn'): Letter => ({
  by: 'mail',
  server: { host: '127.0.0.1', port, security: 'plain', username: null, password: null, ...more },
  from: 'yuheng@example.cn',
  to,
  subject: '玉衡提醒：有事项等您办理',
  text: '玉衡提醒：有事项等您办理，请登录系统查看\n',
  id: '<0190a1b2@example.cn>',
});

test('a mail arrives as it was written, with its own name for ever', async () => {
  assert.deepEqual(await postThrough(wall).send(letter(plain, { username: 'yuheng', password: 'p4ss' })), { taken: true });
  const [mail] = arrived;
  assert.deepEqual([mail?.from, mail?.to, mail?.user], ['yuheng@example.cn', ['he@example.cn'], 'yuheng']);
  assert.match(mail!.source, /^Message-ID: <0190a1b2@example\.cn>/im);
  const [, body = ''] = mail!.source.split('\r\n\r\n');
  assert.match(Buffer.from(body, 'base64').toString(), /玉衡提醒：有事项等您办理，请登录系统查看/);
});

test('a server that must encrypt and shows a certificate of no one we trust gets no mail and no password', async () => {
  arrived.length = 0;
  const sent = await postThrough(wall).send(letter(startTls, { security: 'startTls', username: 'yuheng', password: 'p4ss' }));
  assert.deepEqual([sent.taken, 'isLasting' in sent && sent.isLasting], [false, false]);
  assert.deepEqual(arrived, []);
  const bare = await postThrough(wall).send(letter(plain, { security: 'startTls' }));
  assert.equal(bare.taken, false);
  assert.deepEqual(arrived, []);
});

test('what the server refuses for good is told so, without names and passwords; a wrong password and a shut door may mend', async () => {
  const post = postThrough(wall);
  const unknown = await post.send(letter(plain, {}, 'nobody@example.cn'));
  assert.deepEqual(
    [unknown.taken, 'isLasting' in unknown && unknown.isLasting, 'why' in unknown && unknown.why],
    [false, true, '邮件服务器答 550（RCPT TO）'],
  );
  const wrong = await post.send(letter(plain, { username: 'yuheng', password: 'sesame' }));
  assert.deepEqual([wrong.taken, 'isLasting' in wrong && wrong.isLasting], [false, false]);
  assert.ok(!JSON.stringify([unknown, wrong]).match(/nobody@|sesame|yuheng@/));
  const shut = await postThrough({ hosts: [], named: ['127.0.0.1'] }).send(letter(1));
  assert.deepEqual([shut.taken, 'isLasting' in shut && shut.isLasting], [false, false]);
});

test('a mail server inside the net must be named, one outside must encrypt and speak on a port of mail', async () => {
  arrived.length = 0;
  const closed: Wall = { hosts: [], named: [], resolve: async () => ['10.0.0.9'] };
  const why = async (host: string, port: number, security: 'tls' | 'plain') => {
    const sent = await postThrough(closed).send(letter(port, { host, security }));
    return 'why' in sent ? sent.why : 'sent';
  };
  assert.equal(await why('127.0.0.1', 25, 'tls'), '127.0.0.1 指向内部地址，不能发送');
  assert.equal(await why('smtp.example.cn', 465, 'tls'), 'smtp.example.cn 指向内部地址，不能发送');
  assert.equal(await why('smtp.example.cn', 22, 'tls'), '端口 22 不是邮件服务器的端口');
  assert.equal(await why('smtp.example.cn', 25, 'plain'), '只有指名的内部邮件服务器可以不加密');
  assert.deepEqual(arrived, []);
});
