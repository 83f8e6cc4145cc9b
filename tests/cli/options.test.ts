import { describe, expect, it } from 'vitest'
import { likelyWord } from '../../src/allowed-words.ts'
import { parseIds, parseKinds, wholeNumber } from '../../src/cli/options.ts'

describe('parseIds', () => {
  it('keeps the order given, each format once, spaces allowed', () => {
    expect(parseIds('telegram, facebook,telegram')).toEqual(['telegram', 'facebook'])
  })
})

describe('parseKinds', () => {
  it('takes one kind or several', () => {
    expect(parseKinds('quote')).toEqual(['quote'])
    expect(parseKinds('quote,headline')).toEqual(['quote', 'headline'])
  })
})

describe('wholeNumber', () => {
  const parse = wholeNumber('--n', 0, 20)
  it('takes the ends of its range', () => expect([parse('0'), parse('20')]).toEqual([0, 20]))
  it.each(['', ' ', '21', '-1', '1.5', 'x', 'Infinity'])('refuses %j', value => {
    expect(() => parse(value)).toThrow('--n cannot be')
  })
})

describe('likelyWord', () => {
  const words = ['facebook', 'twitter', 'whatsapp', 'whatsapp-status']
  it.each([
    ['facbook', 'facebook'],
    ['Twiter', 'twitter'],
    ['whatsap', 'whatsapp'],
    ['whatsapp-statuss', 'whatsapp-status'],
    ['instagram', null],
    ['', null],
  ])('%j → %j', (typed, word) => expect(likelyWord(typed, words)).toBe(word))
})
