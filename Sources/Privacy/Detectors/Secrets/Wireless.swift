// Keys and codes of wireless networks, which are passwords: "the key of the wireless network", "wifi code".

import Text

/// Whether the few words before or behind the label name a network or what makes one.
func speaksOfWireless(_ bytes: [UInt8], around label: Range<Int>) -> Bool {
  words(bytes, before: label.lowerBound).prefix(4).contains { isWireless(bytes, $0) }
    || words(bytes, after: label.upperBound, separatedBy: " -", upTo: 2).prefix(4)
      .contains { isWireless(bytes, $0) }
}

/// Whether the word names a network or what makes one.
func speaksOfWireless(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { isWireless(bytes, word) }

private func isWireless(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  bytes.isUnspaced(at: word.lowerBound)
    ? unspacedWireless.stand(in: word, of: bytes) : wirelessWords.contains(bytes[word])
}

private let wirelessWords = WordSet(
  """
  wifi wi-fi fi wlan wlans wireless network router router's hotspot wpa wpa2 wep netzwerk netzwerks netzes réseau inalámbrica
  inalámbrico rete rede draadloze draadloos netwerk sieci sieć bezprzewodowej routera сети сеть беспроводной вайфай вайфая вай
  роутера роутер kablosuz ağın ağının ağımın modem modemin jaringan nirkabel mạng اللاسلكية الشبكة الواي واي الراوتر
  वायरलेस नेटवर्क वाईफाई वाई-फाई राउटर
  """)

private let unspacedWireless = UnspacedPhrases<Void>([
  ((), "无线 無線 网络 網路 路由 ネットワーク ルーター ワイファイ 와이파이 네트워크 무선 공유기 ไวไฟ เครือข่าย ไร้สาย เราเตอร์")
])
