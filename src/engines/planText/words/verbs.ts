/** Verbs of plans by what they promise. Alternations are ready for a regular expression. */

/** To bring a thing or title into being; the count that follows is new. */
export const creating =
  '新建成|新建|新增|增创|新创|创建成|创建|创成|增设|增建|建成|建设|建立|建好|成立|设立|组建|打造|布局|招录|招聘|引进|购买|新购|增加|新招|新聘|新设|筹建|开办|开设|增补';

/** Linking verbs between an indicator and its value. */
export const reaching =
  '达到|达|实现|保持在|保持|维持在|稳定在|控制在|提高到|提高至|提升到|提升至|增长到|增加到|增加至|增至|升至|上升到|上升至|扩大到|发展到|发展为|降到|降至|降低到|降低至|下降到|下降至|减少到|减少至|压缩到|压缩至|缩小到|缩短到|累计达|突破|超过|超|不低于|不少于|不高于|不超过|不多于|不小于|不大于|不足|不到|低于|高于|至少|最少|最低|最多|共计|共有|合计|总计|约为|约|近|为|是|有|占|共|至|到|在|逾|≥|≤|>|<|=';

/** Words of wish and manner that open a clause and say nothing of the indicator. */
export const openers =
  '力争|确保|保证|努力|争取|基本|全面|着力|大力|积极|切实|进一步|继续|持续|加快|扎实|稳步|有序|逐步|不断|重点|深入|加大|加强|严格|认真|要|应(?!用|急|届|对|聘|战)|须|必须|应当|原则上|至少|累计|共计|共|先后|已|均|全部|都|同时|其中|另外|此外|并|且|以及|及|和|计划|拟|将|预计|可|分别|始终|成功|率先|统筹|多方|同步';

/** Verbs that open a clause and do not belong to the indicator's name. */
export const plainVerbs =
  '保障|推动|推进|促进|完成|落实|实现|发放|培养|培育|创建|增创|创成|建成|建立|建设|打造|成立|设立|实施|达到|解决|开展|组织|举办|召开|出动|签订|安排|保持|提高|提升|增加|形成|构建|健全|完善|补助|投入|接受|受益|配备|配齐|通过|获得|荣获|评选|评为|选派|遴选|核拨|资助|奖励|专列|享受|开设|补充|每年|按照|按|对(?!接)|把|将|使|让|为|在(?!职|校|园|籍|编|册|学|读|建|外)|由|从|向|给予|拥有|掌握|进行|参加|完善|支持|引导|控制|办好|争创';

/** Verbs kept in the indicator's name. */
export const namingVerbs = '新建改扩建|改扩建|新改扩建|新建|新增|扩建|改建|迁建|改造|维修|购置|购买|招录|招聘|引进|累计免除|累计';

/** Words that blur a promise until nobody can check it. */
export const blurring = '一批|若干|一定数量|一定比例|一系列|多种|探索|鼓励|支持|引导|倡导|推动形成|研究|适时|有条件';

/** Verbs that head a list and carry to its members without one. */
export const headVerb =
  /新建改扩建|新改扩建|改扩建|新建成?|扩建|改建|迁建|维修改造|建设|建成|创建|增创|购置|购买|新购|培养|培育|补充|招聘|招录|新增|撤并|培训|评选|实施|打造|选派|设立|成立|完成(?!时间|率|情况|度)|改造|开设|配备/;
