/** Words for whom or where a promise holds. */

/** The whole of the place, as plans call it. */
export const wholes = ['全市', '全县', '全区', '全省', '全州', '全旗', '全乡', '全镇', '全国', '全盟', '全校'] as const;

/** Parts of a place and groups of people or bodies that open a scope. */
export const parts =
  '新市区|老市区|中心城区|主城区|城区|城镇|城乡|农村|乡村|乡镇|街道|县城|市区|园区|新区|开发区|民族乡|移民乡镇|移民乡|牧区|山区|边远地区|贫困地区|各县区|各县|各乡镇|市直学校|县直学校|各学段|各级各类学校|全体教师|专任教师|义务教育阶段学校|义务教育学校|中小学幼儿园|中小学校|中小学|普通高中|中等职业学校|职业院校|职业学校|中职|高校|幼儿园|小学|初中|高中|学校|教师|学生|班主任|校长|幼儿';
