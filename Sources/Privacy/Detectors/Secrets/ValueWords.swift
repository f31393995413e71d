// Words and units in the place of a secret that are no secrets.

import Text

/// Units of counts and sizes, of three letters and more.
let units = WordSet(
  """
  min mins sec secs hour hours hrs day days week weeks month months year years usd eur gbp inr vnd idr \
  jpy krw cny rub try pln thb aed sar euro euros rupees dollars kbps mbps gbps bits chars digits times \
  stk uhr tage jahre minuten heures jours mois horas dias meses anni giorni dagen uur
  """)

/// Names of products and standards with digits.
let productWords: [StaticString] = [
  "windows", "iphone", "ipad", "android", "galaxy", "office", "ios", "macos", "1password",
  "microsoft365",
  "2fa", "mfa", "covid", "playstation", "xbox", "pixel", "wpa2", "wpa3", "sha256", "utf8", "utf-8",
  "base64",
  "aes256", "ipv4", "ipv6", "html5", "mp3", "mp4", "web3", "o365", "m365", "win10", "win11", "ps5",
  "ps4",
]

/// Arabic in Latin letters has digits for some of its sounds.
let arabicInLatin = WordSet(
  """
  bta3y bta3i bta3ti bta3ty bta3 bta3t bta3et bta3na bta3ak 7a2i 7a2y 7agti 7ag 7sabi 7esabi 3andi 3ndi 3ala 3la 3shan
  3ashan 3an da5alt 2olt a3mel mesh3aref msh3aref sa7 s7 8alat 3'alat ghala6 el7esab
  """)

/// Endings of words that describe something.
let ordinaryEndings = [
  "ed", "ing", "able", "ible", "ly", "ful", "less", "ive", "ado", "ada", "ido", "ida", "ato", "ata",
  "uto",
  "iert", "bar", "lich", "isch", "eerd", "ony", "ana", "one",
]

/// Things with a number after a `#`.
let numberedThings = WordSet(
  """
  order ticket case ref reference invoice item room apt apartment unit suite ste flat id no nr num issue bug pr
  customer account acct box po parcel sku model version channel gate seat bestellung auftrag commande pedido ordine
  """)

/// Words that describe passwords and codes: wrong, lost, new, to be entered.
let ordinaryWords = WordSet(
  """
  the and for not too now still being wrong right correct incorrect invalid valid required good bad \
  weak strong safe secure secret fine same different unknown needed case set reset sent never always \
  also only just very that this what there mine yours our your his her their public private broken \
  gone lost stolen useless missing old new empty short long simple hard easy unique known visible \
  hidden temporary permanent mandatory optional off out back down again nothing something anything \
  status note notes role name url date dead ready here okay true false null none nil unset undefined yes please help error fail failure \
  problem problems issue issues field box page link change login logon username email phone number \
  both text string value example n/a todo tbd unclear available unavailable locked blocked \
  expired forgotten changed see below above attached thanks thank hello correct? default user \
  falsch richtig weg alt neu ungültig gültig vergessen abgelaufen gesperrt geändert verloren bekannt \
  unbekannt nötig erforderlich leer fehlt kaputt unten oben ja nein keine keins nichts zurückgesetzt \
  unsicher sicher bereit fertig gleich anders danke \
  faux correcte incorrect invalide incorrecte perdu perdue nouveau oublié oubliée expiré expirée refusé \
  refusée bloqué bloquée requis requise inconnu inconnue vide aucun aucune oui non modifié réinitialisé \
  prêt prête merci obligatoire \
  incorrecta incorrecto inválida inválido equivocada equivocado olvidada olvidé caducada vencida nueva \
  nuevo bloqueada perdida ninguna ninguno sí obligatoria obligatorio vacía vacío gracias lista listo \
  errata errato giusta giusto sbagliata sbagliato scaduta scaduto dimenticata bloccata persa nuova nuovo \
  nessuna nessuno sì obbligatoria vuota pronta grazie corretta corretto \
  errada errado inválida inválido esquecida esqueci expirada vencida nova novo bloqueada perdida nenhuma \
  sim não obrigatória vazia pronta obrigado obrigada correta correto \
  verkeerd fout onjuist ongeldig vergeten verlopen geblokkeerd nieuw oud kwijt geen ja nee verplicht leeg \
  klaar bedankt \
  złe błędne nieprawidłowe niepoprawne zapomniane wygasło nowe stare zablokowane brak tak nie wymagane \
  puste gotowe dziękuję \
  неверный неверно неправильный неправильно забыт забыла забыл истек истёк просрочен новый старый утерян \
  заблокирован нет да обязательно пусто готов спасибо верный правильный сброшен изменен недействителен \
  не подходит \
  yanlış hatalı geçersiz unuttum unutuldu doldu yeni eski kayıp yok evet hayır gerekli zorunlu boş hazır \
  doğru bloke kilitli teşekkürler \
  salah benar lupa kedaluwarsa baru lama hilang tidak ya wajib kosong siap terkunci diblokir kadaluarsa \
  sai đúng quên hết mới cũ mất không có trống khóa bị lỗi \
  خاطئة خاطئ صحيحة صحيح منتهية منسية جديدة قديمة مفقودة لا نعم مطلوبة فارغة جاهزة غير شكرا \
  गलत सही भूल गया गई नया पुराना नहीं हाँ ज़रूरी खाली तैयार समाप्त \
  错误 錯誤 正确 忘记 忘了 忘記 过期 過期 无效 無效 必填 不对 不正确 没有 空 丢失 锁定 已过期 不能用 \
  無効 期限切れ 忘れた 忘れました 必須 間違い 不明 なし \
  틀림 오류 잊음 만료 없음 필수 맞음 분실 \
  ผิด ถูก ลืม หมดอายุ ใหม่ เก่า ไม่มี จำเป็น ว่าง ต้องกรอก ต้องระบุ ต้องใส่ บังคับ ไม่ถูกต้อง
  compulsory necessary requested minimum maximum least most between must should cannot wait pending locked-out \
  pflichtfeld pflicht pflichtangabe benötigt notwendig obligatorisch verpflichtend vorgeschrieben mindestens höchstens fehlend \
  mandatoire exigé exigée nécessaire champ minimum maximum moins \
  requerida requerido necesaria necesario campo exigida mínimo máximo imprescindible \
  richiesta richiesto necessaria necessario obbligatorio campo minimo massimo \
  requerida obrigatório exigida necessária necessário campo mínimo máximo preencher \
  vereist nodig verplichte benodigd minimaal maximaal verplichtveld \
  obowiązkowe obowiązkowo konieczne wymagany wymagana pole minimum maksimum potrzebne zapomniałem zapomniałam \
  обязательно обязателен обязательное обязательный требуется нужен необходим минимум максимум поле \
  gereklidir zorunludur mecburi lazım gerekiyor alan alanı \
  diperlukan dibutuhkan harus minimal maksimal mandatori \
  cần phải tối thiểu \
  مطلوب إلزامي إلزامية إجباري إجبارية ضرورية ضروري حقل واجب \
  अनिवार्य आवश्यक ज़रूरी जरूरी चाहिए न्यूनतम फ़ील्ड \
  必须 必須填写 必须填写 需要 必填项 必填項 请输入 請輸入 \
  入力必須 必須項目 必須入力 未入力 要入力 \
  필수입니다 필수입력 필수항목 입력필수 필요
  """)
