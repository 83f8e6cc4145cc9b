import { describe, expect, it } from 'vitest'
import { standsIn } from '../../src/publish/faithful.ts'
import { story } from './finished.ts'

const faithful = {
  'a quote as it stands': 'سنبدأ البناء غداً، ولن نتأخر',
  'a cut at the end, shown': 'سنبدأ البناء غداً…',
  'a cut at both ends, in marks': '«… البناء غداً، …»',
  'three dots for the sign of a cut': 'سنبدأ البناء غداً...',
  'the headline in other marks': 'الوزير: “سنبدأ” البناء غداً',
  'curly marks inside the brand’s': '‘سنبدأ البناء غداً’',
  'a highlighted word': 'سنبدأ ==البناء== غداً',
  'a line broken between words': 'سنبدأ البناء\nغداً',
  'invisible direction marks': '\u200fسنبدأ البناء\u200e غداً',
}

const false_ = {
  'another word': 'سنبدأ الهدم غداً',
  'a word left out in the middle': 'سنبدأ غداً، ولن نتأخر',
  'a cut in the middle': 'سنبدأ … ولن نتأخر',
  'a negation lost': 'سنبدأ البناء غداً، ونتأخر',
  'two paragraphs run together': 'أن العمل مستمر. وانتهى الخبر هنا.',
  'a hamza changed': 'سنبدا البناء غداً',
  nothing: '«…»',
}

/** Pieces of words and of numbers, each of which says something else. */
const torn = ['وافق المجلس على الخطة', '5 شخصا', 'بنسبة 1', '0% من', 'المجلس على الخ', '5 دقائق']

const figures = story({ paragraphs: ['بلغت الكلفة ==1,250.5== مليون، أي ٤٠٪ من ‘الموازنة’.'] })

describe('standsIn', () => {
  it.each([
    'بلغت الكلفة 1,250.5 مليون، أي ٤٠٪',
    'بلغت الكلفة ١٬٢٥٠٫٥ مليون، أي ٤٠٪ من «الموازنة»',
    'بلغت الكلفة ۱٬۲۵۰٫۵ مليون، أي 40%',
  ])('accepts numerals of another kind: %s', text => expect(standsIn(figures, text)).toBe(true))

  it.each(['الكلفة ١٬٢٥٠٫٦', 'الكلفة 1.250,5', 'أي 4%', 'أي ٤٠ من'])('refuses another number: %s', text =>
    expect(standsIn(figures, text)).toBe(false),
  )

  it.each(Object.entries(faithful))('accepts %s', (_, text) => expect(standsIn(story(), text)).toBe(true))
  it.each(Object.entries(false_))('refuses %s', (_, text) => expect(standsIn(story(), text)).toBe(false))

  it.each(torn)('refuses a torn piece: %s', text => {
    const it = story({
      paragraphs: ['لم يوافق المجلس على الخطة. حضر 15 شخصا بنسبة 10% من المدعوين مدة 1.5 دقائق.'],
    })
    expect(standsIn(it, text)).toBe(false)
    expect(standsIn(it, 'المجلس على الخطة')).toBe(true)
    expect(standsIn(it, '15 شخصا بنسبة 10%')).toBe(true)
  })

  it('accepts words an editor changed and marked so, and only those', () => {
    const quote = { text: 'سنبني غداً', speaker: null, role: null, selected: true }
    const edited = story({ planned: [{ ...quote, edited: true }] })
    const unmarked = story({ planned: [{ ...quote, edited: false }] })
    expect(standsIn(edited, 'سنبني غداً')).toBe(true)
    expect(standsIn(unmarked, 'سنبني غداً')).toBe(false)
  })
})

describe('standsIn, with a lead-in', () => {
  const led = story({ paragraphs: ['وأكد مدير المحطة، في بيان، أن الينابيع «جفت كلها في عام واحد».'] })

  it.each([
    'أكد… أن الينابيع «جفت كلها في عام واحد»',
    'أكد… أن الينابيع «جفت كلها…»',
    'الينابيع «جفت كلها في عام واحد»',
    'أكد مدير المحطة، في بيان، أن الينابيع «جفت كلها في عام واحد»',
  ])('accepts %s', text => expect(standsIn(led, text, true)).toBe(true))

  it.each([
    'نفى… أن الينابيع «جفت كلها في عام واحد»',
    'كد… أن الينابيع «جفت كلها في عام واحد»',
    'جفت… أن الينابيع «جفت كلها في عام واحد»',
    'أكد… الينابيع «جفت في عام واحد»',
    'أكد أن الينابيع «جفت كلها في عام واحد»',
  ])('refuses %s', text => expect(standsIn(led, text, true)).toBe(false))

  it('grants nothing to other cards', () => {
    expect(standsIn(led, 'أكد… أن الينابيع «جفت كلها في عام واحد»')).toBe(false)
  })
})
