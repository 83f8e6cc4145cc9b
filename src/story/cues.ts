import { isRoleNoun, titles } from './lexicon.ts'
import { isMasdar, isPrefixedNoun } from './morphology.ts'
import { bare, type Word, withoutConjunction } from './words.ts'

/** A word with what stands between it and the word before, where that is known. */
type Spaced = Word & { readonly gap?: string }

/** How a word reports speech. */
export interface Cue {
  /** 'verb' is finite and takes a subject after it; 'participle' (قائلا) shares one; 'noun' is قوله or تعبير; 'source' is وفق, بحسب. */
  readonly kind: 'verb' | 'participle' | 'noun' | 'source'
  /** What the verb's form says of its subject. */
  readonly gender: 'm' | 'f' | null
  readonly plural: boolean
  /** The subject is within the verb (قلت، نقول): the writer or speaker himself. */
  readonly first: boolean
  /** 1: only ever speech (قال). 0.5: speech or deed (أعلن، كشف، طالب). */
  readonly strength: number
}

/** The cue that a word is, or null. */
export function cueOf(word: string): Cue | null {
  const plain = bare(word)
  const found = lexicon.get(plain) ?? lexicon.get(withoutConjunction(plain))
  // بيّن reports; بين without its doubled letter is nearly always the preposition.
  if (found === undefined) return plain !== word && word.includes('بيّن') ? said : null
  // رأي is the noun, رأى the verb; عبر and عقب are prepositions far more often than عبّر and عقّب; «ردا على» is an adverb.
  return /رأي$|^[وف]?(?:عبر|عقب|[أا]مل|ردا\u064b?)$/.test(word) ? null : found
}

/** The cue that the word at `i` is where it stands: behind a preposition or عدم it is a noun (عدم ذكر اسمه، بعد رد). */
export function cueAt(words: readonly Spaced[], i: number): Cue | null {
  if (isExplaining(words, i) || isReplying(words, i)) return said
  const cue = cueOf(words[i]?.text ?? '')
  if (cue?.kind !== 'verb') return cue
  // «رافضا ذكر اسمه», «كشف هويته»
  // «طالبا عدم نشر اسمه»
  const withheld =
    (/(?:ذكر|كشف|نشر)$/.test(words[i]?.bare ?? '') && /^(?:اسم|هوي)/.test(words[i + 1]?.bare ?? '')) ||
    (/^طالبا$/.test(words[i]?.bare ?? '') && words[i + 1]?.bare === 'عدم')
  // «عقد الاجتماع عن بعد، قال فلان»: the comma ends the adverbial.
  const before = words[i - 1]
  const isAction = before !== undefined && cue.strength < 1 && (isMasdar(before) || isPrefixedNoun(before))
  // «إلغاء بث الحفل»: a noun of action governs a noun.
  const governed = (nominal.has(before?.bare ?? '') || isAction) && !/[،,]/.test(words[i]?.gap ?? '')
  return withheld || governed ? null : cue
}

/** «فرد عليه»: elsewhere فرد is one of many. */
const isReplying = (words: readonly Spaced[], i: number): boolean =>
  words[i]?.bare === 'فرد' && /^علي(?:ه|ها|هم|نا|ي)$/.test(words[i + 1]?.bare ?? '')

/** «وبين الوزير أن»: بيّن without its doubled letter, where a sentence begins and somebody or what is said follows. */
function isExplaining(words: readonly Spaced[], i: number): boolean {
  if (!/^[وف]?بين$/.test(words[i]?.bare ?? '') || (i > 0 && !/[.؟!…،]/.test(words[i]?.gap ?? '')))
    return false
  const next = words[i + 1]
  if (next === undefined || stated.test(next.bare)) return next !== undefined
  if (!isRoleNoun(next.bare) && !titles.has(next.bare)) return false
  // «بين الوزير ونظيره أن»: two whom the preposition joins.
  const end = words.findIndex(
    (word, j) => j > i + 1 && j < i + 16 && (stated.test(word.bare) || word.bare[0] === 'و'),
  )
  return end === -1 ? words.length < i + 16 : stated.test(words[end]?.bare ?? '')
}

const stated = /^(?:ان|انه|انها|انهم)$/

const nominal = new Set([
  'عدم',
  'دون',
  'بدون',
  'بعد',
  'قبل',
  'في',
  'من',
  'الي',
  'عن',
  'مع',
  'اي',
  'كل',
  'سوي',
  'غير',
  'عند',
  'تم',
  'خلال',
])

/**
 * Perfect | imperfect stem of verbs of saying, bare spelling, sorted by how surely they report words. The imperfect is given without
 * its prefix; a doubled stem (رد) keeps its spelling.
 */
const strong = `اكتفي كتفي|تذكر تذكر|استذكر ستذكر|قال قول|اضاف ضيف|تابع تابع|اوضح وضح|اردف ردف|استطرد ستطرد|اجاب جيب|علق علق|صرح صرح|ذكر ذكر|كتب كتب|غرد غرد|نبه نبه|نوه نوه|
استدرك ستدرك|اكمل كمل|هتف هتف|صاح صيح|همس همس|تساءل تساءل|افاد فيد|حذر حذر|شدد شدد|اكد ؤكد|اعتبر عتبر|راي ري|لفت لفت|ختم ختم|اختتم ختتم|خلص خلص|اقر قر|
اعترف عترف|زعم زعم|ادعي دعي|حكي حكي|روي روي|واصل واصل|اسهب سهب|رد رد|اعرب عرب|عبر عبر|جزم جزم|اشتكي شتكي|شكا شكو|تذمر تذمر|
اورد ورد|استرسل سترسل|ابرز -|ناشد ناشد|اخبر خبر|فسر فسر|شرح شرح|ابلغ -|علل علل|برر برر|تمني تمني|استغرب ستغرب|تعهد تعهد|توعد توعد|هدد هدد|خاطب خاطب|ردد ردد|
توقع توقع|رجح رجح|تحدث تحدث|سال سال|استهل ستهل|بادر بادر|ارتاي رتئي|المح لمح|نصح نصح|طمان طمئن|اشتكت شتكي|استشهد ستشهد|اشار شير|كرر كرر|قاطع قاطع|صارح صارح`
const weak = `اعلن علن|كشف كشف|زاد زيد|وصف صف|طالب طالب|دعا دعو|نفي نفي|وعد -|انتقد نتقد|هاجم هاجم|رحب رحب|اتهم تهم|ابدي بدي|نقل نقل|نشر نشر|
حث حث|ندد ندد|استنكر ستنكر|ادان دين|اثني ثني|اشاد شيد|وجه وجه|اظهر ظهر|قرر قرر|جدد جدد|حض حض|سخر سخر|لخص لخص|اقترح قترح|ظن ظن|اوصي وصي|راهن راهن|
تمسك تمسك|حدد حدد|ثمن ثمن|قدر قدر|بث بث|ارسل رسل|جاء -|ورد -|تضمن تضمن|شارك شارك|انشد نشد|غني غني|اهاب هيب|اسف سف|بينت -|يبين -`
const participles = `قائل مضيف موضح مؤكد مشدد مشير لافت محذر منبه معتبر مردف مستطرد متابع معلق مصرح متسائل مبين منوه معلن كاشف معرب معبر مستدرك داعي
مطالب موكد مجيب مذكر مبرر مفسر شارح ساخر نافي معترف زاعم مستغرب كاتب متعهد مختتم خاتم ختام مسترسل واصف مهدد متوعد مستشهد مرجح متوقع مناشد معقب مجدد منتقد مطمئن مستنكر مازح مواصل جازم ملمح مستغربا مقر مفيد`
const nouns = `قوله قولها قولهم قولهما بقوله بقولها بقولهم بقولهما القول بالقول كلمته بكلمة عبارة بعبارة تعليق تصريح وقوله وقولها جوابه رده ردها تغريدة تدوينة رسالته نصه نصها زعمه زعمها بزعمه بزعمها زعمهم`
const sources = `وفق وفقا بحسب حسب حسبما وفقما طبقا نقلا`

const said: Cue = { kind: 'verb', gender: 'm', plural: false, first: false, strength: 1 }
const lexicon: ReadonlyMap<string, Cue> = buildLexicon()

function buildLexicon(): Map<string, Cue> {
  const map = new Map<string, Cue>()
  const add = (word: string, cue: Cue): void => {
    if (!map.has(word)) map.set(word, cue)
  }
  // Before the verbs: نقلا is no dual.
  for (const source of sources.split(/\s+/))
    add(bare(source), { kind: 'source', gender: null, plural: false, first: false, strength: 0.8 })
  for (const [list, strength] of [
    [strong, 1],
    [weak, 0.5],
  ] as const) {
    for (const pair of list.split('|')) {
      const [perfect = '', imperfect = ''] = pair.trim().split(' ')
      if (perfect === 'بينت' || perfect === 'يبين') {
        add(perfect, {
          kind: 'verb',
          gender: perfect === 'بينت' ? 'f' : 'm',
          plural: false,
          first: false,
          strength,
        })
        continue
      }
      for (const [form, gender, plural, first] of forms(bare(perfect), bare(imperfect))) {
        add(form, { kind: 'verb', gender, plural, first, strength })
      }
    }
  }
  // «وصفه مسؤول بأنه»: with the object's pronoun.
  for (const verb of ['وصف', 'وصفت', 'اعتبر', 'اعتبرت'])
    for (const pronoun of ['ه', 'ها', 'هم'])
      add(verb + pronoun, {
        kind: 'verb',
        gender: verb.endsWith('ت') ? 'f' : 'm',
        plural: false,
        first: false,
        strength: 0.5,
      })
  for (const stem of participles.split(/\s+/).map(bare)) {
    for (const ending of ['', 'ا'])
      add(stem + ending, { kind: 'participle', gender: 'm', plural: false, first: false, strength: 1 })
    add(`${stem.replace(/ي$/, 'ي')}ة`, {
      kind: 'participle',
      gender: 'f',
      plural: false,
      first: false,
      strength: 1,
    })
    for (const ending of ['ين', 'ون'])
      add(stem + ending, { kind: 'participle', gender: 'm', plural: true, first: false, strength: 1 })
  }
  for (const noun of nouns.split(/\s+/)) {
    const gender = /ها$/.test(noun) ? 'f' : /ه$/.test(noun) ? 'm' : null
    add(bare(noun), { kind: 'noun', gender, plural: /هما?$/.test(noun), first: false, strength: 1 })
  }
  return map
}

type Form = readonly [form: string, gender: 'm' | 'f' | null, plural: boolean, first: boolean]

function forms(perfect: string, imperfect: string): readonly Form[] {
  // قال → قلت, رأى → رأت: hollow and defective verbs change before an ending.
  const defective = /[يا]$/.test(perfect) && perfect.length > 2 ? perfect.slice(0, -1) : null
  const feminine = defective !== null ? `${defective}ت` : `${perfect}ت`
  const they = defective !== null ? `${defective}وا` : `${perfect}وا`
  return [
    [perfect, 'm', false, false],
    [feminine, 'f', false, false],
    // «قالت الرابطة كذا، وأضافوا»: a body of either gender goes on in the plural.
    [they, null, true, false],
    [`${perfect}ا`, null, true, false],
    [`${feminine}ا`, null, true, false],
    ...(imperfect === '-' ? [] : imperfectForms(imperfect)),
  ]
}

function imperfectForms(stem: string): readonly Form[] {
  return [
    [`ي${stem}`, 'm', false, false],
    [`ت${stem}`, 'f', false, false],
    [`ي${stem}ون`, null, true, false],
    [`ي${stem}ان`, null, true, false],
    [`ت${stem}ان`, null, true, false],
  ]
}

/** A verb that passes another's words on. */
export const relays = /^[وف]?[يت]?نقلت?$/
