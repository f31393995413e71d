// The phrases that announce secrets, in the most common languages of customers.

let misspelledSecretCues: [(Cue, String)] = [
  (
    .password,
    misspellings(of: "password pasword passwort kennwort passphrase contraseña wachtwoord пароль")
  ),
  (.oneTimeCode, misspellings(of: "passcode")),
]

/// The phrases of each cue, separated by `|`, as in `personalCues`.
let secretCues: [(Cue, String)] = [
  (
    .password,
    """
    pw|psw|pass|password|passwords|passwd|passphrase|pass phrase|pass word|pwd|pswd|pasword|passwrd|paswd|
    login password|wifi key|wi fi key|network key|wlan key|wpa key|wep key|
    ww|mi contra|passwort|passwörter|passworts|passwörtern|kennwort|kennworts|kennwörter|zugangswort|zugangspasswort|
    masterpasswort|wlan schlüssel|netzwerkschlüssel|wlan passwort|
    mot de passe|mots de passe|motdepasse|mdp|clé wifi|clé wi fi|clé wpa|
    contraseña|contraseñas|contrasenia|clave de acceso|clave|claves|clave wifi|palabra de paso|
    senha|senhas|palavra passe|palavras passe|palavra chave|
    parola|parole|parola d'accesso|parola d'ordine|parola chiave|chiave wifi|
    wachtwoord|wachtwoorden|paswoord|lösenord|adgangskode|passord|salasana|
    hasło|hasła|hasłem|haśle|haseł|hasłu|heslo|jelszó|parolă|
    пароль|паролем|пароля|паролю|паролем|пароле|пароли|паролей|кодовое слово|κωδικός πρόσβασης|
    şifre|şifrem|şifremi|şifremiz|şifresi|şifresini|şifreyi|şifreniz|şifreler|şifrelerim|şifremin|şifremle|şifreyle|şifrenin|şifresiyle|
    parolam|parolamla|parolayla|parolası|parolamı|parolamız|parolayı|parolanız|parolaları|
    kata sandi|kata sandiku|kata sandinya|sandi|sandiku|sandinya|katasandi|kata kunci|passwordnya|passwordku|
    mật khẩu|mk|
    كلمة المرور|كلمه المرور|كلمة مرور|كلمة مروري|كلمة السر|كلمه السر|كلمة سر|كلمة سري|كلمة السرية|
    كلمات المرور|كلمتي السرية|الباسورد|باسورد|الباسوورد|باسوورد|پاس ورڈ|
    पासवर्ड|कूटशब्द|कूट शब्द|संकेत शब्द|পাসওয়ার্ড|
    密码|密碼|口令|通行码|支付密码|登录密码|パスワード|パス|合言葉|パスフレーズ|
    비밀번호|비밀 번호|비번|암호|패스워드|비밀번호가|
    รหัสผ่าน|พาสเวิร์ด|พาสเวิด|รหัสล็อกอิน|รหัสเข้าระบบ|รหัสไวไฟ|รหัส wifi|พาสเวอร์ด|พาส|
    wireless key|wireless network key|wi fi network key|network security key|security key|
    wlan code|wlan schlüssels|netzschlüssel|wlan kennwort|
    clé réseau|clé de réseau|clé du réseau|clé du wifi|clé du wi fi|clé sans fil|clé wep|
    clave de red|clave de la red|clave inalámbrica|clave wep|clave del wifi|clave wi fi|contraseña de red|
    chiave di rete|chiave della rete|chiave wireless|chiave wi fi|chiave del wifi|
    chave de rede|chave da rede|chave wifi|chave do wifi|chave wi fi|chave do wi fi|chave da wifi|
    wifisleutel|wifi sleutel|netwerksleutel|wlansleutel|wifi code|wificode|wachtwoordzin|wachtzin|
    klucz sieci|klucz wifi|klucz wi fi|klucz sieciowy|klucz do wifi|
    ключ сети|ключ вайфай|ключ вай фай|ключ от вайфая|ключ wifi|ключ wi fi|сетевой ключ|
    парольная фраза|парольной фразой|парольную фразу|кодовая фраза|пасворд|пасс|
    kablosuz anahtarı|ağ anahtarı|wifi anahtarı|wi fi anahtarı|kablosuz ağ anahtarı|ağ şifresi|
    parola cümlem|parola cümlesi|şifre cümlem|şifre cümlesi|
    kunci wifi|kunci jaringan|kunci wi fi|frasa sandi|frasa kunci|frasa sandiku|
    khóa wifi|khoá wifi|khóa mạng|khoá mạng|mã wifi|mã wi fi|cụm mật khẩu|
    phrase de passe|phrase secrète|frase de contraseña|frase de paso|frase secreta|frase de acceso|frase senha|frase chave|
    frase d'accesso|frase segreta|frase password|hasłem jest fraza|
    مفتاح الواي فاي|مفتاح واي فاي|مفتاح الشبكة|رمز الواي فاي|كود الواي فاي|رمز الشبكة|عبارة المرور|عبارة السر|الباس|باس|
    वाईफाई की|वाईफाई कुंजी|वाईफाई की चाबी|वाईफाई चाबी|वाई फाई की|नेटवर्क की|नेटवर्क कुंजी|वायरलेस कुंजी|वाईफाई कोड|पासफ़्रेज़|पासफ्रेज|
    पासफ्रेज़|पास|
    无线密钥|無線密鑰|网络密钥|網路金鑰|wifi码|wifi密钥|无线码|密码短语|口令短语|密语|密|暗号短语|
    ネットワークキー|暗号キー|暗号化キー|無線キー|wi fiキー|wifiキー|wi fiコード|wifiコード|
    와이파이 키|네트워크 키|무선 키|와이파이 코드|네트워크 보안 키|암호 문구|암호문구|패스프레이즈|패스|
    creds|zugangsdaten|identifiants|credenciales|credenziali|parol|parolj|parolem|mima|rahat pan|rahatpan|rahat phan|rahas pan|rahaspan|pasuwado|pasuwaado|bimilbeonho|bibeon|
    kelmet el ser|kelmet el sir|kelmet sir|kelmet el moror|kelmet el mror|basword|baswoord|el bassword|basswoord|
    คีย์ไวไฟ|คีย์เครือข่าย|กุญแจไวไฟ|คีย์ wifi|โค้ดไวไฟ|วลีรหัสผ่าน
    """
  ),
  (
    .oneTimeCode,
    """


    otp|otps|otp code|otp number|one time code|one time password|one time passcode|one time pin|
    passcode|passcodes|pin|pins|my pin|pin number|verification code|verification number|
    verification pin|confirmation pin|authentication code|authenticator code|auth code|login code|
    log in code|sign in code|signin code|access code|entry code|unlock code|reset code|activation code|
    temporary code|secret code|secret number|security pin|two factor code|two step code|
    authenticator|authenticator app|auth app|2fa|mfa|two factor|two step verification|two factor authentication|zwei faktor|zwei faktor authentifizierung|
    double authentification|authentification à deux facteurs|verificación en dos pasos|doble factor|
    verifica in due passaggi|autenticazione a due fattori|verificação em duas etapas|dois fatores|
    tweestapsverificatie|tweefactor|weryfikacja dwuetapowa|двухфакторка|двухфакторная аутентификация|
    iki adımlı doğrulama|iki aşamalı doğrulama|verifikasi dua langkah|xác thực 2 bước|xác thực hai bước|
    التحقق بخطوتين|टू स्टेप वेरिफिकेशन|两步验证|兩步驟驗證|二段階認証|段階認証|단계 인증|ยืนยันสองขั้นตอน|
    2fa code|mfa code|sms code|text code|tan|mtan|sms tan|push tan|puk|puk code|mpin|tpin|upi pin|
    atm pin|sim pin|card pin|confirmation code|
    pin nummer|pinnummer|geheimzahl|geheimnummer|geheimcode|einmalcode|einmalpasswort|einmal passwort|
    einmal code|einmalkennwort|bestätigungscode|verifizierungscode|verifikationscode|sicherheitstan|
    tan nummer|zugangscode|anmeldecode|freischaltcode|aktivierungscode|authentifizierungscode|
    entsperrcode|zugriffscode|smscode|
    code de vérification|code de confirmation|code de validation|code d'accès|code d'authentification|
    code à usage unique|code sms|code par sms|code reçu par sms|code reçu|code secret|code confidentiel|
    code pin|numéro secret|code d'activation|code de connexion|code de la carte|code de ma carte|
    code bancaire|code de déverrouillage|code temporaire|code unique|mot de passe à usage unique|
    código de verificación|codigo pin|código de confirmación|código de acceso|código de un solo uso|
    código otp|código sms|clave dinámica|clave secreta|número secreto|código secreto|
    código de autenticación|código de activación|código temporal|código de desbloqueo|
    código que me llegó|código que me enviaron|código que recibí|código que me mandaron|nip|
    código de verificação|código de confirmação|código de acesso|código de uso único|
    código de autenticação|código temporário|código de ativação|código que recebi|senha do cartão|
    senha de uso único|código que chegou|código de desbloqueio|
    codice di verifica|codice otp|codice pin|codice di conferma|codice di accesso|codice d'accesso|
    codice monouso|codice segreto|codice temporaneo|codice sms|codice di autenticazione|
    codice di sblocco|codice di attivazione|codice ricevuto|codice usa e getta|codice che ho ricevuto|
    numero segreto|
    verificatiecode|bevestigingscode|toegangscode|eenmalige code|eenmalig wachtwoord|smscode|inlogcode|
    activatiecode|authenticatiecode|ontgrendelcode|geheime code|tan code|
    kod weryfikacyjny|kodu weryfikacyjnego|kod potwierdzający|kod potwierdzenia|kod autoryzacyjny|
    kod jednorazowy|hasło jednorazowe|kod sms|kod z sms|kod z smsa|kod dostępu|kod aktywacyjny|
    kod uwierzytelniający|kod pin|kodu pin|pinu|pinem|numer pin|tajny kod|
    код подтверждения|кода подтверждения|пин код|пинкод|пин кода|пинкода|пин коду|пин|пина|пину|пином|пине|пин кодом|пинкодом|код из смс|
    код из sms|смс код|sms код|одноразовый код|одноразовый пароль|код доступа|код авторизации|
    код активации|код проверки|проверочный код|секретный код|код входа|код верификации|код от карты|
    pin kodu|pin kodum|pinim|pinimi|doğrulama kodu|doğrulama kodum|onay kodu|onay kodum|onay kodunu|
    sms kodu|tek kullanımlık kod|tek kullanımlık şifre|tek kullanımlık şifrem|giriş kodu|erişim kodu|
    aktivasyon kodu|doğrulama kodunu|gizli kod|gelen kod|kart şifrem|kart şifresi|
    nomor pin|kode pin|kode otp|kode verifikasi|kode konfirmasi|kode sms|kode akses|kode aktivasi|
    kode rahasia|kode sekali pakai|kode autentikasi|pinnya|kode masuk|kode otpnya|otpnya|nomor otp|
    mã pin|mã otp|mã xác nhận|mã xác thực|mã xác minh|mã kích hoạt|mã sms|mã đăng nhập|mã truy cập|
    mã bí mật|mã số bí mật|số pin|mã một lần|mã số pin|mã 2fa|mã tin nhắn|
    الرقم السري|رقم سري|رقما سريا|رمزا سريا|رقمك السري|رقمي السري|رمز التحقق|رمز التأكيد|كود التحقق|كود التأكيد|رمز المرور|رمز الدخول|
    رمز التفعيل|كود التفعيل|الرمز السري|رمزي السري|رمز سري|رقم التعريف الشخصي|رمز pin|رمز otp|كود otp|
    رمز لمرة واحدة|كلمة مرور لمرة واحدة|كود الدخول|رمز التوثيق|
    ओटीपी|पिन|पिन नंबर|ओ टी पी|वेरिफिकेशन कोड|सत्यापन कोड|पुष्टिकरण कोड|वन टाइम पासवर्ड|यूपीआई पिन|
    एटीएम पिन|एक्सेस कोड|गुप्त कोड|एसएमएस कोड|ওটিপি|
    验证码|驗證碼|校验码|动态码|动态密码|动态口令|一次性密码|确认码|確認碼|取款密码|激活码|登录码|授权码|认证码|pin码|
    短信码|
    認証コード|確認コード|認証番号|確認番号|暗証番号|暗証|ワンタイムパスワード|ワンタイムコード|ログインコード|検証コード|
    二段階認証コード|ピンコード|パスコード|
    인증|인증번호|인증 번호|인증코드|인증 코드|확인 코드|확인코드|확인번호|핀번호|핀 번호|핀코드|핀 코드|일회용 비밀번호|
    일회용 코드|접속 코드|문자 코드|
    einmalcodes|anmeldecodes|einloggcode|logincode|autorisierungscode|codes à usage unique|code d'autorisation|
    code d'identification|código de inicio de sesión|código de inicio|código de autorización|códigos de un solo uso|códigos de uso único|
    codice di login|codice di autorizzazione|codici monouso|código de login|código de autorização|aanmeldcode|aanmeldingscode|
    autorisatiecode|eenmalige codes|kod logowania|kod do logowania|kod autoryzacji|kody jednorazowe|kod jednorazowego użytku|
    код для входа|код авторизации|одноразовые коды|код регистрации|giriş kodunuz|giriş kodunuzdur|doğrulama kodunuz|doğrulama kodunuzdur|
    onay kodunuz|tek kullanımlık kodlar|kode masuk anda|kode otorisasi|kode login|mã đăng ký|mã ủy quyền|mã dùng một lần|
    رمز تسجيل الدخول|رمز الدخول الخاص|كود تسجيل الدخول|رموز لمرة واحدة|लॉगिन कोड|साइन इन कोड|प्रवेश कोड|वन टाइम कोड|
    登录验证码|登錄碼|一次性验证码|动态验证码|ログイン用コード|サインインコード|承認コード|로그인 코드|로그인코드|승인 코드|
    รหัสเข้าสู่ระบบ|รหัสล็อกอินครั้งเดียว|รหัสอนุมัติ|รหัสใช้ครั้งเดียว|
    pini|pinin|pinini|pinim|raqam sirri|el raqam el sirri|el rakam el serry|anshobango|
    pinimle|pinimin|pinime|pinimden|pin kodumu|pin kodumla|pin kodunu|pinkodum|nipku|pinku|
    รหัสพิน|พิน|โอทีพี|รหัสยืนยัน|รหัสลับ|รหัสผ่านครั้งเดียว|รหัสเอทีเอ็ม|รหัสเข้าใช้|รหัสบัตร|รหัสโอทีพี|เลขพิน
    """
  ),
  (
    .backupCode,
    """
    backup code|backup codes|back up code|back up codes|recovery code|recovery codes|rescue code|
    emergency code|emergency codes|scratch code|scratch codes|recovery key|
    backupcode|backupcodes|wiederherstellungscode|wiederherstellungscodes|wiederherstellungsschlüssel|
    ersatzcode|ersatzcodes|notfallcode|notfallcodes|
    code de secours|codes de secours|code de récupération|codes de récupération|code de sauvegarde|
    codes de sauvegarde|
    código de respaldo|códigos de respaldo|código de recuperación|códigos de recuperación|
    código de seguridad de respaldo|código de emergencia|
    código de recuperação|códigos de recuperação|código de backup|códigos de backup|código reserva|
    códigos reserva|códigos de reserva|
    codice di backup|codici di backup|codice di recupero|codici di recupero|codice di riserva|
    codice di emergenza|codici di riserva|
    herstelcode|herstelcodes|back upcode|back upcodes|reservecode|reservecodes|noodcode|
    kod zapasowy|kody zapasowe|kod odzyskiwania|kody odzyskiwania|kod awaryjny|kod ratunkowy|
    резервный код|резервные коды|резервного кода|код восстановления|коды восстановления|запасной код|
    yedek kod|yedek kodu|yedek kodum|yedek kodlar|yedek kodlarım|kurtarma kodu|kurtarma kodum|
    kurtarma kodları|
    kode cadangan|kode pemulihan|kode darurat|kode backup|
    mã dự phòng|mã khôi phục|mã sao lưu|mã cứu hộ|mã phục hồi|
    رمز الاسترداد|رموز الاسترداد|رمز احتياطي|الرمز الاحتياطي|رموز احتياطية|الرموز الاحتياطية|رمز النسخ الاحتياطي|
    كود احتياطي|رمز الاستعادة|
    बैकअप कोड|रिकवरी कोड|पुनर्प्राप्ति कोड|
    备用码|備用碼|备份码|恢复码|恢復碼|备用验证码|恢复代码|备用代码|
    バックアップコード|リカバリーコード|復旧コード|回復コード|予備コード|
    백업 코드|백업코드|복구 코드|복구코드|백업 번호|
    รหัสสำรอง|รหัสกู้คืน|โค้ดสำรอง
    """
  ),
  // A code without a stated purpose. It needs a verb or a sign directly after it.
  (
    .code,
    """
    code|codes|kode|mã|код|kod|kodum|código|codigo|codice|コード|코드|代码|รหัส|โค้ด|رمز|كود|الرمز|الكود|कोड|
    kodu|kodem|kodzie|kody|кода|коду|кодом|коде|коды|kodunu|kodumu|kodun|kodunuz|kodunuzu|códigos|codici|kodenya|kodeku|
    届いた番号|届いた番号は|来た番号|届いた数字|收到的数字|发来的数字|收到的号码|온 번호|받은 번호|桁の番号|桁の数字|자리 번호|자리 숫자|位数字|haneli numara|numeric code|cod|رمزي|码是|码为|รหัสที่|
    der code|le code|el código|il codice|o código|kodunuzdur|رمزك|كودك|رموز|कोड्स
    """
  ),
  (
    .securityCode,
    """
    cvv|cvv2|cvc|cvc2|cvn|cvn2|csc|cid|cvd|cvv code|cvc code|cvv number|cvc number|card verification code|
    card verification value|card verification number|card security code|security code|sec code|card code|
    three digit code|3 digit code|digit security code|card check number|
    prüfnummer|prüfziffer|prüfziffern|kartenprüfnummer|kartenprüfziffer|sicherheitscode|sicherheitsnummer|
    kartensicherheitscode|kartencode|kartenprüfcode|
    code de sécurité|cryptogramme|cryptogramme visuel|code cvv|code cvc|numéro de sécurité|
    código de seguridad|código cvv|código cvc|código de la tarjeta|
    código de segurança|código do cartão|
    codice di sicurezza|codice cvv|codice cvc|codice della carta|
    veiligheidscode|beveiligingscode|controlecijfer|controlecijfers|kaartverificatiecode|cvc code|
    kod cvv|kod cvc|kod bezpieczeństwa|kod karty|
    код безопасности|код cvv|код cvc|cvv код|cvc код|защитный код|код карты|
    güvenlik kodu|güvenlik kodum|kart güvenlik kodu|cvv kodu|cvc kodu|cvv kodum|
    kode keamanan|kode cvv|kode cvc|
    mã cvv|mã cvc|mã bảo mật|số cvv|mã an toàn|
    رمز الأمان|رمز الامان|رمز الحماية|كود الأمان|رمز أمان|رمز البطاقة|رمز cvv|كود cvv|
    सीवीवी|सुरक्षा कोड|सिक्योरिटी कोड|
    安全码|安全碼|卡验证码|セキュリティコード|セキュリティ コード|セキュリティ番号|カード確認コード|
    보안코드|보안 코드|씨브이씨|
    รหัสความปลอดภัย|รหัสรักษาความปลอดภัย|ซีวีวี|
    цвв|цвц|свв|свс|сививи|си ви ви|цвв код|цвц код|свв код|سي في في|シーブイシー|シーブイブイ|씨브이브이|
    c v v|c v c|c v n|c v d|c v v 2|c v c 2|security number|número de seguridad|numero di sicurezza|número de segurança|
    veiligheidsnummer|beveiligingsnummer|numer bezpieczeństwa|numer zabezpieczający|номер безопасности|
    güvenlik numarası|güvenlik numarasını|güvenlik numaram|güvenlik kodunu|nomor keamanan|số bảo mật|số an toàn|
    رقم الأمان|رقم الامان|رقم الحماية|सुरक्षा नंबर|सुरक्षा संख्या|सिक्योरिटी नंबर|安全号|安全号码|卡片安全码|
    보안번호|보안 번호|หมายเลขความปลอดภัย|เลขความปลอดภัย|เลขรักษาความปลอดภัย
    """
  ),
  // Phrases for the place of a code on a card. Three or four digits are the code if a code or a
  // card was named before.
  (
    .cardBack,
    """
    on the back|at the back|on back|back of|the back|reverse|behind|on the front|signature strip|signature panel|unterschriftsfeld|unterschriftsstreifen|bande de signature|panel de firma|rückseite|kartenrückseite|hinten|
    hintendrauf|rückseitig|vorderseite|au dos|le dos|du dos|verso|derrière|dorso|reverso|atrás|de atrás|trasera|
    detrás|de trás|retro|dietro|achterkant|achterop|achterzijde|odwrocie|odwrotu|z tyłu|tyłu|rewersie|обороте|
    обратной|оборота|
    обратная|сзади|оборотной|arkasındaki|arkadaki|arkasında|arka yüzündeki|arkasındakı|arka yüzdeki|
    belakang|belakangnya|di balik|baliknya|số sau|mặt sau|phía sau|sau thẻ|sau lưng|đằng sau|خلف|ظهر|الخلف|الخلفي|الخلفية|وراء|
    पीछे|पिछली|peeche|piche|pichhe|背面|背后|后面|末三码|末三碼|后三位|裏面|裏側|裏の|裏に|後ろの|後ろに|カード裏|뒷면|뒤쪽|뒤에|뒤 |뒷쪽|หลังบัตร|ด้านหลัง|หลัง
    """
  ),
  (
    .cardCode,
    """
    3 digits|three digits|last three|last 3|digit number|letzten drei ziffern|letzten 3 ziffern|stellige nummer|
    trois derniers chiffres|3 derniers chiffres|tres últimos dígitos|últimos tres dígitos|últimos tres números|
    últimos 3 dígitos|tre ultime cifre|ultime tre cifre|ultime 3 cifre|três últimos dígitos|últimos três dígitos|
    laatste drie cijfers|laatste 3 cijfers|ostatnie trzy cyfry|ostatnie 3 cyfry|последние три цифры|
    последние 3 цифры|son üç rakam|son 3 rakam|son üç hane|tiga angka terakhir|3 angka terakhir|tiga digit terakhir|
    ba số cuối|3 số cuối|آخر ثلاثة أرقام|آخر 3 أرقام|आखिरी तीन अंक|आखिरी 3 अंक|最后三位|后三位|末尾3桁|下3桁|下三桁|
    끝 세 자리|마지막 세 자리|마지막 3자리|สามตัวท้าย|3 ตัวท้าย|สามหลักท้าย|
    drei ziffern|drei zahlen|3 ziffern|trois chiffres|3 chiffres|tres dígitos|tres números|tres cifras|3 dígitos|
    tre cifre|tre numeri|3 cifre|três dígitos|três números|três algarismos|drie cijfers|3 cijfers|trzy cyfry|3 cyfry|
    три цифры|3 цифры|üç rakam|üç rakamı|üç rakamını|üç hane|üç haneyi|üç haneli|3 rakam|3 rakamı|tiga angka|tiga digit|3 angka|3 digit|
    ba số|3 số|الأرقام الثلاثة|ثلاثة أرقام|ثلاث أرقام|الارقام الثلاثة|तीन अंक|तीन अंकों|तीन नंबर|3 अंक|
    三位数|三位數|三位数字|三个数字|3位数|3位数字|3桁|三桁|3けた|세 자리|세자리|3자리|숫자 세|เลขสามตัว|สามตัว|สามหลัก|เลข 3 ตัว|3 หลัก
    """
  ),
  (
    .pinCode,
    "pin code|pin codes|pincode|pincodes|पिन कोड"
  ),
  (
    .token,
    """
    api key|apikey|api keys|api_key|api token|api_token|api secret|api_secret|access key|access_key|
    secret key|secret_key|secret access key|aws_secret_access_key|secretaccesskey|access token|
    access_token|accesstoken|refresh token|refresh_token|id_token|auth token|auth_token|authtoken|
    auth key|session token|session_token|sessionid|session_id|session key|client secret|secreto de cliente|clave de cliente|secret client|segreto client|segredo do cliente|シークレット|client_secret|
    clientsecret|secret|private key|private_key|privatekey|token|tokens|tokenimiz|tokenim|tokenini|tokenimi|tokeni|tokeniyle|tokenu|tokenem|accountkey|sharedaccesskey|
    key|keys|schlüssel|clé|clef|llave|chave|chiave|sleutel|klucz|klucza|ключ|ключа|anahtar|anahtarı|anahtarım|anahtarını|anahtarımı|anahtarımız|anahtarıyla|anahtarımızı|키 |키를|kunci|
    khóa|khoá|कुंजी|مفتاح|المفتاح|مفتاحي|กุญแจ|bot token|bearer token|webhook secret|signing secret|signing key|encryption key|deploy key|service key|
    consumer secret|app secret|developer key|master key|sig|signature|credential|credentials|
    api schlüssel|apischlüssel|zugriffstoken|zugangstoken|zugriffsschlüssel|geheimer schlüssel|
    geheimschlüssel|privater schlüssel|geheimen schlüssel|api zugangsschlüssel|
    clé api|clé d'api|clef api|clé secrète|clé privée|clé d'accès|jeton|jeton d'accès|
    clave api|clave de api|clave secreta api|clave privada|llave api|llave de api|token de acceso|llave secreta|
    chave api|chave de api|chave da api|chave secreta|chave privada|token de acesso|chave de acesso|
    chiave api|chiave segreta|chiave privata|chiave di accesso|token di accesso|
    api sleutel|geheime sleutel|toegangstoken|toegangssleutel|privésleutel|
    klucz api|klucza api|klucz dostępu|tajny klucz|token dostępu|klucz prywatny|tokenu|
    ключ api|api ключ|ключ апи|апи ключ|секретный ключ|токен|токена|токен доступа|приватный ключ|
    закрытый ключ|ключ доступа|
    api anahtarı|api anahtarım|api anahtarımız|gizli anahtar|gizli anahtarım|erişim anahtarı|
    erişim anahtarım|erişim belirteci|özel anahtar|erişim jetonu|token'ım|
    kunci api|kunci rahasia|token akses|kunci akses|tokennya|kunci privat|
    khóa api|khoá api|mã api|khóa bí mật|khoá bí mật|mã token|khóa truy cập|khóa riêng|
    مفتاح api|مفتاح الواجهة|المفتاح السري|مفتاح سري|رمز الوصول|توكن|التوكن|مفتاح الوصول|مفتاح واجهة البرمجة|
    api कुंजी|एपीआई कुंजी|एपीआई की|गुप्त कुंजी|टोकन|सीक्रेट की|एक्सेस टोकन|
    api 密钥|密钥|密鑰|金鑰|私钥|令牌|访问令牌|访问密钥|apiキー|トークン|秘密鍵|シークレットキー|アクセスキー|アクセストークン|
    秘密キー|キー|api 키|비밀 키|비밀키|시크릿 키|시크릿키|토큰|액세스 토큰|접근 토큰|액세스 키|엑세스 토큰|키는|
    คีย์|คีย์ลับ|โทเคน|โทเค็น|กุญแจลับ|ซีเคร็ต|ซีเคร็ท|ซีเครท|
    secrets|geheimnis|secreto|secretos|clave secreta de api|segreto|segredo|geheim|sekret|sekretu|sekretem|секрет|секрета|секретом|
    sır|sırrı|sırrım|sırrını|gizli anahtarı|gizli anahtarını|rahasia|bí mật|chuỗi bí mật|السر|سر|سري|السري|सीक्रेट|सीक्रेट कुंजी|シークレット|シークレットの|
    시크릿|시크릿을|비밀값|种子|種子|密文|セットアップキー|seed|setup key|manual key|einrichtungsschlüssel|clé de configuration|clave de configuración
    """
  ),
  (.bearer, "bearer|authorization basic|basic"),
  (
    .harmless,
    """
    error code|promo code|zip code|area code|country code|discount code|coupon code|voucher code|qr code|
    bar code|source code|dress code|product code|item code|order code|booking code|reference code|
    tracking code|postal code|status code|sort code|swift code|bic code|ifsc code|branch code|referral code|
    gift code|season pass|day pass|bus pass|boarding pass|ski pass|train pass|rail pass|travel pass|
    metro pass|gate pass|guest pass|visitor pass|parking pass|museum pass|city pass|annual pass|monthly pass|
    weekly pass|lift pass|press pass|event pass|festival pass|game pass|battle pass|gym pass|student pass|
    social security number|pass number|passport|sécurité sociale|seguridad social|พาสปอร์ต|
    security pass|hall pass|free pass|yearly pass|transit pass|tour pass|swim pass|concert pass|
    kode pos|kode promo|kode voucher|kode error|kode produk|kode pesanan|kode booking|mã lỗi|mã đơn|
    mã đơn hàng|mã vận đơn|mã sản phẩm|mã giảm giá|mã bưu chính|mã khách hàng|mã số thuế|mã vạch|
    код ошибки|код товара|код заказа|код города|код страны|почтовый код|штрих код|
    kod pocztowy|kod błędu|kod rabatowy|kod produktu|kod promocyjny|posta kodu|hata kodu|ürün kodu|
    indirim kodu|takip kodu|alan kodu|code postal|code promo|code erreur|code d'erreur|code barre|code produit|
    code article|código postal|código de error|código promocional|código de barras|código de erro|
    código de rastreio|código do produto|codice fiscale|codice postale|codice prodotto|codice sconto|
    codice errore|codice articolo|codice cliente|codice di errore|
    رمز الخطأ|كود الخصم|الرمز البريدي|رمز المنتج|كود الخطأ|كود المنتج|एरर कोड|पिन कोड|प्रोमो कोड|
    エラーコード|商品コード|クーポンコード|バーコード|プロモーションコード|에러 코드|오류 코드|상품 코드|쿠폰 코드|제품 코드|
    错误代码|邮政编码|产品代码|รหัสไปรษณีย์|รหัสสินค้า|รหัสข้อผิดพลาด|รหัสส่วนลด|รหัสลูกค้า|รหัสคำสั่งซื้อ|รหัสพัสดุ
    """
  ),
]
