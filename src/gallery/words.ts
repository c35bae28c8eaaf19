/** Invented, and as long as people make them. */
export const teams = [
  'Home care, days',
  'Nights, all services',
  'Supported living in the north of the county and by the sea, with the two houses at Llanfairpwllgwyngyll',
]

export const longWords =
  'Everyone who works here, with agency and bank staff, volunteers, trustees and those who are on leave at the moment'

export const rightToLeft = {
  name: 'آشا رحمان',
  label: 'الاسم الكامل',
  hint: 'كما تحب أن يناديك زملاؤك',
  sentence: 'أكثر من نصفنا يشعر بالأمان عند التحدث بصراحة.',
  team: 'الرعاية المنزلية، نهارًا',
  nights: 'الليل، جميع الخدمات',
  error: 'اكتب اسمك',
}
