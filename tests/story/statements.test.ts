import { expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { statementsOf } from '../../src/story/statements.ts'

const lead = 'غمرت مياه النهر ثلاثة حقول للقمح عند المرفأ القديم فجر اليوم بعد ليلة ماطرة.'

/** The statements of an article whose second paragraph is this one. */
async function statements(paragraph: string) {
  const [article] = await read(Buffer.from(`مياه النهر تغمر حقول القمح\n\n${lead}\n\n${paragraph}`), 'a.txt')
  if (article === undefined) throw new Error('no article')
  return { article, texts: statementsOf(article).map(it => it.text), all: statementsOf(article) }
}

test.each([
  'لافتة إلى أن مياه النهر غمرت الحقول في هذا الموسم ثلاث مرات متتالية.',
  'وأضاف أن مياه النهر غمرت حقول القمح في هذا الموسم ثلاث مرات متتالية.',
  'وتابعت قائلة إن مياه النهر غمرت حقول القمح في هذا الموسم مرتين.',
  'وهو ما جعل مياه النهر تغمر حقول القمح في هذا الموسم مرتين.',
  'ومن جانبه طالب المزارع بأن ترفع البلدية سدا من التراب حول حقول القمح.',
  '- مياه النهر تغمر حقول القمح في هذا الموسم للمرة الثالثة منذ بناء الجسر.',
  'هل تغمر مياه النهر حقول القمح في هذا الموسم للمرة الثالثة منذ بناء الجسر؟',
  'يمكنكم متابعة أخبار مياه النهر وحقول القمح عبر نشرتنا التي تصلكم كل صباح.',
  'وستغلق البلدية أيضا الطريق بين حقول القمح والمرفأ حتى تنحسر مياه النهر.',
])('«%s» is none: it needs the sentence before it, or is no sentence', async paragraph => {
  expect((await statements(paragraph)).texts).toEqual([lead])
})

test.each([
  ['وأوضحت البلدية أن مياه النهر غمرت حقول القمح حتى ارتفاع متر واحد.', 1],
  ['وقد رفعت البلدية سدا من التراب حول حقول القمح القريبة من مياه النهر.', 4],
  ['وأسفرت مياه النهر عن خسائر كبيرة في حقول القمح القريبة من المرفأ القديم.', 1],
  // Their و is their own, or may be.
  ['وعد رئيس البلدية برفع سد من التراب حول حقول القمح القريبة من مياه النهر.', 0],
  ['ويليام الحداد رفع سدا من التراب حول حقول القمح القريبة من مياه النهر.', 0],
  ['ودعت البلدية المزارعين إلى ترك حقول القمح القريبة من مياه النهر قبل الليل.', 0],
  ['وافقت البلدية على رفع سد من التراب حول حقول القمح القريبة من مياه النهر.', 0],
  ['وصلت مياه النهر إلى حقول القمح القريبة من المرفأ قبل طلوع الشمس بساعة.', 0],
])('«%s» begins without what joins it to the sentence before', async (paragraph, cut) => {
  const { article, texts, all } = await statements(paragraph)
  expect(texts).toContain(paragraph.slice(cut))
  for (const { text, start, end, paragraph: at } of all)
    expect(article.paragraphs[at]?.slice(start, end)).toBe(text)
})
