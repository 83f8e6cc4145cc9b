import { expect, test } from 'vitest'
import { candidatesOf } from '../../src/story/candidate.ts'
import { passagesOf } from '../../src/story/passage.ts'
import { speechFeatures, speechScore } from '../../src/story/speech.ts'

const isSpeech = (text: string): boolean => {
  const [passage] = passagesOf({ paragraphs: [text] })
  const [candidate] = passage === undefined ? [] : candidatesOf(passage)
  if (candidate === undefined) throw new Error('no span of five words')
  return speechScore(speechFeatures(candidate, false)) >= 0
}

test.each([
  'وقال المزارع: «خسرنا نصف الموسم بسبب الجفاف الطويل».',
  'وأكدت الوزارة أن «القرار يشمل جميع المدارس الخاصة».',
  '«لم نكن نحلم بهذا الرقم قبل عام»، يقول مدير المشروع.',
  'وكتبت على حسابها: "هذا الخبز خبز جدتي وأنا لم أفعل شيئا".',
  'ورأى أن فريقه «دفع ثمن إضاعة الفرص في الشوط الأول».',
  'وقال العمدة في لقاء مع التلاميذ قبل أن يبدأ جولة في القرى «من الصعب البناء على الرمل في أرض لا أشجار فيها».',
  'وقال نادر حلبي مدرس الرسم الحديث في معهد الجبل «قد يرى الطفل لونا لا نراه».',
  'وقال سامر حداد، الناطق الرسمي باسم حراس الغابة، «إن الغزلان عادت إلى الوادي وحدها».',
])('speech: %s', text => expect(isSpeech(text)).toBe(true))

test.each([
  'افتتح المعرض تحت شعار «يدا بيد من أجل مدينة نظيفة».',
  'وقعت روايتها «الطريق الطويل إلى بيت الجدة القديم».',
  'ودعا إلى «دعم المكتبات الصغيرة في الأحياء البعيدة والقرى».',
  'يردد الناس المثل القائل «في التأني السلامة وفي العجلة الندامة».',
  'نظمت ندوة بعنوان «كيف نقرأ الشعر في زمن السرعة».',
  'ويعمل الصيادون وفق مبدأ «الشبكة لمن رماها والبحر لا يغضب».',
  'سماه أهل القرية «درب العائدين من البحر قبل الفجر».',
])('no speech: %s', text => expect(isSpeech(text)).toBe(false))
