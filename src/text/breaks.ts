import LineBreaker from 'linebreak'

/** A place where a line may end. `position` is the UTF-16 offset at which the next line begins. */
export interface Opportunity {
  readonly position: number
  /**
   * What breaking here costs the sense: 0 between unrelated words, up to about 0.4 inside what belongs together, below 0
   * after a comma. In units of the squared relative deviation of a line's length (see lines.ts).
   */
  readonly cost: number
}

/**
 * Where the lines of a paragraph may end: UAX #14, less what Arabic newspapers never do (a lone و at a line's end, a
 * separated ، at a line's start), each with its cost to the sense.
 */
export function opportunities(text: string): readonly Opportunity[] {
  const breaker = new LineBreaker(text)
  const found: Opportunity[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next
    if (position >= text.length || glued(text, position)) continue
    found.push({ position, cost: cost(text, position) })
  }
  return found
}

const closing = /^[،؛؟!.,:;…%٪»›)\]]/u
const opening = /[«‹([]\s*$/u
/** و typed apart from its word, or a prefix drawn out by tatweel (لـ، بالـ): both lean on what comes next. هـ is no prefix. */
const leaning = /(?:^|[\s«“"(])(?:و|[وفبلكا]{1,4}ـ+)\s*$/u
/** The groups of one number: «11 123 4567». */
const grouped = /[0-9٠-٩۰-۹] [0-9٠-٩۰-۹]$/
const afterNumber = /[0-9٠-٩۰-۹]\s+$/
/** A year and its era: «1446 هـ». */
const era = /^(?:هـ|م|ق\.م)(?![\p{L}\p{M}])/u

function glued(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 12), position)
  const after = text.slice(position, position + 5)
  if (closing.test(after) || opening.test(before) || leaning.test(before)) return true
  return grouped.test(before + after.charAt(0)) || (afterNumber.test(before) && era.test(after))
}

/** Words that announce the next one: prepositions, conjunctions, particles, relative pronouns, with و or ف in front. */
const announcing = new Set(
  `من إلى الى على في عن مع بين عند لدى منذ حتى خلال بعد قبل حول ضد نحو عبر دون تحت فوق أمام وراء ضمن وفق بحسب حسب لدعم
   أن إن بأن لأن كأن ما لا لم لن قد هل كي لكي لكن أو أم ثم بل إذا لو كما مما ممن عما فيما بينما حيث عندما قال
   الذي التي الذين اللذان اللتان اللواتي غير سوى كل بعض أي هذا هذه ذلك تلك هؤلاء أكثر أقل أول أبرز كان كانت يكون سوف ليس
   رغم بسبب بعدما قبيل عقب إثر بشأن لصالح مثل أحد إحدى يا ذات ذو ذي`.split(/\s+/),
)
/** Titles stand with the name after them. */
const titles = new Set(
  `السيد السيدة الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة الشيخ الرئيس الوزير الوزيرة الأمير الأميرة الملك
   الملكة اللواء العميد العقيد الجنرال النائب القاضي المدرب الحاج الكاتب الكاتبة الشاعر الشاعرة الفنان الفنانة`.split(
    /\s+/,
  ),
)
/** Parts of names that never stand alone. */
const nameParts = new Set(['بن', 'ابن', 'بنت', 'أبو', 'أبي', 'ابو', 'أم', 'آل', 'عبد', 'ولد'])
const months = new Set(
  `يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران
   تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت محرم صفر ربيع جمادى رجب شعبان رمضان شوال`.split(
    /\s+/,
  ),
)

/** «د. سامر», «أ. رحاب», «م. نديم» */
const abbreviatedTitle = /^[«“"(]?(?:د|أ|م|أ\.د)\.$/u

/*
 * Costs, in the units of `Opportunity`: a line 40 % longer or shorter than even costs 0.16. Ordered as newspaper compositors order
 * them (a name is torn last), and set by eye on the 300 headlines of the tests.
 */
const [NAME, DATE, NUMBER, TITLE, ANNOUNCED, LOOSE, PAUSE] = [0.35, 0.3, 0.2, 0.18, 0.14, 0.1, -0.04]

const number = /^[0-9٠-٩۰-۹.,٫٬:/٪%]+$/

function cost(text: string, position: number): number {
  const before =
    text
      .slice(Math.max(0, position - 40), position)
      .trim()
      .split(/\s+/u)
      .at(-1) ?? ''
  const [after = ''] = text.slice(position, position + 40).split(/\s/u, 1)
  const left = bare(before)
  if (abbreviatedTitle.test(before)) return TITLE
  if (/[،؛:.؟!…]$/u.test(before)) return PAUSE
  const right = bare(after)
  if (nameParts.has(left)) return NAME
  if (nameParts.has(right)) return NUMBER
  if (months.has(right) && number.test(left)) return DATE
  if (months.has(left) && number.test(right)) return NUMBER
  if (titles.has(left)) return TITLE
  if (number.test(left) && /^\p{L}/u.test(right)) return NUMBER
  if (announcing.has(left) || announcing.has(left.replace(/^[وف]/u, ''))) return ANNOUNCED
  if (/^[–—-]$/u.test(before)) return NUMBER
  if (/[/-]$/u.test(before)) return LOOSE
  if (/\p{Script=Latin}$/u.test(left) && /^\p{Script=Latin}/u.test(right)) return LOOSE
  return insideShortQuote(text, position) ? LOOSE : 0
}

function bare(word: string): string {
  return word.replace(/^[«“"(‹[]+|[»”")›\]،؛:.؟!]+$/gu, '').replace(/[\u064B-\u0652\u0670ـ]/gu, '')
}

/** A name or term of a few words between marks reads best on one line. */
function insideShortQuote(text: string, position: number): boolean {
  const open = text.slice(Math.max(0, position - 24), position).search(/[«“(][^»”)]*$/u)
  return open >= 0 && /^[^«“(]{0,24}[»”)]/u.test(text.slice(position, position + 25))
}
