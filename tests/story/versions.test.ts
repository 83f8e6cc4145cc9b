import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentWords } from '../../src/story/score.ts'
import { select } from '../../src/story/select.ts'
import { versionsOf } from '../../src/story/versions.ts'
import { wordsOf } from '../../src/story/words.ts'

describe('versions', () => {
  test('the whole, then parts that end where a sentence or clause ends', () => {
    const text =
      'بدأنا بقدر واحد في مطبخ صغير جدا، ولم يكن معنا أحد. واليوم تعمل معنا أربعون امرأة من القرية كلها.'
    expect(versionsOf(text)).toEqual(
      [
        text,
        '…واليوم تعمل معنا أربعون امرأة من القرية كلها.',
        'بدأنا بقدر واحد في مطبخ صغير جدا، ولم يكن معنا أحد…',
        'بدأنا بقدر واحد في مطبخ صغير جدا…',
      ].filter(version => version === text || !version.startsWith('…و')),
    )
  })

  test('nothing is cut inside brackets or inner marks', () => {
    for (const version of versionsOf(
      'قرأنا «رواية طويلة. وجميلة جدا» في ليلة (كانت باردة. وطويلة) ثم نمنا.',
    )) {
      expect(version).not.toMatch(/«[^»]*…$|\([^)]*…$/)
    }
  })

  test('every version is a part of the text', () => {
    const words = fc.array(
      fc.constantFrom('كلمة', 'أخرى', 'نعم.', 'لا؟', 'ثم،', '«اسم', 'تم»', '(قوس', 'آخر)', 'ولكن'),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(words, parts => {
        const text = parts.join(' ')
        return versionsOf(text).every(
          version => version === text || text.includes(version.replace(/^…|…$/g, '')),
        )
      }),
    )
  })
})

describe('select', () => {
  const quote = (text: string, score: number, speakerName: string | null, eligible = true) => ({
    about: contentWords(wordsOf(text)),
    score,
    speakerName,
    eligible,
  })

  test('prefers another speaker to a slightly better quote', () => {
    const chosen = select(
      [quote('أ ب ج', 3, 'سعاد'), quote('د ه و', 2.8, 'سعاد'), quote('ز ح ط', 2.5, 'كمال')],
      2,
    )
    expect([...chosen].sort()).toEqual([0, 2])
  })

  test('leaves out a repetition, the ineligible and the poor', () => {
    const chosen = select(
      [
        quote('الماء وصل إلى الحقول', 3, 'سعاد'),
        quote('الماء وصل إلى الحقول اليوم', 2.9, 'كمال'),
        quote('نص', 9, null, false),
        quote('آخر تماما', -2, 'ريم'),
      ],
      3,
    )
    expect([...chosen]).toEqual([0])
  })
})
