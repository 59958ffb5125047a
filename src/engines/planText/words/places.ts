/** Words for whom or where a promise holds. */

/** The whole of the place, as plans call it. */
export const wholes = ['全市', '全县', '全区', '全省', '全州', '全旗', '全盟', '全乡', '全镇', '全国', '全校'] as const;

/** Parts of a place; they open a clause or stand behind 在. */
export const parts =
  '新市区|老市区|中心城区|主城区|城区|城镇|城乡|农村|乡村|乡镇(?:\\(街道\\)|、街道|(?:和|及)街道)?|街道|县城|市区|园区|新区|开发区|高新区|民族乡镇?|移民乡镇|移民乡|牧区|山区|边远地区|贫困地区|各县\\(市、区\\)|各县区|各县|各乡镇|区域内';

/** Ends of the names of groups of people and bodies. */
export const groups =
  '学校|小学|初中|中学|高中|中专|职校|幼儿园|高校|院校|大学|学院|教师|班主任|校长|园长|组长|教研员|学生|大学生|新生|毕业生|幼儿|儿童|少年|孩子|家长|人口|党支部|机构|单位|部门|社区|学段|低段|高段|年级|班级|教室|学区|人员|职工|家庭|保育员|辅导员|干部';
