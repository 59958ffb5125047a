import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenPassword, digestOf, fits, oneTimePassword } from './password.ts';

const codeOf = (password: string) => {
  const read = chosenPassword(password, 'the old one 27', 'planner');
  return read.ok ? 'accepted' : read.problems[0]!.code;
};

test('a password fits its digest alone, and none fits where there is no digest', async () => {
  const digest = await digestOf('三盏灯和一条河-27');
  assert.match(digest, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.deepEqual(await Promise.all([fits(digest, '三盏灯和一条河-27'), fits(digest, '三盏灯和一条河-28'), fits(null, 'x')]), [
    true,
    false,
    false,
  ]);
  assert.notEqual(await digestOf('三盏灯和一条河-27'), digest);
});

test('a sentence is a good password', () => {
  assert.equal(codeOf('白杨树下的三盏灯和一条河'), 'accepted');
  assert.equal(codeOf('correct horse battery'), 'accepted');
});

test('short, long, unchanged and plain passwords are refused, each for its reason', () => {
  assert.equal(codeOf('短口令'), 'accounts.passwordTooShort');
  assert.equal(codeOf('长'.repeat(129)), 'accounts.passwordTooLong');
  assert.equal(codeOf('the old one 27'), 'accounts.passwordUnchanged');
  for (const plain of ['planner-2027!', 'aaaaaaaaaaaa', '1234567890ab', 'Password2027', 'qwertyuiop12', 'abababababab'])
    assert.equal(codeOf(plain), 'accounts.passwordTooPlain', plain);
});

test('one-time passwords are three groups of four that no one confuses when reading aloud', () => {
  const many = new Set(Array.from({ length: 500 }, oneTimePassword));
  assert.equal(many.size, 500);
  for (const one of many) assert.match(one, /^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/);
});

test('a password known from leaks is refused, also with signs for letters and digits around a common word', () => {
  for (const leaked of [
    'woaini5201314',
    '1q2w3e4r5t6y',
    'P@ssw0rd!2027',
    'Jiaoyuju@2027',
    'Teacher_20270901',
    'zhang19880808',
    'Huawei@123!',
  ])
    assert.equal(codeOf(leaked), 'accounts.passwordLeaked', leaked);
  for (const good of ['白杨树下的三盏灯-27', 'mountain river 47 lantern', 'qilianxue-9-zhan-deng'])
    assert.equal(codeOf(good), 'accepted', good);
});
