import { expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { understand } from '../../src/story/understand.ts'

test.each([
  ['رئيسة البلدية', 'ليلى منصور'],
  ['رئيسة النقابة', 'ليلى منصور'],
  ['الناطقة باسم الشرطة', 'ليلى منصور'],
  ['المهندسة المشرفة', 'ليلى منصور'],
  ['نقيب المحامين', 'سامر الحداد'],
  ['قائد الفرقة', 'سامر الحداد'],
  ['مديرة المدرسة', 'هدى الأمين'],
  ['رئيسة اللجنة', 'أمل خوري'],
  ['رئيسة لجنة الترميم', 'أمل بيطار'],
  ['عميدة الكلية', 'إلهام الخطيب'],
  ['أمين عام الحزب', 'كمال رزق'],
  ['أمينة السر', 'رندة الحلو'],
  ['مدرب الفريق', 'خوسيه ألفارو'],
  ['وزير الخارجية الإيطالي', 'دافيدي روسيني'],
])('%s %s', async (role, name) => {
  const verb = /ة$/.test(role.split(' ')[0] ?? '') ? 'وأضافت' : 'وأضاف'
  for (const lead of [': "', ' إن "', ' في تصريح صحفي: "']) {
    const text = `طريق جديد\n\nافتتحت المدينة طريقا جديدا أمس. ${verb} ${role} ${name}${lead}الطريق الجديد سيفتح أمام الناس قبل نهاية العام".\n`
    const [article] = await read(new TextEncoder().encode(text), 'a.txt')
    if (article === undefined) throw new Error('nothing was read')
    const [quote] = understand(article, { maxQuotes: 1 }).quotes
    expect(quote?.speaker).toMatchObject({ name, role })
  }
})
