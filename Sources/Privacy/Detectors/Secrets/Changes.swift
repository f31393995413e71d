// One value in place of another: "from … to …", "old … new …", in many languages.

import Text

/// Whether the words around a second value say that it took the first one's place: between the label
/// and the value, a few before the label, or behind the value, where many languages have their verb.
func speaksOfChange(_ bytes: [UInt8], _ label: Range<Int>, _ value: Range<Int>) -> Bool {
  if words(bytes, before: label.lowerBound).prefix(7).contains(where: { isOfChange(bytes, $0) }) {
    return true
  }
  var position = label.upperBound
  while position < value.lowerBound {
    let end = announcedWordEnd(bytes, position)
    if end > position, isOfChange(bytes, position..<min(end, value.lowerBound)) { return true }
    if bytes.hasPrefix("→", at: position) || bytes.hasPrefix("->", at: position) { return true }
    position = max(end, position + 1)
  }
  return words(bytes, after: value.upperBound, separatedBy: " \"')", upTo: 3).prefix(4)
    .contains { isOfChange(bytes, $0) }
}

/// Whether the word right before the value says that it is the new one.
func isCalledNew(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
  words(bytes, before: value.lowerBound).prefix(1).contains { isOfChange(bytes, $0) }
}

private func isOfChange(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  if bytes.isUnspaced(at: word.lowerBound) { return unspacedChanges.stand(in: word, of: bytes) }
  return changeWords.contains(bytes[word]) || holdsStem(bytes[word])
}

/// Whether the word begins with one of the stems, of at least three bytes.
private func holdsStem(_ word: ArraySlice<UInt8>) -> Bool {
  var hash = FNV1a.start
  for (index, byte) in word.prefix(24).enumerated() {
    hash = FNV1a.hash(byte.lowered, after: hash)
    if index >= 2, changeStems.contains(hash) { return true }
  }
  return false
}

/// What is said of the value that was there first, and of the one that is there now.
private let changeWords = WordSet(
  """
  from into new old instead went reset set put became von neu neue neuer neues neuen alt alte altes alten früher statt
  nouveau nouvelle nouvel ancien ancienne passé passée nuevo nueva viejo vieja antigua antiguo anterior pasó desde
  nuovo nuova vecchio vecchia passata passato precedente novo nova antigo antiga velha passou van nieuw nieuwe
  oud oude naar z ze nowe nowy nowa stare stary с со новый новое новая новым старый старое yeni eski yerine
  dari baru lama diganti ganti jadi từ mới cũ sang thành đổi من الجديد الجديدة القديم القديمة والجديد والجديدة
  नया नई नये पुराना पुरानी naya nayi purana purani se kiya बदल बदला बदली से
  """)

/// How verbs begin that say so.
private let changeStems = WordSet(
  """
  chang switch updat turned replac modif änder geänder umgestell umgeänder gewechsel ersetz aktualis remplac cambi
  actualiz reemplaz sostitu aggiorn mud alter troq troc atualiz substitu verander wijzig gewijzig vervang aangepast
  zmien zmian ustaw смен помен измен замен обнов переш değiş güncel yaptım çevir ubah diubah mengubah mengganti
  thay غير غيّر تغيير بدل استبدل عدل बदल badal
  """)

private let unspacedChanges = UnspacedPhrases<Void>([
  (
    (),
    """
    改 换 換 更新 变 變 从 由 新 旧 舊 原 変更 変え 変わ から 更改 修改
    바꾸 바꿨 바꿔 변경 에서 새 예전 기존 이전 옛 교체 เปลี่ยน จาก ใหม่ เก่า เดิม แก้เป็น
    """
  )
])
