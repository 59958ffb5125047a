/**
 * Passwords of ten characters and more that stand again and again in published leaks, at home and abroad, in small letters: what is tried first.
 * A convention, gathered by hand; it is no count of any one leak.
 */
const WHOLE = `
0123456789 0987654321 1010101010 1111111111 1111122222 1122334455 1123581321 1212121212 1231231231 1234512345 1234554321 1234567890
12345678900 12345678901 123456789012 1234567890123 12345678910 1234567891 1234567899 123456789a 123456789abc 123456789qq 123456789z
123456abcd 123456abcdef 123456asdf 123456qwer 123456qwerty 123456zxcv 1234qwerasdf 1234qwerty 123abc456def 123qwe123qwe 123qweasdzxc
1314520131 1314521314 13145201314 1357924680 1470258369 147258369a 1472583690 147896325a 159357456a 159753456a 1597534682 1a2b3c4d5e
1a2s3d4f5g 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz1qaz1qaz 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz@wsx3edc 1qazxsw23edc 2345678910
2580258025 3141592653 3216549870 31415926535 5201314520 52013141314 520131400 5201314520a 5211314521 5555555555 6666666666 6669996669
7418529630 741852963a 7777777777 789456123a 7894561230 8888888888 9638527410 963852741a 9876543210 9999999999 a111111111 a123123123
a12345678910 a123456789 a1234567890 a1b2c3d4e5 a1b2c3d4e5f6 a1s2d3f4g5 aa12345678 aa123456789 aaa123456789 aaaaaaaaaa abc1234567 abc12345678
abc123456789 abc123abc123 abcd123456 abcd12345678 abcd1234abcd abcde12345 abcdef123456 abcdefghij admin12345 admin123456 admin1234567
admin123admin admin888888 administrator adminadmin asd123456789 asd123asd123 asdasdasd123 asdf123456 asdf1234asdf asdfasdfasdf asdfghjkl1
asdfghjkl123 asdfghjkl; asdfghjkl;' asdfzxcv1234 azerty12345 azertyuiop baobao1314 baobei1314 baobei5201314 basketball changeme123 chinachina
chongqing123 cisco12345 computer123 default123 dragon12345 e10adc3949 football123 gansu123456 google12345 guest12345 hello12345 hello123456
helloworld huawei@123 huawei12345 iloveyou12 iloveyou123 iloveyou1314 iloveyou520 iloveyou5201314 internet123 jiaoyuju123 jiayuguan123
lanzhou123 laoshi12345 letmein1234 liverpool1 lovelove520 master12345 michael123 mima123456 mima1234567 monkey12345 mustang123 mypassword
nihao12345 nihao123456 p@55w0rd123 p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@ssword123 pa$$w0rd123 pass123456 pass1234567 passw0rd12 passw0rd123
password00 password01 password1! password11 password12 password123 password123! password1234 password12345 password2024 password2025
password2026 password@123 passwordpassword princess123 q123456789 q1w2e3r4t5 q1w2e3r4t5y6 qaz123wsx456 qazwsx123456 qazwsxedc1 qazwsxedc123
qazwsxedcrfv qq12345678 qq123456789 qq5201314520 qwe123456789 qwe123qwe123 qweasd123456 qweasdzxc1 qweasdzxc123 qweqweqwe123 qwer123456
qwer12345678 qwer1234asdf qwer1234qwer qwerasdfzxcv qwerty1234 qwerty12345 qwerty123456 qwertyqwerty qwertyuio1 qwertyuiop qwertyuiop1
qwertyuiop123 qwertyuiop[] root123456 root1234567 school12345 shuaige123 spiderman1 student123 student1234 sunshine123 superman123
teacher123 teacher1234 teacher12345 test123456 test1234567 testtest123 trustno1123 user123456 w123456789 welcome123 welcome1234 welcome@123
woaini1314 woaini13145 woaini1314520 woaini1314521 woaini520 woaini5201314 woaini521 woaini521521 woainima123 woaiwojia1 wodemima123
wojiushiwo wojiushiwo1 wang123456 wangluo123 woshishui123 xiaobai123 xiaoxue123 xuexiao123 yang123456 yuheng12345 yumen12345 z123456789
zaq12wsxcde3 zaq1xsw2cde3 zhang123456 zhangwei123 zhongguo123 zhongguo1949 zxc123456789 zxcvbnm123 zxcvbnm1234 zxcvbnm,./ zxcvbnmasdf
zzzzzzzzzz li123456789 liu123456789 wang123456789 zhang123456789 chen123456789
`;

/** Words that a password is not made of alone, whatever digits and signs stand around them. */
const WORDS = `
password passwd passw pass admin administrator root system manager guest user test tester demo default changeme welcome letmein login master
iloveyou loveyou love qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abc abcd abcdef monkey
dragon football baseball basketball superman batman sunshine princess shadow michael computer internet hello helloworld school teacher student
education yuheng woaini woaiwojia nihao mima wodemima laoshi xuesheng xuexiao xiaoxue zhongxue jiaoyu jiaoyuju zhongguo china beijing shanghai
lanzhou gansu jiayuguan jiuquan yumen zhang wang li liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo
`;

const split = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''));
const whole = split(WHOLE);
const words = split(WORDS);

/** What signs stand for letters in `p@ssw0rd`. */
const LETTERS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '1': 'i',
  '!': 'i',
  '7': 't',
};
const lettersOf = (word: string) => [...word].map(sign => LETTERS[sign] ?? sign).join('');
/** A word without the digits and signs before and after it. */
const bare = (word: string) => word.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');

/** True for a password that is known from leaks: whole, written with signs for letters, or a common word with digits and signs around it. */
export function isLeaked(password: string): boolean {
  const low = password.normalize('NFKC').toLowerCase();
  const forms = [low, low.replace(/[^\p{L}\d]+$/u, '')];
  return forms.some(form => whole.has(form) || whole.has(lettersOf(form))) || words.has(bare(low)) || words.has(lettersOf(bare(low)));
}
