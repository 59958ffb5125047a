import { ok } from '#kernel/problem.ts';
import { rows } from '#register/index.ts';
import { subsidy } from '../inclusive/subsidy.ts';
import type { Stage, Told } from './play.ts';
import { figures, rates } from './rows.ts';

/** The recognition of one private kindergarten, another that waits, and the figures of the school year. */
export async function playFigures(stage: Stage): Promise<void> {
  const sunshine = { organisation: stage.body('阳光幼儿园'), places: 180, classes: 6, monthlyFee: 480, papers: [] };
  const asked = await stage.does('sunshine', 'apply', '2027-03-02', sunshine);
  const looked = await stage.does('preschool', 'approve', '2027-03-08', { row: asked.row, version: asked.version, decision: null });
  await stage.does('leader', 'approve', '2027-03-10', {
    row: looked.row,
    version: looked.version,
    decision: '同意认定，收费不得高于限价。',
  });
  await stage.does('angel', 'apply', '2028-01-06', {
    organisation: stage.body('小天使幼儿园'),
    places: 90,
    classes: 3,
    monthlyFee: 580,
    papers: [],
  });
  await stage.does('preschool', 'addPopulation', '2027-09-20', { year: 2027, population: 760, source: '公安户籍人口年报（示例）' });
  for (const { who, isConfirmed, ...given } of figures) {
    const filed = await stage.does(who, 'fileFigures', '2027-09-28', {
      ...given,
      organisation: stage.who(who).organisation,
      year: 2027,
      countedOn: '2027-09-25',
    });
    if (isConfirmed) await stage.does('preschool', 'confirmFigures', '2027-10-09', { row: filed.row, version: filed.version });
  }
}

/** Rates, an invoice for heating, the subsidies of 2027: one paid, the others confirmed or waiting; goods on their way. */
export async function playSupport(stage: Stage): Promise<void> {
  const known: Told[] = [];
  for (const rate of rates) known.push(await stage.does('preschool', 'setRate', '2026-01-05', rate));
  const scan = await stage.proof('sunshine', '2027-11-20', '取暖费发票');
  const invoice = {
    organisation: stage.body('阳光幼儿园'),
    rate: known[2]!.row,
    year: 2027,
    invoiceNumber: 'SF-2027-0311',
    invoicedOn: '2027-11-15',
    invoiceYuan: 46_800,
    scan,
  };
  const filed = await stage.does('sunshine', 'fileInvoice', '2027-11-20', invoice);
  await stage.does('preschool', 'acceptInvoice', '2027-11-24', { row: filed.row, version: filed.version, why: null });
  await stage.does('preschool', 'computeSubsidies', '2027-12-10', { year: 2027 });
  const found = await stage.at('preschool').deed('preschool.look', '2027-12-10', async desk => ok(await rows(desk, subsidy)));
  const perChild = found.find(one => one.rate === known[1]!.row)!;
  const confirmed = await stage.does('leader', 'confirmSubsidy', '2027-12-14', { row: perChild.id, version: perChild.version, why: null });
  await stage.does('preschool', 'paySubsidy', '2027-12-22', {
    row: perChild.id,
    version: confirmed.version,
    paidOn: '2027-12-21',
    voucher: '国库支付2027-1188',
  });
  await stage.does('preschool', 'giveGoods', '2027-12-30', {
    organisation: stage.body('阳光幼儿园'),
    goodsKind: 'toys',
    goodsName: '大型积木和户外攀爬架',
    quantity: 12,
    worth: 23_600,
    deliveredOn: '2027-12-29',
    receipt: null,
  });
  const contract = {
    contractNumber: '玉教购〔2027〕4号',
    contractName: '乡镇幼儿园保安服务',
    serviceKind: 'guardService',
    provider: '玉泉安保服务公司（示例）',
    served: [stage.body('双泉镇中心幼儿园')],
    contractYuan: 96_000,
  };
  const term = {
    fundSource: '学前教育专项',
    startsOn: '2027-03-01',
    endsOn: '2028-02-29',
    requirement: '每园两名持证保安，按时到岗',
    contractFile: null,
  };
  const bought = (await stage.does('preschool', 'addPurchase', '2027-02-26', { ...contract, ...term })) as unknown as {
    readonly servicePurchase: string;
  };
  await stage.does('preschool', 'checkService', '2027-09-06', {
    purchase: bought.servicePurchase,
    checkedOn: '2027-09-03',
    score: 91,
    verdict: 'qualifiedService',
    paidYuan: 48_000,
    opinion: '到岗率达标',
    proofs: [],
  });
}

const clean = { grade: null, detail: null, isFound: false };

/** Two checks for primary-school teaching; one found something that was answered. */
export async function playChecks(stage: Stage): Promise<void> {
  const items = ['primaryLessons', 'primaryMethods', 'primarySetting', 'unqualifiedTeachers', 'entranceTests'];
  const all = items.map(item => ({ item, ...clean }));
  const check = { checkers: '安晓禾、苏问童', proofs: [], summary: null };
  await stage.does('preschool', 'checkDrift', '2027-11-10', {
    ...check,
    organisation: stage.body('第一幼儿园'),
    checkedOn: '2027-11-10',
    marks: all,
    deadline: null,
  });
  const marks = all.map(mark =>
    mark.item === 'primaryMethods' ? { ...mark, isFound: true, grade: 'ordinaryDrift', detail: '大班每周布置书写作业' } : mark,
  );
  await stage.does('preschool', 'checkDrift', '2027-12-16', {
    ...check,
    organisation: stage.body('小天使幼儿园'),
    checkedOn: '2027-12-16',
    marks,
    deadline: '2028-01-15',
  });
}
