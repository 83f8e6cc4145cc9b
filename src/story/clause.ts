import { bare, type Word, withoutConjunction, wordsOf } from './words.ts'

/**
 * How sure a text holds a finite clause, 0 to 1: a statement has a verb (or a particle only verbs or sentences take), a name or a
 * title has none. Arabic is written without vowels, so this weighs word shapes.
 */
export function clauseIn(text: string): number {
  const words = wordsOf(text)
  let best = 0
  for (const [i, word] of words.entries()) {
    best = Math.max(best, verbScore(word, words[i - 1], words[i + 1]))
    if (best >= 1) return 1
  }
  return best
}

/** Words in the first person: they are somebody's own. */
export function firstPersonIn(text: string): boolean {
  return wordsOf(text).some(
    word =>
      firstPerson.has(withoutConjunction(word.bare)) ||
      /^(?:س|سوف)?ن(?:حن|عمل|ريد|سعي|حتاج|عتقد|ؤمن|امل|واصل|ؤكد|رفض|طالب|دعو|شعر|عيش|عرف|علم|ستطيع|تطلع|توقع|حاول|ركز|تعامل|لعب|قدم|ثق)$/.test(
        word.bare,
      ),
  )
}

const firstPerson = new Set(
  `نحن انا اننا انني اني لدينا لدي لنا لي علينا عندنا عندي معنا معي منا مني فينا بيننا كنا كنت لسنا لست اعتقد اريد ارى اشعر امل اتمنى احب اعرف نري نكون اكون سنكون ساكون بلادنا شعبنا ابناؤنا فريقنا هدفنا انفسنا نفسي ابني ابي امي والدي بيتي حياتي`
    .split(' ')
    .map(bare),
)

function verbScore(word: Word, before: Word | undefined, after: Word | undefined): number {
  const w = withoutConjunction(word.bare)
  if (particles.has(word.bare) || particles.has(w)) return 1
  if (verbs.has(w) || verbs.has(w.replace(/(?:ت|وا|نا|ه|ها|هم)$/, ''))) return 0.9
  if (
    negations.has(before?.bare ?? '') ||
    (before !== undefined && negations.has(withoutConjunction(before.bare)))
  )
    return /^[يتنا]/.test(w) ? 1 : 0.3
  if (/^س[ينتا]\p{L}{3,}$/u.test(w) && !futureNouns.test(w)) return 1
  if (/^ي\p{L}{2,}$/u.test(w) && !yNouns.has(w)) return 0.95
  if (/^[\p{L}]{3,}وا$/u.test(w)) return 0.9
  if (/^[ن]\p{L}{3,}$/u.test(w) && !/[ةه]$/.test(w) && !nNouns.has(w) && before === undefined) return 0.7
  if (
    /^ت\p{L}{3,}(?:ه|ها|هم|نا)?$/u.test(w) &&
    !looksVerbalNoun(w) &&
    !/ات$|ة$/.test(w) &&
    !isAfterPreposition(before)
  )
    return 0.45
  if (/^\p{L}{3,}ت$/u.test(w) && !/ات$/.test(w) && !tNouns.has(w) && !/^ال/.test(w)) return 0.7
  if (before === undefined && after !== undefined && /^(?:هذا|هذه|هو|هي|هم|ذلك|كل|لا)$/.test(w)) return 0.6
  return 0
}

/** تفعيل and تفعّل, and their kin: nouns of action that begin like verbs of the third person feminine. */
const looksVerbalNoun = (w: string): boolean =>
  /^ت\p{L}{2}ي\p{L}/u.test(w) || /^ت\p{L}{1,2}ا\p{L}/u.test(w) || /^ت\p{L}{3}$/u.test(w)

const isAfterPreposition = (before: Word | undefined): boolean =>
  before !== undefined &&
  /^(?:في|من|علي|الي|عن|مع|بعد|قبل|خلال|عند|لدي|بين|تحت|فوق|ضد|نحو|حول|كل|بعض|اي|غير|ذات)$/.test(before.bare)

const particles = new Set(
  `لم لن قد لقد سوف ليس ليست لسنا لست ليسوا كان كانت كانوا كنا كنت يكون تكون نكون سيكون ستكون هناك هنالك يجب ينبغي يمكن يمكننا لابد انني اننا انه انها انهم اني لانه لانها لاننا لانني لانهم ولكننا لكننا لكنني لكنه لكنها
لعل ليت مازال مازالت مازلنا لايزال لازال تم يتم ستتم سيتم اذا لو لولا نحن انا انت انتم كانني كانه فانه فاننا فان ان`
    .split(/\s+/)
    .map(bare)
    .filter(word => word !== 'ان'),
)

const negations = new Set([
  'لا',
  'لم',
  'لن',
  'ما',
  'قد',
  'سوف',
  'ان',
  'كي',
  'لكي',
  'حتي',
  'التي',
  'الذي',
  'الذين',
])

/** Frequent perfects, which no letter gives away. */
const verbs = new Set(
  `اصبح اصبحت بات باتت ظل ظلت صار صارت بدا بدات جاء جاءت وصل ذهب عاد عادت قام قامت حقق حققت قدم قدمت شهد شهدت دخل خرج حدث وقع بلغ تجاوز انتهي انتهت استطاع نجح نجحت فشل تعلمت تعلمنا فقد خسر فاز فزنا ربح لعب
عمل سعي حاول اراد شعر عرف علم وجد وجدت وجدنا راينا سمع سمعت اخذ اعطي ترك تركت رفض وافق قرر اتفق اجتمع التقي ساهم ادي شكل مثل احتاج استمر استمرت زال دام مات عاش ولد كبر تغير تغيرت تحول تحولت تطور ارتفع انخفض تراجع
انطلق توقف حصل اكتشف اكتشفنا طلب طلبوا بذل بذلنا وضع وضعنا بني بنينا تحدث سال فتح اغلق غادر هاجر اوقف اوقفنا اعتذر اعتذرت مر مرت اتي اتت كسر زرع حصد`
    .split(/\s+/)
    .map(bare),
)

const futureNouns =
  /^(?:سنة|سنوات|سنين|سنوي|سنوية|سياسة|سياسات|سياسي|سياسية|سياسيا|سيارة|سيارات|ستة|ستون|ستين|سيناء|سيد|سيدة|سيدات|سيادة|ساحة|ساحل|ساعة|ساعات|سابق|سابقة|سابقا|سائق|ساخن|سياق|سياحة|سياحي|سياحية|سيطرة|سيناريو|سينما|سينمائي|سينمائية|سيرة|سلام|ساسة|ستار|ستاد|سيف|سيول|سيئة|سادة)/
const yNouns = new Set(
  `يوم يوميا يومي يومية يومين يد يدي يده يدها يمين يسار يونيو يوليو يناير يمن ياسر ياسين يوسف يحيي يعقوب يونس يورو ياباني يابانية يهود يهودي يهودية يوميات يا يقين يقظة يتيم يخت يرموك يسري يزيد يزن`.split(
    ' ',
  ),
)
const nNouns = new Set(
  `نحو نظام نفس نفط نجاح نتيجة نساء نادي نقل نشاط نشر نهاية نسبة نقطة نوع نور نار ناس نهج نمو نقد نصف نقاش نزاع نموذج نائب نتائج نصر نهر نجم نجوم نظر نظرا نظرية ندوة`.split(
    ' ',
  ),
)
const tNouns = new Set(
  `وقت بيت صوت موت تحت بنت اخت زيت كويت انترنت توقيت ثابت صمت سبت حوت قوت لفت نبت تخت ياقوت بيروت كبريت حديث منت سكوت مؤقت حيت مقت ميت تثبيت تصويت تشتت عنكبوت الانترنت بوت`.split(
    ' ',
  ),
)
