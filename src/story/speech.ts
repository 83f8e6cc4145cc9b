import { type Candidate, isComplementizer } from './candidate.ts'
import { clauseIn, firstPersonIn, isFiniteVerb, opensWithPerfect, startsWithVerb } from './clause.ts'
import { cueOf } from './cues.ts'
import { occasions } from './lexicon.ts'
import type { Token } from './phrase.ts'
import { bare } from './words.ts'

/** Weights of the evidence that a marked span is somebody's words; a span is taken for speech when they sum to 0 or more. */
export const speechWeights = {
  base: -2.6,
  colonAfterCue: 3.2,
  cueAdjacent: 2.4,
  cueNear: 1.6,
  cueFar: 0.9,
  complement: 0.9,
  predicate: 0.7,
  direct: 1.2,
  cueAfter: 2.6,
  sourceOnly: 0.5,
  clause: 1.8,
  noClause: -2.2,
  firstPerson: 1.2,
  eightWords: 0.4,
  twelveWords: 0.7,
  stopInside: 0.7,
  sentencesInside: 0.5,
  titleNoun: -3.2,
  maxim: -4,
  preposition: -1.1,
  prefixed: -0.6,
  colonAlone: 0.9,
  startsParagraph: 0.5,
  wholeParagraph: 0.9,
  unbalanced: -0.3,
  followsSpeech: 1.2,
  labelled: -2.5,
} as const

export type SpeechFeature = keyof typeof speechWeights

/** The evidence found for a span, each feature from 0 to 1. */
export function speechFeatures(it: Candidate, afterSpeech: boolean): ReadonlyMap<SpeechFeature, number> {
  const found = new Map<SpeechFeature, number>([['base', 1]])
  const add = (feature: SpeechFeature, value: number | boolean): void => {
    if (value) found.set(feature, Number(value))
  }
  const { cue } = it
  // «وأضاف، «…»»: some set a comma where others set a colon.
  const colon =
    /[:：]/.test(it.gapBefore) || (cue?.cue.strength === 1 && cue.distance <= 1 && /[،,]/.test(it.gapBefore))
  const reports = cue !== null && cue.cue.kind !== 'source'
  add('colonAfterCue', reports && colon && cue.distance <= 25 ? 1 : 0)
  add('cueAdjacent', reports && !colon && cue.distance <= 1 ? cue.cue.strength : 0)
  add('cueNear', reports && !colon && cue.distance > 1 && cue.distance <= 9 ? cue.cue.strength : 0)
  add('cueFar', reports && !colon && cue.distance > 9 ? cue.cue.strength : 0)
  add('sourceOnly', cue !== null && cue.cue.kind === 'source')
  add('complement', it.complement)
  add('predicate', it.within && !it.complement && startsWithVerb(it.said, 0.7))
  add('cueAfter', it.cueAfter === null ? 0 : it.cueAfter.cue.strength)
  const last = it.lead.at(-1)?.bare ?? ''
  const glued = /\u0640$|(?:^|\s)[بلك]$/.test(it.passage.text.slice(0, it.span.outerStart))
  // «عن محبته «الدافئة لأهل …»»
  const goesOn =
    prepositions.has(it.lead.at(-2)?.bare ?? '') &&
    /(?:ه|ها|هم)$/.test(last) &&
    !occasions.has(last) &&
    /^ال(?!ل)/.test(it.said[0]?.bare ?? '')
  const afterPreposition = !colon && (prepositions.has(last) || glued || goesOn || isObject(it))
  // إن takes a subject and a predicate: what follows it in marks is a clause whatever its words look like.
  const clause = /^[وفب]?ان$/.test(last)
    ? 1
    : Math.max(clauseIn(it.said, afterPreposition), isPredicate(it, last) ? 0.8 : 0)
  const direct =
    !afterPreposition && isDirect(it) && (it.words >= 8 || clause > 0 || (cue?.distance ?? 9) <= 3)
  add('clause', clause >= 0.4 ? clause : 0)
  // A colon after a verb of saying, or one that takes nothing but speech, is evidence enough that what stands in marks is said.
  add(
    'noClause',
    clause < 0.4 && !(colon && it.words >= 8)
      ? (1 - clause) * ((colon && reports) || direct || isToldBehind(it) ? 0.25 : 1)
      : 0,
  )
  add('direct', direct && !colon)
  add('firstPerson', firstPersonIn(it.said))
  add('eightWords', it.words >= 8)
  add('twelveWords', it.words >= 12)
  add('stopInside', /[.!؟…]$/.test(it.text))
  add('sentencesInside', /[.؟!…،؛]\s+\S+\s+\S+/.test(it.text))
  const near = it.lead.slice(colon ? -1 : -3)
  const isTitled = ({ bare: word }: Token, i: number): boolean =>
    isTitleNoun(word) &&
    // «قوله لمجلة كذا»
    !(reports && /^ل/.test(word)) &&
    !(reports && untitled.test(`${(near[i - 1] ?? it.lead.at(-near.length - 1))?.bare} ${word}`))
  add(
    'titleNoun',
    !it.complement &&
      !startsWithVerb(it.said, it.within ? 0.7 : 0.9) &&
      near.some(isTitled) &&
      !(reports && cue.distance <= 1),
  )
  add(
    'maxim',
    it.lead.some(
      ({ bare: word }, i) =>
        i >= it.lead.length - 5 &&
        maxims.test(word) &&
        // «هذا الحديث», not «التاريخ الحديث».
        !(word === 'الحديث' && /^ال/.test(it.lead[i - 1]?.bare ?? '')),
    ),
  )
  add('preposition', !colon && prepositions.has(last))
  add('prefixed', glued)
  add(
    'labelled',
    /^(?:ما|بما|مما)?(?:اعتبرته|اعتبره|اعتبروه|وصفته|وصفه|وصفوه|سماه|اسماه|سمته|اسمته|يسمي|تسمي|عده|عدته|يعتبره|تعتبره)$/.test(
      last,
    ) ||
      (colon && !reports && listed.test(last)),
  )
  add('colonAlone', colon && !reports)
  add('startsParagraph', it.lead.length === 0 && it.passage.text.slice(0, it.span.outerStart).trim() === '')
  add('wholeParagraph', it.lead.length === 0 && it.tail.length === 0 && it.words >= 8)
  add('unbalanced', it.span.unbalanced)
  add('followsSpeech', afterSpeech && it.lead.length <= 2)
  return found
}

export function speechScore(features: ReadonlyMap<SpeechFeature, number>): number {
  let sum = 0
  for (const [feature, value] of features) sum += speechWeights[feature] * value
  return sum
}

/** Where a predicate must follow («أنه «أطلق …»», «أن وفاته «تمثل …»»), a perfect that may be a noun is a verb, and so is a word in ت behind a feminine. */
const isPredicate = ({ within, complement, text, said }: Candidate, last: string): boolean =>
  within &&
  (opensWithPerfect(said, /(?:ة|ها|ات)$/.test(last)) ||
    ((!complement || /ها$/.test(last)) && opensInTa.test(text)))

const opensInTa = /^ت(?![ء-ي]{2}ي[ء-ي] )[ء-ي]{2,}(?<!ة|ات) /

/** «ودعت الوزارة «السكان إلى …»», «وحذرت «من نشر …»»: behind a verb that takes an object, words that open as a noun. */
function isObject({ cue, within, complement, lead, said }: Candidate): boolean {
  const last = lead.at(-1)
  if (cue === null || last === undefined || startsWithVerb(said, 0.7)) return false
  if (/^(?:ضرورة|اهمية|وجوب)$/.test(last.bare)) return true
  if (!within) return takesObject.test(lead[cue.index]?.bare ?? '')
  // «وأكدت أنها ستواصل «عملها …»»: the reported clause has its verb outside the marks.
  return !complement && cueOf(last.text) === null && isFiniteVerb(last, lead.at(-2))
}

const takesObject =
  /^[وف]?(?:دعا|دعت|[يت]دعوا?|[يت]?(?:حذر|نبه|طالب|حث|ناشد|رفض|هدد)ت?|ادان(?:ت|وا)?|[يت]دين|اراد(?:ت|وا)?|[يت]ريد)$/

/** «…»، قال فلان: no other object follows. */
const isToldBehind = ({ cueAfter, tail, words }: Candidate): boolean =>
  cueAfter?.cue.kind === 'verb' &&
  cueAfter.cue.strength === 1 &&
  words >= 8 &&
  !tail.slice(0, 12).some(isComplementizer)

/** «وقال فلان «…»»: behind a verb that takes no other object than speech, with nothing but who says it between. */
function isDirect({ cue, within, lead, tail, span }: Candidate): boolean {
  if (cue === null || within || cue.distance > 20 || !direct.test(lead[cue.index]?.bare ?? '')) return false
  // «-كما قال- «تجسيدا لكذا»»
  if (/^(?:كما|مثلما|حسبما|وفقما|ما)$/.test(lead[cue.index - 1]?.bare ?? '')) return false
  // «وقال "مركز كذا" إن»: a name in marks.
  return span.unbalanced || tail[0] === undefined || !isComplementizer(tail[0])
}

const direct =
  /^[وف]?(?:[يت]?قول|قالا?|قالت|قالوا|قائلا|قائلة|قائلين|(?:ب|ال)?قول(?:ه|ها|هم)?|بالقول|اضافت?|[يت]ضيف|مضيفا|مضيفة|[يت]?تابعت?|متابعا|اردفت?|مردفا|صرحت?|هتفت?|غردت?|تساءلت?|متسائلا|استطردت?|واصلت?|ختمت?|اختتمت?|خاطبت?|مخاطبا)$/

/** No title: «خلال المؤتمر الصحفي «…»» where it was said, «المتحدث الرسمي باسم الوزارة «…»» and «رفض ذكر اسمه «…»» who says it. */
const untitled =
  /^(?:(?:في|خلال|عقب|بعد|قبل|اثر|هامش|امام) (?:ال)?(?:مؤتمر|ندوة|برنامج|محاضرة|ورشة|منتدي|ملتقي|معرض|مهرجان|حملة|دورة)|ال\S+ باسم|(?:ذكر|كشف|نشر) اسمه?ا?)$/

const prepositions = new Set([
  'في',
  'من',
  'علي',
  'الي',
  'عن',
  'مع',
  'مثل',
  'ضد',
  'حول',
  'نحو',
  'بعد',
  'قبل',
  'تجاه',
])

/** Nouns whose name stands in marks. */
const titleNouns = new Set(
  `عنوان بعنوان عنوانها عنوانه العنوان شعار شعارها شعاره الشعار فيلم الفيلم فيلمه كتاب كتابه كتابها الكتاب رواية روايته روايتها الرواية اغنية الاغنية اغنيته مسلسل المسلسل برنامج البرنامج حملة الحملة حملتها مبادرة المبادرة مشروع المشروع اسم باسم اسمه اسمها
الاسم مسمي المسمي وسم هاشتاغ هاشتاق هاشتاج مقال مقاله مقالة قصيدة قصيدته القصيدة مسرحية المسرحية ديوان ديوانه مهرجان المهرجان معرض المعرض مؤتمر المؤتمر ندوة الندوة لعبة البوم معنونة بعنوانها الموسومة الموسوم
المعنون المعنونة ملتقي منتدي ورشة محاضرة دورة مسابقة نشيد انشودة سلسلة فعالية عبارة مجلة مبدا افلام الافلام مسلسلات المسلسلات روايات الروايات كتب اغاني الاغاني اغنيات مسرحيات المسرحيات قصائد اعمال الاعمال اعماله اعمالها`
    .split(/\s+/)
    .map(bare),
)

const isTitleNoun = (word: string): boolean =>
  titleNouns.has(word) || titleNouns.has(word.replace(/^[وفبل]/, ''))

/** «مسلسلاته وأشهرها: «…»» */
const listed = /^[وف]?(?:(?:اشهر|ابرز|اهم)(?:ها|هم|ه)|منها|بينها)$/

const maxims =
  /^(?:تعالي|سبحانه|المثل|الماثور|الماثورة|المقولة|مقولة|حكمة|الحكمة|شعار|الشعار|شعارات|هتاف|لافتات|لافتة|الاية|اية|الحديث|البيت)$/
